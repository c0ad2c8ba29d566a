using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>A page on paper: without what one clicks on, with the notice and with the addresses of the sources.</summary>
public sealed class PrintTests(PortalServer server) : BrowserTest(server)
{
    /// <summary>
    /// Text that is not dark on white, or too small: 12 points for what one reads (less in the booklet, which is eight pages of
    /// A5), 9.5 for notes and for the trial notice at the foot of a sheet.
    /// </summary>
    private const string PoorPrint = """
        () => {
          const light = colour => {
            const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
            const [x, y, z] = [r, g, b].map(part => (part / 255) <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
            return a === 0 ? null : 0.2126 * x + 0.7152 * y + 0.0722 * z;
          };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const problems = [];
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!/\p{L}/u.test(texts.currentNode.data) || !element.checkVisibility() || element.closest('svg, script, .zp-visually-hidden')) continue;
            const style = getComputedStyle(element);
            const say = what => problems.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
            let ground = element;
            while (ground && light(getComputedStyle(ground).backgroundColor) === null) ground = ground.parentElement;
            const white = ground ? light(getComputedStyle(ground).backgroundColor) : 1;
            if (1.05 / (light(style.color) + 0.05) < 4.5 || white < 0.99) say(`${style.color} on ${ground ? getComputedStyle(ground).backgroundColor : 'white'}`);
            const isText = element.matches('main p:not([class]), main li:not([class]), main dd, main .nl-paragraph') && !element.closest('[class*=note], [class*=foot], [class*=meta], [class*=legend], .zp-sources, .zp-wrong, .zp-map-legend');
            if (parseFloat(style.fontSize) < (document.querySelector('.zp-booklet') ? 11.3 : isText ? 15.99 : 12.66)) say(`${parseFloat(style.fontSize) * 0.75} points`);
          }
          return problems;
        }
        """;

    public static TheoryData<PortalPage> Read =>
    [
        Pages.Home, Pages.FullWijk, Pages.PlanList, Pages.RealPlan, Pages.ExamplePlan, Pages.OpenMoment, Pages.CancelledMoment, Pages.GuideStep, Pages.GuidePoster, Pages.GuideBooklet,
        Pages.Contact, Pages.Paper, Pages.NoticeCard,
    ];

    /// <summary>The poster fits one sheet and the booklet two, eight pages of A5, with the seeded texts.</summary>
    [Fact]
    public async Task Guide_Printed_IsOnePosterAndEightSmallPages()
    {
        Assert.Equal(["0 0 595 842"], await (await OpenAsync(Pages.GuidePoster)).SheetsAsync());
        Assert.Equal(Enumerable.Repeat("0 0 420 595", 8), await (await OpenAsync(Pages.GuideBooklet)).SheetsAsync());
    }

    /// <summary>How to reach the council, with the letter, is no more than the two sides of a sheet.</summary>
    [Fact]
    public async Task CouncilOfPlan_Printed_IsTwoPagesWithTheLetterWhole()
    {
        Assert.InRange((await (await OpenAsync(Pages.CouncilOfPlan)).SheetsAsync()).Count, 1, 2);
        Assert.InRange((await (await OpenAsync(Pages.CouncilOfRealPlan)).SheetsAsync()).Count, 1, 2);

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

    [Theory]
    [MemberData(nameof(Read))]
    public async Task Page_PrintedFromADarkScreen_IsDarkOnWhiteAndLargeEnough(PortalPage portalPage)
    {
        var page = await OpenAsync(portalPage, dark: true);
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.NotEqual(0, await page.EvaluateAsync<int>("document.querySelectorAll('main p').length"));
        AssertNone(await page.EvaluateAsync<string[]>(PoorPrint));
    }
}
