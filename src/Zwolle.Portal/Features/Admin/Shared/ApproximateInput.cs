using System.Globalization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A rough date as three fields of a form: a year, which part of it, and the last year when it takes several.</summary>
public sealed record ApproximateInput
{
    private const string WholeYear = "jaar";
    private const string OneDay = "dag";

    public string? Year { get; set; }

    public string? Part { get; set; }

    public string? UntilYear { get; set; }

    /// <summary>Only with the part 'dag'.</summary>
    public string? Day { get; set; }

    public static IReadOnlyList<Choice> Parts { get; } =
    [
        new(WholeYear, "het hele jaar"),
        new("voorjaar", "voorjaar"), new("zomer", "zomer"), new("najaar", "najaar"), new("winter", "winter (begint in december)"),
        new("K1", "eerste kwartaal"), new("K2", "tweede kwartaal"), new("K3", "derde kwartaal"), new("K4", "vierde kwartaal"),
        .. Enumerable.Range(1, 12).Select(month => new Choice($"{month:00}", new DateOnly(2026, month, 1).ToString("MMMM", new CultureInfo("nl-NL")))),
    ];

    /// <summary>The parts and an exact day.</summary>
    public static IReadOnlyList<Choice> PartsAndDay { get; } = [.. Parts, new(OneDay, "een dag (vul hieronder in)")];

    public bool IsEmpty => FormText.Clean(Year) is null && FormText.Clean(Day) is null;

    public static ApproximateInput Of(ApproximateDate? date) => date switch
    {
        null => new(),
        { Precision: DatePrecision.Day } when date.Earliest == date.Latest => new() { Part = OneDay, Day = FormText.Of(date.Earliest), Year = Text(date.Earliest.Year) },
        { Precision: DatePrecision.Month } => new() { Year = Text(date.Earliest.Year), Part = $"{date.Earliest.Month:00}" },
        { Precision: DatePrecision.Quarter } => new() { Year = Text(date.Earliest.Year), Part = $"K{(date.Earliest.Month + 2) / 3}" },
        { Precision: DatePrecision.Season } => new()
        {
            Year = Text(date.Earliest.Year),
            Part = date.Earliest.Month switch { 3 => "voorjaar", 6 => "zomer", 9 => "najaar", _ => "winter" },
        },
        _ => new() { Year = Text(date.Earliest.Year), Part = WholeYear, UntilYear = date.Latest.Year == date.Earliest.Year ? null : Text(date.Latest.Year) },
    };

    /// <summary>The date, or null with what is wrong; null without a problem when nothing was typed.</summary>
    /// <param name="field">Name of the group of fields in the form.</param>
    /// <param name="problems">Where to add what is wrong.</param>
    public ApproximateDate? Read(string field, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (IsEmpty)
        {
            return null;
        }

        if (Part == OneDay || FormText.Clean(Year) is null)
        {
            if (FormText.Day(Day) is { } day)
            {
                return ApproximateDate.OfDay(day);
            }

            problems.Add(new Problem(field + ".Day", "Vul een datum in, zoals 4-12-2026."));
            return null;
        }

        if (NumberOf(Year) is not { } year)
        {
            problems.Add(new Problem(field + ".Year", "Vul een jaar in, zoals 2027."));
            return null;
        }

        if (FormText.Clean(UntilYear) is not null)
        {
            if (NumberOf(UntilYear) is { } last && last >= year)
            {
                return ApproximateDate.OfYears(year, last);
            }

            problems.Add(new Problem(field + ".UntilYear", "Vul een laatste jaar in dat niet voor het eerste jaar ligt."));
            return null;
        }

        var part = Parts.FirstOrDefault(choice => choice.Value == Part)?.Value ?? WholeYear;
        return ApproximateDate.Parse(part == WholeYear ? Text(year) : $"{Text(year)}-{part}");
    }

    private static int? NumberOf(string? text) =>
        FormText.Clean(text) is { Length: 4 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
