using NetTopologySuite.Geometries;
using Zwolle.Portal.Features.Neighbourhoods.Import;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

public sealed class BoundarySimplifierTests
{
    private const double West = 6.05;
    private const double South = 52.48;
    private const double Size = 0.01;
    private const int PointsPerSide = 60;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void Simplify_WavyGrid_NeighboursKeepOneLine(double tolerance)
    {
        var before = Grid(4);

        var after = new BoundarySimplifier(before).Simplify(tolerance);

        AssertTogether(before, after);
        Assert.All(before.Zip(after), pair => Assert.InRange(pair.Second.Area / pair.First.Area, 0.99, 1.01));
        if (tolerance == 0)
        {
            Assert.All(before.Zip(after), pair => Assert.Equal(pair.First.NumPoints, pair.Second.NumPoints));
        }
        else
        {
            Assert.InRange(after.Sum(area => area.NumPoints), 1, before.Sum(area => area.NumPoints) / 3);
        }
    }

    [Fact]
    public void Simplify_AreaInsideAnother_KeepsItInItsHole()
    {
        var island = Factory.CreatePolygon(Wave(6.1, 52.5, 0.004));
        var sea = Factory.CreatePolygon(Factory.CreateLinearRing(Wave(6.1, 52.5, 0.012)), [Factory.CreateLinearRing([.. island.ExteriorRing.Coordinates.Reverse()])]);

        var after = new BoundarySimplifier([sea, island]).Simplify(20);

        AssertTogether([sea, island], after);
        Assert.Equal(1, Assert.IsType<Polygon>(after[0]).NumInteriorRings);
        Assert.InRange(after[1].NumPoints, 4, island.NumPoints / 2);
    }

    /// <summary>Both banks of a stream of ten metres, each of which alone would be straightened through the other.</summary>
    [Fact]
    public void Simplify_StripThinnerThanTheTolerance_DoesNotCross()
    {
        List<Coordinate> left = [], right = [];
        for (var i = 0; i <= 40; i++)
        {
            var (x, y) = (West + (0.0008 * Math.Sin(i / 3.0)), South + (0.0005 * i));
            left.Add(new Coordinate(x, y));
            if (i % 2 == 0)
            {
                // Fewer points, so that others go than at the left.
                right.Add(new Coordinate(x + 0.00015, y));
            }
        }

        Geometry[] before =
        [
            Factory.CreatePolygon([new(West - Size, South), .. left, new(West - Size, left[^1].Y), new(West - Size, South)]),
            Factory.CreatePolygon([.. left, .. Enumerable.Reverse(right), left[0]]),
            Factory.CreatePolygon([.. right, new(West + Size, right[^1].Y), new(West + Size, South), right[0]]),
        ];

        AssertTogether(before, new BoundarySimplifier(before).Simplify(40));
    }

    /// <summary>Two small areas that share a border with each other and with a large one: none may vanish.</summary>
    [Fact]
    public void Simplify_AreasSmallerThanTheTolerance_Stay()
    {
        Geometry[] before = [Square(6.1, 52.5, 0.0002), Square(6.1002, 52.5, 0.0002)];

        var after = new BoundarySimplifier(before).Simplify(200);

        AssertTogether(before, after, change: 0.6);
    }

    [Fact]
    public void Simplify_SeveralParts_KeepsThem()
    {
        var islands = Factory.CreateMultiPolygon([Square(6.1, 52.5, 0.001), Square(6.11, 52.5, 0.001)]);

        var after = Assert.Single(new BoundarySimplifier([islands]).Simplify(5));

        Assert.True(after.Normalized().EqualsExact(islands.Normalized(), 1e-9));
    }

