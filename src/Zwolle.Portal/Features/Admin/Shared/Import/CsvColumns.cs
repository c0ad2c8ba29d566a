using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Csv;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>A column that a file may have.</summary>
/// <param name="Name">As the first row names it; case, spaces and hyphens don't matter.</param>
/// <param name="Help">What stands in it.</param>
/// <param name="IsRequired">A file without it can't be read.</param>
public sealed record CsvColumn(string Name, string Help, bool IsRequired = false);

/// <summary>Where the columns of a file stand, in any order, as its first row names them.</summary>
public sealed class CsvColumns
{
    private readonly Dictionary<string, int> _places;

    private CsvColumns(int count, Dictionary<string, int> places) => (Count, _places) = (count, places);

    /// <summary>How many columns the first row has.</summary>
    public int Count { get; }

    /// <summary>The columns of a header, what it names that means nothing here, and what is wrong with it.</summary>
    public static (CsvColumns Columns, IReadOnlyList<string> Skipped, IReadOnlyList<Problem> Problems) Of(IReadOnlyList<string> header, IReadOnlyList<CsvColumn> known)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(known);
        var names = known.ToDictionary(column => Key(column.Name), column => column.Name, StringComparer.Ordinal);
        var (places, skipped, problems) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<Problem>());
        foreach (var (place, name) in header.Index())
        {
            if (!names.TryGetValue(Key(name), out var column))
            {
                if (!string.IsNullOrWhiteSpace(name))
                {
                    skipped.Add(DutchText.Cut(name.Trim().ReplaceLineEndings(" "), 60));
                }
            }
            else if (!places.TryAdd(column, place))
            {
                problems.Add(new Problem("Bestand", $"De kolom '{column}' staat er twee keer in."));
            }
        }

        var missing = known.Where(column => column.IsRequired && !places.ContainsKey(column.Name)).ToList();
        if (missing.Count > 0)
        {
            problems.Add(new Problem("Bestand", $"Wij vinden geen kolom {DutchText.List([.. missing.Select(column => $"'{column.Name}'")])}. Zet de namen van de kolommen op de eerste regel, met een puntkomma of komma ertussen."));
        }

        return (new CsvColumns(header.Count, places), skipped, problems);
    }

    /// <summary>What a row says in a column; null for nothing. The apostrophe that an export of ours put before it is taken off.</summary>
    public string? Of(CsvFileRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _places.TryGetValue(column, out var place) && place < row.Fields.Count ? FormText.Clean(CsvWriter.Undo(row.Fields[place])) : null;
    }

    /// <summary>The names in one field.</summary>
    public static IReadOnlyList<string> Split(string? text) => text?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>'Soort_stuk' and 'soortstuk' are the same.</summary>
    private static string Key(string name) => SearchText.Normalize(name).Replace(" ", "", StringComparison.Ordinal);
}
