using System.Globalization;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>
/// Where an item is, as a GeoJSON geometry (RFC 7946). What is only roughly known gets the border of its buurt or wijk,
/// never a point; what lies in several wijken has none, as its field 'wijken' tells.
/// </summary>
public static class OpenGeometry
{
    public static string? Of(OpenItem item, MapPlaces places)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(places);
        return item.Outline ?? item.MapPlace switch
        {
            { Precision: LocationPrecision.Point, Longitude: { } longitude, Latitude: { } latitude } =>
                string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{longitude}},{{latitude}}]}"""),
            { Precision: LocationPrecision.Drawn, AreaGeoJson: { } area } => area,
            { SubneighbourhoodId: { } id } => places.Subneighbourhoods[id].OutlineGeoJson,
            { NeighbourhoodId: { } id } => places.Neighbourhoods[id].OutlineGeoJson,
            _ => item.NeighbourhoodIds is [var only] ? places.Neighbourhoods[only].OutlineGeoJson : null,
        };
    }
}
