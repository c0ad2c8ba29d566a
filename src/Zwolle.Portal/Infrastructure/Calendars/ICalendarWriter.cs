using System.Globalization;
using System.Text;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Calendars;

/// <summary>
/// Writes iCalendar: RFC 5545, with the properties of a whole calendar from RFC 7986 and their older X- names, which
/// Outlook and Google read. There is no METHOD: with PUBLISH each event would need an ORGANIZER (RFC 5546, 3.2.1),
/// and without one the file is what it is here, a copy of the calendar as it stands. Programs take both.
/// </summary>
public static class ICalendarWriter
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>Octets in a line without its end (3.1).</summary>
    private const int LineLength = 75;

    private const string TimeZone = "Europe/Amsterdam";

    // Half a day: programs that honour it ask seldom enough, and a moved evening is known the same day.
    private const string Refresh = "PT12H";

    // The rules of the European Union, in force since 1996; no event of ours is older.
    private static readonly (string Name, string Value)[] AmsterdamRules =
    [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", TimeZone),
        ("BEGIN", "DAYLIGHT"),
        ("DTSTART", "19960331T020000"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ("TZNAME", "CEST"),
        ("TZOFFSETFROM", "+0100"),
        ("TZOFFSETTO", "+0200"),
        ("END", "DAYLIGHT"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19961027T030000"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
        ("TZNAME", "CET"),
        ("TZOFFSETFROM", "+0200"),
        ("TZOFFSETTO", "+0100"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ];

    public static byte[] Write(CalendarFile calendar)
    {
        var text = new StringBuilder();
        Property(text, "BEGIN", "VCALENDAR");
        Property(text, "VERSION", "2.0");
        Property(text, "PRODID", "-//Wijkportaal Zwolle//Agenda//NL");
        Property(text, "CALSCALE", "GREGORIAN");
        if (calendar.Name is { } name)
        {
            Property(text, "NAME", Escape(name));
            Property(text, "X-WR-CALNAME", Escape(name));
            Property(text, "X-WR-TIMEZONE", TimeZone);
            Property(text, "REFRESH-INTERVAL", Refresh, ("VALUE", "DURATION"));
            Property(text, "X-PUBLISHED-TTL", Refresh);
        }

        if (calendar.Description.Length > 0)
        {
            Property(text, "DESCRIPTION", Escape(calendar.Description));
            Property(text, "X-WR-CALDESC", Escape(calendar.Description));
        }

        Property(text, "URL", calendar.Page);
        Property(text, "SOURCE", calendar.Source, ("VALUE", "URI"));
        foreach (var (rule, value) in AmsterdamRules)
        {
            Property(text, rule, value);
        }

        foreach (var item in calendar.Events)
        {
            Write(text, item);
        }

        Property(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>
    /// A text as a value (3.3.11). Every kind of line break becomes '\n'; the other control characters have no place
    /// in a calendar and are left out.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(c),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A line in pieces of at most 75 octets, each but the first after a line break and a space (3.1). The standard
    /// allows a cut inside a character; we make none, as not every program puts the octets together before reading.
    /// </summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + (line.Length / LineLength * 3) + 2);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLength)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private static void Write(StringBuilder text, CalendarEvent item)
    {
        Property(text, "BEGIN", "VEVENT");
        Property(text, "UID", Escape(item.Uid));

        // Both are the instant of the last change, not of this answer: the same content has the same bytes.
        Property(text, "DTSTAMP", Utc(item.ChangedAt));
        Property(text, "LAST-MODIFIED", Utc(item.ChangedAt));
        Property(text, "SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        if (item.StartsAt is { } start)
        {
            Instant(text, "DTSTART", start);
            if (item.EndsAt is { } end && end > start)
            {
                Instant(text, "DTEND", end);
            }
        }
        else
        {
            // The end is the day after (3.6.1); a whole day must not show its owner as busy.
            Property(text, "DTSTART", Date(item.Day), ("VALUE", "DATE"));
            Property(text, "DTEND", Date(item.Day.AddDays(1)), ("VALUE", "DATE"));
            Property(text, "TRANSP", "TRANSPARENT");
        }

        Property(text, "STATUS", item.IsCancelled ? "CANCELLED" : "CONFIRMED");
        Property(text, "SUMMARY", Escape(item.Summary));
        Property(text, "DESCRIPTION", Escape(item.Description));
        if (item.Location is not null)
        {
            Property(text, "LOCATION", Escape(item.Location));
        }

        if (item.Categories.Count > 0)
        {
            Property(text, "CATEGORIES", string.Join(',', item.Categories.Select(Escape)));
        }

        if (item.Url is not null)
        {
            Property(text, "URL", item.Url);
        }

        Property(text, "END", "VEVENT");
    }

    /// <summary>
    /// The hour as the clock in Zwolle shows it, so that it stays right in any program. About the hour that comes twice
    /// when summer time ends programs do not agree, so that one is written in UTC.
    /// </summary>
    private static void Instant(StringBuilder text, string name, DateTime utc)
    {
        var local = PortalClock.ToLocal(utc);
        if (PortalClock.Amsterdam.IsAmbiguousTime(local))
        {
            Property(text, name, Utc(utc));
        }
        else
        {
            Property(text, name, local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture), ("TZID", TimeZone));
        }
    }

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <param name="text">What to add to.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, escaped when its type is TEXT.</param>
    /// <param name="parameters">Names and values of ours, which need no quotes.</param>
    private static void Property(StringBuilder text, string name, string value, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var line = new StringBuilder(name);
        foreach (var (parameter, of) in parameters)
        {
            line.Append(';').Append(parameter).Append('=').Append(of);
        }

        text.Append(Fold(line.Append(':').Append(value).ToString())).Append("\r\n");
    }
}
