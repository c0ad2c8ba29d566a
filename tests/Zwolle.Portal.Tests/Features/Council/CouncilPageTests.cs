using System.Net;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Council;

public sealed class CouncilPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Title = "Laat uw stem horen bij de gemeenteraad";

    [Fact]
    public async Task Get_PlanWithMeetingOfItsOwn_ShowsItBeforeAnEarlierOne()
    {
        var plan = await portal.Data.PlanAsync(p => p.Decides = "De gemeenteraad beslist in mei.");
        await portal.Portal.CouncilMeetingAsync(change: m => m.Day = portal.Data.Today.AddDays(1));
        var own = await portal.Portal.CouncilMeetingAsync(plan, m =>
        {
            (m.Kind, m.Place, m.Day) = (CouncilMeetingKind.Decision, "Raadzaal", new DateOnly(2026, 12, 14));
            (m.StartsAt, m.AgendaUrl, m.AgendaCheckedOn) = (new DateTime(2026, 12, 14, 18, 30, 0, DateTimeKind.Utc), "https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/1", new DateOnly(2026, 11, 30));
        });

        var page = await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug));

        page.Heading(Title, 1);
        var text = page.VisibleText();
        Assert.Contains($"De raad bespreekt dit plan op maandag 14 december 2026, 19.30 uur, Raadzaal {own.Name} (besluit).", text, StringComparison.Ordinal);
        Assert.Contains("Aanmelden om te spreken kan tot maandag 14 december 2026, 10.00 uur (nog 13 dagen).", text, StringComparison.Ordinal);
        Assert.Contains(", bekeken op 30 november 2026", text, StringComparison.Ordinal);
        Assert.Equal(own.AgendaUrl, page.Link("Bekijk de agenda van die vergadering").GetAttribute("href"));
        Assert.Contains("De gemeenteraad beslist in mei.", page.Region("Wie beslist over dit plan?").VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PlanWithoutMeeting_ShowsTheNextOfTheCouncilAndThatTheAgendaIsUnknown()
    {
        var plan = await portal.Data.PlanAsync();
        var next = await portal.Portal.CouncilMeetingAsync(change: m => m.Day = portal.Data.Today);
        await portal.Portal.CouncilMeetingAsync(change: m => m.Day = portal.Data.Today.AddDays(-1));

        var text = (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText();

        Assert.Contains("De eerstvolgende vergadering die wij kennen: dinsdag 1 december 2026", text, StringComparison.Ordinal);
        Assert.Contains($"{next.Name} (vergadering met meer onderdelen). Of dit plan dan op de agenda staat, weten wij niet.", text, StringComparison.Ordinal);
        Assert.Contains("Dat staat niet in onze bronnen.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CancelledMeeting_IsNamedWithItsReasonAndNotOffered()
    {
        var plan = await portal.Data.PlanAsync();
        var off = await portal.Portal.CouncilMeetingAsync(plan, m => (m.CancelReason, m.Day) = ("De zaal is niet vrij.", new DateOnly(2026, 12, 7)));
        var on = await portal.Portal.CouncilMeetingAsync(plan, m => m.Day = new DateOnly(2026, 12, 21));

        var page = await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug));

        Assert.Contains("De raad bespreekt dit plan op maandag 21 december 2026", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains($"{off.Name} op maandag 7 december 2026 gaat niet door. De zaal is niet vrij.", page.VisibleText(), StringComparison.Ordinal);
        var list = (await portal.PageAsync(CouncilLinks.Page)).ListItemsUnder("Wanneer vergadert de raad?");
        Assert.StartsWith($"{off.Name} gaat niet door. De zaal is niet vrij.", list.Single(item => item.Contains(off.Name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("Aanmelden", list.Single(item => item.Contains(off.Name, StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains($"Over: {plan.Title}.", list.Single(item => item.Contains(on.Name, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Plan_HasALetterWithItsTitleToPrintAndToMail()
    {
        var plan = await portal.Data.PlanAsync(p => p.Title = $"Groen & 'rust' op het plein {TestData.Word()}", "assendorp");

        var page = await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug));

        var letter = page.Region("Een brief om af te maken").VisibleText();
        Assert.Contains("Aan de gemeenteraad van Zwolle Griffie van de gemeenteraad, Stadhuis, Grote Kerkplein 15, 8011 PK Zwolle", letter, StringComparison.Ordinal);
        Assert.Contains($"Geachte leden van de gemeenteraad, Ik schrijf u over het plan '{plan.Title}'. [Zeg in één zin wie u bent. Bijvoorbeeld: ik woon in Assendorp.]", letter, StringComparison.Ordinal);
        var mail = new Uri(page.Link("Open in uw mailprogramma").GetAttribute("href")!);
        Assert.Equal("mailto:raadsgriffie@zwolle.nl", mail.GetLeftPart(UriPartial.Path));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(mail.Query);
        Assert.Equal($"Plan: {plan.Title}", query["subject"]);
        Assert.StartsWith("Geachte leden van de gemeenteraad,\r\n\r\nIk schrijf u over", query["body"].ToString(), StringComparison.Ordinal);
        Assert.Contains($"'{plan.Title}'", query["body"].ToString(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#inhoud form"));
        var sources = page.Region("Bronnen").VisibleText();
        Assert.Contains("Regels voor het burgerinitiatief (Gemeente Zwolle (overheid.nl), 27 mei 2010)", sources, StringComparison.Ordinal);
        Assert.Contains("Overgenomen op 21 november 2026, niet nagekeken door de gemeente.", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Example_SaysThatItIsInventedAndMailsNothing()
    {
        var plan = SeedFiles.Examples().Single(p => p.Slug == SeedFiles.Council().Examples[0].Plans[0]);
        await portal.Portal.CouncilMeetingAsync(change: m => m.Day = portal.Data.Today.AddDays(2));

        var page = await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug));

        Assert.Contains(SeedFiles.Council().Examples[0].Name, page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Dit plan is verzonnen. Stuur deze brief niet", page.VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("link", "Open in uw mailprogramma"));
        Assert.DoesNotContain("Voorbeeld:", (await portal.PageAsync(CouncilLinks.Page)).Region("Wanneer vergadert de raad?").VisibleText(), StringComparison.Ordinal);

        // The real agenda says nothing about a plan that does not exist.
        var without = SeedFiles.Examples().First(p => SeedFiles.Council().Examples.All(m => !m.Plans.Contains(p.Slug)));
        Assert.DoesNotContain("Raadsplein", (await portal.PageAsync(CouncilLinks.OfPlan(without.Slug))).VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buurt", 50)]
    [InlineData("wijk", 200)]
    [InlineData("wijken", 500)]
    [InlineData("stad", 500)]
    [InlineData("onbekend", null)]
    public async Task Get_PlanOfAPlace_PointsAtItsNumberOfSignatures(string place, int? expected)
    {
        string[] wijken = place switch { "buurt" or "wijk" => ["assendorp"], "wijken" => ["assendorp", "berkum"], _ => [] };
        var plan = await portal.Data.PlanAsync(
            p =>
            {
                p.IsAreaUnknown = place == "onbekend";
                p.Location = place == "buurt" ? new Location { Name = "Het plein", Precision = LocationPrecision.Approximate, SubneighbourhoodId = 1 } : null;
            },
            wijken);

        var section = (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).Region("Handtekeningen ophalen");

        var chosen = section.QuerySelectorAll("strong").Select(item => item.VisibleText()).ToList();
        Assert.Equal(expected is null ? 0 : 1, chosen.Count);
        Assert.All(chosen, item => Assert.Contains($": {expected}. Wij denken dat dit voor dit plan geldt.", item, StringComparison.Ordinal));
        Assert.Contains("12 jaar of ouder. De regels uit 2010 zeggen: 14 jaar of ouder.", section.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("https://petities.nl/loket/zwolle", section.Link("het loket voor Zwolle op petities.nl").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Council_TellsHowItDecidesAndWhereThatIsFrom()
    {
        var page = await portal.PageAsync(CouncilLinks.Page);

        page.Heading(Title, 1);
        Assert.Contains("kan het niet gaan over de begroting", page.Region("Zelf een onderwerp aandragen").VisibleText(), StringComparison.Ordinal);
        Assert.StartsWith("Rondetafelgesprek", page.ListItemsUnder("Hoe beslist de raad?")[0], StringComparison.Ordinal);
        Assert.Contains("tot de dag van de vergadering, 10.00 uur", page.Region("Komen spreken").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("hooguit vijf minuten spreken", page.Region("Komen spreken").VisibleText(), StringComparison.Ordinal);
        var sources = page.Region("Bronnen").VisibleText();
        Assert.All(SeedFiles.Council().Sources, source => Assert.Contains(source.Title, sources, StringComparison.Ordinal));
        Assert.Contains("niet nagekeken door de gemeente", sources, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PlanPage_LinksUnlessThePlanIsOver()
    {
        foreach (var phase in Enum.GetValues<PlanPhase>())
        {
            var plan = await portal.Data.PlanAsync(p => p.Phase = phase);
            var link = (await portal.PageAsync(PlanLinks.Details(plan.Slug))).Region("Hoe kunt u meedoen?").FindByRole("link", Title);
            Assert.Equal(phase is not (PlanPhase.Completed or PlanPhase.Stopped), link is not null);
        }

        var stopped = await portal.Data.PlanAsync(p => p.Phase = PlanPhase.Stopped);
        Assert.Contains("Dit plan is gestopt (stand van 2026).", (await portal.PageAsync(CouncilLinks.OfPlan(stopped.Slug))).VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OtherPlans_AreMissingGoneOrMoved()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync(CouncilLinks.OfPlan("bestaat-niet"))).StatusCode);
        var hidden = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Client.GetAsync(CouncilLinks.OfPlan(hidden.Slug))).StatusCode);
        var gone = await portal.Data.PlanAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (portal.Data.UtcNow, "Dubbel"));
        Assert.Equal(HttpStatusCode.Gone, (await portal.Client.GetAsync(CouncilLinks.OfPlan(gone.Slug))).StatusCode);
        var plan = await portal.Data.PlanAsync();
        using var moved = await portal.Client.GetAsync(CouncilLinks.OfPlan(await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id)));
        Assert.Equal((HttpStatusCode.MovedPermanently, CouncilLinks.OfPlan(plan.Slug)), (moved.StatusCode, moved.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Get_MeetingOfHiddenPlan_DoesNotNameThePlan()
    {
        var hidden = await portal.Data.PlanAsync(p => p.PublishedAt = null);
        var meeting = await portal.Portal.CouncilMeetingAsync(hidden);

        var item = (await portal.PageAsync(CouncilLinks.Page)).ListItemsUnder("Wanneer vergadert de raad?").Single(text => text.Contains(meeting.Name, StringComparison.Ordinal));

        Assert.DoesNotContain(hidden.Title, item, StringComparison.Ordinal);
        Assert.DoesNotContain("Over:", item, StringComparison.Ordinal);
    }
}

/// <summary>Where nobody filled anything in.</summary>
public sealed class EmptyCouncilPageTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_WithoutRulesAndMeetings_SaysSoWithANumberToCall()
    {
        var plan = await portal.Data.PlanAsync();
        foreach (var path in new[] { CouncilLinks.Page, CouncilLinks.OfPlan(plan.Slug) })
        {
            var page = await portal.PageAsync(path);
            Assert.Contains("Wij kennen de eerstvolgende vergadering niet", page.VisibleText(), StringComparison.Ordinal);
            Assert.Contains("staat nog niet bij ons. Bel 14 038 en vraag naar de griffie", page.VisibleText(), StringComparison.Ordinal);
            Assert.Null(page.FindByRole("link", "Open in uw mailprogramma"));
        }
    }
}
