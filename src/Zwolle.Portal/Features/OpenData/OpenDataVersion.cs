namespace Zwolle.Portal.Features.OpenData;

/// <summary>
/// The version of the data for programs, and what changed in each. A new field or collection raises the second number; a
/// name that goes or means something else needs an address of its own, beside the old one for a year.
/// </summary>
public static class OpenDataVersion
{
    public const string Current = "1.1.0";

    /// <summary>Newest first; the page shows them.</summary>
    public static IReadOnlyList<(string Version, string Text)> Changes { get; } =
    [
        (Current, "De plek van een plan, moment of initiatief kan een lijn zijn: bij 'nauwkeurigheid' staat dan 'lijn', en de geometrie is een LineString."),
        ("1.0.0", "Eerste versie: wijken, plannen, participatiemomenten, besluiten, maandberichten, initiatieven, regelingen en steunpunten, als JSON, GeoJSON en CSV."),
    ];
}
