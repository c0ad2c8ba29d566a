using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Csv;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>A page of a collection.</summary>
/// <param name="Resource">The collection.</param>
/// <param name="Items">In the order of their keys.</param>
/// <param name="Self">The absolute address of this page.</param>
/// <param name="Next">That of the next one; null on the last.</param>
public sealed record OpenDataPage(OpenDataResource Resource, IReadOnlyList<OpenItem> Items, string Self, string? Next);

/// <summary>Writes items and pages in each format.</summary>
public sealed class OpenDataAnswers(PortalOptions portal)
{
    public const string Licence = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl";
    public const string SourceDuty = "Noem de bronnen die bij een item staan. Wijkgrenzen: © Kadaster / CBS (CC BY 4.0).";

    /// <summary>The columns of a wijk, a plan and so on: known before there is a row.</summary>
    public static IReadOnlyList<string> ColumnsOf(OpenDataResource resource) => [.. Columns((JsonObject)OpenDataSchemas.Of(resource)["properties"]!, "")];

    public byte[] Json(OpenDataPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Bytes(new JsonObject
        {
            ["resultaten"] = new JsonArray([.. page.Items.Select(Node)]),
            ["metadata"] = Metadata(),
            ["_links"] = Links(page),
        });
    }

    public byte[] Json(OpenItem item)
    {
        var node = Node(item);
        node["metadata"] = Metadata();
        return Bytes(node);
    }

    public byte[] GeoJson(OpenDataPage page, MapPlaces places)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Bytes(new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. page.Items.Select(item => Feature(item, places))]),
            ["metadata"] = Metadata(),
            ["_links"] = Links(page),
        });
    }

    public byte[] GeoJson(OpenItem item, MapPlaces places)
    {
        var feature = Feature(item, places);
        feature["metadata"] = Metadata();
        return Bytes(feature);
    }

    /// <summary>A table has no place for anything beside its rows, so every row says that this is a trial.</summary>
    public byte[] Csv(OpenDataResource resource, IEnumerable<OpenItem> items)
    {
        var columns = ColumnsOf(resource);
        var notice = TrialNotice.Of(portal);
        IEnumerable<string> last = notice is null ? [] : ["melding"];
        return CsvWriter.Write(items
            .Select(item =>
            {
                var cells = new Dictionary<string, string>(StringComparer.Ordinal);
                Flatten(Node(item), "", cells);
                return columns.Select(column => cells.GetValueOrDefault(column, "")).Concat(notice is null ? [] : [notice]);
            })
            .Prepend(columns.Concat(last)));
    }

    private static JsonObject Node(OpenItem item) => (JsonObject)JsonSerializer.SerializeToNode(item, item.GetType(), OpenDataSchemas.Json)!;

    private JsonObject Metadata() => new()
    {
        ["licentie"] = Licence,
        ["bronvermelding"] = SourceDuty,
        ["melding"] = TrialNotice.Of(portal),
    };

    private static JsonObject Links(OpenDataPage page)
    {
        var links = new JsonObject { ["self"] = new JsonObject { ["href"] = page.Self } };
        if (page.Next is not null)
        {
            links["next"] = new JsonObject { ["href"] = page.Next };
        }

        return links;
    }

    private static JsonObject Feature(OpenItem item, MapPlaces places) => new()
    {
        ["type"] = "Feature",
        ["id"] = item.Id,
        ["geometry"] = OpenGeometry.Of(item, places) is { } geometry ? JsonNode.Parse(geometry) : null,
        ["properties"] = Node(item),
    };

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(OpenDataSchemas.Json));

    /// <summary>Objects in objects become columns of their own; lists become one.</summary>
    private static IEnumerable<string> Columns(JsonObject properties, string prefix)
    {
        foreach (var (name, schema) in properties)
        {
            if (schema!["properties"] is JsonObject inner)
            {
                foreach (var column in Columns(inner, Name(prefix, name)))
                {
                    yield return column;
                }
            }
            else
            {
                yield return Name(prefix, name);
            }
        }
    }

    private static void Flatten(JsonObject node, string prefix, Dictionary<string, string> cells)
    {
        foreach (var (name, value) in node)
        {
            switch (value)
            {
                case JsonObject inner:
                    Flatten(inner, Name(prefix, name), cells);
                    break;
                case JsonArray list:
                    cells[Name(prefix, name)] = string.Join(" | ", list.Select(part => part is JsonObject item ? Brief(item) : Text(part)));
                    break;
                default:
                    cells[Name(prefix, name)] = Text(value);
                    break;
            }
        }
    }

    /// <summary>'plaatsNaam'; '_links' stands for itself.</summary>
    private static string Name(string prefix, string name)
    {
        var word = name.TrimStart('_');
        return prefix.Length == 0 ? word : prefix + char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>An object in a list, such as a source: its texts, one after the other.</summary>
    private static string Brief(JsonObject item) => string.Join(", ", item.Select(part => part.Value).OfType<JsonValue>().Select(Text).Where(text => text.Length > 0));

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        JsonValue scalar when scalar.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
        _ => value.ToString(),
    };
}
