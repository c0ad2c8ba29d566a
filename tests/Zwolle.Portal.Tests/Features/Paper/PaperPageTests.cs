using System.Net;
using AngleSharp.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Paper;

public sealed class PaperPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    private DateOnly Today => portal.Data.Today;

    [Fact]
    public async Task Get_Wijk_ShowsWhatIsOpenWithItsDayAndTheWayWithoutInternet()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        var open = await portal.Data.MomentAsync(plan, m => (m.Period, m.Offline) = (new ApproximateDate(Today, Today.AddDays(10), DatePrecision.Day), "Stuur een kaart."));
        var elsewhere = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "schelle"));
        var withdrawn = await portal.Data.MomentAsync(plan, m => (m.WithdrawnAt, m.WithdrawnReason) = (portal.Data.UtcNow, "Dubbel"));

        var page = await portal.PageAsync(PaperLinks.Issue("berkum"));

        page.Heading("Wijkkrant Berkum", 1);
        var section = page.SectionUnder("Meedoen kan nu");
        Assert.Equal($"/meedoen/{open.Slug}", section.Link(open.Title).GetAttribute("href"));
        Assert.Contains("Tot en met: vrijdag 11 december 2026", section.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Zonder internet: Stuur een kaart.", section.VisibleText(), StringComparison.Ordinal);
        var text = page.VisibleText();
        Assert.DoesNotContain(elsewhere.Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn.Title, text, StringComparison.Ordinal);
        Assert.Contains("December 2026. Stand van 1 december 2026.", text, StringComparison.Ordinal);
        Assert.NotNull(page.FindByRole("img", "QR-code van de pagina van Berkum"));
    }

    /// <summary>What can still change comes before what is done, and what is left out is counted.</summary>
    [Fact]
    public async Task Get_ManyPlans_ShowsTheMostUrgentAndSaysHowManyMore()
    {
        var done = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Completed, 2026), "ittersum");
        for (var i = 0; i < 8; i++)
        {
            await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Preparation, 2026), "ittersum");
        }

        var page = await portal.PageAsync(PaperLinks.Issue("ittersum"));

        var section = page.SectionUnder("Wat is er gepland?");
        var shown = section.QuerySelectorAll("h3").Length;
        Assert.InRange(shown, 1, 7);
        Assert.DoesNotContain(done.Title, section.VisibleText(), StringComparison.Ordinal);
        var all = (await portal.PageAsync("/plannen?wijk=ittersum")).Status();
        var total = int.Parse(new string([.. all.TakeWhile(char.IsDigit)]), null);
        Assert.Contains($"Nog {total - shown} plannen staan op localhost:5080/plannen?wijk=ittersum", section.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Decided_TellsWhatIsOfTheWijkAndOfTheMonth()
    {
        var here = await portal.Data.DecisionAsync(d => (d.Date, d.Outcome) = (ApproximateDate.OfDay(Today.AddDays(-3)), DecisionOutcome.Adopted), "poort-van-zwolle");
        var elsewhere = await portal.Data.DecisionAsync(d => d.Date = ApproximateDate.OfDay(Today.AddDays(-3)), "schelle");
        var older = await portal.Data.DecisionAsync(d => d.Date = ApproximateDate.OfDay(Today.AddMonths(-3)), "poort-van-zwolle");

        var section = (await portal.PageAsync(PaperLinks.Issue("poort-van-zwolle"))).SectionUnder("Wat is er besloten?").VisibleText();

        Assert.Contains(here.Title, section, StringComparison.Ordinal);
        Assert.Contains("Aangenomen, 28 november 2026.", section, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Title, section, StringComparison.Ordinal);
        Assert.DoesNotContain(older.Title, section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Answered_TellsWhatWasDoneAndWhatIsStillOwed()
    {
        var plan = await portal.Data.PlanAsync(null, "vechtlanden");
        var answered = await portal.Data.MomentAsync(plan, m =>
        {
            m.Period = ApproximateDate.OfDay(Today.AddDays(-20));
            (m.Outcome, m.AnsweredOn) = ("De bank komt **er**. Wij zetten hem in mei.", Today.AddDays(-2));
        });
        var overdue = await portal.Data.MomentAsync(plan, m => (m.Period, m.AnswerBy) = (ApproximateDate.OfDay(Today.AddDays(-40)), Today.AddDays(-1)));
        var cancelled = await portal.Data.MomentAsync(plan, m => (m.Period, m.CancelReason) = (ApproximateDate.OfDay(Today.AddDays(-4)), "Te koud."));

        var section = (await portal.PageAsync(PaperLinks.Issue("vechtlanden"))).SectionUnder("Gedaan met uw inbreng");

        Assert.Contains("Antwoord van 29 november 2026: De bank komt er.", section.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Nog geen antwoord: Het zou er uiterlijk 30 november 2026 zijn.", section.VisibleText(), StringComparison.Ordinal);
        section.Link(answered.Title);
        section.Link(overdue.Title);
        Assert.DoesNotContain(cancelled.Title, section.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Initiatives_ShowsThoseThatNeedSomethingFirst()
    {
        await portal.Data.InitiativeAsync(i => (i.State, i.StateYear) = (InitiativeState.Active, 2026), "soestweteringlanden");
        var asking = await portal.Data.InitiativeAsync(i => (i.Needs, i.State, i.StateYear) = (InitiativeNeeds.Hands, InitiativeState.Active, 2020), "soestweteringlanden");

        var section = (await portal.PageAsync(PaperLinks.Issue("soestweteringlanden"))).SectionUnder("Wat bewoners zelf doen");

        Assert.Equal(asking.Title, section.QuerySelectorAll("h3")[0].VisibleText());
        Assert.Contains("Nodig: mensen die helpen.", section.VisibleText(), StringComparison.Ordinal);
    }

    /// <summary>Fictional plans come after real ones, and say what they are.</summary>
    [Fact]
    public async Task Get_RealBesideExample_ShowsTheRealOneFirst()
    {
        var real = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "holtenbroek"), m => m.Period = new ApproximateDate(Today.AddDays(30), Today.AddDays(40), DatePrecision.Day));

        var titles = (await portal.PageAsync(PaperLinks.Issue("holtenbroek"))).QuerySelectorAll("h3").Select(title => title.VisibleText()).ToList();

        Assert.Equal(real.Title, titles[0]);
        Assert.Contains(titles, title => title.StartsWith("Voorbeeld:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_NextMonth_ShowsWhatIsOpenThen()
    {
        var plan = await portal.Data.PlanAsync(null, "westenholte");
        var before = await portal.Data.MomentAsync(plan, m => m.Period = new ApproximateDate(Today, Today.AddDays(5), DatePrecision.Day));
        var then = await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.OfDay(new DateOnly(2027, 1, 14)));

        var page = await portal.PageAsync(PaperLinks.Issue("westenholte", "2027-01"));

        Assert.Contains("Januari 2027. Stand van 1 december 2026.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains(then.Title, page.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(before.Title, page.VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1999-01")]
    [InlineData("2026-11")]
    [InlineData("2027-03")]
    [InlineData("12-2026")]
    [InlineData("2026-13")]
    [InlineData("volgende")]
    public async Task Get_MonthWithoutSheet_SaysWhichThereAre(string month)
    {
        using var response = await portal.Client.GetAsync($"{PaperLinks.Issue("schelle")}?maand={month}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Voor deze maand is er geen krant. Kies december 2026, januari 2027 of februari 2027."], page.Problems());
        page.Heading("Wijkkrant Schelle", 1);
    }

    [Fact]
    public async Task Get_UnknownWijk_ReturnsNotFound()
    {
        using var response = await portal.Client.GetAsync(PaperLinks.Issue("atlantis"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_NothingKnown_SaysSoAndTellsHowToBegin()
    {
        var wijk = await empty.Data.NeighbourhoodAsync();

        var page = await empty.PageAsync(PaperLinks.Issue(wijk.Slug));

        page.Heading("Meedoen kan nu: niets bekend bij ons", 2);
        Assert.Contains("geen plannen bekend bij ons", page.SectionUnder("Wat is er gepland?").VisibleText(), StringComparison.Ordinal);
        foreach (var heading in new[] { "Voor de hele stad", "Zelf iets doen in uw wijk?", "Notities", "Gedaan met uw inbreng", "Geef deze krant door", "Ruimte voor het prikbord", "Wie kunt u bellen?", "Waar ontmoet u anderen?", "Blijf op de hoogte" })
        {
            page.Heading(heading, 2);
        }
    }

    [Fact]
    public async Task Get_Sources_SaysWhenTheyWereTakenOver()
    {
        var page = await portal.PageAsync(PaperLinks.Issue("stadshagen"));

        Assert.Equal(2, Feet(page).Count);
        Assert.All(Feet(page), foot => Assert.Contains("Overgenomen op 21 november 2026, niet nagekeken door de gemeente.", foot, StringComparison.Ordinal));
        Assert.All(Feet(page), foot => Assert.Contains("Proefversie. Dit is geen website van de gemeente Zwolle.", foot, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Official_SaysNothingOfATrial()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Seeded, ("Portal:Official", "true"));

        var page = await official.PageAsync(PaperLinks.Issue("stadshagen"));

        Assert.DoesNotContain("geen website van de gemeente", page.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Dit is een proef", page.VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/wijken/assendorp", "De wijkkrant van Assendorp")]
    [InlineData("/blijf-op-de-hoogte?wijk=assendorp", "de wijkkrant van Assendorp")]
    [InlineData("/blijf-op-de-hoogte", "Wijkkrant Assendorp")]
    public async Task Get_PagesOfTheWijk_LeadToTheSheet(string path, string link) =>
        Assert.Equal(PaperLinks.Issue("assendorp"), (await portal.PageAsync(path)).Link(link).GetAttribute("href"));

    private static IReadOnlyList<string> Feet(IDocument page) =>
        [.. page.QuerySelectorAll("article > div").Select(side => side.LastElementChild!.VisibleText())];
}
