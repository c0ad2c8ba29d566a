using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Relate;
using NetTopologySuite.Simplify;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Neighbourhoods.Import;

/// <summary>
/// Leaves points out of the borders of areas that lie against each other. What two areas share is one border here, and
/// is simplified once, so that it stays one line: no gap and no overlap. Where three areas meet, or two and the
/// outside, the point stays.
/// </summary>
public sealed class BoundarySimplifier
{
    /// <summary>About a metre. Before anything else, so that neighbours whose figures differ less share their points.</summary>
    public const int Decimals = 5;

    /// <summary>Below this a border that got in another's way is left as it was.</summary>
    private const double SmallestTolerance = 0.5;

    private readonly List<LineString> _borders = [];
    private readonly Dictionary<(Coordinate, Coordinate), int> _known = [];
    private readonly List<List<Part>> _areas;
    private readonly GeometryFactory _factory;

    /// <param name="areas">Polygons and MultiPolygons, in degrees.</param>
    public BoundarySimplifier(IReadOnlyList<Geometry> areas)
    {
        _factory = areas[0].Factory;
        var rounded = areas.Select(area => Polygons(area).Select(Rings).Where(rings => rings.Count > 0).ToList()).ToList();
        var neighbours = NeighboursOf(rounded.SelectMany(area => area).SelectMany(rings => rings));
        _areas = [.. rounded.Select(area => area.ConvertAll(rings => new Part(rings.ConvertAll(ring => Split(ring, neighbours)))))];
    }

    /// <param name="tolerance">How far, in metres, a point may lie from the line that is left when it goes; 0 leaves all.</param>
    /// <returns>The areas in their order, in degrees; empty when nothing is left of one.</returns>
    public IReadOnlyList<Geometry> Simplify(double tolerance)
    {
        var borders = tolerance > 0 ? SimplifyBorders(tolerance) : _borders;
        return [.. _areas.Select(area => Assemble(area, borders))];
    }

