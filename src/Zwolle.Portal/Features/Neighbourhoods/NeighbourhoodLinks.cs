namespace Zwolle.Portal.Features.Neighbourhoods;

public static class NeighbourhoodLinks
{
    public const string List = "/wijken";
    public const string Finder = "/wijk-zoeken";

    /// <summary>The borders of the wijken as GeoJSON, for the map and for 'Gebruik mijn locatie'.</summary>
    public const string Map = "/kaart/wijken.geojson";

    public static string Details(string slug) => $"{List}/{slug}";

    /// <summary>The calendar of what one can take part in, in the wijk and for the whole city.</summary>
    public static string Calendar(string slug) => $"{List}/{slug}/agenda.ics";

    /// <summary>The feed of plans, moments and initiatives, of the wijk and for the whole city.</summary>
    public static string Feed(string slug) => $"{List}/{slug}/feed.atom";
}
