using System.Net;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Digests;

public sealed class DigestPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Example_ShowsItsPiecesUnderTheirHeadingsAndSaysItIsMadeUp()
    {
        var page = await portal.PageAsync("/maandbericht/2026-11");

        page.Heading("Voorbeeld: maandbericht november 2026", 1);
        Assert.Contains("Voorbeeld: wat hier staat, is verzonnen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Hier kunt u meedoen", "Dit is besloten of besproken", "Dit deed de gemeente met wat u zei", "Dit doen bewoners zelf"], page.QuerySelectorAll("article h2").Select(h => h.TextContent));
        Assert.Equal("/besluiten/voorbeeld-keuze-straat-assendorp", page.Link("Voorbeeld: bewoners kiezen hun straat").GetAttribute("href"));
        Assert.Contains("ongeveer een minuut lezen", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11", await portal.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Voorbeeld: maandbericht november 2026", (await portal.PageAsync("/")).SectionUnder("Wat is er besloten?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SubjectThatIsHiddenSince_IsNotTold()
    {
        var (shown, hidden) = (await portal.Data.DecisionAsync(), await portal.Data.DecisionAsync(d => d.WithdrawnAt = portal.Data.UtcNow));
        var moment = await portal.Data.MomentAsync();
        await portal.Data.DigestAsync(
            new DateOnly(2026, 3, 1),
            (DigestSection.Decided, "Over een besluit", ContentKind.Decision, shown.Id),
            (DigestSection.Decided, "Over wat weg is", ContentKind.Decision, hidden.Id),
            (DigestSection.JoinIn, "Doe mee", ContentKind.ParticipationMoment, moment.Id),
            (DigestSection.Other, "Zonder pagina", null, null));

        var page = await portal.PageAsync("/maandbericht/2026-03");

        Assert.Equal(["Doe mee", "Over een besluit", "Zonder pagina"], page.QuerySelectorAll("article h3").Select(h => h.TextContent));
        Assert.Equal(DecisionLinks.Details(shown.Slug), page.Link("Over een besluit").GetAttribute("href"));
        Assert.Equal(MomentLinks.Details(moment.Slug), page.Link("Doe mee").GetAttribute("href"));
        Assert.Null(page.FindByRole("link", "Zonder pagina"));
    }

    [Fact]
    public async Task Get_Neighbours_LeadToTheMonthsBeforeAndAfter()
    {
        await portal.Data.DigestAsync(new DateOnly(2025, 1, 1));
        await portal.Data.DigestAsync(new DateOnly(2025, 4, 1));
        await portal.Data.DigestAsync(new DateOnly(2025, 6, 1));

        var page = await portal.PageAsync("/maandbericht/2025-04");

        Assert.Equal("/maandbericht/2025-01", page.Link("Vorige: januari 2025").GetAttribute("href"));
        Assert.Equal("/maandbericht/2025-06", page.Link("Volgende: juni 2025").GetAttribute("href"));
        var titles = (await portal.PageAsync(DigestLinks.List)).CardTitles().ToList();
        Assert.True(titles.IndexOf("Maandbericht 2025-06") < titles.IndexOf("Maandbericht 2025-01"));
        Assert.Contains("/maandbericht/2025-04<", await portal.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-01", HttpStatusCode.NotFound)]
    [InlineData("2026-13", HttpStatusCode.NotFound)]
    [InlineData("2026-1", HttpStatusCode.NotFound)]
    [InlineData("ooit", HttpStatusCode.NotFound)]
    [InlineData("2024-02", HttpStatusCode.Gone)]
    [InlineData("2024-03", HttpStatusCode.NotFound)]
    public async Task Get_NotPublic_IsNotShown(string month, HttpStatusCode status)
    {
        if (month == "2024-02")
        {
            await portal.Data.DigestAsync(new DateOnly(2024, 2, 1), d => (d.WithdrawnAt, d.WithdrawnReason) = (portal.Data.UtcNow, "Er stond iets fout in."));
        }
        else if (month == "2024-03")
        {
            await portal.Data.DigestAsync(new DateOnly(2024, 3, 1), d => d.PublishedAt = null);
        }

        using var response = await portal.Client.GetAsync($"{DigestLinks.List}/{month}");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Gone, (await response.Content.ReadAsStringAsync()).Contains("Er stond iets fout in.", StringComparison.Ordinal));
        Assert.DoesNotContain($"Maandbericht {month}", await portal.Client.GetStringAsync(DigestLinks.List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoneYet_SaysSoWithAWayOn()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = empty.NewClient();
        var page = await Html.ParseAsync(await client.GetAsync(DigestLinks.List));

        Assert.Contains("Er is nog geen maandbericht.", page.Body!.TextContent, StringComparison.Ordinal);
        page.Link("wat er is besloten");
    }

    [Theory]
    [InlineData(0, "ongeveer een minuut lezen")]
    [InlineData(224, "ongeveer een minuut lezen")]
    [InlineData(225, "ongeveer 2 minuten lezen")]
    [InlineData(700, "ongeveer 5 minuten lezen")]
    public void ReadingTime_RoundsToWholeMinutes(int words, string text) => Assert.Equal(text, DigestWords.ReadingTime(words));
}
