using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A plan as it goes out.</summary>
public sealed record OpenPlan : OpenItem
{
    [JsonPropertyName("uuid")]
    [Description("Kenmerk dat nooit verandert, ook niet als het plan een ander adres krijgt.")]
    public required Guid PublicId { get; init; }

    [JsonPropertyName("titel")]
    [Description("Titel van het plan.")]
    public required string Title { get; init; }

    [JsonPropertyName("samenvatting")]
    [Description("Het plan in gewone taal, in ten hoogste 300 tekens.")]
    public required string Summary { get; init; }

    [JsonPropertyName("tekst")]
    [Description("De hele tekst, als Markdown.")]
    public required string Body { get; init; }

    [JsonPropertyName("fase")]
    [Description("Hoe ver het plan is, volgens de nieuwste bron die dat zegt.")]
    public required string Phase { get; init; }

    [JsonPropertyName("faseJaar")]
    [Description("Jaar van die bron: de fase is een stand van dat jaar. Null: datum onbekend.")]
    public required int? PhaseYear { get; init; }

    [JsonPropertyName("faseToelichting")]
    [Description("Wat de bron over de fase zegt.")]
    public required string? PhaseNote { get; init; }

    [JsonPropertyName("start")]
    [Description("Wanneer het werk begint of begon.")]
    public required OpenPeriod? Start { get; init; }

    [JsonPropertyName("einde")]
    [Description("Wanneer het werk klaar is of was.")]
    public required OpenPeriod? End { get; init; }

    [JsonPropertyName("invloed")]
    [Description("Hoeveel bewoners te zeggen hebben; null als de bron dat niet zegt.")]
    public required string? Level { get; init; }

    [JsonPropertyName("invloedToelichting")]
    [Description("Waarom dat zo is.")]
    public required string? LevelReason { get; init; }

    [JsonPropertyName("wieBeslist")]
    [Description("Wie over het plan beslist; null als de bron dat niet zegt.")]
    public required string? Decides { get; init; }

    [JsonPropertyName("kanVeranderen")]
    [Description("Wat bewoners nog kunnen veranderen. Leeg: niet bekend.")]
    public required IReadOnlyList<string> CanChange { get; init; }

    [JsonPropertyName("staatVast")]
    [Description("Wat vaststaat. Leeg: niet bekend.")]
    public required IReadOnlyList<string> Fixed { get; init; }

    [JsonPropertyName("uitkomst")]
    [Description("Wat er met de inbreng van bewoners is gedaan, als Markdown; null: niet bekend.")]
    public required string? Outcome { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarin het plan ligt. Leeg bij een plan voor de hele stad, of als de wijk niet bekend is.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("heleStad")]
    [Description("Of het plan voor de hele stad is.")]
    public required bool IsWholeCity { get; init; }

    [JsonPropertyName("themas")]
    [Description("Onderwerpen van het plan.")]
    public required IReadOnlyList<string> Themes { get; init; }

    [JsonPropertyName("plaats")]
    [Description("De plek; null als die niet bekend is.")]
    public required OpenPlace? Place { get; init; }

    [JsonPropertyName("participatiemomenten")]
    [Description("Momenten om mee te doen: de id's in de collectie participatiemomenten.")]
    public required IReadOnlyList<string> Moments { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}
