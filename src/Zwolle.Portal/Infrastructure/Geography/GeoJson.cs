using System.Text;
using System.Text.Json;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace Zwolle.Portal.Infrastructure.Geography;

/// <summary>
/// Areas and lines in GeoJSON (RFC 7946: WGS84, longitude before latitude, degrees) to and from NetTopologySuite, which has no
/// reader of its own. Only the types that we have, in two dimensions: of an area Polygon and MultiPolygon, and of what
/// colleagues draw LineString too.
/// </summary>
public static class GeoJson
{
    private static readonly GeometryFactory Factory = NtsGeometryServices.Instance.CreateGeometryFactory(srid: 4326);

    /// <exception cref="FormatException">Not an area; the message says what is wrong in one sentence.</exception>
    public static Geometry ReadArea(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadArea(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException("The text is no JSON.", exception);
        }
    }

    /// <exception cref="FormatException">Not an area; the message says what is wrong in one sentence.</exception>
    public static Geometry ReadArea(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type)
            || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            throw new FormatException("A geometry needs a type and coordinates.");
        }

        return type.ValueKind == JsonValueKind.String ? type.GetString() switch
        {
            "Polygon" => Polygon(coordinates),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. Items(coordinates).Select(Polygon)]),
            var other => throw new FormatException($"The geometry is a {other}, not a Polygon or MultiPolygon."),
        }
        : throw new FormatException("The type of the geometry is no text.");
    }

    /// <summary>Whether what was drawn is a line.</summary>
    public static bool IsLine(string json) => ReadDrawn(json) is LineString;

    /// <summary>A line or an area that was drawn.</summary>
    /// <exception cref="FormatException">Neither; the message says what is wrong in one sentence.</exception>
    public static Geometry ReadDrawn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return IsLine(document.RootElement) && document.RootElement.TryGetProperty("coordinates", out var coordinates)
                ? Line(coordinates)
                : ReadArea(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException("The text is no JSON.", exception);
        }
    }

    /// <summary>The geometry object as text, each number rounded.</summary>
    /// <param name="area">A Polygon or MultiPolygon.</param>
    /// <param name="decimals">Of a degree; five is about a metre.</param>
    public static string WriteArea(Geometry area, int decimals) =>
        area is LineString ? throw new ArgumentException("A line is no area.", nameof(area)) : WriteDrawn(area, decimals);

    /// <summary>The geometry object as text, each number rounded.</summary>
    /// <param name="drawn">A LineString, Polygon or MultiPolygon.</param>
    /// <param name="decimals">Of a degree; five is about a metre.</param>
    public static string WriteDrawn(Geometry drawn, int decimals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", drawn.GeometryType);
            json.WritePropertyName("coordinates");
            switch (drawn)
            {
                case LineString line:
                    WritePoints(json, line, decimals);
                    break;
                case Polygon polygon:
                    WritePolygon(json, polygon, decimals);
                    break;
                case MultiPolygon many:
                    json.WriteStartArray();
                    foreach (var part in many.Geometries.Cast<Polygon>())
                    {
                        WritePolygon(json, part, decimals);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    throw new ArgumentException($"A {drawn.GeometryType} is neither a line nor an area.", nameof(drawn));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static bool IsLine(JsonElement geometry) =>
        geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("LineString");

    private static LineString Line(JsonElement positions)
    {
        var points = Items(positions).Select(Position).ToArray();
        return points.Length < 2 ? throw new FormatException("A line has fewer than two points.") : Factory.CreateLineString(points);
    }

    private static Polygon Polygon(JsonElement rings)
    {
        var all = Items(rings).Select(Ring).ToList();
        return all.Count == 0
            ? throw new FormatException("A polygon has no ring.")
            : Factory.CreatePolygon(all[0], [.. all.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement positions)
    {
        var points = Items(positions).Select(Position).ToArray();
        if (points.Length < 4)
        {
            throw new FormatException($"A ring has {points.Length} points; at least four are needed, the last as the first.");
        }

        return points[0].Equals2D(points[^1])
            ? Factory.CreateLinearRing(points)
            : throw new FormatException("A ring is not closed: its last point is not its first.");
    }

    private static Coordinate Position(JsonElement position)
    {
        var numbers = Items(position).Take(2).ToArray();
        return numbers is [{ ValueKind: JsonValueKind.Number } x, { ValueKind: JsonValueKind.Number } y]
            && x.TryGetDouble(out var longitude) && double.IsFinite(longitude)
            && y.TryGetDouble(out var latitude) && double.IsFinite(latitude)
            ? new Coordinate(longitude, latitude)
            : throw new FormatException("A position is not two numbers.");
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw new FormatException("The coordinates are no list.");

    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon, int decimals)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            WritePoints(json, ring, decimals);
        }

        json.WriteEndArray();
    }

    private static void WritePoints(Utf8JsonWriter json, LineString line, int decimals)
    {
        json.WriteStartArray();
        foreach (var point in line.Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(point.X, decimals));
            json.WriteNumberValue(Math.Round(point.Y, decimals));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
