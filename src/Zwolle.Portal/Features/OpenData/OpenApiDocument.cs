using System.Text;
using System.Text.Json.Nodes;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>
/// The OpenAPI document (3.1), made of the same descriptions as the answers. Our own, because the framework's generator
/// sees one pair of addresses for all collections, and neither formats nor headers (docs/decisions/0028-open-data.md).
/// </summary>
public sealed class OpenApiDocument(IEnumerable<OpenDataResource> resources, PortalOptions portal, OpenDataOptions options)
{
    private const string Json = "application/json";

    public byte[] Write()
    {
        var paths = new JsonObject();
        var schemas = OpenApiParts.CommonSchemas();
        var tags = new JsonArray();
        foreach (var resource in resources)
        {
            tags.Add(new JsonObject { ["name"] = resource.Noun, ["description"] = resource.Description });
            paths[$"/{resource.Noun}"] = new JsonObject { ["get"] = List(resource) };
            paths[$"/{resource.Noun}/{{id}}"] = new JsonObject { ["get"] = Item(resource) };
            AddSchemas(schemas, resource);
        }

        paths["/openapi.json"] = new JsonObject { ["get"] = Self() };
        tags.Add(new JsonObject { ["name"] = "beschrijving", ["description"] = "Deze beschrijving zelf." });
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = portal.BaseUrl + OpenDataLinks.Root }),
            ["tags"] = tags,
            ["paths"] = paths,
            ["components"] = new JsonObject { ["headers"] = OpenApiParts.Headers(), ["schemas"] = schemas },
            ["externalDocs"] = new JsonObject { ["description"] = "Uitleg, voorbeelden en wijzigingen", ["url"] = portal.BaseUrl + OpenDataLinks.Page },
        };
        return Encoding.UTF8.GetBytes(document.ToJsonString(OpenDataSchemas.Json));
    }

    private JsonObject Info()
    {
        var contact = new JsonObject { ["name"] = portal.Name, ["url"] = portal.BaseUrl + OpenDataLinks.Page };
        if (options.ContactEmail is { Length: > 0 } email)
        {
            contact["email"] = email;
        }

        return new JsonObject
        {
            ["title"] = $"Open data van {portal.Name}",
            ["version"] = OpenDataVersion.Current,
            ["description"] = string.Join(' ', new[]
            {
                TrialNotice.Of(portal),
                "Plannen, momenten om mee te doen, initiatieven, regelingen en steunpunten in de wijken van Zwolle. Alleen lezen, zonder sleutel.",
                OpenDataAnswers.SourceDuty,
                "Verzonnen voorbeelden staan er niet in.",
            }.OfType<string>()),
            ["contact"] = contact,
            ["license"] = new JsonObject { ["name"] = "CC0 1.0", ["url"] = OpenDataAnswers.Licence },
        };
    }

    private static JsonObject List(OpenDataResource resource)
    {
        var parameters = new JsonArray(
            OpenApiParts.Query(OpenDataQuery.Count, $"Aantal items op een pagina; zonder deze naam {OpenDataQuestion.DefaultCount}.", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = OpenDataQuestion.MostCount, ["default"] = OpenDataQuestion.DefaultCount }),
            OpenApiParts.Query(OpenDataQuery.Cursor, "Waar de pagina begint. Neem het adres bij next uit het antwoord: de waarde zelf betekent niets.", new JsonObject { ["type"] = "string" }));
        foreach (var filter in resource.Filters)
        {
            parameters.Add(OpenApiParts.Query(filter.Name, filter.Description, OpenApiParts.SchemaOf(filter)));
        }

        parameters.Add(Format(resource));
        return new JsonObject
        {
            ["operationId"] = $"lijst{resource.ItemName}",
            ["summary"] = $"Een pagina van de collectie {resource.Noun}",
            ["description"] = resource.Description,
            ["tags"] = new JsonArray(resource.Noun),
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = OpenApiParts.Answer("De pagina.", Content(resource, "Lijst", "Kaart"), withLink: true),
                ["304"] = OpenApiParts.Answer("U hebt dit al: het is niet veranderd.", null),
                ["400"] = OpenApiParts.Problem("Een naam of waarde in het adres betekent niets."),
                ["406"] = OpenApiParts.Problem("Dit formaat is er niet."),
            },
        };
    }

    private static JsonObject Item(OpenDataResource resource) => new()
    {
        ["operationId"] = $"lees{resource.ItemName}",
        ["summary"] = $"Eén item van de collectie {resource.Noun}",
        ["tags"] = new JsonArray(resource.Noun),
        ["parameters"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "id",
                ["in"] = "path",
                ["required"] = true,
                ["description"] = "Het id uit de lijst. Een oud id leidt door naar het nieuwe.",
                ["schema"] = new JsonObject { ["type"] = "string" },
                ["example"] = resource.ExampleId,
            },
            Format(resource)),
        ["responses"] = new JsonObject
        {
            ["200"] = OpenApiParts.Answer("Het item.", Content(resource, "Detail", "OpKaart")),
            ["301"] = OpenApiParts.Answer("Het item heeft een ander id gekregen.", null),
            ["304"] = OpenApiParts.Answer("U hebt dit al: het is niet veranderd.", null),
            ["400"] = OpenApiParts.Problem("Een naam of waarde in het adres betekent niets."),
            ["404"] = OpenApiParts.Problem("Dit id is er niet."),
            ["406"] = OpenApiParts.Problem("Dit formaat is er niet."),
            ["410"] = OpenApiParts.Problem("Het item is ingetrokken; er staat bij wanneer en waarom."),
        },
    };

    private static JsonObject Self() => new()
    {
        ["operationId"] = "leesBeschrijving",
        ["summary"] = "Deze beschrijving",
        ["tags"] = new JsonArray("beschrijving"),
        ["responses"] = new JsonObject
        {
            ["200"] = OpenApiParts.Answer("De beschrijving.", new JsonObject { [Json] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object", ["description"] = "OpenAPI 3.1." } } }),
            ["304"] = OpenApiParts.Answer("U hebt dit al: het is niet veranderd.", null),
        },
    };

    private static JsonObject Format(OpenDataResource resource) => OpenApiParts.Query(
        OpenDataQuery.Format,
        "Het formaat. Zonder deze naam kiest de kop Accept; anders is het json.",
        new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. OpenDataFormat.Of(resource).Select(format => (JsonNode)format.Name)]) });

    private static JsonObject Content(OpenDataResource resource, string json, string geoJson)
    {
        var content = new JsonObject();
        foreach (var format in OpenDataFormat.Of(resource))
        {
            content[format.MediaType] = new JsonObject
            {
                ["schema"] = format == OpenDataFormat.Json ? OpenApiParts.Reference(resource.ItemName + json)
                    : format == OpenDataFormat.GeoJson ? OpenApiParts.Reference(resource.ItemName + geoJson)
                    : new JsonObject { ["type"] = "string", ["description"] = "Kolommen: " + string.Join(", ", OpenDataAnswers.ColumnsOf(resource)) + "." },
            };
        }

        return content;
    }

    /// <summary>An item in a list, alone, and both as GeoJSON.</summary>
    private static void AddSchemas(JsonObject schemas, OpenDataResource resource)
    {
        var name = resource.ItemName;
        var item = OpenDataSchemas.Of(resource);
        item["description"] = resource.Description;
        var detail = (JsonObject)item.DeepClone();
        ((JsonObject)detail["properties"]!)["metadata"] = OpenApiParts.Reference("Metadata");
        ((JsonArray)detail["required"]!).Add("metadata");
        schemas[name] = item;
        schemas[name + "Lijst"] = OpenApiParts.Object(("resultaten", OpenApiParts.ListOf(name)), ("metadata", OpenApiParts.Reference("Metadata")), ("_links", OpenApiParts.Reference("Paginalinks")));
        schemas[name + "Detail"] = detail;
        if (resource.HasPlaces)
        {
            (string, JsonObject)[] feature =
                [("type", OpenApiParts.Constant("Feature")), ("id", new JsonObject { ["type"] = "string" }), ("geometry", OpenApiParts.Reference("Geometrie")), ("properties", OpenApiParts.Reference(name))];
            schemas[name + "Feature"] = OpenApiParts.Object(feature);
            schemas[name + "Kaart"] = OpenApiParts.Object(
                ("type", OpenApiParts.Constant("FeatureCollection")), ("features", OpenApiParts.ListOf(name + "Feature")), ("metadata", OpenApiParts.Reference("Metadata")), ("_links", OpenApiParts.Reference("Paginalinks")));
            schemas[name + "OpKaart"] = OpenApiParts.Object(
                ("type", OpenApiParts.Constant("Feature")), ("id", new JsonObject { ["type"] = "string" }), ("geometry", OpenApiParts.Reference("Geometrie")), ("properties", OpenApiParts.Reference(name)), ("metadata", OpenApiParts.Reference("Metadata")));
        }
    }
}
