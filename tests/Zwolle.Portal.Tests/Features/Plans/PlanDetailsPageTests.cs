using System.Net;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Plans;

public sealed class PlanDetailsPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Plan_ShowsWhatHappensWhereWhoDecidesAndHowFarItIs()
    {
        var plan = await portal.Data.PlanAsync(
            p =>
            {
                p.Body = "Er komt **groen**.\n\n# Eerst\n\nDaarna meer.";
                (p.Phase, p.PhaseYear, p.PhaseNote) = (PlanPhase.Execution, 2025, "De eerste straat is klaar.");
                (p.Level, p.LevelReason) = (ParticipationLevel.Consult, "De raad wil uw mening weten.");
                p.Decides = "De gemeenteraad beslist in mei.";
                (p.CanChange, p.Fixed) = ("Welke bomen er komen\nWaar de banken staan", "Het riool gaat open");
                p.Location = new Location { Name = "De singel", Precision = LocationPrecision.Approximate, Neighbourhood = p.Neighbourhoods.First() };
                p.Announcement = new ParticipationAnnouncement { Who = "Alle bewoners." };
            },
            "assendorp");

        var page = await portal.PageAsync($"/plannen/{plan.Slug}");

        page.Heading(plan.Title, level: 1);
        Assert.Contains($"{plan.Summary} Uitvoering, stand van 2025 · Assendorp", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("/wijken/assendorp", page.Navigation("Kruimelpad").Link("Assendorp").GetAttribute("href"));
        var what = page.Region("Wat gaat er gebeuren?");
        Assert.Equal("groen", what.QuerySelector("strong")!.TextContent);
        what.Heading("Eerst", level: 3);
        Assert.Equal("De singel (ongeveer hier: Assendorp).", page.Definition("Waar?"));
        Assert.Equal("Uitvoering, stand van 2025. De eerste straat is klaar.", page.Definition("Hoe ver is het?"));
        Assert.Equal("De gemeenteraad beslist in mei.", page.Definition("Wie beslist?"));
        Assert.Equal("U geeft uw mening (raadplegen). De raad wil uw mening weten.", page.Definition("Hoeveel hebt u te zeggen?"));
        Assert.Equal(["Welke bomen er komen", "Waar de banken staan"], page.ListItemsUnder("Kan nog veranderen"));
        Assert.Equal(["Het riool gaat open"], page.ListItemsUnder("Staat vast"));
        Assert.Equal("Alle bewoners.", page.Region("Afspraken over het meedoen").Definition("Wie doen mee?"));
        Assert.Equal("Niet bekend", page.Region("Afspraken over het meedoen").Definition("Wie doet wat?"));
    }

    [Fact]
    public async Task Get_PlanWithOneSource_ShowsItsDateAndThatNobodyCheckedIt()
    {
        var plan = await portal.Data.PlanAsync(p =>
        {
            p.Links.Add(new ExternalLink { Url = "https://krant.example/1", Title = "Nieuwe bomen", Publisher = "Krant", Dated = ApproximateDate.Parse("2023-12"), TakenOverOn = new(2026, 11, 21) });
            p.Links.Add(new ExternalLink { Url = "https://krant.example/2", Title = "Oude bomen", Publisher = "Krant", SortOrder = 1 });
        });

        var page = await portal.PageAsync($"/plannen/{plan.Slug}");

        Assert.Equal(
            [
                "Nieuwe bomen Krant, december 2023. Overgenomen op 21 november 2026, niet nagekeken door de gemeente.",
                "Oude bomen Krant, datum onbekend. Niet nagekeken door de gemeente.",
            ],
            page.ListItemsUnder("Bronnen"));
        Assert.Equal("https://krant.example/1", page.Link("Nieuwe bomen").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_PlanOfWhichLittleIsKnown_SaysSoOfEachThing()
    {
        var plan = await portal.Data.PlanAsync(p => (p.Phase, p.PhaseYear) = (PlanPhase.Unknown, 0));

        var page = await portal.PageAsync($"/plannen/{plan.Slug}");

        Assert.Contains("Hoe ver het is, weten wij niet, datum onbekend · Hele stad", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("Er is geen vaste plek bekend.", page.Definition("Waar?"));
        Assert.Equal("De bron zegt niet hoe ver dit plan is.", page.Definition("Hoe ver is het?"));
        Assert.Equal("Dat staat niet in onze bronnen. Bel 14 038 en vraag het na.", page.Definition("Wie beslist?"));
        Assert.Equal("Niet bekend. Onze bronnen zeggen niet hoeveel uw mening telt.", page.Definition("Hoeveel hebt u te zeggen?"));
        Assert.Contains("Bij ons is nu geen moment", page.Region("Hoe kunt u meedoen?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen.", page.Region("Wat kan nog veranderen, en wat staat vast?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons is nog niet bekend dat mensen iets konden zeggen.", page.Region("Wat is er gedaan met wat mensen zeiden?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons is geen bron bekend.", page.Region("Bronnen").VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("region", "Wanneer?"));
        Assert.Null(page.FindByRole("region", "Afspraken over het meedoen"));
        Assert.Null(page.FindByRole("link", "Bekijk hoe u meedoet"));
    }

    [Fact]
    public async Task Get_PlanThatOnlyInforms_SaysWhy()
    {
        var plan = await portal.Data.PlanAsync(p => (p.Level, p.LevelReason) = (ParticipationLevel.Inform, "De leiding is gesprongen en moet nu dicht."));

        var page = await portal.PageAsync($"/plannen/{plan.Slug}");

        Assert.Contains(
            "Over dit plan krijgt u alleen informatie. De leiding is gesprongen en moet nu dicht.",
            page.Region("Hoe kunt u meedoen?").VisibleText(),
            StringComparison.Ordinal);
        Assert.Equal("U krijgt informatie (informeren). De leiding is gesprongen en moet nu dicht.", page.Definition("Hoeveel hebt u te zeggen?"));
    }

    [Fact]
    public async Task Get_PlanWhoseWijkIsUnknown_SaysSoAndNotWholeCity()
    {
        var plan = await portal.Data.PlanAsync(p => p.IsAreaUnknown = true);

        var text = (await portal.PageAsync($"/plannen/{plan.Slug}")).VisibleText();

        Assert.Contains("Voorbereiding, stand van 2026 · Wijk niet bekend", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hele stad", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Moments_NearestDeadlineIsTheOneThatAsksForAction()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        var far = await portal.Data.MomentAsync(plan, m => m.Period = Days(-1, 9));
        var near = await portal.Data.MomentAsync(plan, m => m.Period = Days(-1, 2));
        var undated = await portal.Data.MomentAsync(plan, m => m.Period = null);
        var later = await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.Parse("2027-voorjaar"));
        var past = await portal.Data.MomentAsync(plan, m => m.Period = Days(-9, -5));
        var hidden = await portal.Data.MomentAsync(plan, m => (m.Period, m.PublishedAt) = (Days(-1, 0), null));
        var withdrawn = await portal.Data.MomentAsync(plan, m => (m.Period, m.WithdrawnAt) = (Days(-1, 0), portal.Data.UtcNow));

        var page = await portal.PageAsync($"/plannen/{plan.Slug}");

        Assert.Contains($"Meedoen kan tot en met donderdag 3 december 2026 (nog 2 dagen) {near.Title} Bekijk hoe u meedoet", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal($"/meedoen/{near.Slug}", page.Link("Bekijk hoe u meedoet").GetAttribute("href"));
        Assert.Equal([near.Title, far.Title, later.Title, undated.Title], page.Region("Hoe kunt u meedoen?").CardTitles());
        Assert.Contains("Verwacht: voorjaar 2027", page.Region("Hoe kunt u meedoen?").VisibleText(), StringComparison.Ordinal);
        Assert.Equal([past.Title, near.Title, far.Title, later.Title, undated.Title], page.Region("Wanneer?").CardTitles());
        Assert.DoesNotContain(hidden.Title, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn.Title, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Timeline_SaysWhatIsApproximateAndWhyADateMoved()
    {
        var plan = await portal.Data.PlanAsync(p =>
        {
            (p.Start, p.End) = (ApproximateDate.Parse("2027-najaar"), ApproximateDate.Parse("2029-05-12"));
            p.DateChanges.Add(new DateChange
            {
                Which = ChangedDate.PlanStart,
                Before = ApproximateDate.Parse("2027-voorjaar"),
                After = ApproximateDate.Parse("2027-najaar"),
                Reason = "De vergunning kwam later.",
                ChangedOn = new(2026, 10, 1),
            });
        });
        var cancelled = await portal.Data.MomentAsync(plan, m => (m.Period, m.CancelReason) = (Days(5, 5), "Te weinig mensen."));

        var items = (await portal.PageAsync($"/plannen/{plan.Slug}")).ListItemsUnder("Wanneer?");

        Assert.Equal("1 oktober 2026 Start van het werk: was voorjaar 2027, wordt najaar 2027 De vergunning kwam later.", items[0]);
        Assert.StartsWith($"Zondag 6 december 2026 {cancelled.Title}", items[1], StringComparison.Ordinal);
        Assert.Contains("Dit gaat niet door", items[1], StringComparison.Ordinal);
        Assert.Equal(["Ongeveer najaar 2027 Start van het werk", "12 mei 2029 Einde van het werk"], items.Skip(2));
    }

    [Fact]
    public async Task Get_Input_ShowsTheAnswerOrWhereItStandsOrThatItIsUnknown()
    {
        var told = await portal.Data.PlanAsync(p => p.InputOutcome = "Er komen **twee** banken bij.");
        var linked = await portal.Data.PlanAsync();
        var answered = await portal.Data.MomentAsync(linked, m => (m.Period, m.Outcome) = (Days(-9, -5), "Gedaan."));
        var silent = await portal.Data.PlanAsync();
        await portal.Data.MomentAsync(silent, m => m.Period = Days(-9, -5));

        Assert.Equal("Wat is er gedaan met wat mensen zeiden? Er komen twee banken bij.", await AnswerAsync(told));
        Assert.Equal($"Wat is er gedaan met wat mensen zeiden? Lees het antwoord bij: {answered.Title}", await AnswerAsync(linked));
        Assert.Equal("Wat is er gedaan met wat mensen zeiden? Dat staat niet in onze bronnen.", await AnswerAsync(silent));

        async Task<string> AnswerAsync(Plan plan) => (await portal.PageAsync($"/plannen/{plan.Slug}")).Region("Wat is er gedaan met wat mensen zeiden?").VisibleText();
    }

    [Fact]
    public async Task Get_Example_SaysThatItDoesNotExist()
    {
        var page = await portal.PageAsync("/plannen/voorbeeld-groene-straat-assendorp");

        page.Heading("Voorbeeld: een straat met meer groen in Nieuw-Assendorp", level: 1);
        Assert.Contains("Voorbeeld: dit plan bestaat niet echt", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownOrUnpublished_ReturnsNotFoundWithAWayOn()
    {
        var plan = await portal.Data.PlanAsync(p => p.PublishedAt = null);

        foreach (var slug in (string[])["bestaat-niet", plan.Slug, await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id)])
        {
            using var response = await portal.Client.GetAsync($"/plannen/{slug}");
            var page = await Html.ParseAsync(response);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            page.Link("Naar alle plannen");
            Assert.DoesNotContain(plan.Title, page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_FormerAddress_MovesToTheCurrentOne()
    {
        var plan = await portal.Data.PlanAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id);
        var ofMoment = await portal.Data.FormerSlugAsync(SlugKind.ParticipationMoment, plan.Id);

        using var response = await portal.Client.GetAsync($"/plannen/{former}");
        using var other = await portal.Client.GetAsync($"/plannen/{ofMoment}");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/plannen/{plan.Slug}", response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Get_Withdrawn_ShowsOnlyDateAndReason()
    {
        // Half an hour past midnight in Zwolle.
        var plan = await portal.Data.PlanAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (new(2026, 11, 29, 23, 30, 0, DateTimeKind.Utc), "Dit stond er dubbel."));
        var former = await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id);

        foreach (var slug in (string[])[plan.Slug, former])
        {
            using var response = await portal.Client.GetAsync($"/plannen/{slug}");
            var page = await Html.ParseAsync(response);

            Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
            page.Heading("Dit plan is ingetrokken", level: 1);
            Assert.Contains("Ingetrokken op 30 november 2026. Dit stond er dubbel.", page.VisibleText(), StringComparison.Ordinal);
            page.Link("Bekijk alle plannen");
            foreach (var secret in (string[])[plan.Title, plan.Summary, plan.Body])
            {
                Assert.DoesNotContain(secret, page.Source.Text, StringComparison.Ordinal);
            }
        }
    }

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
