using System.Text.Encodings.Web;
using System.Text.Json;
using Zwolle.Portal.Data.Locations;

namespace Zwolle.Portal.Features.Shared.Map;

/// <summary>Writes a GeoJSON FeatureCollection (RFC 7946), for the script of the map and for whoever wants the data.</summary>
public static class MapFeatures
{
    public const string ContentType = "application/geo+json";

    /// <summary>No map shows more than this one by one.</summary>
    public const int MostItems = 500;

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

    /// <summary>A feature with an area or a line.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="geoJson">A GeoJSON geometry, from our own database.</param>
    /// <param name="properties">Writes the properties.</param>
    public static void WriteArea(this Utf8JsonWriter json, string geoJson, Action properties) =>
        json.WriteFeature(() => json.WriteRawValue(geoJson), properties);

    /// <summary>Each item at its point or as it was drawn, and one feature per buurt or wijk with those that lie somewhere in it.</summary>
    public static void WriteItems(this Utf8JsonWriter json, IReadOnlyList<MapItem> items, MapPlaces places)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(places);
        foreach (var item in items)
        {
            switch (item.Place)
            {
                case { Precision: LocationPrecision.Point, Longitude: { } longitude, Latitude: { } latitude }:
                    json.WritePoint(longitude, latitude, () => item.Write(json));
                    break;
                case { Precision: LocationPrecision.Drawn, AreaGeoJson: { } area }:
                    json.WriteArea(area, () => item.Write(json));
                    break;
            }
        }

        var areas = items
            .SelectMany(item => item.Near(places), (item, place) => (Item: item, Place: place))
            .GroupBy(row => row.Place, row => row.Item);
        foreach (var area in areas.OrderBy(area => area.Key.Code, StringComparer.Ordinal))
        {
            json.WriteNear(area.Key, [.. area], places);
        }
    }

    private static void WriteNear(this Utf8JsonWriter json, MapPlace place, IReadOnlyList<MapItem> items, MapPlaces places) =>
        json.WritePoint(place.Longitude, place.Latitude, () =>
        {
            json.WriteString("kind", "area");
            json.WriteString("code", place.Code);
            json.WriteString("name", place.Name);
            if (!places.Neighbourhoods.Values.Contains(place))
            {
                // The borders of wijken are in the file of the wijken already.
                json.WritePropertyName("outline");
                json.WriteRawValue(place.OutlineGeoJson);
            }

            json.WriteStartArray("plans");
            foreach (var item in items)
            {
                json.WriteStartObject();
                item.Write(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

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
