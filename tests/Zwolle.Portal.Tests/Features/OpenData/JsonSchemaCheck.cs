using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>
/// Compares a value with a JSON schema, as far as our document uses the language. A keyword that is not known here fails:
/// else a schema could ask for something that nobody checks.
/// </summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] Known = ["$ref", "type", "enum", "properties", "required", "additionalProperties", "items", "format", "description", "minimum", "maximum", "default", "example"];

    /// <param name="document">Where references lead to.</param>
    /// <param name="schema">What the value must be.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<string> BrokenBy(JsonObject document, JsonObject schema, JsonNode? value, string path = "$")
    {
        foreach (var keyword in schema.Select(member => member.Key).Where(keyword => !Known.Contains(keyword)))
        {
            yield return $"{path}: the schema has '{keyword}', which is not checked";
        }

        if (schema["$ref"] is { } reference)
        {
            foreach (var broken in BrokenBy(document, Resolve(document, reference.GetValue<string>()), value, path))
            {
                yield return broken;
            }

            yield break;
        }

        var type = TypeOf(value);
        if (schema["type"] is { } types && !Types(types).Any(allowed => allowed == type || (allowed == "number" && type == "integer")))
        {
            yield return $"{path}: is {type}, not {types.ToJsonString()}";
            yield break;
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            yield return $"{path}: {value?.ToJsonString() ?? "null"} is none of {words.ToJsonString()}";
        }

        if (value is JsonValue && schema["format"]?.GetValue<string>() is { } format && !Fits(format, value.GetValue<string>()))
        {
            yield return $"{path}: {value.ToJsonString()} is no {format}";
        }

        IEnumerable<string> inner = value switch
        {
            JsonObject item => InObject(document, schema, item, path),
            JsonArray list when schema["items"] is JsonObject items => list.SelectMany((part, i) => BrokenBy(document, items, part, $"{path}[{i}]")),
            _ => [],
        };
        foreach (var broken in inner)
        {
            yield return broken;
        }
    }

    public static JsonObject Resolve(JsonObject document, string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]) as JsonObject
            ?? throw new InvalidOperationException($"{reference} leads nowhere.");

    private static IEnumerable<string> InObject(JsonObject document, JsonObject schema, JsonObject item, string path)
    {
        var properties = schema["properties"] as JsonObject ?? [];
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(name => !item.ContainsKey(name)))
        {
            yield return $"{path}: {name} is missing";
        }

        foreach (var (name, part) in item)
        {
            if (properties[name] is JsonObject known)
            {
                foreach (var broken in BrokenBy(document, known, part, $"{path}.{name}"))
                {
                    yield return broken;
                }
            }
            else if (schema["additionalProperties"]?.GetValue<bool>() == false)
            {
                yield return $"{path}: {name} is not described";
            }
        }
    }

    private static IEnumerable<string> Types(JsonNode types) => types is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [types.GetValue<string>()];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "integer" : "number",
        },
    };

    private static bool Fits(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal) && (text.EndsWith('Z') || text[^6] is '+' or '-'),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => false,
    };
}
