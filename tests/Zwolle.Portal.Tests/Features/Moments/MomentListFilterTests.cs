using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Moments;

/// <summary>What the filters, their numbers, the order and the pages of /meedoen do; each test has a wijk of its own.</summary>
public sealed class MomentListFilterTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_SeveralFilters_CountsEachWithTheOthersAsTheyAre()
    {
        var (wijk, plan) = await WijkAsync();
        var (other, elsewhere) = await WijkAsync();
        await MomentAsync(plan, MomentKind.Walk, Days(0, 3));
        await MomentAsync(plan, MomentKind.Walk, Days(5, 9));
        await MomentAsync(plan, MomentKind.Survey, Days(0, 3));
        await MomentAsync(plan, MomentKind.Walk, Days(-9, -5));
        await MomentAsync(plan, MomentKind.Walk, Days(-9, -5), m => m.Outcome = "Gedaan.");
        await MomentAsync(plan, MomentKind.Walk, Days(0, 3), m => m.CancelReason = "Te weinig mensen.");
        await MomentAsync(elsewhere, MomentKind.Walk, Days(0, 3));
        await MomentAsync(null, MomentKind.Walk, Days(0, 3));
        await MomentAsync(plan, MomentKind.Walk, Days(0, 3), m => m.PublishedAt = null);
        await MomentAsync(plan, MomentKind.Walk, Days(0, 3), m => m.WithdrawnAt = portal.Data.UtcNow);

        var page = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=wandeling");

        Assert.Equal("3 momenten gevonden", page.Status());
        Assert.Contains($"{wijk.Name} (3)", page.Options("Wijk"));
        Assert.Contains($"{other.Name} (2)", page.Options("Wijk"));
        Assert.Contains("Wandeling (3)", page.Options("Soort"));
        Assert.Contains("Vragenlijst (1)", page.Options("Soort"));
        Assert.Contains("Stemming (0)", page.Options("Soort"));
        Assert.Equal(["Nu en straks (3)", "Voorbij (2)", "Zonder antwoord (1)", "Met antwoord (1)", "Ging niet door (1)"], page.Options("Wanneer"));
        Assert.Equal("Wandeling (3)", page.Field("Soort").QuerySelector("option[selected]")!.TextContent);
        var chosen = page.ByRole("list", "Gekozen filters");
        Assert.Equal("/meedoen?soort=wandeling", chosen.Link($"Haal weg: {wijk.Name}").GetAttribute("href"));
        Assert.Equal($"/meedoen?wijk={wijk.Slug}", chosen.Link("Haal weg: Wandeling").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Now_ShowsTheNearestDeadlineFirstAndUndatedLast()
    {
        var (wijk, plan) = await WijkAsync();
        var undated = await MomentAsync(plan, MomentKind.DropIn, null);
        var rough = await MomentAsync(plan, MomentKind.DropIn, ApproximateDate.Parse("2027-voorjaar"));
        var later = await MomentAsync(plan, MomentKind.DropIn, Days(2, 9));
        var near = await MomentAsync(plan, MomentKind.DropIn, Days(-9, 0));
        await MomentAsync(plan, MomentKind.DropIn, Days(-9, 5), m => m.ClosedOn = portal.Data.Today);

        var page = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=inloop");

        Assert.Equal([near.Title, later.Title, rough.Title, undated.Title], page.CardTitles());
        Assert.Contains("Meedoen kan tot en met dinsdag 1 december 2026 (vandaag is de laatste dag)", Card(near), StringComparison.Ordinal);
        Assert.Contains("Meedoen kan vanaf donderdag 3 december 2026", Card(later), StringComparison.Ordinal);
        Assert.Contains("Verwacht: voorjaar 2027", Card(rough), StringComparison.Ordinal);
        Assert.Contains("De datum is nog niet bekend", Card(undated), StringComparison.Ordinal);

        string Card(ParticipationMoment moment) => page.Heading(moment.Title, level: 2).Closest("li")!.VisibleText();
    }

    [Theory]
    [InlineData("voorbij", "Haal weg: Voorbij")]
    [InlineData("zonder-antwoord", "Haal weg: Zonder antwoord")]
    [InlineData("beantwoord", "Haal weg: Met antwoord")]
    [InlineData("afgelast", "Haal weg: Ging niet door")]
    public async Task Get_Past_ShowsTheNewestFirst(string period, string chosen)
    {
        var (wijk, plan) = await WijkAsync();
        Action<ParticipationMoment> past = period switch
        {
            "beantwoord" => m => m.Outcome = "Gedaan.",
            "afgelast" => m => m.CancelReason = "Te weinig mensen.",
            _ => m => m.ClosedOn = portal.Data.Today,
        };
        var undated = await MomentAsync(plan, MomentKind.Meeting, null, past);
        var older = await MomentAsync(plan, MomentKind.Meeting, Days(-90, -80), past);
        var newer = await MomentAsync(plan, MomentKind.Meeting, Days(-90, -5), past);
        await MomentAsync(plan, MomentKind.Meeting, Days(0, 5));

        var page = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=bijeenkomst&periode={period}");

        Assert.Equal([newer.Title, older.Title, undated.Title], page.CardTitles());
        Assert.Equal($"/meedoen?wijk={wijk.Slug}&soort=bijeenkomst", page.Link(chosen).GetAttribute("href"));
    }

    [Fact]
    public async Task Get_MoreThanTwenty_ShowsEachOnceOverThePages()
    {
        var (wijk, plan) = await WijkAsync();
        var expected = new List<string>();
        for (var i = 0; i < 23; i++)
        {
            expected.Add((await MomentAsync(plan, MomentKind.Vote, Days(0, i / 2))).Title);
        }

        var first = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=stemming");
        var second = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=stemming&pagina=2");
        var third = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&soort=stemming&pagina=3");

        Assert.Equal(expected[..20], first.CardTitles());
        Assert.Equal(expected[20..], second.CardTitles());
        Assert.Equal($"/meedoen?wijk={wijk.Slug}&soort=stemming&pagina=2", first.Navigation("Pagina's").Link("Volgende").GetAttribute("href"));
        Assert.Null(second.FindByRole("link", "Volgende"));
        Assert.Equal(["Deze pagina is er niet. Kies een pagina van 1 tot en met 2, of zoek preciezer."], third.Problems());
        Assert.Equal(expected[..20], third.CardTitles());
    }

    private async Task<(Neighbourhood Wijk, Plan Plan)> WijkAsync()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        return (wijk, await portal.Data.PlanAsync(null, wijk.Slug));
    }

    private Task<ParticipationMoment> MomentAsync(Plan? plan, MomentKind kind, ApproximateDate? period, Action<ParticipationMoment>? change = null) =>
        portal.Data.MomentAsync(plan, m =>
        {
            (m.Kind, m.Period) = (kind, period);
            change?.Invoke(m);
        });

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
