using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>One wijk on the map without JavaScript.</summary>
/// <param name="Entry">The wijk with its counts.</param>
/// <param name="Number">Its place in the list of wijken: what a narrow screen shows instead of the name.</param>
/// <param name="Path">SVG path data.</param>
/// <param name="LabelX">Where the name stands, in units of the view box.</param>
/// <param name="LabelY">Where the name stands, in units of the view box.</param>
public sealed record MapArea(NeighbourhoodEntry Entry, int Number, string Path, int LabelX, int LabelY)
{
    private static readonly string[] CompoundTails = ["landen", "holte", "broek"];

    /// <summary>0 none, 1 one, 2 more: the hatch of the area.</summary>
    public int Density => Math.Min(Entry.OpenMoments, 2);

    /// <summary>The name in lines that fit the area: long names break at their hyphen, their last word or the last part of a compound.</summary>
    public IReadOnlyList<string> NameLines
    {
        get
        {
            var name = Entry.Name;
            if (name.Length <= 10)
            {
                return [name];
            }

            if (name.LastIndexOfAny(['-', ' ']) is var mark and > 0)
            {
                return [name[..(mark + 1)].TrimEnd(), name[(mark + 1)..]];
            }

            var tail = CompoundTails.FirstOrDefault(part => name.EndsWith(part, StringComparison.Ordinal));
            return tail is null ? [name] : [name[..^tail.Length] + "-", tail];
        }
    }

    /// <summary>What a link of this area says.</summary>
    public string Label => $"{Entry.Name}: {DutchText.Count(Entry.Plans, "plan", "plannen")}{(Entry.OpenMoments == 0 ? "" : $", {Entry.OpenMoments} keer meedoen")}";
}

/// <summary>
/// Draws the 16 wijken as SVG paths. The wijken in the middle are up to forty times smaller than those around the
/// city, too small to touch on a phone, so distances from the centre are drawn as a power below one: neighbours stay
/// neighbours, the middle grows. The caption on the page says so.
/// </summary>
public static class NeighbourhoodMap
{
    public const int Width = 1000;

    private const double Power = 0.55;
    private const double Margin = 4;

    /// <summary>A straight border bends in this drawing, so points are put between its ends.</summary>
    private const int PointsPerEdge = 3;

    // Between Grote Markt and Dieze: the middle that gives the small wijken the most room.
    private const double CentreLongitude = 6.0995;
    private const double CentreLatitude = 52.5150;

    // The list of a snapshot serves every page for a minute, and drawing takes longer than the rest of a page.
    private static readonly ConditionalWeakTable<IReadOnlyList<NeighbourhoodEntry>, Drawing> Drawn = [];

    /// <summary>The same list is drawn once; it must not change.</summary>
    public static (IReadOnlyList<MapArea> Areas, int Height) Draw(IReadOnlyList<NeighbourhoodEntry> neighbourhoods)
    {
        var drawing = Drawn.GetValue(neighbourhoods, DrawNew);
        return (drawing.Areas, drawing.Height);
    }

    private static Drawing DrawNew(IReadOnlyList<NeighbourhoodEntry> neighbourhoods)
    {
        var shapes = neighbourhoods
            .Select(n => (Entry: n, Rings: Rings(n.OutlineGeoJson).Select(ring => Densify(ring).Select(Project).ToList()).ToList()))
            .Where(shape => shape.Rings.Count > 0)
            .ToList();
        if (shapes.Count == 0)
        {
            return new Drawing([], 0);
        }

        var points = shapes.SelectMany(s => s.Rings).SelectMany(ring => ring).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var scale = (Width - (2 * Margin)) / (points.Max(p => p.X) - left);
        var height = (int)Math.Ceiling(((points.Max(p => p.Y) - top) * scale) + (2 * Margin));

        return new Drawing([.. shapes.Select((shape, order) =>
        {
            var rings = shape.Rings
                .Select(ring => ring.Select(p => (X: ((p.X - left) * scale) + Margin, Y: ((p.Y - top) * scale) + Margin)).ToList())
                .ToList();
            var (x, y) = LabelPoint(rings.MaxBy(ring => Math.Abs(SignedArea(ring)))!);
            return new MapArea(shape.Entry, order + 1, PathData(rings), (int)Math.Round(x), (int)Math.Round(y));
        })], height);
    }

