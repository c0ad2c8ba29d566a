using System.Xml.Linq;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Sitemap;

public sealed class SitemapTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task GetSitemap_Seeded_HoldsWijkenPlansAndMomentsButNoExample()
    {
        var plan = await portal.Data.PlanAsync(p => p.ChangedAt = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc));
        var moment = await portal.Data.MomentAsync(plan);

        var entries = await EntriesAsync(portal);

        Assert.Equal(16, entries.Keys.Count(path => path.StartsWith("/wijken/", StringComparison.Ordinal) && path.Split('/').Length == 3));
        Assert.Equal(16, entries.Keys.Count(path => path.EndsWith("/krant", StringComparison.Ordinal)));
        Assert.Equal("2026-11-30", entries[$"/plannen/{plan.Slug}"]);
        Assert.Contains($"/meedoen/{moment.Slug}", entries.Keys);
        Assert.Contains("/plannen/dorpsplan-windesheim-2035", entries.Keys);
        Assert.DoesNotContain(entries.Keys, path => path.Contains("voorbeeld", StringComparison.Ordinal));
        Assert.DoesNotContain("/wijk-zoeken", entries.Keys);
    }

    [Fact]
    public async Task GetSitemap_NotPublic_IsLeftOut()
    {
        var unpublished = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        var withdrawn = await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow);
        var moment = await portal.Data.MomentAsync(null, m => m.PublishedAt = null);

        var entries = await EntriesAsync(portal);

        Assert.DoesNotContain($"/plannen/{unpublished.Slug}", entries.Keys);
        Assert.DoesNotContain($"/plannen/{withdrawn.Slug}", entries.Keys);
        Assert.DoesNotContain($"/meedoen/{moment.Slug}", entries.Keys);
    }

    [Fact]
    public async Task GetSitemap_Empty_HoldsTheFixedPages() => Assert.Equal(
        [
            "/", "/besluiten", "/besluiten/mist-u-een-stuk", "/blijf-op-de-hoogte", "/contact", "/gemeenteraad", "/initiatieven", "/initiatieven/doelen", "/initiatieven/geld",
            "/initiatieven/idee", "/initiatieven/stappenplan", "/initiatieven/stappenplan/afdrukken/boekje", "/initiatieven/stappenplan/afdrukken/poster", "/maandbericht", "/meedoen",
            "/nieuwsbrief", "/ontmoeten", "/open-data", "/plannen", "/privacy", "/toegankelijkheid", "/verhalen", "/wijken",
        ],
        (await EntriesAsync(empty)).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task GetRobots_Trial_KeepsSearchEnginesOut()
    {
        using var response = await empty.Client.GetAsync("/robots.txt");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["# Proefversie. Dit is geen website van de gemeente Zwolle.", "User-agent: *", "Disallow: /"],
            (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task GetRobots_Official_LetsThemInAndNamesTheSitemap()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"), ("Portal:BaseUrl", "https://wijkportaal.example"));
        using var client = official.NewClient();

        var robots = await client.GetStringAsync("/robots.txt");
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));

        Assert.Equal(
            ["User-agent: *", "Disallow: /wijk-zoeken", "Sitemap: https://wijkportaal.example/sitemap.xml"],
            robots.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("https://wijkportaal.example/", sitemap.Descendants(Namespace + "loc").First().Value);
    }

    /// <summary>Path and day of the last change.</summary>
    private static async Task<Dictionary<string, string?>> EntriesAsync(PortalFixture portal)
    {
        using var response = await portal.Client.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Namespace + "url").ToDictionary(
            url => new Uri(url.Element(Namespace + "loc")!.Value).AbsolutePath,
            url => url.Element(Namespace + "lastmod")?.Value);
    }
}
