using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>The OpenAPI document keeps the design rules of the government, and tells the truth about every answer.</summary>
public sealed class OpenApiDocumentTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private static readonly Dictionary<string, Action<JsonObject>> CounterExamples = new(StringComparer.Ordinal)
    {
        ["/core/doc-openapi"] = document => document["openapi"] = "2.0",
        ["/core/doc-openapi-contact"] = document => ((JsonObject)document["info"]!["contact"]!).Remove("email"),
        ["/core/publish-openapi"] = document => ((JsonObject)document["components"]!["schemas"]!).Remove("Metadata"),
        ["/core/semver"] = document => document["info"]!["version"] = "1.0",
        ["/core/uri-version"] = document => document["servers"]![0]!["url"] = "https://wijken.example/api",
        ["/core/transport/tls"] = document => document["servers"]![0]!["url"] = "http://wijken.example/api/v1",
        ["/core/no-trailing-slash"] = document => Move(document, "/plannen", "/plannen/"),
        ["/core/path-segments-kebab-case"] = document => Move(document, "/plannen", "/PlannenLijst"),
        ["/core/naming-collections"] = document => Move(document, "/plannen", "/plan"),
        ["/core/http-methods"] = document => document["paths"]!["/plannen"]!["query"] = new JsonObject(),
        ["/core/query-keys-camel-case"] = document => document["paths"]!["/plannen"]!["get"]!["parameters"]![0]!["name"] = "aantal_items",
        ["/core/version-header"] = document => ((JsonObject)document["paths"]!["/plannen"]!["get"]!["responses"]!["304"]!["headers"]!).Remove("API-Version"),
        ["/core/error-handling/problem-details"] = document => ((JsonArray)document["components"]!["schemas"]!["Probleem"]!["required"]!).RemoveAt(3),
        ["/core/error-handling/invalid-input"] = document => ((JsonObject)document["paths"]!["/plannen"]!["get"]!["responses"]!).Remove("400"),
        ["/core/date-time/date-omit-time-portion"] = document => document["components"]!["schemas"]!["Plan"]!["properties"]!["startDatum"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
        ["/core/date-time/timezone"] = document => document["components"]!["schemas"]!["Plan"]!["properties"]!["begin"] = new JsonObject { ["type"] = "string", ["format"] = "time" },
        ["property-casing"] = document => document["components"]!["schemas"]!["Plan"]!["properties"]!["Hele_stad"] = new JsonObject(),
        ["schema-camel-case"] = document => document["components"]!["schemas"]!["plan_lijst"] = new JsonObject(),
        ["/core/doc-language"] = document => document["paths"]!["/plannen"]!["get"]!["summary"] = "List plans",
    };

    public static TheoryData<string> Rules => [.. ApiDesignRules.OfDocument.Keys];

    [Fact]
    public async Task Get_Document_KeepsEveryDesignRule()
    {
        await using var official = await PortalFactory.CreateAsync(
            Content.Empty, ("Portal:Official", "true"), ("Portal:BaseUrl", "https://wijken.example"), ("OpenData:ContactEmail", "opendata@wijken.example"));

        var document = await DocumentAsync(official);

        Rule.Holds(ApiDesignRules.BrokenBy(document));
        Assert.Equal("https://wijken.example/api/v1", (string?)document["servers"]![0]!["url"]);
        Assert.DoesNotContain("roefversie", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_BrokenDocument_IsTold(string rule)
    {
        var document = await DocumentAsync(portal.Portal);
        var before = ApiDesignRules.OfDocument[rule](document).Count();

        CounterExamples[rule](document);

        // On this machine the address is no https and nobody is named to write to: those two are broken already.
        Assert.True(ApiDesignRules.OfDocument[rule](document).Count() > before || rule is "/core/transport/tls" or "/core/doc-openapi-contact");
        Assert.NotEmpty(ApiDesignRules.OfDocument[rule](document));
    }

    [Fact]
    public async Task Get_DocumentOfATrial_SaysSoAndNamesNoMailbox()
    {
        var document = await DocumentAsync(portal.Portal);

        Assert.StartsWith("Proefversie. Dit is geen website van de gemeente Zwolle.", (string)document["info"]!["description"]!, StringComparison.Ordinal);
        Assert.Equal(
            ["/core/doc-openapi-contact: info.contact has no email", "/core/transport/tls: http://localhost:5080/api/v1 is no https"],
            ApiDesignRules.BrokenBy(document));
    }

    /// <summary>Every path, in every format, with every value of every filter; and every answer as the document says.</summary>
    [Fact]
    public async Task Get_EveryPathThatIsDescribed_AnswersAsDescribed()
    {
        // The only collection of which the seed holds nothing real.
        await portal.Portal.WithContextAsync(context => context.Digests.ExecuteUpdateAsync(set => set.SetProperty(d => d.IsExample, false)));
        var answers = new DescribedAnswers(portal.Client, await DocumentAsync(portal.Portal));
        foreach (var (name, operation) in ApiDesignRules.Operations(answers.Document))
        {
            var path = OpenDataLinks.Root + name.Split(' ')[1];
            if (path.Contains("{id}", StringComparison.Ordinal))
            {
                await AskItemsAsync(answers, path, operation);
            }
            else
            {
                await AskListAsync(answers, path, operation);
            }
        }

        Rule.Holds(answers.Broken);
        Assert.True(answers.Asked > 100, $"Only {answers.Asked} addresses were asked.");
    }

    private async Task AskItemsAsync(DescribedAnswers answers, string path, JsonObject operation)
    {
        var list = await Answer.GetAsync(portal.Client, path.Replace("/{id}", "", StringComparison.Ordinal));
        var example = (string)operation["parameters"]![0]!["example"]!;
        var ids = JsonNode.Parse(list.Body)!["resultaten"]!.AsArray().Select(item => (string)item!["id"]!).Take(5);
        foreach (var id in ids.Append("bestaat-niet").Append(example))
        {
            foreach (var format in new[] { "", "?f=csv", "?f=geojson" })
            {
                await answers.AskAsync(path.Replace("{id}", id, StringComparison.Ordinal) + format, operation);
            }
        }

        Assert.True((await Answer.GetAsync(portal.Client, path.Replace("{id}", example, StringComparison.Ordinal))).IsSuccess, path);
    }

    private static async Task AskListAsync(DescribedAnswers answers, string path, JsonObject operation)
    {
        await answers.AskAsync(path, operation);
        await answers.AskAsync(path + "?onbekend=1", operation);
        foreach (var parameter in operation["parameters"] as JsonArray ?? [])
        {
            foreach (var value in ValuesOf((JsonObject)parameter!))
            {
                var count = (string)parameter!["name"]! == "aantal" ? "" : "aantal=100&";
                await answers.AskAsync($"{path}?{count}{parameter["name"]}={Uri.EscapeDataString(value)}", operation);
            }
        }
    }

    [Theory]
    [InlineData("""{"id":"a","extra":1}""")]
    [InlineData("""{}""")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":"z"}""")]
    [InlineData("""{"id":"a","op":"2026-12-01T10:00:00"}""")]
    [InlineData("""{"id":"a","dag":"1-12-2026"}""")]
    [InlineData("""{"id":"a","lijst":[1]}""")]
    public void SchemaCheck_WrongValue_IsTold(string value)
    {
        var schema = (JsonObject)JsonNode.Parse("""
            {"type":"object","required":["id"],"additionalProperties":false,"properties":{"id":{"type":"string","enum":["a"]},"op":{"type":["string","null"],"format":"date-time"},"dag":{"type":"string","format":"date"},"lijst":{"type":"array","items":{"type":"string"}}}}
            """)!;

        Assert.Empty(JsonSchemaCheck.BrokenBy([], schema, JsonNode.Parse("""{"id":"a","op":null,"dag":"2026-12-01","lijst":["b"]}""")));
        Assert.Single(JsonSchemaCheck.BrokenBy([], schema, JsonNode.Parse(value)));
    }

    private static IEnumerable<string> ValuesOf(JsonObject parameter)
    {
        if (parameter["schema"]!["enum"] is JsonArray words)
        {
            return words.Select(word => (string)word!).Append("bestaat-niet");
        }

        return (string)parameter["name"]! switch
        {
            "wijk" => ["assendorp", "hele-stad", "atlantis"],
            "thema" => ["wonen", "ooit"],
            "gewijzigdSinds" => ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00+01:00", "2999-01-01T00:00:00Z", "2020-01-01", "gisteren"],
            "aantal" => ["1", "100", "0", "101", "veel"],
            "cursor" => ["5", "-1", "x"],
            var name => throw new InvalidOperationException($"Give a value for {name}."),
        };
    }

    private static async Task<JsonObject> DocumentAsync(PortalFactory portal)
    {
        using var client = portal.NewClient();
        var answer = await Answer.GetAsync(client, OpenDataLinks.Document);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.Status, answer.Header("Content-Type")));
        return (JsonObject)JsonNode.Parse(answer.Body)!;
    }

    private static void Move(JsonObject document, string from, string to)
    {
        var paths = (JsonObject)document["paths"]!;
        var path = paths[from]!.DeepClone();
        paths.Remove(from);
        paths[to] = path;
    }
}
