using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>What fits, what can be hit and what shows where one is: WCAG 1.4.10, 2.4.1, 2.4.7, 2.4.11 and 2.5.8.</summary>
public sealed class LayoutTests(PortalServer server) : BrowserTest(server)
{
    public static TheoryData<PortalPage, int> Tabbed => new()
    {
        { Pages.Home, Desktop },
        { Pages.ExamplePlan, Desktop },
        { Pages.ExamplePlan, Phone },
        { Pages.PlanList, Desktop },
    };

    [Theory]
    [MemberData(nameof(Pages.Every), MemberType = typeof(Pages))]
    public async Task EveryPage_PhoneAndDesktop_FitsAndHasTargetsOfSize(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        await page.ShowMapAsync();

        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
    }

    [Theory]
    [MemberData(nameof(Tabbed))]
    public async Task Page_Tab_ShowsFocusOnEveryLinkAndField(PortalPage portalPage, int width)
    {
        var page = await OpenAsync(portalPage, width);
        await page.ShowMapAsync();

        AssertNone(await page.FocusProblemsAsync());
    }

    [Fact]
    public async Task SkipLink_Enter_GoesPastTheMenu()
    {
        var page = await OpenAsync(Pages.ExamplePlan);
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task TrialNotice_OnPhone_LeadsToItsWholeText()
    {
        var page = await OpenAsync(Pages.Contact, Phone);
        var rest = page.GetByText("openbare bronnen en kunnen verouderd");
        await Assertions.Expect(page.GetByRole(AriaRole.Note).Locator(rest)).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Lees wat dat betekent" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Contentinfo).Locator(rest)).ToBeInViewportAsync();
    }
}
