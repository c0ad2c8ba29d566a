using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A digest as it goes out. Its pieces tell what the other collections hold; they are on its page.</summary>
public sealed record OpenDigest : OpenItem
{
    [JsonPropertyName("uuid")]
    [Description("Kenmerk dat nooit verandert.")]
    public required Guid PublicId { get; init; }

    [JsonPropertyName("maand")]
    [Description("Eerste dag van de maand waarover het gaat.")]
    public required DateOnly Month { get; init; }

    [JsonPropertyName("titel")]
    [Description("Titel van het maandbericht.")]
    public required string Title { get; init; }

    [JsonPropertyName("inleiding")]
    [Description("De eerste zinnen, in gewone taal.")]
    public required string Intro { get; init; }

    [JsonPropertyName("gepubliceerdOp")]
    [Description("Wanneer het op de site kwam.")]
    public required DateTime PublishedAt { get; init; }
}
