using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.OpenData;

public sealed class OpenDataPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Page_LeadsToEveryCollectionInEveryFormat()
    {
        var page = await portal.PageAsync("/open-data");

        page.Heading("Open data", level: 1);
        foreach (var noun in new[] { "wijken", "plannen", "participatiemomenten", "besluiten", "maandberichten", "initiatieven", "regelingen", "steunpunten" })
        {
            Assert.Equal($"/api/v1/{noun}?f=json", page.Link($"JSON van {noun}").GetAttribute("href"));
            Assert.Equal($"/api/v1/{noun}?f=csv", page.Link($"CSV van {noun}").GetAttribute("href"));
        }

        Assert.Null(page.FindByRole("link", "GeoJSON van regelingen"));
        Assert.Equal("/api/v1/openapi.json", page.Link("de beschrijving (OpenAPI)").GetAttribute("href"));
        Assert.Contains(OpenDataVersion.Current, page.Region("Versies en wijzigingen").TextContent, StringComparison.Ordinal);
        Assert.Contains("CC0 1.0", page.Region("Wat mag u ermee?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Home_LeadsToThePage() =>
        Assert.Equal("/open-data", (await portal.PageAsync("/")).Link("Open data").GetAttribute("href"));

    [Fact]
    public void Changes_TellOfTheCurrentVersionFirst() => Assert.Equal(OpenDataVersion.Current, OpenDataVersion.Changes[0].Version);
}
