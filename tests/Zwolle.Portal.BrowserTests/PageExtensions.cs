using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

public static class PageExtensions
{
    // Tags leave out what is only good practice; target size must be asked for by name.
    private const string RunAxe = """
        async () => {
          const result = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return result.violations.flatMap(violation => violation.nodes.map(node =>
            `${innerWidth} px, ${violation.id}: ${violation.help}. ${node.failureSummary} ${node.html}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Goes there, and makes sure that it is the page that the test means.</summary>
    public static async Task OpenAsync(this IPage page, PortalPage portalPage)
    {
        var response = await page.GotoAsync(portalPage.Path);
        Assert.Equal(portalPage.Status, response!.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(portalPage.Shows);
    }

    /// <summary>Goes to the map with places, if the page has one, and waits until it says what is on it.</summary>
    public static async Task<bool> ShowMapAsync(this IPage page)
    {
        var map = page.Locator("[data-plans]");
        if (await map.CountAsync() == 0)
        {
            return false;
        }

        await map.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Kaart van de plannen" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Kaart verschuiven en zoomen" })).ToBeVisibleAsync();
        return true;
    }

    /// <summary>
    /// What axe finds against WCAG 2.2 A and AA, one line per element; none is good. The package's own way loads axe
    /// twice and opens a second page for every run, because of frames; we have none.
    /// </summary>
    public static async Task<string[]> ViolationsAsync(this IPage page, params int[] widths)
    {
        await page.EvaluateAsync(Axe);
        var violations = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, page.ViewportSize!.Height);
            violations.AddRange(await page.EvaluateAsync<string[]>(RunAxe));
        }

        return [.. violations];
    }
}
