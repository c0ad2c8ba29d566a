using System.Runtime.CompilerServices;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.OverlayNG;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// Tells in which wijk a point lies, and in which wijken a line or an area. The outlines are those of the map: generalised, so a few metres from a border the
/// answer may be the neighbour. What is prepared for one snapshot goes with it.
/// </summary>
public sealed class NeighbourhoodAreas
{
    /// <summary>What is less of the whole than this, and narrower or shorter than <see cref="SliverMetres"/>, comes from the border being generalised.</summary>
    private const double SliverPart = 0.02;

    private const double SliverMetres = 20;

    private readonly ConditionalWeakTable<PortalSnapshot, IReadOnlyList<(NeighbourhoodEntry Entry, IPreparedGeometry Area)>> _prepared = [];

    /// <returns>The wijk, or null outside all of them. On a shared border the first in the list of wijken.</returns>
    public NeighbourhoodEntry? At(PortalSnapshot portal, double longitude, double latitude)
    {
        var point = new Point(longitude, latitude);
        return _prepared.GetValue(portal, Prepare).FirstOrDefault(wijk => wijk.Area.Intersects(point)).Entry;
    }

    /// <param name="portal">The wijken.</param>
    /// <param name="shape">A valid point, line or area, in degrees.</param>
    /// <returns>The wijken in which it lies, that with the largest part first; none outside all of them.</returns>
    public IReadOnlyList<NeighbourhoodEntry> In(PortalSnapshot portal, Geometry shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape is Point point)
        {
            return At(portal, point.X, point.Y) is { } at ? [at] : [];
        }

        var whole = LocalPlane.ToMetres(shape);
        return
        [
            .. _prepared.GetValue(portal, Prepare)
                .Where(wijk => wijk.Area.Intersects(shape))
                .Select(wijk => (wijk.Entry, Part: LocalPlane.ToMetres(OverlayNGRobust.Overlay(wijk.Area.Geometry, shape, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection))))
                .Where(wijk => SizeOf(wijk.Part) > 0 && !IsSliver(wijk.Part, whole))
                .OrderByDescending(wijk => SizeOf(wijk.Part))
                .Select(wijk => wijk.Entry),
        ];

        // Where an area touches a border, the part is a line: that has no surface, so it doesn't count.
        double SizeOf(Geometry part) => shape.Dimension == Dimension.Surface ? part.Area : part.Length;

        bool IsSliver(Geometry part, Geometry all) =>
            SizeOf(part) < SizeOf(all) * SliverPart && (shape.Dimension == Dimension.Surface ? part.Buffer(-SliverMetres / 2).IsEmpty : part.Length < SliverMetres);
    }

    private static List<(NeighbourhoodEntry Entry, IPreparedGeometry Area)> Prepare(PortalSnapshot portal) =>
        [.. portal.Neighbourhoods.Select(entry => (entry, PreparedGeometryFactory.Prepare(GeoJson.ReadArea(entry.OutlineGeoJson))))];
}
