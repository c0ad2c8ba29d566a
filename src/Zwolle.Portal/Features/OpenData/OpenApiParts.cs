using System.Text.Json.Nodes;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The parts that the OpenAPI document is put together from.</summary>
internal static class OpenApiParts
{
    public static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    public static JsonObject ListOf(string schema) => new() { ["type"] = "array", ["items"] = Reference(schema) };

    public static JsonObject Constant(string value) => new() { ["type"] = "string", ["enum"] = new JsonArray(value) };

    /// <summary>An object that has these fields, always, and no others.</summary>
    public static JsonObject Object(params (string Name, JsonObject Schema)[] fields)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in fields)
        {
            properties[name] = schema.DeepClone();
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Select(field => (JsonNode)field.Name)]),
            ["additionalProperties"] = false,
        };
    }

    public static JsonObject Query(string name, string description, JsonObject schema) =>
        new() { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };

    public static JsonObject SchemaOf(OpenDataFilter filter) => filter switch
    {
        { Values: { } values } => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) },
        _ when filter == OpenDataFilter.ChangedSince => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        _ => new JsonObject { ["type"] = "string" },
    };

    public static JsonObject Answer(string description, JsonObject? content, bool withLink = false)
    {
        var headers = new JsonObject { ["API-Version"] = Header("API-Version"), ["ETag"] = Header("ETag") };
        if (withLink)
        {
            headers["Link"] = Header("Link");
        }

        var answer = new JsonObject { ["description"] = description, ["headers"] = headers };
        if (content is not null)
        {
            answer["content"] = content;
        }

        return answer;
    }

    public static JsonObject Problem(string description) => new()
    {
        ["description"] = description,
        ["headers"] = new JsonObject { ["API-Version"] = Header("API-Version") },
        ["content"] = new JsonObject { [ProblemJson.ContentType] = new JsonObject { ["schema"] = Reference("Probleem") } },
    };

    public static JsonObject Headers() => new()
    {
        ["API-Version"] = new JsonObject { ["description"] = "De hele versie van de API.", ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = OpenDataVersion.Current },
        ["ETag"] = new JsonObject { ["description"] = "Stuur dit mee als If-None-Match: is er niets veranderd, dan is het antwoord 304.", ["schema"] = new JsonObject { ["type"] = "string" } },
        ["Link"] = new JsonObject { ["description"] = "Het adres van de volgende pagina, met rel=\"next\".", ["schema"] = new JsonObject { ["type"] = "string" } },
    };

    public static JsonObject CommonSchemas()
    {
        var link = Object(("href", Text("Volledig adres.")));
        var links = Object(("self", link));
        ((JsonObject)links["properties"]!)["next"] = link.DeepClone();
        var wrong = Object(("in", Constant("query")), ("name", Text("De naam in het adres.")), ("detail", Text("Wat er mis is.")));
        var problem = Object(
            ("type", Text("Altijd about:blank: de status zegt wat er is.")),
            ("status", new JsonObject { ["type"] = "integer", ["description"] = "De HTTP-status." }),
            ("title", Text("Wat er is, in het kort.")),
            ("detail", Text("Wat u kunt doen.")));
        ((JsonObject)problem["properties"]!)["errors"] = new JsonObject { ["type"] = "array", ["description"] = "Wat er mis is met het adres, per naam.", ["items"] = wrong };
        return new JsonObject
        {
            ["Metadata"] = Object(
                ("licentie", Text("Adres van de licentie.")),
                ("bronvermelding", Text("Wat u moet noemen.")),
                ("melding", new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "Wat u moet weten voordat u de gegevens gebruikt; null als er niets is." })),
            ["Paginalinks"] = links,
            ["Geometrie"] = new JsonObject
            {
                ["type"] = new JsonArray("object", "null"),
                ["description"] = "Geometrie volgens RFC 7946, in WGS 84. Weten wij alleen de buurt of wijk, dan is het de grens daarvan. Null: niet bekend, of in meer wijken.",
                ["properties"] = new JsonObject
                {
                    ["type"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon") },
                    ["coordinates"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject() },
                },
                ["required"] = new JsonArray("type", "coordinates"),
                ["additionalProperties"] = false,
            },
            ["Probleem"] = problem,
        };
    }

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Header(string name) => new() { ["$ref"] = $"#/components/headers/{name}" };
}
