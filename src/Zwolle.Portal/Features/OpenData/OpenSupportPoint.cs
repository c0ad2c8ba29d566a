using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A support point as it goes out. Phone and mailbox are those of the organisation, as the page shows them.</summary>
public sealed record OpenSupportPoint : OpenItem
{
    [JsonPropertyName("naam")]
    [Description("Naam van de plek, het loket of de vereniging.")]
    public required string Name { get; init; }

    [JsonPropertyName("soort")]
    [Description("Wat het is.")]
    public required string Kind { get; init; }

    [JsonPropertyName("stand")]
    [Description("Of de gegevens zijn bevestigd, en of u er terecht kunt.")]
    public required string Status { get; init; }

    [JsonPropertyName("wat")]
    [Description("Wat u er kunt doen.")]
    public required string What { get; init; }

    [JsonPropertyName("adres")]
    [Description("Het adres zoals de bron het geeft.")]
    public required string? Address { get; init; }

    [JsonPropertyName("telefoon")]
    [Description("Telefoonnummer van de organisatie.")]
    public required string? Phone { get; init; }

    [JsonPropertyName("email")]
    [Description("Mailadres van de organisatie.")]
    public required string? Email { get; init; }

    [JsonPropertyName("website")]
    [Description("Website van de organisatie.")]
    public required string? Url { get; init; }

    [JsonPropertyName("heeftRuimte")]
    [Description("Of er een ruimte is om samen te komen; null: niet bekend.")]
    public required bool? HasRoom { get; init; }

    [JsonPropertyName("toegankelijkheid")]
    [Description("Hoe u er binnenkomt als u slecht loopt, ziet of hoort.")]
    public required string? Accessibility { get; init; }

    [JsonPropertyName("kosten")]
    [Description("Wat een ruimte kost.")]
    public required string? Costs { get; init; }

    [JsonPropertyName("reserveren")]
    [Description("Hoe u reserveert.")]
    public required string? HowToBook { get; init; }

    [JsonPropertyName("gegevensVan")]
    [Description("Uit welke tijd de gegevens zijn, in woorden; null: datum onbekend.")]
    public required string? AsOf { get; init; }

    [JsonPropertyName("bevestigdOp")]
    [Description("Dag waarop de organisatie of een medewerker zei dat dit klopt.")]
    public required DateOnly? ConfirmedOn { get; init; }

    [JsonPropertyName("wijken")]
    [Description("Wijken waarin of waarvoor het is. Leeg: voor heel Zwolle.")]
    public required IReadOnlyList<string> Neighbourhoods { get; init; }

    [JsonPropertyName("plaats")]
    [Description("De plek op de kaart; null als die niet bekend is.")]
    public required OpenPlace? Place { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het voor het eerst op de site stond.")]
    public required DateTime PublishedAt { get; init; }
}
