using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Guide;

public sealed class GuidePageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Overview_ShowsEveryStepInItsPartAndOrder()
    {
        var page = await portal.PageAsync(GuideLinks.Overview);

        page.Heading("Van idee tot beheer: het stappenplan", 1);
        foreach (var part in new[] { "Klaar voor de start", "Uitwerking", "Slot", "Zijpaden" })
        {
            page.Heading(part, 2);
        }

        var titles = page.SectionUnder("Klaar voor de start").AllByRole("link").Select(link => link.VisibleText()).ToList();
        Assert.Equal(SeedFiles.GuideSteps().Where(step => step.Part == "start").Select((step, i) => $"Stap {i + 1}: {step.Title}"), titles);
        Assert.All(SeedFiles.GuideSteps(), step => Assert.Contains(page.AllByRole("link"), link => link.GetAttribute("href") == GuideLinks.Step(step.Slug)));

        // The picture says in words what it shows.
        Assert.StartsWith("Een slingerend pad met", page.AllByRole("img").Single(image => image.ClassList.Contains("zp-path")).GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("page", page.Navigation("Hoofdmenu").Link("Initiatieven").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Get_Overview_TellsSearchEnginesHowTo()
    {
        var page = await portal.PageAsync(GuideLinks.Overview);
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement).Single(root => root.GetProperty("@type").GetString() == "HowTo");

        var titles = SeedFiles.GuideSteps().Where(step => step.Part != "zijpad").Select(step => step.Title).ToList();
        Assert.Equal(titles, data.GetProperty("step").EnumerateArray().Select(step => step.GetProperty("name").GetString()!).Where(titles.Contains));
    }

    [Fact]
    public async Task Get_EverySeededStep_SaysWhoDoesWhatAndWhereItComesFrom()
    {
        foreach (var seed in SeedFiles.GuideSteps())
        {
            var page = await portal.PageAsync(GuideLinks.Step(seed.Slug));
            page.Heading(seed.Title, 1);
            page.Heading("Wat doet u?", 2);
            Assert.Equal(seed.YouDo.Count, page.SectionUnder("Wat doet u?").QuerySelectorAll("li").Length);
            Assert.Contains("Dat staat niet in onze bronnen", page.Definition("Hoe lang duurt dat?"), StringComparison.Ordinal);
            page.Heading("Loopt het vast?", 3);
            Assert.Equal(seed.Example is not null, page.FindByRole("heading", $"Zo ging het bij: {seed.Example?.Title}") is not null);
            var sources = page.SectionUnder("Bronnen");
            Assert.All(seed.Sources, source => Assert.Contains(sources.AllByRole("link").Cast<IHtmlAnchorElement>(), link => link.GetAttribute("href") == source.Url));
            Assert.Contains("Overgenomen op 21 november 2026, niet nagekeken door de gemeente", sources.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Step_LeadsToThePreviousAndTheNext()
    {
        var page = await portal.PageAsync(GuideLinks.Step("buren"));

        Assert.Equal([GuideLinks.Step("idee"), GuideLinks.Overview, GuideLinks.Step("plan")], page.Navigation("Stappen").AllByRole("link").Select(link => link.GetAttribute("href")));
        Assert.Equal([GuideLinks.Overview], (await portal.PageAsync(GuideLinks.Step("gemeenteraad"))).Navigation("Stappen").AllByRole("link").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_StepWithLittle_SaysWhatIsNotKnown()
    {
        var step = await portal.Data.GuideStepAsync();

        var page = await portal.PageAsync(GuideLinks.Step(step.Slug));

        foreach (var question in new[] { "Wat doet de gemeente?", "Hoe lang duurt dat?", "Wat wordt van u verwacht?", "Wat kost het?" })
        {
            Assert.StartsWith("Dat staat niet in onze bronnen.", page.Definition(question), StringComparison.Ordinal);
        }

        Assert.Contains("Bij ons is geen bron bekend.", page.SectionUnder("Bronnen").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zo ging het bij", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TextOfAStep_IsText()
    {
        var step = await portal.Data.GuideStepAsync(s => (s.Summary, s.Tasks) = ("<b>Samen</b>", "<script>alert(1)</script>\nTweede [groot]"));

        var page = await portal.PageAsync(GuideLinks.Step(step.Slug));

        Assert.Contains("<b>Samen</b>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.SectionUnder("Wat doet u?").TextContent, StringComparison.Ordinal);
        Assert.Contains("(alleen bij iets groots)", page.SectionUnder("Wat doet u?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownDraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.GuideStepAsync(s => s.PublishedAt = null);
        var gone = await portal.Data.GuideStepAsync(s => (s.WithdrawnAt, s.WithdrawnReason) = (portal.Data.UtcNow, "Dit klopte niet meer."));
        var moved = await portal.Data.GuideStepAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.GuideStep, moved.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync("bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(draft.Slug)).Status);
        var (status, text) = await AnswerAsync(gone.Slug);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Dit klopte niet meer.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Summary, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await AnswerAsync(former)).Status);
        foreach (var path in new[] { GuideLinks.Overview, GuideLinks.Poster, GuideLinks.Booklet, GuideLinks.MyRoute + "?wat=groen", "/sitemap.xml" })
        {
            var page = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Title, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Title, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Slug, page, StringComparison.Ordinal);
        }

        async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string slug)
        {
            using var response = await portal.Client.GetAsync(GuideLinks.Step(slug));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData(GuideLinks.Poster)]
    [InlineData(GuideLinks.Booklet)]
    public async Task Get_Paper_HoldsEveryStepAndWhomToCall(string path)
    {
        var page = await portal.PageAsync(path);

        Assert.All(SeedFiles.GuideSteps().Where(step => step.Part != "zijpad"), step =>
        {
            Assert.Contains(step.Title, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains(step.Summary, page.Body.TextContent, StringComparison.Ordinal);
        });
        Assert.Contains("14 038", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.AllByRole("img"), image => image.GetAttribute("aria-label") == "QR-code van het stappenplan");
    }

    [Fact]
    public async Task Get_EmptyDatabase_SaysWhomToCall()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = empty.NewClient();
        foreach (var path in new[] { GuideLinks.Overview, GuideLinks.Poster, GuideLinks.Booklet, GuideLinks.MyRoute + "?wat=groen" })
        {
            var page = await Html.ParseAsync(await client.GetAsync(path));
            Assert.Contains("Bij ons staan nu geen stappen. Bel 14 038", page.Body!.VisibleText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Picture_AnyNumberOfSteps_StaysInsideItself()
    {
        foreach (var steps in Enumerable.Range(1, 14))
        {
            var picture = GuidePicture.Of(steps);
            Assert.Equal(steps, picture.Stops.Count);
            Assert.Distinct(picture.Stops);
            Assert.All(picture.Stops, stop =>
            {
                Assert.InRange(stop.X, GuidePicture.Radius, picture.Width - GuidePicture.Radius);
                Assert.InRange(stop.Y, GuidePicture.Radius, picture.Height - GuidePicture.Radius);
            });
        }
    }

    [Fact]
    public void Number_SideRoad_HasNone()
    {
        static GuideStep Step(int id, GuidePart part) => new() { Id = id, Slug = "s", Title = "T", Keyword = "k", Summary = "s", Tasks = "t", OwnerTeam = "o", Part = part };
        var guide = new GuideBook([Step(1, GuidePart.Start), Step(2, GuidePart.Completion), Step(3, GuidePart.SideRoad)]);

        Assert.Equal([1, 2, null], guide.Steps.Select(guide.NumberOf));
    }
}
