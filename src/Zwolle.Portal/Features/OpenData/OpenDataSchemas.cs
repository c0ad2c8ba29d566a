using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>How items become JSON, and the JSON schema of that: both follow from the same records, so they cannot differ.</summary>
public static class OpenDataSchemas
{
    public static readonly JsonSerializerOptions Json = new()
    {
        // Only ever read as JSON: letters with accents and quotes need no escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    static OpenDataSchemas() => Json.MakeReadOnly();

    /// <summary>The schema of an item: every field is there always, and null where it is not known.</summary>
    public static JsonObject Of(OpenDataResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var schema = (JsonObject)Json.GetJsonSchemaAsNode(resource.ItemType, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        var fields = (JsonObject)schema["properties"]!;
        foreach (var (field, words) in resource.Words)
        {
            AddWords((JsonObject)fields[field]!, words);
        }

        return schema;
    }

    private static void AddWords(JsonObject field, IReadOnlyList<string> words)
    {
        var single = field["items"] as JsonObject ?? field;
        var isNullable = single["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");
        single["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word), .. isNullable ? new JsonNode?[] { null } : []]);
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }

        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute description])
        {
            schema.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
