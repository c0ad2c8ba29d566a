using System.Text.Json;
using Zwolle.Portal.Data.Locations;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>A place as the database knows it.</summary>
/// <param name="Precision">Whether it may be called a point.</param>
/// <param name="Longitude">Degrees; only of a point.</param>
/// <param name="Latitude">Degrees; only of a point.</param>
/// <param name="AreaGeoJson">The line or area that was drawn; null when nothing was.</param>
/// <param name="SubneighbourhoodId">The buurt it is in.</param>
/// <param name="NeighbourhoodId">The wijk it is in, when no buurt is known.</param>
public sealed record PlaceOnMap(LocationPrecision Precision, double? Longitude, double? Latitude, string? AreaGeoJson, int? SubneighbourhoodId, int? NeighbourhoodId)
{
    /// <summary>Where it is can be shown, at least roughly; otherwise only the wijken of what is there tell it.</summary>
    public bool IsKnown => Precision is LocationPrecision.Point or LocationPrecision.Drawn || SubneighbourhoodId is not null || NeighbourhoodId is not null;
}

/// <summary>A plan, an initiative or something else of a list, as the map shows it.</summary>
/// <param name="Kind">What it is: the word in the data of the map.</param>
/// <param name="Id">Its key among its kind.</param>
/// <param name="Title">To show.</param>
/// <param name="Url">Its page.</param>
/// <param name="Standing">How far it is, in words.</param>
/// <param name="IsOpen">It asks something of residents now.</param>
/// <param name="Place">Null: it has no place of its own, and stands for its wijken.</param>
/// <param name="NeighbourhoodIds">The wijken it lies in.</param>
public sealed record MapItem(string Kind, int Id, string Title, string Url, string Standing, bool IsOpen, PlaceOnMap? Place, IReadOnlyList<int> NeighbourhoodIds)
{
    /// <summary>The buurt or wijken in which it lies 'ongeveer hier'; none for what has a point or was drawn.</summary>
    public IEnumerable<MapPlace> Near(MapPlaces places) => Place switch
    {
        { Precision: LocationPrecision.Point or LocationPrecision.Drawn } => [],
        { SubneighbourhoodId: { } id } => [places.Subneighbourhoods[id]],
        { NeighbourhoodId: { } id } => [places.Neighbourhoods[id]],
        _ => NeighbourhoodIds.Select(id => places.Neighbourhoods[id]),
    };

    /// <summary>Writes its properties into an open object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteNumber("id", Id);
        json.WriteString("kind", Kind);
        json.WriteString("title", Title);
        json.WriteString("url", Url);
        json.WriteString("phase", Standing);
        json.WriteBoolean("open", IsOpen);
    }
}
