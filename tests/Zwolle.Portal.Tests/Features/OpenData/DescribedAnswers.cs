using System.Globalization;
using System.Text.Json.Nodes;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>Asks addresses of the API and compares each answer with what the OpenAPI document says of it.</summary>
internal sealed class DescribedAnswers(HttpClient client, JsonObject document)
{
    public JsonObject Document { get; } = document;

    /// <summary>One line for each difference.</summary>
    public List<string> Broken { get; } = [];

    public int Asked { get; private set; }

    public async Task AskAsync(string address, JsonObject operation)
    {
        var answer = await Answer.GetAsync(client, address);
        Asked++;
        Broken.AddRange(ApiDesignRules.BrokenBy(answer, (string)Document["info"]!["version"]!));
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        if (operation["responses"]![status] is JsonObject described)
        {
            Broken.AddRange(Differences(answer, described).Select(difference => $"{address}: {difference}"));
        }
        else if (status != "400" || operation["parameters"] is not null)
        {
            // The document itself takes no names, so it describes no error.
            Broken.Add($"{address} answers {status}, which is not described");
        }
    }

    private IEnumerable<string> Differences(Answer answer, JsonObject described)
    {
        var media = answer.Header("Content-Type").Split(';')[0];
        if (described["content"]?[media]?["schema"] is not JsonObject schema)
        {
            return [$"{media} is not described"];
        }

        if (media != "text/csv")
        {
            return JsonSchemaCheck.BrokenBy(Document, schema, JsonNode.Parse(answer.Body));
        }

        var columns = ((string)schema["description"]!).Replace("Kolommen: ", "", StringComparison.Ordinal).TrimEnd('.').Replace(", ", ",", StringComparison.Ordinal);
        return answer.Text.StartsWith(columns, StringComparison.Ordinal) ? [] : ["there are other columns than are described"];
    }
}
