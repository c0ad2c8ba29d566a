using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>Drawing a place: by mouse, by finger and by keyboard, with the text of the points beside it.</summary>
public sealed partial class DrawTests(PortalServer server, StaffServer staff) : StaffBrowserTest(server, staff)
{
    private const string NewPlace = "/beheer/plekken/nieuw";
    private const string Line = "Een lijn, zoals een straat of een pad";

    [Fact]
    public async Task Mouse_AreaInThePlanForm_StandsOnTheMapOfThePlan()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        var problems = await page.WatchAsync();
        await page.GotoAsync(ContentLinks.New(ContentKind.Plan));
        await FillPlanAsync(page, $"Park {TestData.Word()}");
        await page.GetByText("De plek staat er niet bij").ClickAsync();
        await page.GetByLabel("Naam van de plek").FillAsync("Het park");
        var map = await MapAsync(page, "Een gebied");
        await ClickAsync(map, (0, -60), (80, 50), (-80, 50));

        await Assertions.Expect(Note(page)).ToHaveTextAsync("Punt 3 gezet, in Assendorp.");
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveTextAsync(["1", "2", "3"]);
        Assert.Equal(3, (await PointsAsync(page)).Length);
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        await page.SetViewportSizeAsync(Desktop, 800);
        var drawn = await PointsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bekijk het op de site" }).ClickAsync();

