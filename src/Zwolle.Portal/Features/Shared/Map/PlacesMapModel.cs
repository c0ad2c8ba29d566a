namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>The map with places, which a script draws beside a list that says the same.</summary>
/// <param name="Data">Address of the places as GeoJSON.</param>
/// <param name="Focus">Code of the wijk to look at first; null for all places.</param>
/// <param name="IsOnePlan">The map of one plan: its place is drawn, without counts.</param>
public sealed record PlacesMapModel(string Data, string? Focus = null, bool IsOnePlan = false)
{
    /// <summary>What stands on it, for the texts of the script.</summary>
    public MapWords Words { get; init; } = new("plan", "plannen", "u kunt nu meedoen");
}

/// <summary>How the script of the map calls what it shows.</summary>
/// <param name="One">'plan'</param>
/// <param name="Many">'plannen'</param>
/// <param name="Open">What is said of one that asks something of residents now.</param>
public sealed record MapWords(string One, string Many, string Open);
