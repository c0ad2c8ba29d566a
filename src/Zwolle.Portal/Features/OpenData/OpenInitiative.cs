using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>An initiative as it goes out.</summary>
public sealed record OpenInitiative : OpenItem
{
    [JsonPropertyName("titel")]
    [Description("Titel van het initiatief.")]
    public required string Title { get; init; }

    [JsonPropertyName("samenvatting")]
    [Description("Het initiatief in gewone taal.")]
    public required string Summary { get; init; }

    [JsonPropertyName("stand")]
    [Description("Hoe ver het is, volgens de nieuwste bron die dat zegt.")]
    public required string State { get; init; }

    [JsonPropertyName("standJaar")]
    [Description("Jaar van die bron. Null: datum onbekend.")]
    public required int? StateYear { get; init; }

    [JsonPropertyName("standToelichting")]
    [Description("Wat de bron daarover zegt.")]
    public required string? StateNote { get; init; }

    [JsonPropertyName("initiatiefnemer")]
    [Description("De groep of organisatie die begon, nooit een persoon.")]
    public required string? Initiator { get; init; }

    [JsonPropertyName("nodig")]
    [Description("Wat er nu nodig is.")]
    public required IReadOnlyList<string> Needs { get; init; }

    [JsonPropertyName("nodigToelichting")]
    [Description("Wat er precies nodig is.")]
    public required string? NeedsNote { get; init; }

    [JsonPropertyName("verhaal")]
    [Description("Hoe het ging, stap voor stap.")]
    public required IReadOnlyList<OpenStoryStep> Story { get; init; }

    [JsonPropertyName("hulp")]
    [Description("Welke hulp en welk geld het kreeg.")]
    public required string? Help { get; init; }

    [JsonPropertyName("meedoen")]
    [Description("Hoe anderen kunnen meedoen.")]
    public required string? Join { get; init; }

    [JsonPropertyName("mijnWijkUrl")]
    [Description("De pagina van het initiatief op MijnWijk.")]
    public required string? MijnWijkUrl { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarin het is. Leeg: voor de hele stad, of de wijk is niet bekend.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("heleStad")]
    [Description("Of het voor de hele stad is.")]
    public required bool IsWholeCity { get; init; }

    [JsonPropertyName("themas")]
    [Description("Onderwerpen van het initiatief.")]
    public required IReadOnlyList<string> Themes { get; init; }

    [JsonPropertyName("plaats")]
    [Description("De plek; null als die niet bekend is.")]
    public required OpenPlace? Place { get; init; }

    [JsonPropertyName("regelingen")]
    [Description("Regelingen die hielpen: de id's in de collectie regelingen.")]
    public required IReadOnlyList<string> Schemes { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}

public sealed record OpenStoryStep(
    [property: JsonPropertyName("wanneer")]
    [property: Description("De tijd zoals de bron die noemt.")]
    string? When,
    [property: JsonPropertyName("tekst")]
    [property: Description("Wat er gebeurde.")]
    string Text);
