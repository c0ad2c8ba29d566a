namespace Zwolle.Portal.Features.Neighbourhoods;

public static class NeighbourhoodLinks
{
    public const string List = "/wijken";
    public const string Finder = "/wijk-zoeken";

    /// <summary>The borders of the wijken as GeoJSON, for the map and for 'Gebruik mijn locatie'.</summary>
    public const string Map = "/kaart/wijken.geojson";

    public static string Details(string slug) => $"{List}/{slug}";
}
