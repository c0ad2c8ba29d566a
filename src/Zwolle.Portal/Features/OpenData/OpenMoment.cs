using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A participation moment as it goes out.</summary>
public sealed record OpenMoment : OpenItem
{
    [JsonPropertyName("uuid")]
    [Description("Kenmerk dat nooit verandert, ook niet als het moment een ander adres krijgt.")]
    public required Guid PublicId { get; init; }

    [JsonPropertyName("titel")]
    [Description("Titel van het moment.")]
    public required string Title { get; init; }

    [JsonPropertyName("samenvatting")]
    [Description("Het moment in gewone taal.")]
    public required string Summary { get; init; }

    [JsonPropertyName("soort")]
    [Description("Wat voor moment het is.")]
    public required string Kind { get; init; }

    [JsonPropertyName("stand")]
    [Description("Hoe het er vandaag mee staat. Dit volgt uit de datums, dus het verandert ook zonder dat gewijzigdOp verandert.")]
    public required string State { get; init; }

    [JsonPropertyName("periode")]
    [Description("Wanneer u kunt meedoen; null: datum niet bekend.")]
    public required OpenPeriod? Period { get; init; }

    [JsonPropertyName("begintOp")]
    [Description("Begin van een bijeenkomst.")]
    public required DateTime? StartsAt { get; init; }

    [JsonPropertyName("eindigtOp")]
    [Description("Einde van een bijeenkomst.")]
    public required DateTime? EndsAt { get; init; }

    [JsonPropertyName("waarover")]
    [Description("Waarover u kunt meedoen.")]
    public required string? About { get; init; }

    [JsonPropertyName("kanVeranderen")]
    [Description("Wat nog kan veranderen. Leeg: niet bekend.")]
    public required IReadOnlyList<string> CanChange { get; init; }

    [JsonPropertyName("staatVast")]
    [Description("Wat vaststaat. Leeg: niet bekend.")]
    public required IReadOnlyList<string> Fixed { get; init; }

    [JsonPropertyName("wieBeslist")]
    [Description("Wie beslist; null als de bron dat niet zegt.")]
    public required string? Decides { get; init; }

    [JsonPropertyName("hoe")]
    [Description("Hoe u meedoet.")]
    public required string? How { get; init; }

    [JsonPropertyName("zonderInternet")]
    [Description("Hoe u meedoet zonder internet.")]
    public required string? Offline { get; init; }

    [JsonPropertyName("geslotenOp")]
    [Description("Vanaf deze dag kan meedoen niet meer, als het eerder is gesloten.")]
    public required DateOnly? ClosedOn { get; init; }

    [JsonPropertyName("antwoordUiterlijk")]
    [Description("Laatste dag waarop het antwoord er moet zijn.")]
    public required DateOnly? AnswerBy { get; init; }

    [JsonPropertyName("antwoord")]
    [Description("Wat er met de inbreng is gedaan, als Markdown; null: er is nog geen antwoord.")]
    public required string? Outcome { get; init; }

    [JsonPropertyName("beantwoordOp")]
    [Description("Dag van het antwoord.")]
    public required DateOnly? AnsweredOn { get; init; }

    [JsonPropertyName("redenGaatNietDoor")]
    [Description("Waarom het niet doorgaat; null als het gewoon doorgaat.")]
    public required string? CancelReason { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarvoor het is. Leeg: voor de hele stad, of de wijk is niet bekend.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("heleStad")]
    [Description("Of het voor de hele stad is.")]
    public required bool IsWholeCity { get; init; }

    [JsonPropertyName("plaats")]
    [Description("De plek; null als die niet bekend is.")]
    public required OpenPlace? Place { get; init; }

    [JsonPropertyName("plannen")]
    [Description("Plannen waar het over gaat: de id's in de collectie plannen.")]
    public required IReadOnlyList<string> Plans { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}
