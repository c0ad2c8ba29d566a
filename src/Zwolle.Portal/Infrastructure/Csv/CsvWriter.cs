using System.Text;

namespace Zwolle.Portal.Infrastructure.Csv;

/// <summary>
/// Writes CSV (RFC 4180): commas, CRLF, quotes where they are needed, UTF-8. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it, as OWASP advises: a cell must never do something on the machine of who opens it.
/// </summary>
public static class CsvWriter
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private static readonly char[] Special = [',', '"', '\r', '\n'];

    /// <param name="rows">The first holds the names of the columns.</param>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Cell(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.IndexOfAny(Special) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Spreadsheets skip spaces before the sign, and some read the wide signs of East Asian keyboards as well.</summary>
    private static bool IsFormula(string value) =>
        value.Length > 0 && (value[0] is '\t' or '\r' or '\n' || value.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]);
}
