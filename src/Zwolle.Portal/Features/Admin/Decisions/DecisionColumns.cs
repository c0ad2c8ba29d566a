using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>The columns of a list of decisions, in any order, as its first row names them.</summary>
public sealed class DecisionColumns
{
    public const string Date = "datum";
    public const string Body = "orgaan";
    public const string Title = "titel";
    public const string Summary = "samenvatting";
    public const string Outcome = "uitkomst";
    public const string DocumentKind = "soort stuk";
    public const string Reference = "nummer";
    public const string Neighbourhoods = "wijken";
    public const string Themes = "onderwerpen";
    public const string Address = "adres";
    public const string Plans = "plannen";

    private static readonly string[] Required = [Date, Body, Title];

    private readonly Dictionary<string, int> _places;

    private DecisionColumns(int count, Dictionary<string, int> places) => (Count, _places) = (count, places);

    /// <summary>What each column is for, in the order of the example.</summary>
    public static IReadOnlyList<(string Name, string Help)> All { get; } =
    [
        (Date, "Verplicht. De dag: 4-12-2026, 2026-12-04 of 4 december 2026."),
        (Body, "Verplicht. Gemeenteraad, college of gemeente."),
        (Title, "Verplicht. Het onderwerp, ten hoogste 120 tekens."),
        (Summary, "Wat er is besloten, in gewone taal. Ten hoogste 400 tekens. U kunt dit ook later schrijven."),
        (Outcome, "Aangenomen, afgewezen, uitgesteld, besproken, meegedeeld of aangekondigd. Leeg: 'Besproken, uitkomst niet bekend'. 'Besproken' betekent: er hoorde geen besluit bij."),
        (DocumentKind, "Bijvoorbeeld: raadsvoorstel."),
        (Reference, "Nummer van het stuk."),
        (Neighbourhoods, "Namen of codes (WK0193..), met een | ertussen. Of: hele stad. Leeg: u kiest het later."),
        (Themes, "Onderwerpen zoals op de site, met een | ertussen."),
        (Address, "Adres van het stuk op zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl."),
        (Plans, "Titel van het plan, of het laatste stuk van het adres van zijn pagina. Met een | ertussen."),
    ];

    /// <summary>How many columns the first row has.</summary>
    public int Count { get; }

    /// <summary>The columns of a header, what it names that means nothing here, and what is wrong with it.</summary>
    public static (DecisionColumns Columns, IReadOnlyList<string> Skipped, IReadOnlyList<Problem> Problems) Of(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var known = All.ToDictionary(column => Key(column.Name), column => column.Name, StringComparer.Ordinal);
        var (places, skipped, problems) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<string>(), new List<Problem>());
        foreach (var (place, name) in header.Index())
        {
            if (!known.TryGetValue(Key(name), out var column))
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

        var missing = Required.Where(column => !places.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            problems.Add(new Problem("Bestand", $"Wij vinden geen kolom {DutchText.List([.. missing.Select(column => $"'{column}'")])}. Zet de namen van de kolommen op de eerste regel, met een puntkomma of komma ertussen."));
        }

        return (new DecisionColumns(header.Count, places), skipped, problems);
    }

    /// <summary>What a row says in a column; null for nothing.</summary>
    public string? Of(CsvFileRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _places.TryGetValue(column, out var place) && place < row.Fields.Count ? FormText.Clean(row.Fields[place]) : null;
    }

    /// <summary>The names in one field.</summary>
    public static IReadOnlyList<string> Split(string? text) => text?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>'Soort_stuk' and 'soortstuk' are the same.</summary>
    private static string Key(string name) => SearchText.Normalize(name).Replace(" ", "", StringComparison.Ordinal);
}
