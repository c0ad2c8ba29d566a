using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A decision as it goes out.</summary>
public sealed record OpenDecision : OpenItem
{
    [JsonPropertyName("uuid")]
    [Description("Kenmerk dat nooit verandert, ook niet als het besluit een ander adres krijgt.")]
    public required Guid PublicId { get; init; }

    [JsonPropertyName("titel")]
    [Description("Titel van het besluit.")]
    public required string Title { get; init; }

    [JsonPropertyName("samenvatting")]
    [Description("Wat er is besloten of besproken, in gewone taal. De tekst van het stuk zelf geldt.")]
    public required string Summary { get; init; }

    [JsonPropertyName("betekenis")]
    [Description("Wat het betekent, en voor wie.")]
    public required string? Meaning { get; init; }

    [JsonPropertyName("orgaan")]
    [Description("Wie het besloot of besprak. Bij 'gemeente' zegt de bron niet wie.")]
    public required string Body { get; init; }

    [JsonPropertyName("periode")]
    [Description("Dag van de vergadering of van het besluit; null: niet bekend.")]
    public required OpenPeriod? Date { get; init; }

    [JsonPropertyName("uitkomst")]
    [Description("Wat eruit kwam. Bij 'onbekend' zegt geen bron of het is aangenomen: behandel het niet als besluit.")]
    public required string Outcome { get; init; }

    [JsonPropertyName("uitkomstToelichting")]
    [Description("Uitleg bij de uitkomst.")]
    public required string? OutcomeNote { get; init; }

    [JsonPropertyName("inbreng")]
    [Description("Wat er is gedaan met wat mensen zeiden.")]
    public required string? InputOutcome { get; init; }

    [JsonPropertyName("twijfel")]
    [Description("Wat wij niet zeker weten.")]
    public required string? Note { get; init; }

    [JsonPropertyName("soortStuk")]
    [Description("Wat voor stuk het is.")]
    public required string? DocumentKind { get; init; }

    [JsonPropertyName("nummer")]
    [Description("Nummer van het stuk bij de gemeente.")]
    public required string? Reference { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarover het gaat. Leeg: de hele stad.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("themas")]
    [Description("Onderwerpen van het besluit.")]
    public required IReadOnlyList<string> Themes { get; init; }

    [JsonPropertyName("plannen")]
    [Description("Plannen waarbij het hoort: de id's in de collectie plannen.")]
    public required IReadOnlyList<string> Plans { get; init; }

    [JsonPropertyName("participatiemomenten")]
    [Description("Momenten waarop mensen iets konden zeggen: de id's in de collectie participatiemomenten.")]
    public required IReadOnlyList<string> Moments { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}
