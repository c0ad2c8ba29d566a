using System.Globalization;
using System.Text.RegularExpressions;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Text;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>A rough date as people and spreadsheets write it.</summary>
public static partial class WrittenDate
{
    public const string Help = "2027, voorjaar 2027, eerste kwartaal van 2027, mei 2027, 12-5-2027, of 2026 tot en met 2030";

    private static readonly CultureInfo Dutch = new("nl-NL");

    // A spreadsheet makes 'mei-27' of 'mei 2027'.
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "MMM-yy", "MMM-yyyy", "yyyy-MM", "M-yyyy"];

    /// <summary>Everything that <c>DutchText.Approximate</c> writes, but for days that differ; and the short notation of seed files. Null for what is no date.</summary>
    public static ApproximateDate? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (RowFields.Day(text) is { } day)
        {
            return ApproximateDate.OfDay(day);
        }

        if (DateOnly.TryParseExact(text, Months, Dutch, DateTimeStyles.AllowWhiteSpaces, out var month))
        {
            return InRange(ApproximateDate.OfMonth(month.Year, month.Month));
        }

        var words = SearchText.Normalize(text);
        if (Season().Match(words) is { Success: true } season)
        {
            var first = season.Groups["name"].Value switch { "voorjaar" or "lente" => 3, "zomer" => 6, "winter" => 12, _ => 9 };
            return InRange(ApproximateDate.OfSeason(Year(season), first));
        }

        if (Quarter().Match(words) is { Success: true } quarter)
        {
            var number = quarter.Groups["name"].Value switch { "eerste" or "1e" or "k1" => 1, "tweede" or "2e" or "k2" => 2, "derde" or "3e" or "k3" => 3, _ => 4 };
            return InRange(ApproximateDate.OfQuarter(Year(quarter), number));
        }

        if (Years().Match(words) is { Success: true } years && int.Parse(years.Groups["last"].Value, CultureInfo.InvariantCulture) is var last && last >= Year(years))
        {
            return InRange(ApproximateDate.OfYears(Year(years), last));
        }

        try
        {
            return InRange(ApproximateDate.Parse(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static int Year(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    /// <summary>The years that a form takes.</summary>
    private static ApproximateDate? InRange(ApproximateDate date) => date is { Earliest.Year: >= 1900, Latest.Year: <= 2201 } ? date : null;

    [GeneratedRegex("^(?<name>voorjaar|lente|zomer|najaar|herfst|winter)( van)? (?<year>[0-9]{4})( [0-9]{4})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Season();

    [GeneratedRegex("^((?<name>eerste|tweede|derde|vierde|1e|2e|3e|4e) kwartaal|(?<name>k[1-4]))( van)? (?<year>[0-9]{4})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quarter();

    [GeneratedRegex("^(?<year>[0-9]{4})( tot en met| t m| tot)? (?<last>[0-9]{4})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Years();
}
