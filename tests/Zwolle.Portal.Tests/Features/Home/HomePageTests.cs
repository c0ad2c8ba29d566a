using System.Net;
using AngleSharp.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Home;

public sealed class HomePageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsFinderMapAndEveryWijk()
    {
        var page = await portal.PageAsync("/");

        page.Heading("Wat speelt er in uw wijk?", level: 1);
        page.Textbox("Uw wijk, straat of postcode");
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
        Assert.Equal(16, page.ByRole("group", "Kaart van de wijken").AllByRole("link").Count());
    }

    [Fact]
    public async Task Get_OpenMoment_ShowsDeadlineAndNotTheUnpublishedOne()
    {
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var open = await portal.Data.MomentAsync(plan, m => m.Period = Days(0, 0));
        var hidden = await portal.Data.MomentAsync(plan, m =>
        {
            m.Period = open.Period;
            m.PublishedAt = null;
        });

        var section = Now(await portal.PageAsync("/"));

        Assert.Contains("Meedoen kan vandaag", section.VisibleText(), StringComparison.Ordinal);
        section.Link(open.Title);
        Assert.Null(section.FindByRole("link", hidden.Title));
    }

    [Fact]
    public async Task Get_OpenMoments_NearestDeadlineFirstAndNoneThatIsCancelled()
    {
        var tomorrow = await portal.Data.MomentAsync(null, m => m.Period = Days(-1, 1));
        var today = await portal.Data.MomentAsync(null, m => m.Period = Days(-1, 0));
        await portal.Data.MomentAsync(null, m => (m.Period, m.CancelReason) = (Days(-1, 0), "Te weinig mensen."));

        var titles = Now(await portal.PageAsync("/")).CardTitles();

        Assert.Equal([today.Title, tomorrow.Title], titles.Where(title => title.StartsWith("Moment ", StringComparison.Ordinal)).TakeLast(2));
        Assert.InRange(titles.Count, 2, 6);
    }

    [Fact]
    public async Task Get_AnnouncedMoment_StandsUnderLater()
    {
        var later = await portal.Data.MomentAsync(null, m => m.Period = Days(1, 30));

        var page = await portal.PageAsync("/");

        page.Region("Straks meedoen").Link(later.Title);
        Assert.Null(Now(page).FindByRole("link", later.Title));
    }

    [Fact]
    public async Task Get_JustAnswered_StandsUnderRecentAndNotTheWithdrawnOne()
    {
        var answered = await portal.Data.MomentAsync(null, m => (m.Period, m.Outcome, m.AnsweredOn) = (Days(-30, -20), "Gedaan.", portal.Data.Today));
        var withdrawn = await portal.Data.MomentAsync(null, m =>
            (m.Period, m.Outcome, m.AnsweredOn, m.WithdrawnAt) = (Days(-30, -20), "Gedaan.", portal.Data.Today, portal.Data.UtcNow));

        var section = (await portal.PageAsync("/")).Region("Net gesloten of beantwoord");

        section.Link(answered.Title);
        Assert.Contains("Antwoord gegeven op 1 december 2026", section.VisibleText(), StringComparison.Ordinal);
        Assert.Null(section.FindByRole("link", withdrawn.Title));
    }

    [Fact]
    public async Task Get_Empty_SaysWhatIsNotKnownAndWhomToCall()
    {
        var page = await empty.PageAsync("/");

        Assert.Contains("Bij ons is nu niets bekend waaraan u kunt meedoen. Bel 14 038", page.Region("Nu meedoen (0)").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons is niets bekend dat de laatste maanden", page.Region("Net gesloten of beantwoord").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons zijn nog geen wijken bekend", page.Region("Alle wijken").VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("group", "Kaart van de wijken"));
    }

    [Fact]
    public async Task Post_IsNotAllowed()
    {
        using var response = await portal.Client.PostAsync("/", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static IElement Now(IParentNode page) =>
        page.AllByRole("region").Single(region => region.AccessibleName().StartsWith("Nu meedoen", StringComparison.Ordinal));

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
