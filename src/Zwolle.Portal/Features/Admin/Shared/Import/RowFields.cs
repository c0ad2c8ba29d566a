using System.Globalization;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>Reads the fields of one row, and keeps by column what is wrong with them.</summary>
public sealed class RowFields
{
    private static readonly CultureInfo Dutch = new("nl-NL");

    private static readonly string[] WrittenDays = ["d MMMM yyyy", "d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy"];

    private readonly CsvColumns _columns;
    private readonly CsvFileRow _row;
    private readonly List<Problem> _problems = [];

    public RowFields(CsvColumns columns, CsvFileRow row)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(row);
        (_columns, _row) = (columns, row);
        if (row.HasBadQuotes)
        {
            Wrong("hele regel", "De dubbele aanhalingstekens (\") kloppen niet: er staat er een te veel of te weinig. Zet een tekst met zo'n teken erin tussen aanhalingstekens, en schrijf het teken daarbinnen dubbel.");
        }

        if (row.Fields.Skip(columns.Count).Any(field => !string.IsNullOrWhiteSpace(field)))
        {
            Wrong("hele regel", $"Deze regel heeft {row.Fields.Count} vakjes en de eerste regel {columns.Count}. Staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens.");
        }
    }

    public int Number => _row.Number;

    public IReadOnlyList<Problem> Problems => _problems;

    public void Wrong(string column, string message) => _problems.Add(new Problem(column, message));

    public bool IsWrong(string column) => _problems.Exists(problem => problem.Field == column);

    /// <summary>What stands in a column; null for nothing.</summary>
    public string? Text(string column) => _columns.Of(_row, column);

    /// <summary>The same, for what has one line in a form.</summary>
    public string? Line(string column) => Text(column)?.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>A text, judged by its length.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="what">'de samenvatting'</param>
    /// <param name="max">In characters.</param>
    /// <param name="isRequired">It can't be left out.</param>
    public string? Text(string column, string what, int max, bool isRequired = false) => Judged(column, Text(column), what, max, isRequired);

    /// <inheritdoc cref="Text(string, string, int, bool)"/>
    public string? Line(string column, string what, int max, bool isRequired = false) => Judged(column, Line(column), what, max, isRequired);

    /// <summary>What the names in a column stand for, each once.</summary>
    public IReadOnlyList<T> Names<T>(string column, ILookup<string, T> known, Func<string, string> key, string noun)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(key);
        var found = new List<T>();
        foreach (var name in CsvColumns.Split(Text(column)))
        {
            switch (known[key(name)].ToList())
            {
                case [var one]:
                    found.Add(one);
                    break;
                case []:
                    Wrong(column, $"Wij kennen geen {noun} '{Excerpt(name)}'. Zet een | tussen de namen.");
                    break;
                default:
                    Wrong(column, $"Er is meer dan één {noun} '{Excerpt(name)}'. Neem het laatste stuk van het adres van de pagina.");
                    break;
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>What a word stands for; null when it is none of them.</summary>
    /// <param name="words">By what people write, as <c>Words</c> makes them.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="missing">What to say when nothing does.</param>
    /// <param name="choose">Names the words.</param>
    public T? Word<T>(IReadOnlyDictionary<string, T> words, string column, string? text, string missing, string choose)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(words);
        if (text is not null && words.TryGetValue(SearchText.Normalize(text), out var value))
        {
            return value;
        }

        Wrong(column, text is null ? missing : $"'{Excerpt(text)}' kennen wij niet. {choose}");
        return null;
    }

    /// <summary>The words for values: as in the address, as on the page, and what people write besides.</summary>
    public static IReadOnlyDictionary<string, T> Words<T>(IEnumerable<T> values, Func<T, string> slug, Func<T, string> text, params (string Word, T Value)[] more) =>
        values.SelectMany(value => new (string Word, T Value)[] { (slug(value), value), (text(value), value) })
            .Concat(more)
            .Select(pair => (Word: SearchText.Normalize(pair.Word), pair.Value))
            .DistinctBy(pair => pair.Word)
            .ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>A day: '4-12-2026', '2026-12-04', '4 december 2026', or as spreadsheets write it, '4-dec-26'. Null for none, and for what is no day.</summary>
    public static DateOnly? Day(string? text)
    {
        var day = FormText.Day(text) ?? (DateOnly.TryParseExact(text, WrittenDays, Dutch, DateTimeStyles.AllowWhiteSpaces, out var written) ? written : null);
        return day is { Year: >= 1900 and <= 2200 } ? day : null;
    }

    public static string Excerpt(string text) => DutchText.Cut(text.ReplaceLineEndings(" "), 60);

    private string? Judged(string column, string? text, string what, int max, bool isRequired)
    {
        _problems.CheckText(column, text, what, max, isRequired);
        return text;
    }
}
