using System.Text.Json;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Plans;

/// <summary>The map stays small: up to 500 plans one by one, above that their number per wijk.</summary>
public sealed class PlanMapSizeTests
{
    private const int MostBrotli = 60_000;

    [Fact]
    public async Task Get_MorePlansThanFit_HasTheirNumberPerWijkAndThenThePlansOfAPart()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Seeded);
        var data = new TestData(portal);
        Task<(JsonElement Json, int BytesOnWire)> AnswerAsync(string query) => PlanMapSizeTests.AnswerAsync(portal, query);

        await data.ManyPlansAsync(300);
        var plans = await AnswerAsync("");
        Assert.False(plans.Json.GetProperty("counts").GetBoolean());
        Assert.InRange(plans.BytesOnWire, 1, MostBrotli);

        await data.ManyPlansAsync(300);
        var counts = await AnswerAsync("");
        Assert.True(counts.Json.GetProperty("counts").GetBoolean());
        Assert.InRange(counts.BytesOnWire, 1, MostBrotli);
        var list = await portal.PageAsync("/plannen");
        foreach (var feature in counts.Json.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")))
        {
            Assert.Equal("count", feature.GetProperty("kind").GetString());
            Assert.Contains($"{feature.GetProperty("name")} ({feature.GetProperty("count")})", list.Options("Wijk"));
            Assert.StartsWith("/plannen?wijk=", feature.GetProperty("url").GetString(), StringComparison.Ordinal);
        }

        // One wijk, or one part of the map, is few enough again; the other filters stay as they are.
        Assert.False((await AnswerAsync("?wijk=assendorp")).Json.GetProperty("counts").GetBoolean());
        Assert.False((await AnswerAsync("?bbox=6.12,52.45,6.13,52.46")).Json.GetProperty("counts").GetBoolean());
        var phase = (await AnswerAsync("?bbox=6.0,52.4,6.2,52.6")).Json;
        Assert.True(phase.GetProperty("counts").GetBoolean());
    }

    [Fact]
    public async Task Get_LongestTitles_StaysWithinItsSize()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Seeded);
        var data = new TestData(portal);
        var theme = await data.ThemeAsync();

        // As long as the columns allow, of a vocabulary as large as that of plain Dutch.
        var random = new Random(1);
        var words = Enumerable.Range(0, 5_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(3, 12)).Select(_ => (char)('a' + random.Next(26))))).ToArray();
        string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]))[..length];
        await portal.WithContextAsync(async context =>
        {
            context.Attach(theme);
            var wijken = context.Neighbourhoods.ToList();
            for (var i = 0; i < 500; i++)
            {
                context.Add(new Plan
                {
                    Slug = $"{i}-{Text(60).Replace(' ', '-')}",
                    Title = Text(Plan.TitleMaxLength),
                    Summary = "Kort.",
                    Body = "Kort.",
                    OwnerTeam = "Communicatie",
                    PublishedAt = data.UtcNow,
                    ChangedAt = data.UtcNow,
                    Themes = [theme],
                    Neighbourhoods = [wijken[i % wijken.Count]],
                });
            }

            return await context.SaveChangesAsync();
        });

        var answer = await AnswerAsync(portal, $"?thema={theme.Slug}");

        Assert.Equal(500, answer.Json.GetProperty("features").EnumerateArray().Sum(f => f.GetProperty("properties").GetProperty("plans").GetArrayLength()));
        Assert.InRange(answer.BytesOnWire, 1, MostBrotli);
    }

    private static async Task<(JsonElement Json, int BytesOnWire)> AnswerAsync(PortalFactory portal, string query)
    {
        using var client = portal.NewClient();
        var answer = await Answer.GetAsync(client, "/kaart/plannen.geojson" + query);
        Assert.Equal("br", answer.Header("Content-Encoding"));
        return (JsonDocument.Parse(answer.Body).RootElement, answer.BytesOnWire);
    }
}
