using System.Globalization;

namespace Zwolle.Portal.Data.Dates;

public enum DatePrecision
{
    Day = 0,
    Month = 1,
    Season = 2,
    Quarter = 3,
    Year = 4,

    /// <summary>Several calendar years, or any other stretch of days.</summary>
    Range = 5,
}

/// <summary>
/// A date that is only known roughly ("voorjaar 2027"). It sorts on <see cref="Earliest"/> and is past after
/// <see cref="Latest"/>, both inclusive days in Europe/Amsterdam. The seasons are those of <c>docs/glossary.md</c>:
/// voorjaar is 1 March to 31 May.
/// </summary>
public sealed record ApproximateDate
{
    // EF Core makes the value through the constructor below; the setters exist for it alone.
    private ApproximateDate()
    {
    }

    public ApproximateDate(DateOnly earliest, DateOnly latest, DatePrecision precision)
    {
        if (latest < earliest)
        {
            throw new ArgumentException($"An approximate date cannot end ({latest:O}) before it starts ({earliest:O}).", nameof(latest));
        }

        Earliest = earliest;
        Latest = latest;
        Precision = precision;
    }

    public DateOnly Earliest { get; private init; }

    public DateOnly Latest { get; private init; }

    public DatePrecision Precision { get; private init; }

    public static ApproximateDate OfDay(DateOnly day) => new(day, day, DatePrecision.Day);

    public static ApproximateDate OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    public static ApproximateDate OfQuarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new(first, first.AddMonths(3).AddDays(-1), DatePrecision.Quarter);
    }

    /// <param name="year">The year in which the season starts: winter 2026 runs from December 2026 to February 2027.</param>
    /// <param name="firstMonth">3 voorjaar, 6 zomer, 9 najaar, 12 winter.</param>
    public static ApproximateDate OfSeason(int year, int firstMonth)
    {
        var first = new DateOnly(year, firstMonth, 1);
        return new(first, first.AddMonths(3).AddDays(-1), DatePrecision.Season);
    }

    public static ApproximateDate OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year);

    public static ApproximateDate OfYears(int first, int last) =>
        first == last ? OfYear(first) : new(new(first, 1, 1), new(last, 12, 31), DatePrecision.Range);

    /// <summary>
    /// Reads the short notation of seed and import files: <c>2027</c>, <c>2027-K2</c>, <c>2027-voorjaar</c>,
    /// <c>2027-05</c>, <c>2027-05-12</c>, <c>2026/2030</c>.
    /// </summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static ApproximateDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var (parts, years) = (text.Split('-'), text.Split('/'));
            return (parts.Length, years.Length) switch
            {
                (1, 2) => OfYears(Number(years[0], 4), Number(years[1], 4)),
                (1, 1) => OfYear(Number(text, 4)),
                (3, 1) => OfDay(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                (2, 1) => parts[1] switch
                {
                    "voorjaar" => OfSeason(Number(parts[0], 4), 3),
                    "zomer" => OfSeason(Number(parts[0], 4), 6),
                    "najaar" => OfSeason(Number(parts[0], 4), 9),
                    "winter" => OfSeason(Number(parts[0], 4), 12),
                    ['K', .. var quarter] => OfQuarter(Number(parts[0], 4), Number(quarter, 1)),
                    var month => OfMonth(Number(parts[0], 4), Number(month, 2)),
                },
                _ => throw new FormatException(),
            };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new FormatException($"'{text}' is not an approximate date.", exception);
        }

        static int Number(string digits, int length) => digits.Length == length
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new FormatException();
    }
}
