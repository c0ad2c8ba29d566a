using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

public static partial class PageExtensions
{
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
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Kaart van de " })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "Kaart verschuiven en zoomen" })).ToBeVisibleAsync();
        return true;
    }

    /// <summary>
    /// Notes from now on what goes wrong in the browser: scripts that fail, what the policy blocks, what does not load.
    /// Only the status of the page itself is no problem where it is meant.
    /// </summary>
    public static async Task<Func<Task<IReadOnlyList<string>>>> WatchAsync(this IPage page, PortalPage? portalPage = null)
    {
        var errors = new ConcurrentQueue<string>();
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            var ownStatus = portalPage is { Status: >= 400 } && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
            if (message.Type == "error" && !ownStatus)
            {
                errors.Enqueue(message.Text);
            }
        };
        await page.AddInitScriptAsync("""
            window.violations = [];
            addEventListener('securitypolicyviolation', event => violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """);
        return async () => [.. errors, .. await page.EvaluateAsync<string[]>("violations")];
    }

    /// <summary>The size of every sheet of the printed page, in points, rounded.</summary>
    public static async Task<IReadOnlyList<string>> SheetsAsync(this IPage page)
    {
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
