using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A wijk as it goes out. What surveys say of it stays on its page: a list would set wijken against each other.</summary>
public sealed record OpenNeighbourhood : OpenItem
{
    [JsonPropertyName("code")]
    [Description("Code van het CBS.")]
    public required string Code { get; init; }

    [JsonPropertyName("naam")]
    [Description("Naam van de wijk.")]
    public required string Name { get; init; }

    [JsonPropertyName("inleiding")]
    [Description("De wijk in een paar zinnen.")]
    public required string Intro { get; init; }

    [JsonPropertyName("inwoners")]
    [Description("Aantal inwoners volgens het CBS.")]
    public required int Residents { get; init; }

    [JsonPropertyName("inwonersJaar")]
    [Description("Jaar van dat aantal.")]
    public required int ResidentsYear { get; init; }

    [JsonPropertyName("oppervlakteKm2")]
    [Description("Oppervlakte in vierkante kilometer, land en water.")]
    public required double AreaKm2 { get; init; }

    [JsonPropertyName("buurten")]
    [Description("Buurten in de wijk.")]
    public required IReadOnlyList<string> Subneighbourhoods { get; init; }

    [JsonPropertyName("andereNamen")]
    [Description("Andere namen die mensen gebruiken, voor de wijk of een deel ervan.")]
    public required IReadOnlyList<string> Aliases { get; init; }
}
