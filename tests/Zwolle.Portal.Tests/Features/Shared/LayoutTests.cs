using System.Text.Json;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Shared;

/// <summary>What every page says around its own content, as a trial and as the municipality's own.</summary>
public sealed class LayoutTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string TrialNotice =
        "Proefversie. Dit is geen website van de gemeente Zwolle. De gegevens komen uit openbare bronnen en kunnen verouderd of onvolledig zijn. "
        + "Kijk voor geldige informatie op zwolle.nl of bel 14 038 (gemeente Zwolle).";

    private const string Address = "https://wijkportaal.example";

    private static readonly string[] ToBeFound =
    [
        "/", "/wijken", "/wijken/assendorp", "/plannen?wijk=berkum", "/plannen/dorpsplan-windesheim-2035",
        "/plannen/voorbeeld-groene-straat-assendorp", "/meedoen", "/meedoen/voorbeeld-avond-tekeningen-assendorp",
        "/contact", "/privacy", "/toegankelijkheid",
    ];

    private static readonly string[] NotToBeFound =
        ["/wijk-zoeken?q=Zwolle-Zuid", "/plannen?q=groen", "/meedoen?soort=bestaat-niet", "/bestaat-niet"];

    [Fact]
    public async Task Get_Trial_SaysSoOnEveryPageAndKeepsOutOfSearchEngines()
    {
        foreach (var path in ToBeFound.Concat(NotToBeFound))
        {
            var page = await portal.PageAsync(path);

            Assert.Contains(TrialNotice, page.ByRole("note", "Proefversie").VisibleText(), StringComparison.Ordinal);
            Assert.Equal(TrialNotice, page.QuerySelector("footer #proef")!.VisibleText());
            Assert.EndsWith("Wijkportaal Zwolle (proef)", page.Title, StringComparison.Ordinal);
            Assert.Equal("noindex", Robots(page));
        }
    }

    [Fact]
    public async Task Get_Official_SaysNoTrialAndLetsSearchEnginesIn()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Seeded, ("Portal:Official", "true"), ("Portal:BaseUrl", Address));

        foreach (var path in ToBeFound)
        {
            var page = await official.PageAsync(path);

            Assert.Null(Robots(page));
            Assert.Equal(Address + path, Canonical(page));
            Assert.Null(page.FindByRole("note", "Proefversie"));
            Assert.DoesNotContain("roefversie", page.VisibleText(), StringComparison.Ordinal);
            Assert.DoesNotContain("(proef)", page.Source.Text, StringComparison.Ordinal);
        }

        foreach (var path in NotToBeFound)
        {
            var page = await official.PageAsync(path);

            Assert.Equal("noindex", Robots(page));
            Assert.Null(Canonical(page));
        }
    }

    [Fact]
    public async Task Get_AnyPage_HasOneTitleAWayToReportAndParsingStructuredData()
    {
        foreach (var path in ToBeFound.Concat(NotToBeFound))
        {
            var page = await portal.PageAsync(path);

            Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("#inhoud", page.Link("Naar de inhoud").GetAttribute("href"));
            Assert.Equal("main", page.GetElementById("inhoud")!.LocalName);
            Assert.Contains("Klopt iets niet? Bel 14 038 of kijk bij Contact.", page.VisibleText(), StringComparison.Ordinal);
            Assert.Equal(["Wijken", "Plannen", "Meedoen", "Initiatieven", "Besluiten", "Contact"], page.Navigation("Hoofdmenu").AllByRole("link").Select(link => link.VisibleText()));
            Assert.All(page.QuerySelectorAll("script[type='application/ld+json']"), script =>
            {
                var data = JsonDocument.Parse(script.TextContent).RootElement;
                Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
                Assert.DoesNotContain("GovernmentOrganization", data.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain("Voorbeeld:", data.GetRawText(), StringComparison.Ordinal);
            });
            Assert.DoesNotContain("wij, de gemeente", page.VisibleText(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/plannen?pagina=1", "/plannen")]
    [InlineData("/plannen?fase=&wijk=berkum", "/plannen?wijk=berkum")]
    [InlineData("/plannen?pagina=02", "/plannen?pagina=2")]
    [InlineData("/meedoen?periode=nu&pagina=1", "/meedoen")]
    [InlineData("/meedoen?vreemd=1", "/meedoen")]
    public async Task Get_OtherSpelling_NamesTheOneAddress(string path, string canonical) =>
        Assert.EndsWith($"://localhost:5080{canonical}", Canonical(await portal.PageAsync(path)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/wijken/assendorp", "Wijken")]
    [InlineData("/plannen", "Plannen")]
    [InlineData("/meedoen?soort=inloop", "Meedoen")]
    public async Task Get_Section_IsMarkedInTheMenu(string path, string section) =>
        Assert.Equal([section], (await portal.PageAsync(path)).Navigation("Hoofdmenu").AllByRole("link").Where(link => link.GetAttribute("aria-current") == "page").Select(link => link.VisibleText()));

    [Fact]
    public async Task Get_TextWithMarkup_StaysText()
    {
        const string Title = "Plan </title></script><script>alert(1)</script> & \"meer\"";
        var plan = await portal.Data.PlanAsync(p => (p.Title, p.Summary) = (Title, Title), "berkum");
        await portal.Data.MomentAsync(plan, m => (m.Title, m.Summary) = (Title, Title));
        var moment = await portal.Data.MomentAsync(plan, m => m.Title = Title);

        foreach (var path in (string[])[$"/plannen/{plan.Slug}", $"/meedoen/{moment.Slug}", "/wijken/berkum", "/plannen?wijk=berkum"])
        {
            var page = await portal.PageAsync(path);

            Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
            Assert.Contains(Title, page.VisibleText(), StringComparison.Ordinal);
        }
    }

    private static string? Robots(IHtmlDocument page) => page.QuerySelector("meta[name=robots]")?.GetAttribute("content");

    private static string? Canonical(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
