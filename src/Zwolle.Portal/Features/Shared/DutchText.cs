using System.Globalization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Shared;

/// <summary>Dates, numbers and counts as residents read them, in Dutch.</summary>
public static class DutchText
{
    private static readonly CultureInfo Dutch = new("nl-NL");

    /// <summary>'vrijdag 12 december 2026'</summary>
    public static string Date(DateOnly day) => day.ToString("dddd d MMMM yyyy", Dutch);

    /// <summary>'12 december 2026'</summary>
    public static string ShortDate(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>'vr 12 dec', with the year when it is not this one.</summary>
    public static string ShortDay(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", Dutch);

    /// <summary>'19.30 uur', or '19.30 tot 21.00 uur'</summary>
    public static string Time(DateTime startUtc, DateTime? endUtc)
    {
        var start = PortalClock.ToLocal(startUtc).ToString("H.mm", Dutch);
        return endUtc is { } end ? $"{start} tot {PortalClock.ToLocal(end).ToString("H.mm", Dutch)} uur" : $"{start} uur";
    }

    /// <summary>'1 plan', '3 plannen'; numbers above 999 with a point: '13.090 inwoners'.</summary>
    public static string Count(int number, string singular, string plural) =>
        $"{Number(number)} {(number == 1 ? singular : plural)}";

    /// <summary>'340 kB', '2,4 MB', '10 MB': of 1,000 bytes, rounded up to what is shown.</summary>
    public static string Size(long bytes)
    {
        if (bytes <= 999_000)
        {
            return $"{Number((int)Math.Ceiling(bytes / 1e3))} kB";
        }

        var tenths = (int)Math.Ceiling(bytes / 1e5);
        return $"{Number(tenths / 10.0, tenths % 10 == 0 ? 0 : 1)} MB";
    }

    public static string Number(int number) => number.ToString("N0", Dutch);

    public static string Number(double number, int decimals) => number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Dutch);

    /// <summary>'Assendorp, Berkum en Schelle'</summary>
    public static string List(IReadOnlyCollection<string> words, string last = "en") => words.Count switch
    {
        0 => "",
        1 => words.First(),
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words.Last()}",
    };

    /// <summary>'voorjaar 2027', 'mei 2027', '12 mei 2027', 'van 1 tot en met 24 mei 2024', '2026 tot en met 2030'</summary>
    public static string Approximate(ApproximateDate date)
    {
        var (first, last) = (date.Earliest, date.Latest);
        return date.Precision switch
        {
            DatePrecision.Day when first == last => ShortDate(first),
            DatePrecision.Day when (first.Year, first.Month) == (last.Year, last.Month) => $"van {first.Day} tot en met {ShortDate(last)}",
            DatePrecision.Day when first.Year == last.Year => $"van {first.ToString("d MMMM", Dutch)} tot en met {ShortDate(last)}",
            DatePrecision.Day => $"van {ShortDate(first)} tot en met {ShortDate(last)}",
            DatePrecision.Month => first.ToString("MMMM yyyy", Dutch),
            DatePrecision.Season => first.Month == 12 ? $"winter {first.Year}-{last.Year}" : $"{Season(first.Month)} {first.Year}",
            DatePrecision.Quarter => $"{Ordinal((first.Month + 2) / 3)} kwartaal van {first.Year}",
            DatePrecision.Year or DatePrecision.Range when first.Year == last.Year => first.Year.ToString(CultureInfo.InvariantCulture),
            _ => $"{first.Year} tot en met {last.Year}",
        };
    }

    /// <summary>'nog 9 dagen', 'morgen is de laatste dag', 'vandaag is de laatste dag'</summary>
    public static string DaysLeft(DateOnly last, DateOnly today) => (last.DayNumber - today.DayNumber) switch
    {
        <= 0 => "vandaag is de laatste dag",
        1 => "morgen is de laatste dag",
        var days => $"nog {days} dagen",
    };

    /// <summary>The date a source bears: 'december 2023', 'datum onbekend'.</summary>
    public static string SourceDate(ApproximateDate? date) => date is null ? "datum onbekend" : Approximate(date);

    /// <summary>How far a source can be trusted: when it was taken over, and whether somebody checked it.</summary>
    public static string Provenance(ExternalLink link) => (link.CheckedOn, link.TakenOverOn) switch
    {
        ({ } day, _) => $"Nagekeken op {ShortDate(day)}.",
        (null, { } day) => $"Overgenomen op {ShortDate(day)}, niet nagekeken door de gemeente.",
        _ => "Niet nagekeken door de gemeente.",
    };

    /// <summary>'Niet meer te vinden (sinds 3 december 2026).'; null while the page is there.</summary>
    public static string? Gone(DateOnly? since) => since is { } day ? $"Niet meer te vinden (sinds {ShortDate(day)})." : null;

    /// <summary>The text with a capital at its start.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Dutch) + text[1..];

    /// <summary>The text with a full stop at its end, unless it ends a sentence already.</summary>
    public static string FullStop(string text) => text is "" or [.., '.' or '?' or '!' or '…'] ? text : text + ".";

    /// <summary>The text, or its first words and '…' when it is longer.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most - 1);
        return text[..(space > most / 2 ? space : most - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }

    /// <summary>Stored lines as separate points.</summary>
    public static string[] Lines(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Season(int firstMonth) => firstMonth switch
    {
        3 => "voorjaar",
        6 => "zomer",
        _ => "najaar",
    };

    private static string Ordinal(int quarter) => quarter switch
    {
        1 => "eerste",
        2 => "tweede",
        3 => "derde",
        _ => "vierde",
    };
}
