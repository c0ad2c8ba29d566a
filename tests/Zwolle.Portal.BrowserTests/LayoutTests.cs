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

    public static TheoryData<PortalPage> Large => [Pages.Home, Pages.FullWijk, Pages.PlanList, Pages.ExamplePlan, Pages.OpenMoment, Pages.IdeaForm, Pages.Paper, Pages.NoticeCard];

    [Theory]
    [MemberData(nameof(Pages.Every), MemberType = typeof(Pages))]
    public async Task EveryPage_PhoneAndDesktop_FitsAndHasTargetsOfSize(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        await page.ShowMapAsync();

        AssertNone(await page.LayoutProblemsAsync(Phone, Desktop));
    }

    /// <summary>WCAG 1.4.4: twice as large letters, and still nothing falls off the page or over other text.</summary>
    [Theory]
    [MemberData(nameof(Large))]
    public async Task Page_LettersTwiceAsLarge_FitsAndGrows(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        const string Size = "() => parseFloat(getComputedStyle(document.body).fontSize)";
        var before = await page.EvaluateAsync<double>(Size);

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(2 * before, await page.EvaluateAsync<double>(Size));
        AssertNone(await page.LayoutProblemsAsync(Desktop));
    }

    [Fact]
    public async Task Page_MoreContrastAsked_HasNoGreyTextAndThickerLines()
    {
        var page = await OpenAsync(Pages.FullWijk);
        const string Note = "() => getComputedStyle(document.querySelector('main .zp-note')).color";
        const string Ink = "() => getComputedStyle(document.body).color";
        Assert.NotEqual(await page.EvaluateAsync<string>(Ink), await page.EvaluateAsync<string>(Note));

        await page.EmulateMediaAsync(new() { Contrast = Contrast.More });
        Assert.Equal(await page.EvaluateAsync<string>(Ink), await page.EvaluateAsync<string>(Note));
        Assert.Equal("2px", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main .nl-link')).textDecorationThickness"));
        AssertNone(await page.ViolationsAsync(Desktop));

        await page.EmulateMediaAsync(new() { Contrast = Contrast.More, ColorScheme = ColorScheme.Dark });
        Assert.Equal(await page.EvaluateAsync<string>(Ink), await page.EvaluateAsync<string>(Note));
        AssertNone(await page.ViolationsAsync(Desktop));
    }

    /// <summary>With the colours of the system: everything that is text or a line is drawn in them.</summary>
    [Theory]
    [MemberData(nameof(Large))]
    public async Task Page_ColoursOfTheSystem_HasNoViolations(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage, dark: true);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Dark });

        AssertNone(await page.ViolationsAsync(Phone, Desktop));
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
