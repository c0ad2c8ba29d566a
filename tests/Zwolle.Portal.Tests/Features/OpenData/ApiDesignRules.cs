using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>
/// The NLGov REST API Design Rules 2.2 that a program can check, by their ids: over the OpenAPI document, and over real
/// answers. Each broken rule is one line that begins with its id.
/// </summary>
internal static partial class ApiDesignRules
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];
    private static readonly string[] BesideMethods = ["parameters", "summary", "description", "servers"];

    /// <summary>The rule '/core/transport/security-headers', but for 'Cache-Control: no-store': our data are public (decision 28).</summary>
    private static readonly string[] SecurityHeaders = ["Content-Security-Policy", "Content-Type", "X-Content-Type-Options", "X-Frame-Options", "Access-Control-Allow-Origin"];

    public static IReadOnlyDictionary<string, Func<JsonObject, IEnumerable<string>>> OfDocument { get; } = new Dictionary<string, Func<JsonObject, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["/core/doc-openapi"] = Document,
        ["/core/doc-openapi-contact"] = document => new[] { "name", "email", "url" }.Where(name => string.IsNullOrEmpty(document["info"]?["contact"]?[name]?.GetValue<string>())).Select(name => $"info.contact has no {name}"),
        ["/core/publish-openapi"] = Valid,
        ["/core/semver"] = document => Version().IsMatch(document["info"]?["version"]?.GetValue<string>() ?? "") ? [] : ["info.version is no x.y.z"],
        ["/core/uri-version"] = document => Servers(document).Where(url => !MajorVersion().IsMatch(url)).Select(url => $"{url} has no /v1"),
        ["/core/transport/tls"] = document => Servers(document).Where(url => !url.StartsWith("https://", StringComparison.Ordinal)).Select(url => $"{url} is no https"),
        ["/core/no-trailing-slash"] = document => Paths(document).Where(path => path.Length > 1 && path.EndsWith('/')).Select(path => $"{path} ends with a slash"),
        ["/core/path-segments-kebab-case"] = document => Paths(document).Where(path => path != "/openapi.json" && !Kebab().IsMatch(path)).Select(path => $"{path} is no kebab-case"),
        ["/core/naming-collections"] = document => Paths(document).Select(path => path.Split('/')[1]).Where(noun => noun != "openapi.json" && !Plural().IsMatch(noun)).Select(noun => $"{noun} is no plural"),
        ["/core/http-methods"] = document => ((JsonObject)document["paths"]!).SelectMany(path => ((JsonObject)path.Value!).Select(member => member.Key).Where(name => !Methods.Contains(name) && !BesideMethods.Contains(name)).Select(name => $"{path.Key} has {name}")),
        ["/core/query-keys-camel-case"] = document => Parameters(document).Where(parameter => (string?)parameter["in"] == "query" && !CamelCase().IsMatch((string)parameter["name"]!)).Select(parameter => $"{parameter["name"]} is no camelCase"),
        ["/core/version-header"] = document => Answers(document).Where(answer => answer.Status is ['2' or '3', ..] && answer.Answer["headers"]?["API-Version"] is null).Select(answer => $"{answer.Operation} {answer.Status} has no API-Version"),
        ["/core/error-handling/problem-details"] = document => Answers(document).Where(answer => answer.Status is ['4' or '5', ..] && !IsProblem(document, answer.Answer)).Select(answer => $"{answer.Operation} {answer.Status} is no problem with status, title and detail"),
        ["/core/error-handling/invalid-input"] = document => Operations(document).Where(operation => operation.Operation["parameters"] is JsonArray { Count: > 0 } && operation.Operation["responses"]?["400"] is null).Select(operation => $"{operation.Name} has parameters and no 400"),
        ["/core/date-time/date-omit-time-portion"] = document => Properties(document).Where(property => IsDay().IsMatch(property.Name) && (string?)property.Schema["format"] != "date").Select(property => $"{property.Name} is a day without format date"),
        ["/core/date-time/timezone"] = document => Properties(document).Where(property => (string?)property.Schema["format"] is "time" or "date-time-local").Select(property => $"{property.Name} has format {property.Schema["format"]}"),
        ["property-casing"] = document => Properties(document).Where(property => property.Name != "_links" && !CamelCase().IsMatch(property.Name)).Select(property => $"{property.Name} is no camelCase"),
        ["schema-camel-case"] = document => Schemas(document).Select(schema => schema.Key).Where(name => !UpperCamelCase().IsMatch(name)).Select(name => $"{name} is no UpperCamelCase"),
        ["/core/doc-language"] = document => Operations(document).Where(operation => !DutchWord().IsMatch((string?)operation.Operation["summary"] ?? "")).Select(operation => $"{operation.Name} has no summary in Dutch"),
    };

    public static IEnumerable<string> BrokenBy(JsonObject document) => OfDocument.SelectMany(rule => rule.Value(document).Select(broken => $"{rule.Key}: {broken}"));

    /// <param name="answer">Of any address under /api.</param>
    /// <param name="version">What info.version says.</param>
    public static IEnumerable<string> BrokenBy(Answer answer, string version)
    {
        if (answer.Header("API-Version") != version)
        {
            yield return $"/core/version-header: {answer.Address} says '{answer.Header("API-Version")}'";
        }

        if (answer.Header("Access-Control-Allow-Origin") != "*")
        {
            yield return $"/core/transport/cors: {answer.Address} is closed to programs in a browser";
        }

        foreach (var name in SecurityHeaders.Where(name => answer.Header(name).Length == 0 && (name != "Content-Type" || answer.Body.Length > 0)))
        {
            yield return $"/core/transport/security-headers: {answer.Address} has no {name}";
        }

        if ((int)answer.Status >= 400 && !IsProblem(answer))
        {
            yield return $"/core/error-handling/all-errors: {answer.Address} answers {(int)answer.Status} as {answer.Header("Content-Type")}";
        }
    }

    public static IEnumerable<(string Name, JsonObject Operation)> Operations(JsonObject document) =>
        from path in (JsonObject)document["paths"]!
        from operation in (JsonObject)path.Value!
        where Methods.Contains(operation.Key)
        select ($"{operation.Key} {path.Key}", (JsonObject)operation.Value!);

    public static IEnumerable<JsonObject> Parameters(JsonObject document) => Operations(document).SelectMany(operation => operation.Operation["parameters"] as JsonArray ?? []).Select(parameter => (JsonObject)parameter!);

    private static bool IsProblem(Answer answer)
    {
        if (answer.Header("Content-Type") != "application/problem+json")
        {
            return false;
        }

        var problem = JsonNode.Parse(answer.Body)!;
        return (int?)problem["status"] == (int)answer.Status && ((string?)problem["title"])?.Length > 0 && ((string?)problem["detail"])?.Length > 0;
    }

    private static IEnumerable<string> Document(JsonObject document)
    {
        if (!OpenApi3().IsMatch((string?)document["openapi"] ?? ""))
        {
            yield return "openapi is no 3.x";
        }

        if ((document["paths"] as JsonObject ?? []).Count == 0)
        {
            yield return "there are no paths";
        }
    }

    /// <summary>Every reference leads somewhere, operations have ids of their own, and paths say what is variable in them.</summary>
    private static IEnumerable<string> Valid(JsonObject document)
    {
        foreach (var reference in Nodes(document).Select(node => (string?)node["$ref"]).OfType<string>().Distinct())
        {
            if (reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]) is null)
            {
                yield return $"{reference} leads nowhere";
            }
        }

        foreach (var twice in Operations(document).GroupBy(operation => (string?)operation.Operation["operationId"]).Where(group => group.Key is null || group.Count() > 1))
        {
            yield return $"operationId {twice.Key} is there {twice.Count()} times";
        }

        foreach (var (name, operation) in Operations(document))
        {
            var declared = (operation["parameters"] as JsonArray ?? []).Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string)parameter!["name"]!);
            if (!PathParameter().Matches(name).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal).SequenceEqual(declared.Order(StringComparer.Ordinal)))
            {
                yield return $"{name} does not declare its parameters";
            }
        }
    }

    private static bool IsProblem(JsonObject document, JsonObject answer)
    {
        if (answer["content"]?["application/problem+json"]?["schema"] is not JsonObject schema)
        {
            return false;
        }

        var resolved = schema["$ref"] is { } reference ? JsonSchemaCheck.Resolve(document, reference.GetValue<string>()) : schema;
        var required = (resolved["required"] as JsonArray ?? []).Select(name => (string)name!).ToList();
        return ProblemFields.All(name => resolved["properties"]?[name] is not null && required.Contains(name));
    }

    private static readonly string[] ProblemFields = ["status", "title", "detail"];

    private static IEnumerable<string> Servers(JsonObject document) => (document["servers"] as JsonArray ?? []).Select(server => (string)server!["url"]!).DefaultIfEmpty("none");

    private static IEnumerable<string> Paths(JsonObject document) => ((JsonObject)document["paths"]!).Select(path => path.Key);

    private static JsonObject Schemas(JsonObject document) => document["components"]?["schemas"] as JsonObject ?? [];

    private static IEnumerable<(string Operation, string Status, JsonObject Answer)> Answers(JsonObject document) =>
        from operation in Operations(document)
        from answer in (JsonObject)operation.Operation["responses"]!
        select (operation.Name, answer.Key, (JsonObject)answer.Value!);

    private static IEnumerable<(string Name, JsonObject Schema)> Properties(JsonObject document) =>
        Nodes(Schemas(document)).SelectMany(node => node["properties"] as JsonObject ?? []).Where(property => property.Value is JsonObject).Select(property => (property.Key, (JsonObject)property.Value!));

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Nodes(member.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };

    [GeneratedRegex(@"^3(\.\d+){1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OpenApi3();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Version();

    [GeneratedRegex(@"/v\d+(/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MajorVersion();

    [GeneratedRegex(@"^(/([a-z0-9-]+|\{[^}]+\}))+/?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Kebab();

    [GeneratedRegex("(en|s)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"^([A-Z][a-z\d]*)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex UpperCamelCase();

    [GeneratedRegex(@"^(date|datum)$|Dat(e|um)$|_dat(e|um)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex IsDay();

    [GeneratedRegex(@"\{(?<name>[^}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"\b([Ee]en|[Éé]én|de|van|[Dd]eze)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DutchWord();
}
