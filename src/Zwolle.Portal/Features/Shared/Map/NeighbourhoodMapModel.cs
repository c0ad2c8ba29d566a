namespace Zwolle.Portal.Features.Shared.Map;

/// <param name="Neighbourhoods">The wijken to draw, in the order of the list beside the map.</param>
/// <param name="Current">Slug of the wijk whose page this is; null on other pages.</param>
public sealed record NeighbourhoodMapModel(IReadOnlyList<NeighbourhoodEntry> Neighbourhoods, string? Current = null);
