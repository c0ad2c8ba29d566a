using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>Writes a GeoJSON FeatureCollection (RFC 7946), for the script of the map and for whoever wants the data.</summary>
public static class MapFeatures
{
    public const string ContentType = "application/geo+json";

    // Only ever read as JSON: letters with accents and quotes need no escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="members">Writes members of the collection besides its type and features.</param>
    /// <param name="features">Writes the features into the open array.</param>
    public static byte[] Write(Action<Utf8JsonWriter> members, Action<Utf8JsonWriter> features)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            members(json);
            json.WriteStartArray("features");
            features(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>A feature at a point.</summary>
    public static void WritePoint(this Utf8JsonWriter json, double longitude, double latitude, Action properties) => json.WriteFeature(
        () =>
        {
            json.WriteStartObject();
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        },
        properties);

    /// <summary>A feature with an area.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="geoJson">A GeoJSON geometry, from our own database.</param>
    /// <param name="properties">Writes the properties.</param>
    public static void WriteArea(this Utf8JsonWriter json, string geoJson, Action properties) =>
        json.WriteFeature(() => json.WriteRawValue(geoJson), properties);

    private static void WriteFeature(this Utf8JsonWriter json, Action geometry, Action properties)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        geometry();
        json.WriteStartObject("properties");
        properties();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
