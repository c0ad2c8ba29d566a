using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>What must be true of areas before they replace those that residents see.</summary>
public static class BoundaryCheck
{
    /// <summary>Overlap or gap against the smallest area at it: neighbours that differ by rounding stay far below this.</summary>
    private const double MostOverlap = 0.001;

    /// <summary>Leaving points out may make an area this much larger or smaller.</summary>
    private const double MostChange = 0.01;

    /// <summary>Each area is sound and as large as in the file, and together they lie against each other without overlap or gap.</summary>
    /// <exception cref="BoundaryException">They don't; the message names the first.</exception>
    public static void Require(IReadOnlyList<Boundary> inFile, IReadOnlyList<Geometry> areas)
    {
        foreach (var (boundary, area) in inFile.Zip(areas))
        {
            if (area.IsEmpty || !new IsValidOp(area).IsValid)
            {
                throw new BoundaryException($"the border of {boundary.Code} does not survive rounding to a metre; ask for another layer or check that area.");
            }

            if (Math.Abs(area.Area - boundary.Area.Area) > MostChange * boundary.Area.Area)
            {
                throw new BoundaryException($"the border of {boundary.Code} cannot be drawn with fewer points without changing its surface by more than 1 percent; ask for the generalised layer.");
            }
        }

        RequireNoOverlap(inFile, areas);
        RequireNoGap(areas);
    }

    private static void RequireNoOverlap(IReadOnlyList<Boundary> inFile, IReadOnlyList<Geometry> areas)
    {
        var tree = new STRtree<int>();
        for (var index = 0; index < areas.Count; index++)
        {
            tree.Insert(areas[index].EnvelopeInternal, index);
        }

        for (var one = 0; one < areas.Count; one++)
        {
            foreach (var other in tree.Query(areas[one].EnvelopeInternal).Where(other => other > one))
            {
                var overlap = OverlayNGRobust.Overlay(areas[one], areas[other], SpatialFunction.Intersection).Area;
                if (overlap > MostOverlap * Math.Min(areas[one].Area, areas[other].Area))
                {
                    throw new BoundaryException($"{inFile[one].Code} and {inFile[other].Code} overlap.");
                }
            }
        }
    }

    private static void RequireNoGap(IReadOnlyList<Geometry> areas)
    {
        var together = OverlayNGRobust.Union(areas);
        var smallest = areas.Min(area => area.Area);
        foreach (var hole in Enumerable.Range(0, together.NumGeometries).Select(together.GetGeometryN).OfType<Polygon>().SelectMany(part => part.Holes))
        {
            // An area may lie loose in a hole.
            var gap = OverlayNGRobust.Overlay(hole.Factory.CreatePolygon(hole), together, SpatialFunction.Difference);
            if (gap.Area > MostOverlap * smallest)
            {
                var (x, y) = (gap.InteriorPoint.X, gap.InteriorPoint.Y);
                throw new BoundaryException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"between the areas lies a gap of {LocalPlane.SquareKilometres(gap):0.00#} km² near {x:0.#####}, {y:0.#####}."));
            }
        }
    }
}