    private static IEnumerable<Polygon> Polygons(Geometry area) =>
        Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).Cast<Polygon>();

    /// <summary>The outer ring and the holes, without the closing point; what vanishes by rounding is left out.</summary>
    private static List<List<Coordinate>> Rings(Polygon polygon)
    {
        var outer = Round(polygon.ExteriorRing);
        return outer.Count < 3 ? [] : [outer, .. polygon.InteriorRings.Select(Round).Where(ring => ring.Count >= 3)];
    }

    /// <summary>Rounding can lay points on each other, and fold a spike that is thinner than a metre: neither stays.</summary>
    private static List<Coordinate> Round(LineString ring)
    {
        var points = new List<Coordinate>();
        foreach (var point in ring.Coordinates.Skip(1).Select(Round))
        {
            if (points.Count > 1 && point.Equals2D(points[^2]))
            {
                points.RemoveAt(points.Count - 1);
            }
            else if (points.Count == 0 || !point.Equals2D(points[^1]))
            {
                points.Add(point);
            }
        }

        // The same where the end meets the beginning.
        while (points.Count >= 3)
        {
            if (points[^1].Equals2D(points[0]) || points[^2].Equals2D(points[0]))
            {
                points.RemoveAt(points.Count - 1);
            }
            else if (points[^1].Equals2D(points[1]))
            {
                points.RemoveAt(0);
            }
            else
            {
                break;
            }
        }

        return points;
    }

    private static Coordinate Round(Coordinate point) => new(Math.Round(point.X, Decimals), Math.Round(point.Y, Decimals));

    private static Dictionary<Coordinate, HashSet<Coordinate>> NeighboursOf(IEnumerable<List<Coordinate>> rings)
    {
        var neighbours = new Dictionary<Coordinate, HashSet<Coordinate>>();
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
                Of(from).Add(to);
                Of(to).Add(from);
            }
        }

        return neighbours;

        HashSet<Coordinate> Of(Coordinate point) => neighbours.TryGetValue(point, out var known) ? known : neighbours[point] = [];
    }

    /// <summary>A ring as the borders it is made of. One that meets no other is a border by itself, from its lowest point on.</summary>
    private List<Piece> Split(List<Coordinate> ring, Dictionary<Coordinate, HashSet<Coordinate>> neighbours)
    {
        var first = ring.FindIndex(point => neighbours[point].Count != 2);
        var start = first < 0 ? ring.IndexOf(ring.Min()!) : first;
        var pieces = new List<Piece>();
        var line = new List<Coordinate> { ring[start] };
        for (var step = 1; step <= ring.Count; step++)
        {
            var point = ring[(start + step) % ring.Count];
            line.Add(point);
            if (step == ring.Count || neighbours[point].Count != 2)
            {
                pieces.Add(PieceOf(line));
                line = [point];
            }
        }

        return pieces;
    }

    /// <summary>A border has one direction, whichever of its two areas comes by. Its first two points tell it from all others.</summary>
    private Piece PieceOf(List<Coordinate> line)
    {
        var order = line.Zip(Enumerable.Reverse(line), (there, back) => there.CompareTo(back)).FirstOrDefault(difference => difference != 0);
        var points = order > 0 ? [.. Enumerable.Reverse(line)] : line.ToArray();
        if (!_known.TryGetValue((points[0], points[1]), out var border))
        {
            _known.Add((points[0], points[1]), border = _borders.Count);
            _borders.Add(_factory.CreateLineString([.. points.Select(LocalPlane.ToMetres)]));
        }

        return new Piece(border, IsReversed: order > 0);
    }

    /// <summary>Each border by itself, and with half the tolerance again where it came to lie across itself or another.</summary>
    private List<LineString> SimplifyBorders(double tolerance)
    {
        var tolerances = Enumerable.Repeat(tolerance, _borders.Count).ToArray();
        var simple = _borders.ConvertAll(border => Simplify(border, tolerance));
        while (true)
        {
            var again = InTheWay(simple).Where(border => tolerances[border] > 0).ToList();
            if (again.Count == 0)
            {
                return simple;
            }

            foreach (var border in again)
            {
                tolerances[border] = tolerances[border] / 2 < SmallestTolerance ? 0 : tolerances[border] / 2;
                simple[border] = Simplify(_borders[border], tolerances[border]);
            }
        }
    }

    private static LineString Simplify(LineString border, double tolerance) =>
        tolerance > 0 ? (LineString)DouglasPeuckerSimplifier.Simplify(border, tolerance) : border;

    private static HashSet<int> InTheWay(List<LineString> borders)
    {
        var tree = new STRtree<int>();
        for (var border = 0; border < borders.Count; border++)
        {
            tree.Insert(borders[border].EnvelopeInternal, border);
        }

        var found = new HashSet<int>();
        for (var border = 0; border < borders.Count; border++)
        {
            var line = borders[border];
            if ((line.IsClosed && line.NumPoints < 4) || !line.IsSimple)
            {
                found.Add(border);
            }

            found.UnionWith(tree.Query(line.EnvelopeInternal)
                .Where(other => other > border && MeetOutsideTheirEnds(line, borders[other]))
                .SelectMany(other => new[] { border, other }));
        }

        return found;
    }

    private static bool MeetOutsideTheirEnds(LineString one, LineString other) =>
        !RelateOp.Relate(one, other, BoundaryNodeRules.EndpointBoundaryRule).Matches("FF*F*****");

    private Geometry Assemble(List<Part> area, IReadOnlyList<LineString> borders)
    {
        var polygons = area.ConvertAll(part =>
        {
            var rings = part.Rings.ConvertAll(ring => Ring(ring, borders));
            return _factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
        });
        return polygons.Count == 1 ? polygons[0] : _factory.CreateMultiPolygon([.. polygons]);
    }

    private LinearRing Ring(List<Piece> pieces, IReadOnlyList<LineString> borders)
    {
        var points = new List<Coordinate>();
        foreach (var piece in pieces)
        {
            var line = borders[piece.Border].Coordinates.AsEnumerable();
            points.AddRange((piece.IsReversed ? line.Reverse() : line).Skip(points.Count == 0 ? 0 : 1));
        }

        return _factory.CreateLinearRing([.. points.Select(LocalPlane.ToDegrees).Select(Round)]);
    }

    /// <summary>A polygon: its outer ring, then its holes.</summary>
    private sealed record Part(List<List<Piece>> Rings);

    private sealed record Piece(int Border, bool IsReversed);
}
