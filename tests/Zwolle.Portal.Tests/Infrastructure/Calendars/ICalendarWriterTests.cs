using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zwolle.Portal.Infrastructure.Calendars;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Tests.Parsers;
using Zwolle.Portal.Tests.Properties;

namespace Zwolle.Portal.Tests.Infrastructure.Calendars;

public sealed class ICalendarWriterTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("é", "🏘", "👩‍👩‍👧‍👦", "\ud83c", "\udfd8", "\\", ";", ",", "\\n", "\r\n", "\r", "\n", "\u2028", "\0", "\t", " ", "a", "BEGIN:VEVENT").ListOf().Select(parts => string.Concat(parts)),
        from letter in Gen.Elements("a", "é", "€", "🏘") from count in Gen.Choose(0, 200) select string.Concat(Enumerable.Repeat(letter, count)));

    [Fact]
    public void Fold_AnyLine_ComesBackInPiecesThatFit() => Check.One(Samples.Of(500), Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var line = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

        var folded = ICalendarWriter.Fold(line);

        // Half a character is none; it becomes the one that stands for what cannot be read.
        Assert.Equal(string.Concat(line.EnumerateRunes()), Unfold(folded));
        Assert.All(folded.Split("\r\n"), piece => Assert.InRange(new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(piece), 0, 75));
    }));

    [Fact]
    public void Escape_AnyText_ComesBackWithoutControlCharacters() => Check.One(Samples.Of(500), Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var meant = string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));

        var escaped = ICalendarWriter.Escape(text);

        Assert.Equal(meant, Unescape(escaped));
        Assert.DoesNotContain(escaped, c => c != '\t' && char.IsControl(c));
    }));

    [Theory]
    [InlineData("a\\b;c,d:e\"f", "a\\\\b\\;c\\,d:e\"f")]
    [InlineData("een\r\ntwee\rdrie\nvier", "een\\ntwee\\ndrie\\nvier")]
    [InlineData("\\n is geen nieuwe regel", "\\\\n is geen nieuwe regel")]
    public void Escape_Sample_IsAsTheStandardSays(string text, string escaped) => Assert.Equal(escaped, ICalendarWriter.Escape(text));

    [Fact]
    public void Fold_LineOfExactlyTheLength_StaysWhole()
    {
        Assert.Equal(new string('a', 75), ICalendarWriter.Fold(new string('a', 75)));
        Assert.Equal(new string('a', 75) + "\r\n " + new string('a', 74) + "\r\n a", ICalendarWriter.Fold(new string('a', 150)));
        Assert.Equal(new string('a', 74) + "\r\n é", ICalendarWriter.Fold(new string('a', 74) + "é"));
    }

    [Fact]
    public void Write_Event_IsTheseLines()
    {
        var text = Encoding.UTF8.GetString(ICalendarWriter.Write(Calendar(Event(new(2026, 12, 12)) with { Location = "De Enk, Enkstraat 67", Categories = ["Schelle, Ittersum", "Hele stad"] })));

        Assert.Equal(
            """
            BEGIN:VEVENT
            UID:1@zwolle
            DTSTAMP:20261201T090000Z
            LAST-MODIFIED:20261201T090000Z
            SEQUENCE:3
            DTSTART;VALUE=DATE:20261212
            DTEND;VALUE=DATE:20261213
            TRANSP:TRANSPARENT
            STATUS:CONFIRMED
            SUMMARY:Avond
            DESCRIPTION:Kom langs.
            LOCATION:De Enk\, Enkstraat 67
            CATEGORIES:Schelle\, Ittersum,Hele stad
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            text[text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..]);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    /// <summary>The nights in which the clock changes, the days beside them, and an ordinary evening in both times.</summary>
    [Theory]
    [InlineData("2026-12-10T18:30:00Z", "2026-12-10T19:30:00+01:00")]
    [InlineData("2027-03-27T18:30:00Z", "2027-03-27T19:30:00+01:00")]
    [InlineData("2027-03-28T00:30:00Z", "2027-03-28T01:30:00+01:00")]
    [InlineData("2027-03-28T01:00:00Z", "2027-03-28T03:00:00+02:00")]
    [InlineData("2027-03-28T17:30:00Z", "2027-03-28T19:30:00+02:00")]
    [InlineData("2027-03-29T17:30:00Z", "2027-03-29T19:30:00+02:00")]
    [InlineData("2027-10-30T17:30:00Z", "2027-10-30T19:30:00+02:00")]
    [InlineData("2026-10-24T23:30:00Z", "2026-10-25T01:30:00+02:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T00:30:00+00:00")] // 02.30 for the first time
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T01:30:00+00:00")] // 02.30 for the second time
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25T03:00:00+01:00")]
    [InlineData("2026-10-25T18:30:00Z", "2026-10-25T19:30:00+01:00")]
    public async Task Write_AnyHour_IsReadAsTheSameInstantThroughTheTimeZoneInTheFile(string utc, string read)
    {
        var start = DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.RoundtripKind);

        var calendar = await Parser.CalendarAsync(ICalendarWriter.Write(Calendar(Event(new(2027, 1, 1)) with { StartsAt = start, EndsAt = start.AddMinutes(90) })));

        var parsed = Assert.Single(calendar.Events);
        Assert.Empty(calendar.Errors);
        Assert.Equal(read, parsed.Start);
        Assert.Equal(start, DateTimeOffset.Parse(parsed.Start, null).UtcDateTime);
        Assert.Equal(start.AddMinutes(90), DateTimeOffset.Parse(parsed.End!, null).UtcDateTime);
    }

    [Fact]
    public async Task Write_AnyText_IsReadBackByAnotherProgram()
    {
        var odd = "Koffie; thee, of \\ \"water\"?\n\nÉén: 🏘👩‍👩‍👧‍👦 " + new string('é', 100) + "\nBEGIN:VEVENT\nSUMMARY:Nep";

        var calendar = await Parser.CalendarAsync(ICalendarWriter.Write(Calendar(Event(new(2027, 1, 1)) with { Summary = odd, Description = odd, Location = odd, IsCancelled = true })));

        var parsed = Assert.Single(calendar.Events);
        Assert.Empty(calendar.Errors);
        Assert.Equal((odd, odd, odd), (parsed.Summary, parsed.Description, parsed.Location));
        Assert.Equal(("CANCELLED", "2027-01-01", "2027-01-02"), (parsed.Status, parsed.Start, parsed.End));
    }

    [Fact]
    public async Task Write_EndUnknownOrNotAfterTheStart_IsLeftOut()
    {
        var start = PortalClock.ToUtc(new(2027, 1, 1), new(19, 30));

        var calendar = await Parser.CalendarAsync(ICalendarWriter.Write(Calendar(
            Event(new(2027, 1, 1)) with { StartsAt = start },
            Event(new(2027, 1, 1)) with { StartsAt = start, EndsAt = start })));

        Assert.Equal([null, null], calendar.Events.Select(e => e.End));
    }

    [Fact]
    public async Task Write_NoEvents_IsACalendarStill()
    {
        var calendar = await Parser.CalendarAsync(ICalendarWriter.Write(Calendar()));

        Assert.Empty(calendar.Events);
        Assert.Empty(calendar.Errors);
        Assert.Null(calendar.Method);
        Assert.Equal(("Agenda", "Proef.", "https://wijken.example/agenda.ics", "PT12H"), (calendar.Name, calendar.Description, calendar.Source, calendar.Refresh));
    }

    private static CalendarFile Calendar(params CalendarEvent[] events) =>
        new("Agenda", "Proef.", "https://wijken.example/agenda.ics", "https://wijken.example/", events);

    private static CalendarEvent Event(DateOnly day) => new()
    {
        Uid = "1@zwolle",
        Sequence = 3,
        ChangedAt = new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc),
        Day = day,
        Summary = "Avond",
        Description = "Kom langs.",
    };

    private static string Unfold(string folded) => folded.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Unescape(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            text.Append(escaped[i] != '\\' ? escaped[i] : escaped[++i] == 'n' ? '\n' : escaped[i]);
        }

        return text.ToString();
    }
}
