using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>The map with places in use: with the keyboard, on a phone, and when something it needs fails.</summary>
public sealed partial class MapTests(PortalServer server) : BrowserTest(server)
{
    private static readonly LocatorAssertionsToHaveTextOptions Whole = new() { UseInnerText = true };

    [Fact]
    public async Task Keyboard_Marker_OpensALinkToThePlanAndClosesAgain()
    {
        var page = await MapPageAsync("/plannen?wijk=assendorp");
        var marker = Markers(page).First;
        await marker.FocusAsync();
        await Assertions.Expect(marker).ToHaveAccessibleNameAsync(Count());

        await page.Keyboard.PressAsync("Enter");
        var link = page.Locator(".leaflet-popup").GetByRole(AriaRole.Link).First;
        await Assertions.Expect(link).ToBeFocusedAsync();
        var title = await link.InnerTextAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".leaflet-popup")).ToHaveCountAsync(0);
        await Assertions.Expect(marker).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Space");
        await page.Locator(".leaflet-popup").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task Initiatives_Map_SpeaksOfInitiativesAndLeadsToThem()
    {
        var page = await MapPageAsync("/initiatieven?wijk=holtenbroek");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { NameRegex = InitiativeMap() })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".zp-leaflet-note")).ToHaveTextAsync(InitiativeCount());
        var marker = page.Locator("[data-plans]").GetByRole(AriaRole.Button, new() { NameRegex = AsksHelp() });
        await marker.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".leaflet-popup")).ToContainTextAsync("U kunt nu helpen.");

        var link = page.Locator(".leaflet-popup").GetByRole(AriaRole.Link).First;
        var title = await link.InnerTextAsync();
        await link.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.True(await page.ShowMapAsync());
        await Assertions.Expect(page.Locator(".zp-leaflet-note")).ToContainTextAsync("ongeveer hier");
    }

    [Fact]
    public async Task Keyboard_SkipLink_LeadsPastTheMap()
    {
        var page = await MapPageAsync("/plannen");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Sla de kaart over" });
        await skip.FocusAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        // The next thing is below the map, and not one of its markers or buttons.
        Assert.False(await page.EvaluateAsync<bool>("() => document.activeElement.closest('[data-plans], .zp-map-buttons') !== null || document.activeElement === document.body"));
    }

    [Fact]
    public async Task Buttons_ZoomAndPan_AreInTheAddressAndComeBack()
    {
        var page = await MapPageAsync("/plannen");
        var buttons = page.GetByRole(AriaRole.Group, new() { Name = "Kaart verschuiven en zoomen" });
        foreach (var name in new[] { "Zoom uit", "Naar links", "Naar rechts", "Omhoog", "Omlaag", "Hele stad", "Zoom in", "Zoom in", "Zoom in" })
        {
            await buttons.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
            await Assertions.Expect(page.Locator(".leaflet-zoom-anim")).ToHaveCountAsync(0);
        }

        await page.WaitForFunctionAsync("/^#kaart=/.test(location.hash)");
        var shown = page.Url;
        var markers = await Markers(page).CountAsync();

        page = await NewPageAsync();
        await page.GotoAsync(shown);
        await page.ShowMapAsync();

        await Assertions.Expect(Markers(page)).ToHaveCountAsync(markers);
        Assert.Equal(shown, page.Url);
    }

    [Fact]
    public async Task Markers_AtEveryZoom_AreLargeAndDoNotOverlap()
    {
        var page = await MapPageAsync("/plannen");
        for (var zoom = 0; zoom < 4; zoom++)
        {
            var boxes = await page.EvaluateAsync<double[][]>(
                "() => [...document.querySelectorAll('.zp-marker')].map(marker => { const box = marker.getBoundingClientRect(); return [box.left, box.top, box.width, box.height]; })");
            Assert.NotEmpty(boxes);
            Assert.All(boxes, box => Assert.True(box[2] >= 24 && box[3] >= 24, $"{box[2]} x {box[3]}"));
            for (var i = 0; i < boxes.Length; i++)
            {
                Assert.DoesNotContain(boxes.Skip(i + 1), other => Math.Abs(boxes[i][0] - other[0]) < 24 && Math.Abs(boxes[i][1] - other[1]) < 24);
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
            await Assertions.Expect(page.Locator(".leaflet-zoom-anim")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task TitleWithTags_InAPopup_IsText()
    {
        const string title = "<img src=x onerror=\"window.ran=true\"> & <b>vet</b>";
        var data = new TestData(Server.Portal);
        var theme = await data.ThemeAsync();
        await data.PlanAsync(
            plan =>
            {
                plan.Title = title;
                plan.Themes.Add(theme);
            },
            "berkum");

        var page = await MapPageAsync($"/plannen?thema={theme.Slug}");
        await Markers(page).ClickAsync();

        await Assertions.Expect(page.Locator(".leaflet-popup").GetByRole(AriaRole.Link)).ToHaveTextAsync(title, Whole);
        Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
    }

    [Fact]
    public async Task PlanPage_PlaceKnownRoughly_ShowsTheAreaWithoutAMarker()
    {
        var page = await MapPageAsync("/plannen/holtenbroek-2030");

        await Assertions.Expect(page.GetByText("De precieze plek is niet bekend. Het is ongeveer hier: Holtenbroek III.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("path.zp-leaflet__near")).ToHaveCountAsync(1);
        await Assertions.Expect(Markers(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task DrawnLine_OnBothMaps_IsALineThatIsNotFilled()
    {
        var data = new TestData(Server.Portal);
        var theme = await data.ThemeAsync();
        var plan = await data.PlanAsync(
            p =>
            {
                p.Themes.Add(theme);
                p.Location = new()
                {
                    Name = "Het pad",
                    Precision = LocationPrecision.Drawn,
                    Area = new() { GeoJson = """{"type":"LineString","coordinates":[[6.1,52.5],[6.11,52.5],[6.11,52.51]]}""", West = 6.1, South = 52.5, East = 6.11, North = 52.51 },
                };
            },
            "assendorp");
        var page = await MapPageAsync($"/plannen/{plan.Slug}");
        var line = page.Locator("path.zp-leaflet__drawn");
        await Assertions.Expect(line).ToHaveCountAsync(1);
        await Assertions.Expect(line).ToHaveCSSAsync("fill", "none");
        await Assertions.Expect(page.Locator("[data-plans] .zp-marker")).ToHaveCountAsync(0);

        page = await MapPageAsync($"/plannen?thema={theme.Slug}");
        await page.GetByRole(AriaRole.Button, new() { Name = plan.Title }).ClickAsync();
        await Assertions.Expect(page.Locator(".leaflet-popup")).ToContainTextAsync(plan.Title);
        var drawn = page.Locator("path.zp-leaflet__drawn");
        await Assertions.Expect(drawn).ToHaveCSSAsync("fill", "none");

        // The number stands on the line, not in the middle of its box.
        Assert.True(await drawn.EvaluateAsync<bool>("""
            path => {
              const marker = document.querySelector('.zp-marker').getBoundingClientRect();
              const middle = new DOMPoint(marker.left + marker.width / 2, marker.top + marker.height / 2).matrixTransform(path.getScreenCTM().inverse());
              return path.isPointInStroke(middle);
            }
            """));
    }

    /// <summary>Without a ground under it, a line of a hundred metres says nothing by itself.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ShortLine_WithoutTiles_HasABorderOfAWijkInView(bool fail)
    {
        var plan = await new TestData(Server.Portal).PlanAsync(
            p => p.Location = new()
            {
                Name = "Het paadje",
                Precision = LocationPrecision.Drawn,
                Area = new() { GeoJson = """{"type":"LineString","coordinates":[[6.1,52.505],[6.1015,52.505]]}""", West = 6.1, South = 52.505, East = 6.1015, North = 52.505 },
            },
            "assendorp");
        var page = fail ? await PageWithoutGroundAsync() : await NewPageAsync();
        await page.GotoAsync($"/plannen/{plan.Slug}");
        await page.ShowMapAsync();
        await Assertions.Expect(page.Locator("path.zp-leaflet__drawn")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByText("De ondergrond van de kaart laadt niet.")).ToHaveCountAsync(fail ? 1 : 0);

        Assert.True(await page.Locator("[data-plans]").EvaluateAsync<bool>("""
            map => {
              const view = map.getBoundingClientRect();
              return [...map.querySelectorAll('path.zp-leaflet__area')].some(border => {
                const matrix = border.getScreenCTM();
                for (let at = 0; at < border.getTotalLength(); at += 5) {
                  const { x, y } = border.getPointAtLength(at).matrixTransform(matrix);
                  if (x > view.left && x < view.right && y > view.top && y < view.bottom) return true;
                }
                return false;
              });
            }
            """));
    }

    [Fact]
    public async Task Tiles_ThatFail_LeaveAMapWithWijkenAndASentence()
    {
        var page = await PageWithoutGroundAsync();
        await page.GotoAsync("/plannen");
        await page.ShowMapAsync();

        await Assertions.Expect(page.GetByText("De ondergrond van de kaart laadt niet. De wijken en de plannen staan er wel op.")).ToBeVisibleAsync();
        Assert.NotEqual(0, await Markers(page).CountAsync());
        Assert.Equal(16, await page.Locator("path.zp-leaflet__area").CountAsync());
    }

    [Theory]
    [InlineData("**/kaart/plannen.geojson*")]
    [InlineData("**/leaflet*.js")]
    public async Task Data_ThatFails_LeavesTheListAndASentence(string address)
    {
        var page = await NewPageAsync();
        await page.RouteAsync(address, route => route.AbortAsync());
        await page.GotoAsync("/plannen");

        await Assertions.Expect(page.GetByText("De kaart laadt niet. Wat erop staat, leest u ook op deze pagina.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WithoutJavaScript_SaysThatTheListHasTheSame()
    {
        var page = await NewPageAsync(javaScript: false);
        await page.GotoAsync("/plannen");

        await Assertions.Expect(page.GetByText("De kaart werkt alleen met JavaScript.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-plans]").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Phone_OneFinger_ScrollsThePage()
    {
        var page = await NewPageAsync(Phone, touch: true);
        await page.GotoAsync("/plannen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Naar de kaart" }).TapAsync();
        await page.ShowMapAsync();

        Assert.Equal("pan-x pan-y", await page.Locator("[data-plans]").EvaluateAsync<string>("element => getComputedStyle(element).touchAction"));
        await Assertions.Expect(Markers(page).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Motion_AsTheVisitorPrefers(bool calm)
    {
        var page = await NewPageAsync(calm: calm);
        await page.GotoAsync("/plannen");
        await page.ShowMapAsync();

        Assert.Equal(!calm, await page.Locator("[data-plans]").EvaluateAsync<bool>("element => element.classList.contains('leaflet-fade-anim')"));
    }

    /// <summary>A ground layer on our own host that has no pictures: no other host may be asked in a test.</summary>
    private async Task<IPage> PageWithoutGroundAsync()
    {
        var page = await NewPageAsync();
        await page.RouteAsync(new Regex("/plannen[a-z0-9/-]*$", RegexOptions.None, TimeSpan.FromSeconds(1)), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("data-tiles=\"\"", "data-tiles=\"/geen-tegels/{z}/{x}/{y}\"", StringComparison.Ordinal) });
        });
        return page;
    }

    private async Task<IPage> MapPageAsync(string address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(address);
        Assert.True(await page.ShowMapAsync());
        return page;
    }

    private static ILocator Markers(IPage page) => page.Locator("[data-plans]").GetByRole(AriaRole.Button, new() { NameRegex = Count() });

    [GeneratedRegex("^Kaart van de initiatieven", RegexOptions.None, 1_000)]
    private static partial Regex InitiativeMap();

    [GeneratedRegex(@"^\d+ initiatieven op \d+ plek", RegexOptions.None, 1_000)]
    private static partial Regex InitiativeCount();

    [GeneratedRegex("u kunt nu helpen$", RegexOptions.None, 1_000)]
    private static partial Regex AsksHelp();

    [GeneratedRegex(@"^\d+ plan", RegexOptions.None, 1_000)]
    private static partial Regex Count();
}
