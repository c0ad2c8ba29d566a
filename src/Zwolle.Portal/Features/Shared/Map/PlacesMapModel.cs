namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>The map with places, which a script draws beside a list that says the same.</summary>
/// <param name="Data">Address of the plans as GeoJSON.</param>
/// <param name="Focus">Code of the wijk to look at first; null for all places.</param>
/// <param name="IsOnePlan">The map of one plan: its place is drawn, without counts.</param>
public sealed record PlacesMapModel(string Data, string? Focus = null, bool IsOnePlan = false);
