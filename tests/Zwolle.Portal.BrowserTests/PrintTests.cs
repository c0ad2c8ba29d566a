using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A page on paper: without what one clicks on, with the notice and with the addresses of the sources.</summary>
public sealed class PrintTests(PortalServer server) : BrowserTest(server)
{
    /// <summary>The poster fits one sheet and the booklet two, eight pages of A5, with the seeded texts.</summary>
    [Fact]
    public async Task Guide_Printed_IsOnePosterAndEightSmallPages()
    {
        Assert.Equal(["0 0 595 842"], await (await OpenAsync(Pages.GuidePoster)).SheetsAsync());
        Assert.Equal(Enumerable.Repeat("0 0 420 595", 8), await (await OpenAsync(Pages.GuideBooklet)).SheetsAsync());
    }

    [Fact]
    public async Task Route_Printed_ShowsTicksAndAddressButNoQuestions()
    {
        var page = await OpenAsync(Pages.Route);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR-code van dit adres" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zet de vinkjes in de link" })).ToBeHiddenAsync();
    }

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
