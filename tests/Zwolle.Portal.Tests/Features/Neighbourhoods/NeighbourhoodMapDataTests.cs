using System.Net;
using System.Text.Json;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods;

/// <summary>/kaart/wijken.geojson: the borders, with their counts.</summary>
public sealed class NeighbourhoodMapDataTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Seeded_HasEveryWijkWithBorderCountsAndPage()
    {
        var answer = await Answer.GetAsync(portal.Client, "/kaart/wijken.geojson");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/geo+json", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.InRange(answer.BytesOnWire, 1, 60_000);
        var features = JsonDocument.Parse(answer.Body).RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(16, features.Count);
        var list = await portal.PageAsync("/wijken");
        foreach (var properties in features.Select(feature => feature.GetProperty("properties")))
        {
            var name = properties.GetProperty("name").GetString()!;
            var link = list.QuerySelectorAll("a").First(a => a.GetAttribute("href") == properties.GetProperty("url").GetString() && a.TextContent.Contains(name, StringComparison.Ordinal));
            Assert.Contains($"{properties.GetProperty("plans")} pl", link.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_NoWijken_IsEmpty()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = empty.NewClient();

        var map = JsonDocument.Parse(await client.GetStringAsync("/kaart/wijken.geojson"));

        Assert.Empty(map.RootElement.GetProperty("features").EnumerateArray());
    }
}
