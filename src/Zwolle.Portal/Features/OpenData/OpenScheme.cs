using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A funding scheme as it goes out.</summary>
public sealed record OpenScheme : OpenItem
{
    [JsonPropertyName("naam")]
    [Description("Naam van de regeling.")]
    public required string Name { get; init; }

    [JsonPropertyName("gever")]
    [Description("Van wie het geld of de hulp komt.")]
    public required string Giver { get; init; }

    [JsonPropertyName("samenvatting")]
    [Description("De regeling in gewone taal.")]
    public required string Summary { get; init; }

    [JsonPropertyName("stand")]
    [Description("Of u het vandaag kunt aanvragen, voor zover een bron dat zegt.")]
    public required string State { get; init; }

    [JsonPropertyName("jaar")]
    [Description("Jaar van de nieuwste bron over bedragen en regels. Null: datum onbekend. Vraag na of het nu nog geldt.")]
    public required int? Year { get; init; }

    [JsonPropertyName("waarvoor")]
    [Description("Waarvoor het is.")]
    public required IReadOnlyList<string> ForWhat { get; init; }

    [JsonPropertyName("voorwaarden")]
    [Description("Wat er wordt gevraagd.")]
    public required IReadOnlyList<string> Conditions { get; init; }

    [JsonPropertyName("nietVoor")]
    [Description("Waarvoor het niet is.")]
    public required IReadOnlyList<string> NotFor { get; init; }

    [JsonPropertyName("bedragVan")]
    [Description("Laagste bedrag in hele euro's; null: niet bekend.")]
    public required int? MinAmount { get; init; }

    [JsonPropertyName("bedragTot")]
    [Description("Hoogste bedrag in hele euro's; null: niet bekend.")]
    public required int? MaxAmount { get; init; }

    [JsonPropertyName("hoogstePercentage")]
    [Description("Het hoogste deel van de kosten dat wordt betaald, in procenten; null: niet bekend.")]
    public required int? SharePercent { get; init; }

    [JsonPropertyName("bedragToelichting")]
    [Description("Wat de bron over het bedrag zegt.")]
    public required string AmountNote { get; init; }

    [JsonPropertyName("budget")]
    [Description("Hoeveel er in totaal is.")]
    public required string? Budget { get; init; }

    [JsonPropertyName("heelJaar")]
    [Description("Of u het hele jaar kunt aanvragen; null: niet bekend.")]
    public required bool? IsAllYear { get; init; }

    [JsonPropertyName("laatsteDag")]
    [Description("Laatste dag om aan te vragen.")]
    public required DateOnly? ClosesOn { get; init; }

    [JsonPropertyName("termijnToelichting")]
    [Description("Wat de bron zegt over wanneer u kunt aanvragen.")]
    public required string? DeadlineNote { get; init; }

    [JsonPropertyName("beslistermijn")]
    [Description("Hoe lang een besluit duurt.")]
    public required string? Term { get; init; }

    [JsonPropertyName("aanvragen")]
    [Description("Zo vraagt u het aan, stap voor stap.")]
    public required IReadOnlyList<string> HowToApply { get; init; }

    [JsonPropertyName("combineren")]
    [Description("Of het samengaat met ander geld.")]
    public required string? Combine { get; init; }

    [JsonPropertyName("voorWie")]
    [Description("Wie het mag aanvragen, in woorden.")]
    public required string Who { get; init; }

    [JsonPropertyName("onderwerpen")]
    [Description("Voor welke plannen het is, in woorden.")]
    public required string About { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarvoor het alleen is. Leeg: heel Zwolle, of niet bekend.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("heleStad")]
    [Description("Of het in heel Zwolle geldt; null: niet bekend.")]
    public required bool? IsWholeCity { get; init; }

    [JsonPropertyName("eenmalig")]
    [Description("Of u het maar één keer krijgt voor hetzelfde; null: niet bekend.")]
    public required bool? IsOnceOnly { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}
