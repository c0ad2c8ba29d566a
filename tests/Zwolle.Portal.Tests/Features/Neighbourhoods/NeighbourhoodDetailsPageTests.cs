using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods;

public sealed class NeighbourhoodDetailsPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsFiguresBuurtenOtherNamesAndWhomToCall()
    {
        var page = await portal.PageAsync("/wijken/stadshagen");

        page.Heading("Stadshagen", level: 1);
        Assert.Contains("Buurten: Frankhuis, Mastenbroek,", page.Region("Over de wijk").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Andere namen voor deze wijk of een deel ervan: Zwolle-West,", page.Region("Over de wijk").VisibleText(), StringComparison.Ordinal);
        var call = page.Region("Bij wie kunt u terecht?");
        Assert.Contains("tel:14038", call.AllByRole("link").Select(link => link.GetAttribute("href")));
        Assert.True(Position(call, "Stadkamer Stadshagen") < Position(call, "Bel de gemeente"), "The desks of the wijk stand first.");
        Assert.Matches(@"Bron: .+ \(.+, (\d|datum onbekend|\w+ \d{4})", call.VisibleText());
    }

    [Fact]
    public async Task Get_Moments_OpenStandFirstThenLaterAndWhatChanged()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(null, wijk.Slug);
        var open = await portal.Data.MomentAsync(plan, m => m.Period = Days(0, 9));
        var sooner = await portal.Data.MomentAsync(plan, m => m.Period = Days(0, 2));
        var later = await portal.Data.MomentAsync(plan, m => m.Period = Days(3, 9));
        var cancelled = await portal.Data.MomentAsync(plan, m => (m.Period, m.CancelReason) = (Days(0, 1), "Te weinig mensen."));
        var overdue = await portal.Data.MomentAsync(plan, m => (m.Period, m.AnswerBy) = (Days(-20, -10), portal.Data.Today.AddDays(-1)));
        var elsewhere = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "berkum"), m => m.Period = Days(0, 2));
        var hidden = await portal.Data.MomentAsync(plan, m => m.PublishedAt = null);

        var page = await portal.PageAsync($"/wijken/{wijk.Slug}");

        var takePart = page.AllByRole("region").Single(r => r.AccessibleName().StartsWith("Meedoen kan nu", StringComparison.Ordinal));
        var titles = takePart.CardTitles();
        Assert.True(Position(titles, sooner.Title) < Position(titles, open.Title));
        Assert.True(Position(titles, open.Title) < Position(titles, later.Title));
        takePart.SectionUnder("Later meedoen").Link(later.Title);
        Assert.Contains("Meedoen kan tot en met donderdag 3 december 2026 (nog 2 dagen)", takePart.VisibleText(), StringComparison.Ordinal);
        var changed = page.Region("Net veranderd");
        Assert.Contains(cancelled.Title, changed.CardTitles());
        Assert.Contains(overdue.Title, changed.CardTitles());
        Assert.Contains("Dit gaat niet door", changed.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Title, page.CardTitles());
        Assert.DoesNotContain(hidden.Title, page.CardTitles());
    }

    [Fact]
    public async Task Get_ManyUndatedPastMoments_OpenOneStillShows()
    {
        var wijk = await empty.Data.NeighbourhoodAsync();
        var plan = await empty.Data.PlanAsync(null, wijk.Slug);
        for (var i = 0; i < 25; i++)
        {
            await empty.Data.MomentAsync(plan, m => (m.Period, m.ClosedOn) = (null, empty.Data.Today.AddDays(-5)));
        }

        var open = await empty.Data.MomentAsync(plan);
        var undated = await empty.Data.MomentAsync(plan, m => m.Period = null);

        var page = await empty.PageAsync($"/wijken/{wijk.Slug}");

        Assert.Equal([open.Title, undated.Title], page.Region("Meedoen kan nu 1 keer").CardTitles());
    }

    [Fact]
    public async Task Get_WholeCityPlans_StandUnderTheLocalOnes()
    {
        var local = await portal.Data.PlanAsync(null, "wipstrik");
        var city = await portal.Data.PlanAsync(p => p.PhaseYear = 2030);
        var unknown = await portal.Data.PlanAsync(p => (p.PhaseYear, p.IsAreaUnknown) = (2031, true));
        var withdrawn = await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow, "wipstrik");

        var page = await portal.PageAsync("/wijken/wipstrik");

        page.Region("Wat is er gepland?").Link(local.Title);
        Assert.Null(page.Region("Wat is er gepland?").FindByRole("link", city.Title));
        page.Region("Voor de hele stad").Link(city.Title);
        var titles = page.CardTitles();
        Assert.True(Position(titles, local.Title) < Position(titles, city.Title));
        Assert.DoesNotContain(unknown.Title, titles);
        Assert.DoesNotContain(withdrawn.Title, titles);
    }

    [Fact]
    public async Task Get_Plans_StandByPhaseWithTheYearOfItsSource()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var done = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Completed, 2026), wijk.Slug);
        var early = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Exploration, 0), wijk.Slug);
        var old = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Preparation, 2019), wijk.Slug);
        var recent = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Preparation, 2025), wijk.Slug);

        var section = (await portal.PageAsync($"/wijken/{wijk.Slug}")).Region("Wat is er gepland?");

        Assert.Equal([early.Title, recent.Title, old.Title, done.Title], section.CardTitles());
        Assert.Contains("Voorbereiding, stand van 2025", section.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Verkenning, datum onbekend", section.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("/plannen?wijk=" + wijk.Slug, section.Link($"Zoek in de plannen van {wijk.Name}").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_WijkWithoutAnything_SaysSoAndWhomToCall()
    {
        var wijk = await empty.Data.NeighbourhoodAsync();

        var page = await empty.PageAsync($"/wijken/{wijk.Slug}");

        Assert.Contains($"Bij ons is nu niets bekend waaraan u in {wijk.Name} kunt meedoen", page.Region("Nu meedoen: niets bekend bij ons").VisibleText(), StringComparison.Ordinal);
        Assert.Contains($"Bij ons zijn geen plannen bekend voor {wijk.Name}", page.Region("Wat is er gepland?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons zijn geen plannen bekend voor de hele stad", page.Region("Voor de hele stad").VisibleText(), StringComparison.Ordinal);
        page.Region("Bij wie kunt u terecht?").Link("14 038");
        Assert.Null(page.FindByRole("region", "Net veranderd"));
    }

    [Fact]
    public async Task Get_Wijk_IsAnAreaForSearchEngines()
    {
        var page = await portal.PageAsync("/wijken/assendorp");

        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement).ToList();

        Assert.Equal(["BreadcrumbList", "AdministrativeArea"], data.Select(d => d.GetProperty("@type").GetString()));
        Assert.Equal("WK019313", data[1].GetProperty("identifier").GetString());
    }

    [Theory]
    [InlineData("/wijken/bestaat-niet")]
    [InlineData("/wijken/ASSENDORP")]
    [InlineData("/wijken/assendorp/iets")]
    public async Task Get_UnknownWijk_ReturnsNotFoundWithAWayOn(string path)
    {
        using var response = await portal.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        (await Html.ParseAsync(response)).Link("Naar alle wijken");
    }

    private static int Position(IElement part, string text)
    {
        var position = part.VisibleText().IndexOf(text, StringComparison.Ordinal);
        Assert.True(position >= 0, $"'{text}' is missing.");
        return position;
    }

    private static int Position(IReadOnlyList<string> titles, string title)
    {
        Assert.Contains(title, titles);
        return titles.ToList().IndexOf(title);
    }

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
