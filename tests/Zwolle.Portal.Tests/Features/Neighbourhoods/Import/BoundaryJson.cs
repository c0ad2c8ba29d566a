using System.Text.Json.Nodes;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>Files of boundaries to import: what the portal has, as a FeatureCollection that a test then spoils.</summary>
internal static class BoundaryJson
{
    public const string City = "WK019310";

    /// <summary>The seed's own outlines of all wijken or all buurten, spelled as PDOK does.</summary>
    public static JsonObject Of(BoundaryKind kind, int year = 2025) => Collection(
        [.. SeedFiles.Outlines()
            .Where(outline => outline.Key[0] == (kind == BoundaryKind.Wijken ? 'W' : 'B'))
            .Select(outline => Feature(kind == BoundaryKind.Wijken ? "wijkcode" : "buurtcode", outline.Key, JsonNode.Parse(outline.Value.GetRawText()), year))]);

    public static JsonObject Wijken(int year = 2025) => Of(BoundaryKind.Wijken, year);

    public static JsonObject Collection(params JsonNode?[] features) => new() { ["type"] = "FeatureCollection", ["features"] = new JsonArray(features) };

    public static JsonObject Feature(string property, string code, JsonNode? geometry, int? year = null)
    {
        var properties = new JsonObject { [property] = code };
        if (year is not null)
        {
            properties["jaar"] = year;
        }

        return new JsonObject { ["type"] = "Feature", ["properties"] = properties, ["geometry"] = geometry };
    }

    public static JsonObject Square(double west, double south, double size = 0.01) => Polygon(
        [west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]);

    public static JsonObject Polygon(params double[][] ring) => new()
    {
        ["type"] = "Polygon",
        ["coordinates"] = new JsonArray(new JsonArray([.. ring.Select(point => new JsonArray([.. point.Select(number => JsonValue.Create(number))]))])),
    };

    public static JsonArray Features(this JsonObject collection) => collection["features"]!.AsArray();

    public static JsonObject Feature(this JsonObject collection, string code) =>
        collection.Features().Select(feature => feature!.AsObject()).Single(feature => feature["properties"]!.AsObject().Any(p => p.Value?.ToString() == code));

    /// <summary>The outer ring of an area that is one polygon.</summary>
    public static JsonArray Ring(this JsonObject collection, string code) => collection.Feature(code)["geometry"]!["coordinates"]![0]!.AsArray();

    /// <summary>The same file with every point changed.</summary>
    public static JsonObject Each(this JsonObject collection, Func<double, double, (double X, double Y)> change)
    {
        foreach (var point in collection.Features().SelectMany(feature => feature!["geometry"]!["coordinates"]!.AsArray()).SelectMany(ring => ring!.AsArray()).Select(point => point!.AsArray()))
        {
            var (x, y) = change((double)point[0]!, (double)point[1]!);
            (point[0], point[1]) = (x, y);
        }

        return collection;
    }

    /// <summary>Everything that an import may change, in words that can be compared.</summary>
    public static Task<List<string>> OutlinesAsync(this PortalFactory portal)
    {
        var context = portal.Database.NewContext();
        return ReadAsync();

        async Task<List<string>> ReadAsync()
        {
            await using (context)
            {
                List<IGeographicArea> rows = [.. context.Neighbourhoods.OrderBy(n => n.Code), .. context.Subneighbourhoods.OrderBy(s => s.Code)];
                return rows.ConvertAll(row => $"{row.Code} {row.Name} {row.Outline}");
            }
        }
    }

    /// <summary>The command as an operator gives it, on a portal that runs in this process.</summary>
    public static async Task<string> ImportAsync(this PortalFactory portal, params string[] arguments)
    {
        await using var output = new StringWriter();
        await ImportCommand.Parse(["import-wijken", .. arguments])!.RunAsync(portal.Services, output);
        return output.ToString();
    }
}
