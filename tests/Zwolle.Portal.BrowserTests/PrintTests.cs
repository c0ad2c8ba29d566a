using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A page on paper: without what one clicks on, with the notice and with the addresses of the sources.</summary>
public sealed class PrintTests(PortalServer server) : BrowserTest(server)
{
    [Fact]
    public async Task Plan_Printed_ShowsNoticeAndSourcesButNoMenu()
    {
        var page = await OpenAsync(Pages.RealPlan);
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" });
        await Assertions.Expect(menu).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Contentinfo)).ToBeHiddenAsync();
        var notice = page.GetByRole(AriaRole.Note, new() { Name = "Proefversie" });
        await Assertions.Expect(notice).ToContainTextAsync("Dit is geen website van de gemeente Zwolle");
        await Assertions.Expect(notice.GetByText("openbare bronnen")).ToBeVisibleAsync();
        var source = page.GetByRole(AriaRole.Region, new() { Name = "Bronnen" }).GetByRole(AriaRole.Link).First;
        await Assertions.Expect(source).ToBeVisibleAsync();
        var address = await source.GetAttributeAsync("href");
        Assert.Contains(address!, await source.EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"), StringComparison.Ordinal);
    }
}
