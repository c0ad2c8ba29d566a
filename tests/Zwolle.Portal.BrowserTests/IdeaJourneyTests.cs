using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zwolle.Portal.Features.Ideas;

namespace Zwolle.Portal.BrowserTests;

/// <summary>From an idea to what became of it, on a phone, with our scripts and without any.</summary>
public sealed partial class IdeaJourneyTests(PortalServer server) : BrowserTest(server)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Resident_TellsAnIdea_AndFollowsItWithTheCode(bool javaScript)
    {
        var page = await NewPageAsync(Phone, javaScript: javaScript);
        await page.GotoAsync(IdeaLinks.Form);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Wat is uw idee?" }).FillAsync($"Een groene straat met bomen in plaats van auto's {Guid.NewGuid():N}");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "In welke wijk?" }).SelectOptionAsync("assendorp");
        var mail = page.GetByRole(AriaRole.Textbox, new() { Name = "Uw mailadres" });
        await Assertions.Expect(mail).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Mail mij" }).CheckAsync();
        await mail.FillAsync("iemand@voorbeeld.test");
        await PressAsync(page, "Verder");

        // The clock of the portal stands still, so to fill this in took no time at all.
        await HeadedAsync(page, "Vertel uw idee", javaScript);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dat ging wel heel snel");
        Server.Portal.Clock.Now += TimeSpan.FromSeconds(5);
        await PressAsync(page, "Verder");

        await HeadedAsync(page, "Kijk uw idee na", javaScript);
        var similar = page.GetByRole(AriaRole.Region, new() { Name = "Lijkt uw idee hierop?" }).GetByRole(AriaRole.Link).First;
        var title = await similar.InnerTextAsync();
        await similar.ClickAsync();
        await HeadedAsync(page, title, javaScript);
        await page.GoBackAsync();
        await HeadedAsync(page, "Kijk uw idee na", javaScript);
        await PressAsync(page, "Verstuur mijn idee");

        await HeadedAsync(page, "Uw idee is binnen", javaScript);
        var code = await page.Locator(".zp-receipt code").InnerTextAsync();
        await page.GotoAsync(IdeaLinks.Form);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Uw code" }).FillAsync(code.ToLowerInvariant().Replace('-', ' '));
        await PressAsync(page, "Bekijk mijn idee");

        await HeadedAsync(page, "Uw idee", javaScript);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Ontvangen");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("iemand@voorbeeld.test");
    }

    /// <summary>With the keyboard alone: the middle of the map is the point.</summary>
    [Fact]
    public async Task Resident_ChoosesAPointOnTheMap_AndTakesItAway()
    {
        var page = await NewPageAsync();
        await page.GotoAsync($"{IdeaLinks.Form}?wijk=berkum");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kies een punt op de kaart" }).PressAsync("Enter");
        var map = page.GetByRole(AriaRole.Region, new() { NameRegex = MapName() });
        await Assertions.Expect(map).ToBeFocusedAsync();
        await map.PressAsync("ArrowUp");
        AssertNone(await page.ViolationsAsync(Phone, Desktop));
        var choose = page.GetByRole(AriaRole.Button, new() { Name = "Dit is de plek" });
        await choose.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("U koos een punt op de kaart")).ToBeVisibleAsync();
        Assert.Matches(@"^52\.5\d+$", await page.Locator("[name=breedte]").InputValueAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Haal het punt weg" }).PressAsync("Enter");
        await Assertions.Expect(choose).ToBeFocusedAsync();
        Assert.Equal("", await page.Locator("[name=breedte]").InputValueAsync());
    }

    [GeneratedRegex("^Kaart\\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MapName();

    /// <summary>Axe runs as a script of the test, so where scripts are off the page is looked at in the other run.</summary>
    private static async Task HeadedAsync(IPage page, string heading, bool javaScript)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        if (javaScript)
        {
            AssertNone(await page.ViolationsAsync(Phone, Desktop));
            AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
        }
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