        Assert.True(await page.ShowMapAsync());
        await Assertions.Expect(page.Locator("path.zp-leaflet__drawn")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-plans] .zp-marker")).ToHaveCountAsync(0);
        var place = await Staff.Portal.WithContextAsync(context => context.Locations.OrderByDescending(l => l.Id).FirstAsync());
        Assert.Equal(LocationPrecision.Drawn, place.Precision);
        Assert.Contains(drawn[0].Replace(' ', ','), place.Area!.GeoJson, StringComparison.Ordinal);
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        AssertNone(await problems());
    }

    [Fact]
    public async Task Keyboard_Line_IsDrawnMendedAndSavedWithoutAMouse()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        var problems = await page.WatchAsync();
        await page.GotoAsync(NewPlace);
        await page.GetByLabel("Naam", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("Het pad");
        await page.GetByLabel("In welke wijk?").SelectOptionAsync("Assendorp");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ongeveer hier: een buurt of een wijk" }).FocusAsync();
        await PressAsync(page, "ArrowDown", "ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = Line })).ToBeCheckedAsync();
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Klik op de kaart langs de lijn, punt voor punt.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Kaart om op te tekenen" })).ToBeFocusedAsync();

        await PressAsync(page, "Enter", "ArrowRight", "ArrowRight", "Space", "Shift+ArrowDown", "Enter");
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Punt 3 gezet, in Assendorp.");
        var three = await PointsAsync(page);
        Assert.Equal(3, three.Distinct(StringComparer.Ordinal).Count());
        await PressAsync(page, "Delete");
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Punt 3 is weg. Er zijn nog 2 punten.");
        Assert.Equal(three[..2], await PointsAsync(page));

        // Escape and Tab lead on, to the buttons below the map.
        await PressAsync(page, "Escape", "Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zet een punt in het midden" })).ToBeFocusedAsync();
        await PressAsync(page, "Enter", "Tab");
        Assert.Equal(three, await PointsAsync(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Laatste punt weg" })).ToBeFocusedAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).FocusAsync();
        await PressAsync(page, "Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveTextAsync(["1", "2", "3"]);
        Assert.Equal(three, await PointsAsync(page));
        AssertNone(await problems());
    }

    [Fact]
    public async Task Mouse_Corner_IsMovedRemovedAndPutBetween()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync(NewPlace);
        await page.GetByLabel("In welke wijk?").SelectOptionAsync("Assendorp");
        var map = await MapAsync(page, Line);
        await ClickAsync(map, (-100, 0), (100, 0));
        var two = await PointsAsync(page);
        await ClickAsync(map, (0, 0)); // on the line itself
        var three = await PointsAsync(page);
        Assert.Equal((two[0], two[1]), (three[0], three[2]));

        var to = await AtAsync(map, (0, 60));
        await page.Locator(".zp-draw__corner").Nth(1).DragToAsync(map, new() { TargetPosition = new() { X = to.X, Y = to.Y } });
        await Assertions.Expect(Note(page)).ToHaveTextAsync(Moved());
        var moved = await PointsAsync(page);
        Assert.Equal((three[0], three[2]), (moved[0], moved[2]));
        Assert.NotEqual(three[1], moved[1]);

        await page.Locator(".zp-draw__corner").Nth(1).ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Punt 2 is weg. Er zijn nog 2 punten.");
        Assert.Equal(two, await PointsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin opnieuw" }).ClickAsync();
        Assert.Empty(await PointsAsync(page));
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Text_Points_AreDrawnAndAWrongLineIsNamed()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.GotoAsync(NewPlace);
        await page.GetByLabel("In welke wijk?").SelectOptionAsync("Assendorp");
        await MapAsync(page, Line);
        await page.GetByLabel("Punten van de lijn of het gebied").FillAsync("6,0990 52,5045\nhier\n6.1022; 52.5052");

        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("path.zp-draw__shape--line")).ToHaveCountAsync(1);
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Regel 2 is geen punt.");

        // The fields of another choice are hidden, and the point has one corner.
        await page.GetByRole(AriaRole.Radio, new() { Name = "Een punt" }).CheckAsync();
        await Assertions.Expect(page.GetByLabel("Punten van de lijn of het gebied")).ToBeHiddenAsync();
        await page.GetByLabel("Lengtegraad").FillAsync("6,1022");
        await page.GetByLabel("Breedtegraad").FillAsync("52,5052");
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet een punt in het midden" }).ClickAsync();
        await Assertions.Expect(Note(page)).ToHaveTextAsync("Punt 1 gezet, in Assendorp.");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Ongeveer hier: een buurt of een wijk" }).CheckAsync();
        await Assertions.Expect(page.Locator(".zp-draw__map")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Finger_OnAPhone_TapsPointsAndFits()
    {
        var page = await NewPageAsync(Phone, touch: true, calm: true);
        var member = await Staff.MemberAsync(StaffRole.Communications);
        var cookie = (await Staff.Portal.StaffCookieAsync(member)).Split('=', 2);
        await page.Context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = Address.ToString(), Secure = true, HttpOnly = true }]);
        await page.GotoAsync(NewPlace);
        var map = await MapAsync(page, "Een gebied");
        foreach (var at in new[] { (0f, -60f), (60f, 40f), (-60f, 40f) })
        {
            await map.TapAsync(new() { Position = await AtAsync(map, at) });
        }

        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(3);
        AssertNone(await page.LayoutProblemsAsync(Phone));
    }

    [Fact]
    public async Task Autosave_AfterDrawing_KeepsThePoints()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.Clock.InstallAsync();
        await page.GotoAsync(NewPlace);
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync($"Vanzelf {TestData.Word()}");
        await page.Clock.RunForAsync("20");
        await Assertions.Expect(page.Locator(".zp-autosave")).ToContainTextAsync("Vanzelf bewaard om");
        var map = await MapAsync(page, Line);
        await ClickAsync(map, (-50, 0), (50, 0));
        var drawn = await PointsAsync(page);
        await page.Locator(".zp-autosave").EvaluateAsync("status => { status.textContent = ''; }");

        await page.Clock.RunForAsync("20");
        await Assertions.Expect(page.Locator(".zp-autosave")).ToContainTextAsync("Vanzelf bewaard om");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(2);
        Assert.Equal(drawn, await PointsAsync(page));
    }

    [Fact]
    public async Task Leaflet_ThatDoesNotLoad_LeavesTheFieldsAndASentence()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications);
        await page.RouteAsync(LeafletFile(), route => route.AbortAsync());
        await page.GotoAsync(NewPlace);
        await page.GetByRole(AriaRole.Radio, new() { Name = Line }).CheckAsync();

        await Assertions.Expect(page.GetByText("De kaart laadt niet. Vul hieronder de coördinaten in.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Punten van de lijn of het gebied")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".zp-draw__map")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task WithoutScript_Line_IsTypedAndSaved()
    {
        var page = await NewStaffPageAsync(StaffRole.Communications, Phone, javaScript: false);
        await page.GotoAsync(NewPlace);
        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Het fietspad");
        await page.GetByRole(AriaRole.Radio, new() { Name = Line }).CheckAsync();
        await page.GetByLabel("Punten van de lijn of het gebied").FillAsync("6,0990 52,5045\n6,1022 52,5052");

        // Enter in a field saves a draft; it doesn't look up an address.
        await page.GetByLabel("Naam", new() { Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Bewaard als concept");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Gepubliceerd.");
        Assert.Equal(["6.099 52.5045", "6.1022 52.5052"], await PointsAsync(page));
    }

    [Fact]
    public async Task Reader_DrawnPlace_SeesItAndCannotDraw()
    {
        var place = await Staff.Portal.WithContextAsync(async context =>
        {
            var row = new Data.Locations.Location { Name = "Getekend", Precision = LocationPrecision.Drawn, Area = new() { GeoJson = """{"type":"LineString","coordinates":[[6.099,52.5045],[6.1022,52.5052]]}""", West = 6.099, South = 52.5045, East = 6.1022, North = 52.5052 } };
            context.Add(row);
            await context.SaveChangesAsync();
            return row.Id;
        });
        var page = await NewStaffPageAsync(StaffRole.Reader);
        var problems = await page.WatchAsync();
        await page.GotoAsync(ContentLinks.Edit(ContentKind.Location, place));
        await page.GetByText("Hoe tekent u de plek?").ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(2);
        var map = page.Locator(".zp-draw__map .zp-leaflet");
        await ClickAsync(map, (0, 80));
        await map.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".zp-draw__corner")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zet een punt in het midden" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zoek het adres op" })).ToHaveCountAsync(0);
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        AssertNone(await problems());
    }

    private static ILocator Note(IPage page) => page.Locator(".zp-draw__map [role=status]");

    private static async Task<string[]> PointsAsync(IPage page) =>
        (await page.GetByLabel("Punten van de lijn of het gebied").InputValueAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Chooses what to draw, and waits for the map.</summary>
    private static async Task<ILocator> MapAsync(IPage page, string kind)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = kind, Exact = true }).CheckAsync();
        var map = page.GetByRole(AriaRole.Region, new() { Name = "Kaart om op te tekenen" });
        await Assertions.Expect(map).ToBeVisibleAsync();
        await Assertions.Expect(Note(page)).ToContainTextAsync("Klik op de kaart");
        return map;
    }

    /// <summary>Clicks so many pixels from the middle of the map.</summary>
    private static async Task ClickAsync(ILocator map, params (float X, float Y)[] places)
    {
        foreach (var place in places)
        {
            await map.ClickAsync(new() { Position = await AtAsync(map, place) });
        }
    }

    private static async Task<Position> AtAsync(ILocator map, (float X, float Y) place)
    {
        await map.ScrollIntoViewIfNeededAsync();
        var box = (await map.BoundingBoxAsync())!;
        return new() { X = (box.Width / 2) + place.X, Y = (box.Height / 2) + place.Y };
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>All that must be filled in, and no more.</summary>
    private async Task FillPlanAsync(IPage page, string title)
    {
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByLabel("Samenvatting").FillAsync("Er komt een park.");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Assendorp" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = Preparation() }).CheckAsync();
        await page.GetByLabel("De tekst van de pagina").FillAsync("Er komen bomen.");
        await page.GetByRole(AriaRole.Radio, new() { NameRegex = Consult() }).CheckAsync();
        await page.GetByLabel("Welk team houdt dit bij?").FillAsync("Communicatie");
        Assert.Equal(Staff.Portal.Clock.Today.Year.ToString(CultureInfo.InvariantCulture), await page.GetByLabel("Van welk jaar is de bron die dat zegt?").InputValueAsync());
    }

    [GeneratedRegex("^Punt 2 verschoven, in ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moved();

    [GeneratedRegex("^voorbereiding", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preparation();

    [GeneratedRegex("raadplegen", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Consult();

    [GeneratedRegex("/lib/leaflet/leaflet.*js", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeafletFile();
}