    [Fact]
    public void Simplify_PointsAndSpikeWithinAMetre_Go()
    {
        Coordinate[] ring =
        [
            new(6.1, 52.5), new(6.105, 52.5), new(6.105000001, 52.5), new(6.11, 52.5), new(6.11, 52.505), new(6.12, 52.5050000001),
            new(6.11, 52.5050000002), new(6.11, 52.51), new(6.1, 52.51), new(6.100000001, 52.5000000001), new(6.1, 52.5),
        ];

        var after = Assert.Single(new BoundarySimplifier([Factory.CreatePolygon(ring)]).Simplify(0));

        Assert.True(after.IsValid);
        Assert.Equal([new(6.1, 52.5), new(6.105, 52.5), new(6.11, 52.5), new(6.11, 52.505), new(6.11, 52.51), new(6.1, 52.51)], after.Coordinates.Distinct().OrderBy(p => p.Y).ThenBy(p => p.Y > 52.5 ? -p.X : p.X));
    }

    [Fact]
    public void Simplify_NothingLeftAfterRounding_IsEmpty() =>
        Assert.True(Assert.Single(new BoundarySimplifier([Square(6.1, 52.5, 0.000001)]).Simplify(0)).IsEmpty);

    /// <summary>Each area sound, each piece of border used by two areas or by one and the outside, and together as large as before.</summary>
    private static void AssertTogether(IReadOnlyList<Geometry> before, IReadOnlyList<Geometry> after, double change = 0.02)
    {
        Assert.All(after, area => Assert.True(area.IsValid));
        Assert.InRange(Segments(after).Values.Max(), 1, 2);

        var outside = Segments(after).Where(segment => segment.Value == 1).Select(segment => segment.Key).ToList();
        var together = Factory.BuildGeometry([.. after]).Union();
        Assert.Equal(Segments([together]).Keys.Count, outside.Count);
        Assert.Equal(together.Area, after.Sum(area => area.Area), 1e-12);
        Assert.InRange(together.Area / before.Sum(area => area.Area), 1 - change, 1 + change);
    }

    private static Dictionary<(Coordinate, Coordinate), int> Segments(IEnumerable<Geometry> areas) => areas
        .SelectMany(area => Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).Cast<Polygon>())
        .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        .SelectMany(ring => ring.Coordinates.Zip(ring.Coordinates.Skip(1)))
        .Select(pair => pair.First.CompareTo(pair.Second) < 0 ? pair : (pair.Second, pair.First))
        .CountBy(pair => pair)
        .ToDictionary(group => group.Key, group => group.Value);

    private static List<Geometry> Grid(int side) =>
        [.. from column in Enumerable.Range(0, side) from row in Enumerable.Range(0, side) select Cell(column, row)];

    /// <summary>Its sides wave, by where they are and not by whose they are, so that a neighbour's side is the same.</summary>
    private static Polygon Cell(int column, int row)
    {
        var (x, y) = (West + (column * Size), South + (row * Size));
        var ring = new List<Coordinate>();
        for (var i = 0; i < PointsPerSide; i++)
        {
            ring.Add(Waved(x + (Size * i / PointsPerSide), y));
        }

        for (var i = 0; i < PointsPerSide; i++)
        {
            ring.Add(Waved(x + Size, y + (Size * i / PointsPerSide)));
        }

        for (var i = PointsPerSide; i > 0; i--)
        {
            ring.Add(Waved(x + (Size * i / PointsPerSide), y + Size));
        }

        for (var i = PointsPerSide; i > 0; i--)
        {
            ring.Add(Waved(x, y + (Size * i / PointsPerSide)));
        }

        ring.Add(ring[0]);
        return Factory.CreatePolygon([.. ring]);
    }

    private static Coordinate Waved(double x, double y) =>
        new(Math.Round(x + (0.0002 * Math.Sin(y * 3_000)), 5), Math.Round(y + (0.0002 * Math.Sin(x * 3_000)), 5));

    private static Coordinate[] Wave(double x, double y, double radius)
    {
        var points = Enumerable.Range(0, 120).Select(i =>
        {
            var (angle, distance) = (Math.Tau * i / 120, radius * (1 + (0.02 * Math.Sin(i * 1.7))));
            return new Coordinate(Math.Round(x + (distance * Math.Cos(angle)), 5), Math.Round(y + (distance * Math.Sin(angle)), 5));
        }).ToList();
        return [.. points, points[0]];
    }

    private static Polygon Square(double x, double y, double size) =>
        Factory.CreatePolygon([new(x, y), new(x + size, y), new(x + size, y + size), new(x, y + size), new(x, y)]);
}
