using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Paper;

/// <summary>
/// For which month a sheet is. One prints it somewhat before: this month and the two after it can be asked for. A month
/// that is over is not: what was open then is not kept.
/// </summary>
public sealed record PaperFilter
{
    public const string MonthName = "maand";

    private const int MonthsAhead = 2;
    private const string Format = "yyyy-MM";

    /// <summary>'2026-12'; empty for the month that it is now.</summary>
    [FromQuery(Name = MonthName)]
    public string? Month { get; set; }

    /// <summary>The first days of the months that can be asked for, this month first.</summary>
    public static IReadOnlyList<DateOnly> Months(DateOnly today) => [.. Enumerable.Range(0, MonthsAhead + 1).Select(i => FirstOf(today).AddMonths(i))];

    /// <summary>'2026-12', as it stands in the address.</summary>
    public static string Text(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The first day of the month; of this month when there is a problem.</summary>
    public (DateOnly First, IReadOnlyList<Problem> Problems) Resolve(DateOnly today)
    {
        var months = Months(today);
        if (string.IsNullOrEmpty(Month))
        {
            return (months[0], []);
        }

        return DateOnly.TryParseExact(Month, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && months.Contains(asked)
            ? (asked, [])
            : (months[0], [new Problem(MonthName, $"Voor deze maand is er geen krant. Kies {DutchText.List([.. months.Select(PaperWords.Month)], "of")}.")]);
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
