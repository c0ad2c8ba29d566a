using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Decisions;

public sealed class DecisionPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_EverySeededDecision_SaysWhatCameOfItAndWhereItComesFrom()
    {
        foreach (var seed in SeedFiles.Decisions())
        {
            var page = await portal.PageAsync(DecisionLinks.Details(seed.Slug));
            page.Heading(seed.Title, 1);
            var standing = page.QuerySelector(".zp-phase")!.TextContent;

            // What no source calls decided is never shown as decided.
            Assert.Equal(seed.Outcome == "onbekend", standing.Contains("Besproken, uitkomst niet bekend", StringComparison.Ordinal));
            Assert.Equal(seed.Outcome == "aangenomen", standing.Contains("Aangenomen", StringComparison.Ordinal));
            Assert.Equal(seed.Date is null, standing.Contains("datum niet bekend", StringComparison.Ordinal));
            Assert.Equal(seed.Example, page.Body!.TextContent.Contains("Voorbeeld: dit besluit bestaat niet echt", StringComparison.Ordinal));
            Assert.Equal(seed.Plans.Select(PlanLinks.Details).Order(), page.SectionUnder("Bij welk plan hoort dit?").QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Order());
            if (!seed.Example)
            {
                var sources = page.SectionUnder("Bronnen").AllByRole("link").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")).ToList();
                Assert.NotEmpty(sources.Concat(seed.Document is null ? [] : [seed.Document.Url]));
                Assert.All(seed.Sources, source => Assert.Contains(source.Url, sources));
                var document = page.SectionUnder("Het stuk van de gemeente");
                Assert.Equal(seed.Document is not null, document.TextContent.Contains("het document leidt", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Get_Full_ShowsMeaningInputAndWhatItIsAbout()
    {
        var (plan, moment) = (await portal.Data.PlanAsync(), await portal.Data.MomentAsync());
        var hidden = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        var decision = await portal.Data.DecisionAsync(
            d =>
            {
                (d.Date, d.Outcome, d.OutcomeNote) = (ApproximateDate.Parse("2026-10-05"), DecisionOutcome.Rejected, "Met 20 stemmen tegen 19");
                (d.Meaning, d.InputOutcome, d.Note) = ("Uw straat blijft zoals die is.", "Wij namen de zorgen over het verkeer over.", "Een bron noemt 6 oktober.");
                (d.DocumentKind, d.Reference) = ("raadsvoorstel", "RV-12");
                d.PlanLinks.Add(new DecisionPlan { PlanId = plan.Id });
                d.PlanLinks.Add(new DecisionPlan { PlanId = hidden.Id });
                d.MomentLinks.Add(new DecisionMoment { MomentId = moment.Id });
                d.Links.Add(new ExternalLink { Kind = LinkKind.Official, Url = "https://zwolle.bestuurlijkeinformatie.nl/x", Title = "Besluitenlijst", Publisher = "gemeenteraad", CheckedOn = new DateOnly(2026, 11, 20) });
            },
            "assendorp",
            "wipstrik");

        var page = await portal.PageAsync(DecisionLinks.Details(decision.Slug));

        Assert.Contains("Afgewezen", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5 oktober 2026", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Assendorp", "Wipstrik"], page.QuerySelectorAll(".zp-phase a").Select(link => link.TextContent));
        Assert.Contains("Afgewezen. Met 20 stemmen tegen 19. Dit gaat niet door.", page.Definition("Wat kwam eruit?"), StringComparison.Ordinal);
        Assert.Contains("Uw straat blijft", page.Definition("Wat betekent dat?"), StringComparison.Ordinal);
        Assert.Contains("6 oktober", page.Definition("Wat weten wij niet zeker?"), StringComparison.Ordinal);
        var input = page.SectionUnder("Wat is er gedaan met wat mensen zeiden?");
        Assert.Contains("zorgen over het verkeer", input.TextContent, StringComparison.Ordinal);
        Assert.Equal(MomentLinks.Details(moment.Slug), input.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal([plan.Title], page.SectionUnder("Bij welk plan hoort dit?").QuerySelectorAll("a").Select(link => link.TextContent));
        var document = page.SectionUnder("Het stuk van de gemeente").TextContent;
        Assert.Contains("Nagekeken op 20 november 2026", document, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Soort stuk: raadsvoorstel. Nummer: RV-12.", document, StringComparison.Ordinal);

        Assert.Contains(decision.Title, (await portal.PageAsync(PlanLinks.Details(plan.Slug))).SectionUnder("Wat is er besloten?").TextContent, StringComparison.Ordinal);
        Assert.Contains(decision.Title, (await portal.PageAsync(MomentLinks.Details(moment.Slug))).SectionUnder("Wat is er besloten?").TextContent, StringComparison.Ordinal);
        Assert.Contains(decision.Title, (await portal.PageAsync("/wijken/wipstrik")).SectionUnder("Wat is er besloten?").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(decision.Title, (await portal.PageAsync("/wijken/berkum")).SectionUnder("Wat is er besloten?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithLittle_SaysWhatIsNotKnownAndNeverThatItWasDecided()
    {
        var decision = await portal.Data.DecisionAsync();

        var page = await portal.PageAsync(DecisionLinks.Details(decision.Slug));

        Assert.Contains("Besproken, uitkomst niet bekend", page.QuerySelector(".zp-phase")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Onze bronnen zeggen niet of dit is aangenomen", page.Definition("Wat kwam eruit?"), StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen", page.Definition("Wat betekent dat?"), StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen", page.SectionUnder("Wat is er gedaan met wat mensen zeiden?").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bij ons is geen plan bekend", page.SectionUnder("Bij welk plan hoort dit?").TextContent, StringComparison.Ordinal);
        Assert.Contains("Wij weten niet op welke pagina dit stuk staat", page.SectionUnder("Het stuk van de gemeente").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("document leidt", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownDraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.DecisionAsync(d => d.PublishedAt = null, "assendorp");
        var gone = await portal.Data.DecisionAsync(d => (d.WithdrawnAt, d.WithdrawnReason) = (portal.Data.UtcNow, "Dit stond er dubbel."), "assendorp");
        var moved = await portal.Data.DecisionAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Decision, moved.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync("bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(draft.Slug)).Status);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await AnswerAsync(former)).Status);
        var (status, text) = await AnswerAsync(gone.Slug);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Dit stond er dubbel.", text, StringComparison.Ordinal);
        foreach (var path in new[] { "/besluiten?wijk=assendorp", "/wijken/assendorp", "/sitemap.xml" })
        {
            var page = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Slug, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Slug, page, StringComparison.Ordinal);
        }

        async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string slug)
        {
            using var response = await portal.Client.GetAsync(DecisionLinks.Details(slug));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_Sitemap_HasTheRealOnesAndNoExamples()
    {
        var sitemap = await portal.Client.GetStringAsync("/sitemap.xml");

        Assert.All(SeedFiles.Decisions(), seed => Assert.Equal(!seed.Example, sitemap.Contains($"{DecisionLinks.Details(seed.Slug)}<", StringComparison.Ordinal)));
    }
}
