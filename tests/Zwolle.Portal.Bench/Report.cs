using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Bench;

/// <summary>One line of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Budget">What design and tests allow; empty where there is no budget.</param>
/// <param name="Measured">The figure.</param>
/// <param name="More">What belongs to it: the spread, the parts.</param>
/// <param name="IsKept">Whether the budget is kept; null when there is none.</param>
internal sealed record Row(string What, string Budget, string Measured, string More, bool? IsKept = null)
{
    public string Verdict => IsKept switch { true => "OK", false => "MISSED", null => "" };
}

/// <summary>The tables of a run, as text while it runs and as Markdown when it is done.</summary>
internal sealed class Report
{
    private readonly List<(string Title, string Note, List<Row> Rows)> _tables = [];

    public int Missed => _tables.Sum(table => table.Rows.Count(row => row.IsKept == false));

    public void Begin(string title, string note)
    {
        _tables.Add((title, note, []));
        Console.WriteLine();
        Console.WriteLine($"== {title}");
        Console.WriteLine($"   {note}");
    }

    public void Add(Row row)
    {
        _tables[^1].Rows.Add(row);
        Console.WriteLine($"{row.Verdict,-7}{row.What,-52}{row.Measured,12}  {row.Budget,-16} {row.More}");
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var (title, note, rows) in _tables.Where(table => table.Rows.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {title}\n\n{note}\n\n| what | budget | measured | | |\n|---|---|---|---|---|\n");
            foreach (var row in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {row.What} | {row.Budget} | {row.Measured} | {row.More} | {row.Verdict} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}

internal static class Figures
{
    public static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Times(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "x";

    public static string Milliseconds(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    public static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