    /// <summary>The outer rings of a GeoJSON Polygon or MultiPolygon; holes don't matter for a drawing of this size.</summary>
    private static IEnumerable<List<(double Longitude, double Latitude)>> Rings(string geoJson)
    {
        var area = GeoJson.ReadArea(geoJson);
        return Enumerable.Range(0, area.NumGeometries)
            .Select(part => ((Polygon)area.GetGeometryN(part)).ExteriorRing.Coordinates.Select(point => (point.X, point.Y)).ToList());
    }

    private static IEnumerable<(double Longitude, double Latitude)> Densify(List<(double Longitude, double Latitude)> ring)
    {
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[i + 1]);
            for (var part = 0; part < PointsPerEdge; part++)
            {
                var t = part / (double)PointsPerEdge;
                yield return (a.Longitude + ((b.Longitude - a.Longitude) * t), a.Latitude + ((b.Latitude - a.Latitude) * t));
            }
        }

        yield return ring[^1];
    }

    private static (double X, double Y) Project((double Longitude, double Latitude) point)
    {
        var x = (point.Longitude - CentreLongitude) * Math.Cos(CentreLatitude * Math.PI / 180);
        var y = CentreLatitude - point.Latitude;
        var distance = Math.Sqrt((x * x) + (y * y));
        var stretch = distance < 1e-9 ? 0 : Math.Pow(distance, Power) / distance;
        return (x * stretch, y * stretch);
    }

    /// <summary>Steps from point to point: half the length of the points themselves.</summary>
    private static string PathData(List<List<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var points = ring.SkipLast(1).Select(p => (X: (int)Math.Round(p.X), Y: (int)Math.Round(p.Y))).ToList();
            path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}");
            var separator = "l";
            foreach (var (from, to) in points.Zip(points.Skip(1)).Where(step => step.First != step.Second))
            {
                path.Append(CultureInfo.InvariantCulture, $"{separator}{to.X - from.X} {to.Y - from.Y}");
                separator = " ";
            }

            path.Append('z');
        }

        return path.ToString();
    }

    /// <summary>
    /// A point well inside the ring: of the middles of its horizontal cuts, the one in the widest cut that also has
    /// room above and below.
    /// </summary>
    private static (double X, double Y) LabelPoint(List<(double X, double Y)> ring)
    {
        var (top, bottom) = (ring.Min(p => p.Y), ring.Max(p => p.Y));
        var best = (X: ring.Average(p => p.X), Y: ring.Average(p => p.Y), Room: 0.0);
        const int cuts = 24;
        for (var i = 1; i < cuts; i++)
        {
            var y = top + ((bottom - top) * i / cuts);
            var crossings = Crossings(ring, y);
            for (var c = 0; c + 1 < crossings.Count; c += 2)
            {
                var room = Math.Min(crossings[c + 1] - crossings[c], 3 * Math.Min(y - top, bottom - y));
                if (room > best.Room)
                {
                    best = ((crossings[c] + crossings[c + 1]) / 2, y, room);
                }
            }
        }

        return (best.X, best.Y);
    }

    private static List<double> Crossings(List<(double X, double Y)> ring, double y)
    {
        var crossings = new List<double>();
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[i + 1]);
            if (a.Y > y != b.Y > y)
            {
                crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
            }
        }

        crossings.Sort();
        return crossings;
    }

    private static double SignedArea(List<(double X, double Y)> ring)
    {
        var sum = 0.0;
        for (var i = 0; i + 1 < ring.Count; i++)
        {
            sum += (ring[i].X * ring[i + 1].Y) - (ring[i + 1].X * ring[i].Y);
        }

        return sum / 2;
    }

    private sealed record Drawing(IReadOnlyList<MapArea> Areas, int Height);
}
