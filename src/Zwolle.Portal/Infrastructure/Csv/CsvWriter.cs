using System.Text;

namespace Zwolle.Portal.Infrastructure.Csv;

/// <summary>
/// Writes CSV (RFC 4180): commas, CRLF, quotes where they are needed, UTF-8. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it, as OWASP advises: a cell must never do something on the machine of who opens it.
/// <see cref="Undo"/> takes it off again.
/// </summary>
public static class CsvWriter
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    /// <summary>What Dutch spreadsheets expect between cells.</summary>
    public const char DutchSeparator = ';';

    private static readonly char[] Special = [',', DutchSeparator, '"', '\r', '\n'];

    /// <param name="rows">The first holds the names of the columns.</param>
    /// <param name="separator">Between cells.</param>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(separator, row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static string Cell(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var safe = NeedsApostrophe(value) ? "'" + value : value;
        return safe.IndexOfAny(Special) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text as it was before it was written.</summary>
    public static string Undo(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 1 && cell[0] == '\'' && NeedsApostrophe(cell[1..]) ? cell[1..] : cell;
    }

    /// <summary>What has one itself gets another: else nobody could tell it from ours.</summary>
    private static bool NeedsApostrophe(string value) => IsFormula(value.TrimStart('\''));

    /// <summary>Spreadsheets skip spaces before the sign, and some read the wide signs of East Asian keyboards as well.</summary>
    private static bool IsFormula(string value) =>
        value.Length > 0 && (value[0] is '\t' or '\r' or '\n' || value.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]);
}
