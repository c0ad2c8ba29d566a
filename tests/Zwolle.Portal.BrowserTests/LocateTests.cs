using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>'Gebruik mijn locatie': the browser finds the wijk by itself, and the point goes nowhere.</summary>
public sealed class LocateTests(PortalServer server) : BrowserTest(server)
{
    private const string Areas = "**/kaart/wijken.geojson";

    [Theory]
    [InlineData("/", 6.0917f, 52.5124f, "binnenstad")]
    [InlineData("/wijken", 6.10222f, 52.50524f, "assendorp")]
    [InlineData("/wijk-zoeken", 6.04672f, 52.54297f, "stadshagen")]
    public async Task Press_InZwolle_OpensTheWijkAndSendsNoPoint(string path, float longitude, float latitude, string wijk)
    {
        var page = await NewPageAsync(Phone);
        await LocateAtAsync(page, longitude, latitude);
        await page.GotoAsync(path);

        await page.GetByRole(AriaRole.Button, new() { Name = "Gebruik mijn locatie" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/wijken/{wijk}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.DoesNotContain(Requests, address => address.Contains("52.5", StringComparison.Ordinal) || address.Contains("6.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Press_OutsideZwolle_SaysSo()
    {
        var page = await NewPageAsync(Phone);
        await LocateAtAsync(page, 6.155f, 52.255f);
        await page.GotoAsync("/");

        await AssertSaysAsync(page, "Wij denken dat u nu niet in Zwolle bent. Vul uw wijk, straat of postcode in.");
    }

    [Fact]
    public async Task Press_Refused_SaysSo()
    {
        var page = await NewPageAsync(Phone);
        await page.RouteAsync(Areas, async route => await route.FulfillAsync(new() { Body = await AreasAsync(), ContentType = "application/geo+json" }));
        await page.AddInitScriptAsync("navigator.geolocation.getCurrentPosition = (found, failed) => failed({ code: 1 });");
        await page.GotoAsync("/");

        await AssertSaysAsync(page, "Uw locatie delen staat uit. Vul uw wijk, straat of postcode in.");
    }

    [Fact]
    public async Task Press_OutlinesDoNotCome_SaysSo()
    {
        var page = await NewPageAsync(Phone);
        await LocateAtAsync(page, 6.0917f, 52.5124f);
        await page.RouteAsync(Areas, route => route.FulfillAsync(new() { Status = 503 }));
        await page.GotoAsync("/");

        await AssertSaysAsync(page, "Uw locatie vinden lukt nu niet. Vul uw wijk, straat of postcode in.");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Page_WithoutTheScript_OffersNoButton(bool javaScript, bool blockScripts)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript, blockScripts: blockScripts);
        await page.GotoAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Gebruik mijn locatie")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Uw locatie blijft op uw telefoon of computer.")).ToBeHiddenAsync();
    }

    private static async Task AssertSaysAsync(IPage page, string text)
    {
        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Gebruik mijn locatie" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Status)).ToHaveTextAsync(text);
        Assert.Equal(address, page.Url);
    }

    private async Task LocateAtAsync(IPage page, float longitude, float latitude)
    {
        await page.Context.GrantPermissionsAsync(["geolocation"], new() { Origin = Server.Address.GetLeftPart(UriPartial.Authority) });
        await page.Context.SetGeolocationAsync(new() { Longitude = longitude, Latitude = latitude });
        await page.RouteAsync(Areas, async route => await route.FulfillAsync(new() { Body = await AreasAsync(), ContentType = "application/geo+json" }));
    }

    /// <summary>The outlines in the shape of the endpoint, so that these tests are about the script alone.</summary>
    private Task<string> AreasAsync() => Server.Portal.WithContextAsync(async context =>
    {
        var wijken = await context.Neighbourhoods.Select(n => new { n.Code, n.Slug, n.Name, n.Outline.GeoJson }).ToListAsync();
        return JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = wijken.Select(wijk => new
            {
                type = "Feature",
                geometry = JsonSerializer.Deserialize<JsonElement>(wijk.GeoJson),
                properties = new { kind = "wijk", code = wijk.Code, name = wijk.Name, url = $"/wijken/{wijk.Slug}" },
            }),
        });
    });
}
