using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A place as the database gives it.</summary>
public sealed record OpenPlaceRow(
    string Name,
    string? Address,
    string? Accessibility,
    LocationPrecision Precision,
    double? Longitude,
    double? Latitude,
    string? AreaGeoJson,
    int? SubneighbourhoodId,
    string? Subneighbourhood,
    int? NeighbourhoodId)
{
    public PlaceOnMap OnMap => new(Precision, Longitude, Latitude, AreaGeoJson, SubneighbourhoodId, NeighbourhoodId);

    public OpenPlace ToOpen() => new()
    {
        Name = Name,
        Address = Address,
        Accessibility = Accessibility,
        Precision = AreaGeoJson is not null && Precision == LocationPrecision.Drawn && GeoJson.IsLine(AreaGeoJson) ? OpenDataWords.Line : OpenDataWords.Of(Precision),
        Longitude = Longitude,
        Latitude = Latitude,
        Subneighbourhood = Subneighbourhood,
    };
}
