using Zwolle.Portal.Features.Admin.Shared.Import;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>The columns of a list of decisions, in any order, as its first row names them.</summary>
public static class DecisionColumns
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

    /// <summary>What each column is for, in the order of the example.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new(Date, "De dag: 4-12-2026, 2026-12-04 of 4 december 2026.", IsRequired: true),
        new(Body, "Gemeenteraad, college of gemeente.", IsRequired: true),
        new(Title, "Het onderwerp, ten hoogste 120 tekens.", IsRequired: true),
        new(Summary, "Wat er is besloten, in gewone taal. Ten hoogste 400 tekens. U kunt dit ook later schrijven."),
        new(Outcome, "Aangenomen, afgewezen, uitgesteld, besproken, meegedeeld of aangekondigd. Leeg: 'Besproken, uitkomst niet bekend'. 'Besproken' betekent: er hoorde geen besluit bij."),
        new(DocumentKind, "Bijvoorbeeld: raadsvoorstel."),
        new(Reference, "Nummer van het stuk."),
        new(Neighbourhoods, "Namen of codes (WK0193..), met een | ertussen. Of: hele stad. Leeg: u kiest het later."),
        new(Themes, "Onderwerpen zoals op de site, met een | ertussen."),
        new(Address, "Adres van het stuk op zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl."),
        new(Plans, "Titel van het plan, of het laatste stuk van het adres van zijn pagina. Met een | ertussen."),
    ];
}
