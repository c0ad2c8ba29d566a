namespace Zwolle.Portal.BrowserTests;

/// <summary>WCAG 2.2 A and AA as far as axe can see it: no violation on any page.</summary>
public sealed class AccessibilityTests(PortalServer server) : BrowserTest(server)
{
    public static TheoryData<PortalPage> InDark =>
    [
        Pages.Home, Pages.FullWijk, Pages.PlanList, Pages.ExamplePlan, Pages.OpenMoment, Pages.CancelledMoment, Pages.FinderError, Pages.Contact,
    ];

    [Theory]
    [MemberData(nameof(Pages.Every), MemberType = typeof(Pages))]
    public async Task EveryPage_PhoneAndDesktop_HasNoViolations(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        await page.ShowMapAsync();
        AssertNone(await page.ViolationsAsync(Phone, Desktop));

        // Where there is nothing to block, the page is the same.
        if (ScriptRequests.Any())
        {
            page = await OpenAsync(portalPage, blockScripts: true);
            AssertNone(await page.ViolationsAsync(Phone, Desktop));
        }
    }

    [Theory]
    [MemberData(nameof(InDark))]
    public async Task Page_Dark_HasNoViolations(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage, dark: true);
        await page.ShowMapAsync();

        AssertNone(await page.ViolationsAsync(Phone, Desktop));
    }
}
