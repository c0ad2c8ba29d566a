using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A page on paper: without what one clicks on, with the notice and with the addresses of the sources.</summary>
public sealed partial class PrintTests(PortalServer server) : BrowserTest(server)
{
    /// <summary>The poster fits one sheet and the booklet two, eight pages of A5, with the seeded texts.</summary>
    [Fact]
    public async Task Guide_Printed_IsOnePosterAndEightSmallPages()
    {
        Assert.Equal(["0 0 595 842"], await SheetsAsync(Pages.GuidePoster));
        Assert.Equal(Enumerable.Repeat("0 0 420 595", 8), await SheetsAsync(Pages.GuideBooklet));
    }

    /// <summary>How to reach the council, with the letter, is no more than the two sides of a sheet.</summary>
    [Fact]
    public async Task CouncilOfPlan_Printed_IsTwoPagesWithTheLetterWhole()
    {
        Assert.InRange((await SheetsAsync(Pages.CouncilOfPlan)).Count, 1, 2);
        Assert.InRange((await SheetsAsync(Pages.CouncilOfRealPlan)).Count, 1, 2);

        var page = await OpenAsync(Pages.CouncilOfRealPlan);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByText("Geachte leden van de gemeenteraad,")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in uw mailprogramma" })).ToBeHiddenAsync();
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

    /// <summary>The size of every sheet of the printed page, in points, rounded.</summary>
    private async Task<IReadOnlyList<string>> SheetsAsync(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        return
        [
            .. Sheet().Matches(pdf).Select(sheet => string.Join(' ', sheet.Groups["size"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => Math.Round(double.Parse(number, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)))),
        ];
    }

    [GeneratedRegex(@"/Type\s*/Page\b[^s][\s\S]*?/MediaBox\s*\[(?<size>[^\]]+)\]", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Sheet();
}
