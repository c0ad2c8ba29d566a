using Microsoft.Playwright;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.BrowserTests;

/// <summary>What is made for paper: the sheet of every wijk is two pages and the card of a moment one, and nothing on them is cut off.</summary>
public sealed class PaperTests(PortalServer server, PaperSites sites) : BrowserTest(server), IClassFixture<PaperSites>
{
    /// <summary>
    /// What stands lower or wider than its side, in print. The side itself cuts off, so without this the number of pages
    /// would say nothing.
    /// </summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('.zp-krant__side, .zp-note-card')].flatMap(side => {
          const box = side.getBoundingClientRect();
          const columns = [...side.querySelectorAll('.zp-krant__columns')];
          const beyond = (element, limit) => element.getBoundingClientRect().bottom > limit + 0.5;
          return [
            ...[...side.querySelectorAll('*')].filter(element => beyond(element, box.bottom) || element.getBoundingClientRect().right > box.right + 0.5 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline' && element.clientWidth > 0 && !element.closest('svg')),
            ...columns.flatMap(column => [...column.querySelectorAll('*')].filter(element => beyond(element, column.getBoundingClientRect().bottom))),
          ].map(element => `${element.outerHTML.slice(0, 120)} is at ${Math.round(element.getBoundingClientRect().bottom - box.top)} of ${Math.round(box.height)} px`);
        })
        """;

    private Uri? _address;

    protected override Uri Address => _address ?? base.Address;

    [Fact]
    public Task EveryWijk_Seeded_IsTwoPages() => PrintAllAsync(Server.Portal);

    [Fact]
    public Task EveryWijk_NothingKnown_IsTwoPages() => PrintAllAsync(sites.Empty);

    [Fact]
    public Task EveryWijk_FarTooMuchKnown_IsTwoPages() => PrintAllAsync(sites.Crowded);

    [Theory]
    [InlineData(PaperSites.OpenLong)]
    [InlineData(PaperSites.CancelledLong)]
    [InlineData(PaperSites.OverLong)]
    public async Task NoticeCard_LongestTexts_IsOnePage(string slug)
    {
        _address = sites.Crowded.ClientOptions.BaseAddress;
        var page = await NewPageAsync();

        await PrintAsync(page, MomentLinks.NoticeCard(slug), "0 0 420 595", 1);
    }

    [Fact]
    public async Task NoticeCard_Seeded_IsOnePage()
    {
        var page = await NewPageAsync();
        foreach (var card in Pages.All.Where(card => card.Path.EndsWith("/kaartje", StringComparison.Ordinal)))
        {
            await PrintAsync(page, card.Path, "0 0 420 595", 1);
        }
    }

    private async Task PrintAllAsync(PortalFactory portal)
    {
        _address = portal.ClientOptions.BaseAddress;
        var slugs = await portal.WithContextAsync(context => Task.FromResult(context.Neighbourhoods.Select(n => n.Slug).ToList()));
        Assert.Equal(16, slugs.Count);
        var page = await NewPageAsync();
        foreach (var slug in slugs)
        {
            await PrintAsync(page, PaperLinks.Issue(slug), "0 0 595 842", 2);
        }
    }

    private static async Task PrintAsync(IPage page, string path, string size, int count)
    {
        var response = await page.GotoAsync(path);
        Assert.Equal(200, response!.Status);
        var sheets = await page.SheetsAsync();
        Assert.True(Enumerable.Repeat(size, count).SequenceEqual(sheets), $"{path} is not {count} pages of {size}, but {string.Join(" and ", sheets)}.");

        // As wide as what is printed, so that lines break as they do there.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        AssertNone([.. (await page.EvaluateAsync<string[]>(CutOff)).Select(problem => $"{path}: {problem}")]);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
    }
}
