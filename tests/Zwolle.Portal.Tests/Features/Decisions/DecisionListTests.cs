using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Decisions;

public sealed class DecisionListTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_List_HasEverySeededDecisionTheNewestFirstAndThoseWithoutADateLast()
    {
        var listed = await ListedAsync("");

        Assert.All(SeedFiles.Decisions(), seed => Assert.Contains(DecisionLinks.Details(seed.Slug), listed));
        var dated = SeedFiles.Decisions()
            .Where(seed => seed.Date is not null && !seed.Example)
            .ToDictionary(seed => DecisionLinks.Details(seed.Slug), seed => ApproximateDate.Parse(seed.Date!).Earliest);
        var days = listed.Where(dated.ContainsKey).Select(url => dated[url]).ToList();
        Assert.Equal(days.OrderDescending(), days);
        var undated = SeedFiles.Decisions().Where(seed => seed.Date is null).Select(seed => DecisionLinks.Details(seed.Slug)).ToHashSet();
        Assert.All(listed.TakeLast(undated.Count), url => Assert.Contains(url, undated));
    }

    [Fact]
    public async Task Get_Filters_CountWhatEachChoiceWouldGive()
    {
        var page = await portal.PageAsync("/besluiten?thema=wonen");

        foreach (var option in page.QuerySelectorAll("select:not([name='thema']) option").Cast<IHtmlOptionElement>().Where(option => option.Value.Length > 0))
        {
            var name = option.Closest("select")!.GetAttribute("name");
            var count = int.Parse(option.TextContent[(option.TextContent.LastIndexOf('(') + 1)..^1], CultureInfo.InvariantCulture);
            Assert.Equal(count, (await ListedAsync($"?thema=wonen&{name}={option.Value}")).Count);
        }

        Assert.Equal("/besluiten", page.Link("Haal weg: Wonen").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WholeCityAndWords_FindOnlyThose()
    {
        var city = await portal.Data.DecisionAsync();
        var local = await portal.Data.DecisionAsync(d => d.Outcome = DecisionOutcome.Adopted, "schelle");

        Assert.Equal([DecisionLinks.Details(city.Slug)], await ListedAsync($"?wijk=hele-stad&q={city.Title[^5..]}"));
        Assert.Empty(await ListedAsync($"?wijk=hele-stad&q={local.Title[^5..]}"));
        Assert.Equal([DecisionLinks.Details(local.Slug)], await ListedAsync($"?wijk=schelle&uitkomst=aangenomen&orgaan=raad&q={local.Title[^5..]}"));
    }

    [Fact]
    public async Task Get_UnknownValues_AreToldAndTheRestWorks()
    {
        using var response = await portal.Client.GetAsync("/besluiten?wijk=atlantis&thema=niets&orgaan=koning&uitkomst=ooit&jaar=20x1&pagina=99&q=" + new string('x', 101));
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(7, page.QuerySelectorAll(".zp-error-summary li, [role=alert] li").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".zp-card"));
    }

    [Fact]
    public async Task Get_NothingFound_SaysSoWithAWayOn()
    {
        var page = await portal.PageAsync("/besluiten?q=xyzzy");

        Assert.Contains("0 besluiten en besprekingen gevonden", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dat betekent niet dat de gemeente niets besloot.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Deze lijst is niet compleet.", page.Body.TextContent, StringComparison.Ordinal);
    }

    private async Task<List<string>> ListedAsync(string filter)
    {
        var listed = new List<string>();
        for (var number = 1; ; number++)
        {
            using var response = await portal.Client.GetAsync($"/besluiten{filter}{(filter.Length == 0 ? "?" : "&")}pagina={number}");
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return listed;
            }

            listed.AddRange((await Html.ParseAsync(response)).QuerySelectorAll(".zp-card__title a").Select(link => link.GetAttribute("href")!));
        }
    }
}
