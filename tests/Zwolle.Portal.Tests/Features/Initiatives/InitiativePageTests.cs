using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Initiatives;

public sealed class InitiativePageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_EverySeededInitiative_SaysHowFarItIsAndWhereItComesFrom()
    {
        foreach (var seed in SeedFiles.Initiatives())
        {
            var page = await portal.PageAsync(InitiativeLinks.Details(seed.Slug));
            page.Heading(seed.Title, 1);
            var state = SeedWords(seed.State);
            Assert.Contains(state == InitiativeState.Unknown ? "weten wij niet" : state.Text(), page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(
                seed.StateYear is { } year ? $"stand van {year}" : seed.Example ? $"stand van {portal.Data.Today.Year}" : "datum onbekend", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(seed.Story.Count, page.QuerySelectorAll(".zp-timeline__item").Length);
            Assert.Equal(seed.Example, page.Body!.TextContent.Contains("Voorbeeld: dit initiatief bestaat niet echt", StringComparison.Ordinal));
            if (!seed.Example)
            {
                var sources = page.SectionUnder("Bronnen").AllByRole("link").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")).ToList();
                Assert.All(seed.Sources, source => Assert.Contains(source.Url, sources));
                Assert.NotEmpty(seed.Sources);
            }

            Assert.Equal(seed.MijnWijk, page.QuerySelector("a[href]:where([href*='mijnwijk.zwolle.nl'])[class='nl-link']:not(.zp-sources a)")?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Get_Full_ShowsNeedsStoryHelpAndHowToJoin()
    {
        var scheme = await portal.Data.SchemeAsync();
        var initiative = await portal.Data.InitiativeAsync(
            i =>
            {
                (i.State, i.StateYear) = (InitiativeState.SeeksSupport, 2026);
                (i.Needs, i.NeedsNote) = (InitiativeNeeds.Hands | InitiativeNeeds.Money, "Vier mensen en 300 euro.");
                i.Story = "2025: Het idee.\nDaarna kwam er een plan.";
                (i.Help, i.Join, i.Initiator) = ("De wijkmanager dacht mee.", "Kom op zaterdag langs.", "Bewoners van de straat");
                i.SchemeLinks.Add(new InitiativeScheme { SchemeId = scheme.Id });
            },
            "assendorp");

        var page = await portal.PageAsync(InitiativeLinks.Details(initiative.Slug));

        Assert.Contains("Nu nodig: mensen die helpen en geld", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vier mensen en 300 euro.", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kom op zaterdag langs.", page.SectionUnder("Hoe doet u mee?").TextContent, StringComparison.Ordinal);
        Assert.Equal("Bewoners van de straat.", page.Definition("Van wie?").Trim());
        Assert.Contains("De wijkmanager dacht mee.", page.Definition("Wat hielp?"), StringComparison.Ordinal);
        Assert.Contains(scheme.Name, page.Definition("Wat hielp?"), StringComparison.Ordinal);
        Assert.Equal(["2025"], page.QuerySelectorAll(".zp-timeline__date").Select(date => date.TextContent));
        Assert.Equal(["Het idee.", "Daarna kwam er een plan."], page.QuerySelectorAll(".zp-timeline__text").Select(text => text.TextContent));
    }

    [Fact]
    public async Task Get_WithLittle_SaysWhatIsNotKnown()
    {
        var initiative = await portal.Data.InitiativeAsync(i => i.IsAreaUnknown = true);

        var page = await portal.PageAsync(InitiativeLinks.Details(initiative.Slug));

        Assert.Contains("Wijk niet bekend", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hoe ver het is, weten wij niet, datum onbekend", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen.", page.Definition("Van wie?"), StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen.", page.Definition("Wat hielp?"), StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen.", page.Definition("Wat is nu nodig?"), StringComparison.Ordinal);
        Assert.Contains("Bel 14 038", page.SectionUnder("Hoe doet u mee?").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bij ons is geen bron bekend.", page.SectionUnder("Bronnen").TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-plans]"));
    }

    [Fact]
    public async Task Get_UnknownDraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.InitiativeAsync(i => i.PublishedAt = null, "assendorp");
        var gone = await portal.Data.InitiativeAsync(i => (i.WithdrawnAt, i.WithdrawnReason) = (portal.Data.UtcNow, "Dit stond er dubbel."), "assendorp");
        var moved = await portal.Data.InitiativeAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Initiative, moved.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync("bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(draft.Slug)).Status);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await AnswerAsync(former)).Status);
        var (status, text) = await AnswerAsync(gone.Slug);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Dit stond er dubbel.", text, StringComparison.Ordinal);
        foreach (var path in new[] { "/initiatieven?wijk=assendorp", "/wijken/assendorp", InitiativeLinks.Map, "/sitemap.xml" })
        {
            var page = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Slug, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Slug, page, StringComparison.Ordinal);
        }

        async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string slug)
        {
            using var response = await portal.Client.GetAsync(InitiativeLinks.Details(slug));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_Sitemap_LeavesExamplesOut()
    {
        var sitemap = await portal.Client.GetStringAsync("/sitemap.xml");

        Assert.Contains("/initiatieven/handenplein-gerenlanden<", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("/initiatieven/voorbeeld-", sitemap, StringComparison.Ordinal);
    }

    private static InitiativeState SeedWords(string word) => word switch
    {
        "in-beheer" => InitiativeState.Maintained,
        _ => InitiativeWords.States.Single(state => state.Slug() == word),
    };
}
