using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>A wijk or buurt as the map with places needs it.</summary>
/// <param name="Id">Its key among wijken, or among buurten.</param>
/// <param name="Code">CBS code.</param>
/// <param name="Name">What residents call it.</param>
/// <param name="OutlineGeoJson">Its border, a GeoJSON geometry.</param>
/// <param name="Longitude">Degrees, of a point well inside: where a count stands, never where a plan is.</param>
/// <param name="Latitude">Degrees, of that point.</param>
/// <param name="Box">The box around the border.</param>
public sealed record MapPlace(int Id, string Code, string Name, string OutlineGeoJson, double Longitude, double Latitude, MapBox Box)
{
    public static MapPlace Of(int id, string code, string name, string outlineGeoJson, MapBox box)
    {
        var inside = GeoJson.ReadArea(outlineGeoJson).InteriorPoint;
        return new MapPlace(id, code, name, outlineGeoJson, Math.Round(inside.X, 5), Math.Round(inside.Y, 5), box);
    }
}

/// <summary>All wijken and buurten, by their keys.</summary>
public sealed record MapPlaces(IReadOnlyDictionary<int, MapPlace> Neighbourhoods, IReadOnlyDictionary<int, MapPlace> Subneighbourhoods);
