using System.Xml.Linq;

namespace Zwolle.Portal.BrowserTests;

public sealed class PagesTests(PortalServer server)
{
    [Fact]
    public async Task Sitemap_EveryKindOfPage_IsLookedAt()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        var paths = sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToList();

        Assert.Contains(Pages.RealPlan.Path, paths);
        Assert.Empty(paths.Select(Kind).Distinct().Except(Pages.All.Select(page => Kind(page.Path))));
    }

    /// <summary>An item's page is of the kind '/plannen/*'; every other page is a kind of its own.</summary>
    private static string Kind(string path) => path.Split('?')[0].Split('/') switch
    {
        ["", "initiatieven", "stappenplan", _] => "/initiatieven/stappenplan/*",
        ["", "initiatieven", "geld", not "wat-past"] => "/initiatieven/geld/*",
        ["", "initiatieven", "stappenplan" or "geld" or "doelen" or "idee" or "mijn-route", ..] => path.Split('?')[0],
        ["", var section, _, .. var rest] => string.Join('/', ["", section, "*", .. rest]),
        _ => path.Split('?')[0],
    };
}
