using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Money;

public sealed class MoneyPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Register_ShowsEverySchemeWithItsAmountAndState()
    {
        var page = await portal.PageAsync(MoneyLinks.List);

        page.Heading("Geld en hulp voor uw idee", 1);
        foreach (var seed in SeedFiles.Schemes())
        {
            var item = page.Link(seed.Name).Closest("li")!;
            Assert.Contains(seed.Giver, item.TextContent, StringComparison.Ordinal);
            Assert.Contains(seed.MaxAmount is null && seed.MinAmount is null ? "Bedrag onbekend" : "euro", item.TextContent, StringComparison.Ordinal);
            Assert.Contains(seed.Year is null ? "volgens bronnen zonder datum" : $"volgens een bron van {seed.Year}", item.TextContent, StringComparison.Ordinal);
            Assert.Equal(seed.State == "voorbij", page.SectionUnder("Voorbij").Contains(item));
        }
    }

    [Fact]
    public async Task Get_EverySeededScheme_SaysHowAndWhereItComesFrom()
    {
        foreach (var seed in SeedFiles.Schemes())
        {
            var page = await portal.PageAsync(MoneyLinks.Details(seed.Slug));
            page.Heading(seed.Name, 1);
            Assert.Contains(seed.AmountNote, page.Definition("Hoeveel?"), StringComparison.Ordinal);
            Assert.Equal(seed.HowToApply.Count, page.SectionUnder("Zo vraagt u het aan").QuerySelectorAll("li").Length);
            Assert.Contains("Dat staat niet in onze bronnen", page.Definition("Hoe lang duurt het?"), StringComparison.Ordinal);
            var sources = page.SectionUnder("Bronnen").AllByRole("link").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")).ToList();
            Assert.All(seed.Sources, source => Assert.Contains(source.Url, sources));

            // Only colleagues see where pages contradict each other.
            Assert.All(seed.Contradictions, text => Assert.DoesNotContain(text, page.Body!.TextContent, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_SchemeWithLittle_SaysWhatIsNotKnown()
    {
        var scheme = await portal.Data.SchemeAsync();

        var page = await portal.PageAsync(MoneyLinks.Details(scheme.Slug));

        Assert.Contains("Bedrag onbekend, volgens bronnen zonder datum.", page.Definition("Hoeveel?"), StringComparison.Ordinal);
        Assert.Equal("Niet bekend", page.Definition("Voor wie?").Trim());
        Assert.Equal("Niet bekend", page.Definition("Waar?").Trim());
        Assert.Equal("Dat weten wij niet.", page.Definition("Waarvoor?").Trim());
        Assert.Contains("Dat staat niet in onze bronnen. Vraag het na.", page.Definition("Wanneer?"), StringComparison.Ordinal);
        Assert.Contains("Nog te controleren: vraag na of dit nu geldt", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AfterItsLastDay_IsPastWhateverStaffChose()
    {
        var running = await portal.Data.SchemeAsync(s => (s.State, s.ClosesOn) = (SchemeState.Running, portal.Data.Today));
        var over = await portal.Data.SchemeAsync(s => (s.State, s.ClosesOn) = (SchemeState.Running, portal.Data.Today.AddDays(-1)));

        var page = await portal.PageAsync(MoneyLinks.List);

        Assert.False(page.SectionUnder("Voorbij").Contains(page.Link(running.Name)));
        Assert.True(page.SectionUnder("Voorbij").Contains(page.Link(over.Name)));
        Assert.Contains("Voorbij", (await portal.PageAsync(MoneyLinks.Details(over.Slug))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownDraftOrWithdrawn_IsNotShown()
    {
        var draft = await portal.Data.SchemeAsync(s => s.PublishedAt = null);
        var gone = await portal.Data.SchemeAsync(s => (s.WithdrawnAt, s.WithdrawnReason) = (portal.Data.UtcNow, "Dit stond er dubbel."));
        var moved = await portal.Data.SchemeAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.FundingScheme, moved.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync("bestaat-niet")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(draft.Slug)).Status);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await AnswerAsync(former)).Status);
        var (status, text) = await AnswerAsync(gone.Slug);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("Dit stond er dubbel.", text, StringComparison.Ordinal);
        foreach (var path in new[] { MoneyLinks.List, MoneyLinks.Helper + "?wat=groen", "/sitemap.xml" })
        {
            var page = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Name, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Name, page, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Slug, page, StringComparison.Ordinal);
        }

        async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string slug)
        {
            using var response = await portal.Client.GetAsync(MoneyLinks.Details(slug));
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Get_EmptyDatabase_SaysWhomToCall()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = empty.NewClient();

        Assert.Contains("Bij ons staan nu geen regelingen. Bel 14 038", (await Html.ParseAsync(await client.GetAsync(MoneyLinks.List))).Body!.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Van wat wij kennen, past er niets.", (await Html.ParseAsync(await client.GetAsync(MoneyLinks.Helper + "?wat=groen"))).Body!.VisibleText(), StringComparison.Ordinal);
    }
}
