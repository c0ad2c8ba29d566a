using System.Globalization;
using System.Text.RegularExpressions;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>
/// The points of a line or an area as people type them and the map writes them: one on each line, longitude and
/// latitude in degrees, '6,09123 52,51234'. With a comma or a full stop, and a space, a semicolon or a comma between;
/// the latitude may stand first, as most maps give it.
/// </summary>
public static partial class TypedPoints
{
    public const int Most = 200;

    /// <summary>Of a degree: about a metre.</summary>
    public const int Decimals = 5;

    /// <summary>In square metres; what has less is no area.</summary>
    private const double LeastArea = 1;

    /// <summary>More lines than this are not named one by one.</summary>
    private const int MostNamed = 5;

    private static readonly char[] Around = [' ', '\t', '\r', '[', ']', '(', ')', ',', ';'];

    /// <summary>The lines on which something stands: their number, and the point when it is one.</summary>
    public static IReadOnlyList<(int Line, Coordinate? Point)> Read(string? text) =>
        [.. (text ?? "").Split('\n').Select((line, number) => (Line: number + 1, Text: line.Trim(Around))).Where(line => line.Text.Length > 0).Select(line => (line.Line, Point(line.Text)))];

    /// <summary>The points of a line or of one area without holes; null for what no list of points can tell.</summary>
    public static string? Write(Geometry shape) => shape switch
    {
        LineString { NumPoints: <= Most } line => Write(line.Coordinates),
        Polygon { NumInteriorRings: 0, NumPoints: <= Most + 1 } area => Write(area.ExteriorRing.Coordinates[..^1]),
        _ => null,
    };

    /// <summary>The line or area, rounded; null when something is wrong with it.</summary>
    public static Geometry? Shape(string? text, bool isArea)
    {
        var typed = Read(text);
        var points = Distinct(typed, isArea);
        return typed.Count <= Most && typed.All(line => line.Point is not null) && Problem(points, isArea) is null ? Shape(points, isArea) : null;
    }

    /// <summary>Says what is wrong with it, and on which lines.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="isArea">An area; else a line.</param>
    /// <param name="city">The box around all wijken; null when there are none.</param>
    public static string? Problem(string? text, bool isArea, MapBox? city)
    {
        var typed = Read(text);
        if (typed.Count > Most)
        {
            return $"{(isArea ? "Een gebied" : "Een lijn")} heeft ten hoogste {Most} punten. U hebt er {typed.Count}.";
        }

        List<int> wrong = [.. typed.Where(line => line.Point is null).Select(line => line.Line)];
        if (wrong.Count > 0)
        {
            return $"{Lines(wrong)} {(wrong.Count == 1 ? "is geen punt" : "zijn geen punten")}. Schrijf de lengtegraad, een spatie en de breedtegraad, zoals 6,09123 52,51234.";
        }

        List<int> outside = [.. typed.Where(line => city is not null && !city.Meets(new MapBox(line.Point!.X, line.Point.Y, line.Point.X, line.Point.Y))).Select(line => line.Line)];
        return outside.Count > 0
            ? $"{Lines(outside)} {(outside.Count == 1 ? "ligt" : "liggen")} niet in Zwolle."
            : Problem(Distinct(typed, isArea), isArea);
    }

    private static string? Problem(List<Coordinate> points, bool isArea)
    {
        if (!isArea)
        {
            return points.Count < 2 ? "Een lijn heeft ten minste twee verschillende punten." : null;
        }

        if (points.Distinct().Count() < 3)
        {
            return "Een gebied heeft ten minste drie verschillende punten.";
        }

        var area = Shape(points, isArea: true);
        return LocalPlane.ToMetres(area.ConvexHull()).Area < LeastArea ? "Dit gebied heeft geen oppervlakte: de punten liggen op één lijn."
            : !area.IsValid ? "De rand van het gebied kruist zichzelf. Zet de punten in de volgorde van de rand, of haal er een weg."
            : null;
    }

    /// <summary>An area goes counterclockwise, as RFC 7946 asks, and begins where it was begun.</summary>
    private static Geometry Shape(List<Coordinate> points, bool isArea)
    {
        if (!isArea)
        {
            return new LineString([.. points]);
        }

        Coordinate[] ring = [.. points, points[0]];
        return new Polygon(new LinearRing(Orientation.IsCCW(ring) ? ring : [.. ring.Reverse()]));
    }

    /// <summary>Without points that come twice in a row, and without the first once more at the end of an area.</summary>
    private static List<Coordinate> Distinct(IReadOnlyList<(int Line, Coordinate? Point)> typed, bool isArea)
    {
        List<Coordinate> points = [];
        foreach (var (_, point) in typed)
        {
            if (point is not null && (points.Count == 0 || !points[^1].Equals2D(point)))
            {
                points.Add(point);
            }
        }

        if (isArea && points.Count > 1 && points[0].Equals2D(points[^1]))
        {
            points.RemoveAt(points.Count - 1);
        }

        return points;
    }

    private static Coordinate? Point(string line)
    {
        if (TwoNumbers().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var (x, y) = (TypedDegrees.Number(match.Groups["x"].Value)!.Value, TypedDegrees.Number(match.Groups["y"].Value)!.Value);

        // Around Zwolle a longitude is about 6 and a latitude about 52: the smaller one is the longitude.
        return new Coordinate(Math.Round(Math.Min(x, y), Decimals), Math.Round(Math.Max(x, y), Decimals));
    }

    private static string Write(IEnumerable<Coordinate> points) =>
        string.Join('\n', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.X, Decimals)} {Math.Round(point.Y, Decimals)}")));

    private static string Lines(List<int> lines)
    {
        List<string> named = [.. lines.Take(MostNamed).Select(FormText.Of)];
        return lines.Count == 1 ? $"Regel {named[0]}"
            : "Regels " + DutchText.List(lines.Count > MostNamed ? [.. named, $"nog {lines.Count - MostNamed}"] : named);
    }

    [GeneratedRegex(@"^((?<x>[0-9]{1,3}([.,][0-9]{1,15})?)(\s*;\s*|\s*,\s+|\s+)(?<y>[0-9]{1,3}([.,][0-9]{1,15})?)|(?<x>[0-9]{1,3}\.[0-9]{1,15}),(?<y>[0-9]{1,3}\.[0-9]{1,15}))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TwoNumbers();
}
