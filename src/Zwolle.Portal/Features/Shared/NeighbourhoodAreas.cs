using System.Runtime.CompilerServices;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Tells in which wijk a point lies. The outlines are those of the map: generalised, so a few metres from a border the
/// answer may be the neighbour. What is prepared for one snapshot goes with it.
/// </summary>
public sealed class NeighbourhoodAreas
{
    private readonly ConditionalWeakTable<PortalSnapshot, IReadOnlyList<(NeighbourhoodEntry Entry, IPreparedGeometry Area)>> _prepared = [];

    /// <returns>The wijk, or null outside all of them. On a shared border the first in the list of wijken.</returns>
    public NeighbourhoodEntry? At(PortalSnapshot portal, double longitude, double latitude)
    {
        var point = new Point(longitude, latitude);
        return _prepared.GetValue(portal, Prepare).FirstOrDefault(wijk => wijk.Area.Intersects(point)).Entry;
    }

    private static List<(NeighbourhoodEntry Entry, IPreparedGeometry Area)> Prepare(PortalSnapshot portal) =>
        [.. portal.Neighbourhoods.Select(entry => (entry, PreparedGeometryFactory.Prepare(GeoJson.ReadArea(entry.OutlineGeoJson))))];
}
