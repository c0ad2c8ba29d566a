using System.Text.Json.Nodes;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>The whole API, page after page, in every format: nothing in it that is hidden or made up.</summary>
public sealed class OpenDataVisibilityTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private static readonly string[] Formats = ["json", "geojson", "csv"];

    [Fact]
    public async Task Get_EveryPageOfEveryCollection_IsTheSameWithAndWithoutHiddenRows()
    {
        var before = await AllAsync();

        await HiddenRows.AddAsync(portal.Portal);
        var after = await AllAsync();

        // Wijken, plans, moments, initiatives, schemes and support points of the seed, in two or three formats.
        Assert.True(before.Count > 30, $"Only {before.Count} pages.");
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Rule.Holds(
        [
            .. after.Where(page => page.Value.Contains(HiddenRows.Word, StringComparison.Ordinal)).Select(page => $"{page.Key} shows what is hidden"),
            .. after.Where(page => page.Value != before[page.Key]).Select(page => $"{page.Key} changed"),
            .. after.Where(page => page.Value.Contains("Voorbeeld:", StringComparison.Ordinal)).Select(page => $"{page.Key} shows an example"),
        ]);
    }

    /// <summary>What was answered, by address; a table says in its headers where it goes on.</summary>
    private async Task<Dictionary<string, string>> AllAsync()
    {
        var document = JsonNode.Parse((await Answer.GetAsync(portal.Client, OpenDataLinks.Document)).Body)!;
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var noun in document["paths"]!.AsObject().Select(path => path.Key).Where(path => !path.Contains('{', StringComparison.Ordinal) && path != "/openapi.json"))
        {
            foreach (var format in Formats)
            {
                for (var next = $"{OpenDataLinks.Root}{noun}?f={format}"; next is not null;)
                {
                    var answer = await Answer.GetAsync(portal.Client, next);
                    answers[next] = answer.IsSuccess ? answer.Text : "";
                    next = answer.Header("Link") is { Length: > 0 } link ? new Uri(link.Split('<', '>')[1]).PathAndQuery : null;
                }
            }
        }

        return answers;
    }
}
