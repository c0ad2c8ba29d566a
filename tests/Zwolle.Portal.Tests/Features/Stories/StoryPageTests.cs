using System.Net;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Stories;

public sealed class StoryPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_List_ShowsTheNewestFirstAndSaysHowToTellOne()
    {
        var first = await portal.Data.StoryAsync(s => s.PublishedAt = portal.Data.UtcNow.AddDays(-2));
        var second = await portal.Data.StoryAsync(s => s.PublishedAt = portal.Data.UtcNow.AddDays(-1));

        var page = await portal.PageAsync(StoryLinks.List);

        var titles = page.CardTitles().ToList();
        Assert.True(titles.IndexOf(second.Title) >= 0 && titles.IndexOf(second.Title) < titles.IndexOf(first.Title));
        Assert.Contains("Uw naam staat er niet bij", page.SectionUnder("Vertel uw verhaal").TextContent, StringComparison.Ordinal);
        Assert.Equal(StoryLinks.List, (await portal.PageAsync("/initiatieven")).Link("verhalen van bewoners").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_OneWijk_ShowsOnlyItsStories()
    {
        var (here, there) = (await portal.Data.StoryAsync(null, "ittersum"), await portal.Data.StoryAsync(null, "schelle"));

        var page = await portal.PageAsync(StoryLinks.InNeighbourhood("ittersum"));

        page.Heading("Verhalen uit Ittersum", 1);
        Assert.Equal([here.Title], page.CardTitles());
        Assert.Contains(there.Title, (await portal.PageAsync("/wijken/schelle")).SectionUnder("Verhalen van bewoners").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Verhalen van bewoners", (await portal.PageAsync("/wijken/vechtlanden")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?wijk=atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("?pagina=99", "Deze pagina is er niet. Er is maar één pagina.")]
    [InlineData("?pagina=-1", "Deze pagina is er niet. Er is maar één pagina.")]
    public async Task Get_QueryThatMeansNothing_IsToldAndTheListStays(string query, string problem)
    {
        using var response = await portal.Client.GetAsync(StoryLinks.List + query);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], page.Problems());
        Assert.NotEmpty(page.CardTitles());
        using var feed = await portal.Client.GetAsync(StoryLinks.FeedPath + query);
        Assert.Equal(query.Contains("wijk", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK, feed.StatusCode);
    }

    [Fact]
    public async Task Get_Example_SaysThatItIsMadeUpAndStaysOutOfSitemapAndFeeds()
    {
        var seed = SeedFiles.StoryExamples()[0];
        var page = await portal.PageAsync(StoryLinks.Details(seed.Slug));

        page.Heading(seed.Title, 1);
        Assert.Contains("Voorbeeld: dit verhaal is verzonnen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("vindt het goed dat die hier staat", page.Body.TextContent, StringComparison.Ordinal);
        page.Link("Voorbeeld: buurtmoestuin achter de school");
        Assert.Contains(SeedFiles.StoryExamples()[1].Title, page.SectionUnder("Meer verhalen uit de buurt").TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/sitemap.xml", StoryLinks.FeedPath, StoryLinks.JsonFeedPath, "/wijken/assendorp/feed.atom" })
        {
            Assert.DoesNotContain(seed.Slug, await portal.Client.GetStringAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Real_StandsInFeedsAndSitemapAndSaysWhoAgreed()
    {
        portal.Portal.Clock.Now += TimeSpan.FromSeconds(1);
        var story = await portal.Data.StoryAsync(null, "kamperpoort-veerallee");

        Assert.Contains("las de tekst en vindt het goed dat die hier staat", (await portal.PageAsync(StoryLinks.Details(story.Slug))).Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/sitemap.xml", StoryLinks.FeedPath, StoryLinks.FeedPath + "?wijk=kamperpoort-veerallee", "/wijken/kamperpoort-veerallee/feed.atom" })
        {
            Assert.Contains(story.Slug, await portal.Client.GetStringAsync(path), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(story.Slug, await portal.Client.GetStringAsync("/wijken/schelle/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownDraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.StoryAsync(s => s.PublishedAt = null, "berkum");
        var gone = await portal.Data.StoryAsync(s => (s.WithdrawnAt, s.WithdrawnReason) = (portal.Data.UtcNow, "De bewoner vroeg erom."), "berkum");
        var moved = await portal.Data.StoryAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Story, moved.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync("bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(draft.Slug)).Status);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await AnswerAsync(former)).Status);
        var (status, text) = await AnswerAsync(gone.Slug);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("De bewoner vroeg erom.", text, StringComparison.Ordinal);
        foreach (var path in new[] { StoryLinks.InNeighbourhood("berkum"), "/wijken/berkum", "/sitemap.xml", StoryLinks.FeedPath })
        {
            var page = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Slug, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Slug, page, StringComparison.Ordinal);
        }

        async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string slug)
        {
            using var response = await portal.Client.GetAsync(StoryLinks.Details(slug));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_InitiativeThatIsHidden_IsNotNamed()
    {
        var hidden = await portal.Data.InitiativeAsync(i => i.PublishedAt = null);
        var story = await portal.Data.StoryAsync(s => s.InitiativeId = hidden.Id);

        var page = await portal.PageAsync(StoryLinks.Details(story.Slug));

        Assert.DoesNotContain(hidden.Title, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#initiatief"));
    }

    /// <summary>Staff write it, and what comes of their marks is what the renderer allows.</summary>
    [Fact]
    public async Task Get_MarkupInTheText_IsNotRun()
    {
        var story = await portal.Data.StoryAsync(s => s.Body = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) **vet**");

        var article = (await portal.PageAsync(StoryLinks.Details(story.Slug))).QuerySelector("article .zp-measure")!;

        Assert.Null(article.QuerySelector("script"));
        Assert.Empty(article.QuerySelectorAll("a[href]"));
        Assert.Equal("vet", article.QuerySelector("strong")!.TextContent);
    }

    [Fact]
    public async Task Get_Digest_LeadsToAStoryAndTellsNoneThatIsGone()
    {
        var (shown, gone) = (await portal.Data.StoryAsync(), await portal.Data.StoryAsync(s => s.WithdrawnAt = portal.Data.UtcNow));
        await portal.Data.DigestAsync(
            new DateOnly(2023, 5, 1),
            (DigestSection.Initiatives, "Een verhaal", ContentKind.Story, shown.Id),
            (DigestSection.Initiatives, "Een verhaal dat weg is", ContentKind.Story, gone.Id));

        var page = await portal.PageAsync("/maandbericht/2023-05");

        Assert.Equal(StoryLinks.Details(shown.Slug), page.Link("Een verhaal").GetAttribute("href"));
        Assert.DoesNotContain("Een verhaal dat weg is", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoneYet_SaysSoWithAWayOn()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = empty.NewClient();
        var page = await Html.ParseAsync(await client.GetAsync(StoryLinks.List));

        Assert.Contains("Er staat hier nog geen verhaal.", page.Body!.TextContent, StringComparison.Ordinal);
        page.Link("wat bewoners en organisaties zelf doen");
    }

    [Theory]
    [InlineData("Een bewoner van Berkum", "Verteld door een bewoner van Berkum")]
    [InlineData("Twee buren", "Verteld door twee buren")]
    [InlineData("Bewonersgroep Krekenbuurt", "Verteld door Bewonersgroep Krekenbuurt")]
    public void ToldBy_Teller_ReadsAsASentence(string teller, string text) => Assert.Equal(text, StoryWords.ToldBy(teller, null));
}
