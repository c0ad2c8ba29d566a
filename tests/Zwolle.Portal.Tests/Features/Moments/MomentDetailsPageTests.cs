using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Moments;

public sealed class MomentDetailsPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Open_ShowsWhenWhereHowUntilWhenAndWhoAnswers()
    {
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var hidden = await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow);
        var moment = await portal.Data.MomentAsync(plan, m =>
        {
            m.Plans.Add(hidden);
            m.Period = Days(-1, 3);
            m.StartsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(3), new(19, 30));
            m.EndsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(3), new(21, 0));
            m.Location = new Location { Name = "De Enk", Address = "Enkstraat 67", Accessibility = "De ingang heeft geen drempel.", Precision = LocationPrecision.Point };
            (m.About, m.Decides, m.AnswerBy) = ("De bomen in de straat.", "De wethouder beslist.", new(2027, 1, 15));
            (m.CanChange, m.Fixed) = ("Welke bomen er komen", "Het riool gaat open\nDe straat blijft smal");
            m.Links.Add(new ExternalLink { Url = "https://krant.example/1", Title = "Avond over bomen", Publisher = "Krant", Dated = ApproximateDate.Parse("2026") });
        });

        var page = await portal.PageAsync($"/meedoen/{moment.Slug}");

        page.Heading(moment.Title, level: 1);
        Assert.Contains(
            "Meedoen kan tot en met vrijdag 4 december 2026 (nog 3 dagen) Vrijdag 4 december 2026, 19.30 tot 21.00 uur, De Enk.",
            page.VisibleText(),
            StringComparison.Ordinal);
        Assert.Equal("De bomen in de straat.", page.Definition("Waarover?"));
        Assert.Equal("Vrijdag 4 december 2026, 19.30 tot 21.00 uur.", page.Definition("Wanneer?"));
        Assert.Equal("De Enk, Enkstraat 67. De ingang heeft geen drempel.", page.Definition("Waar?"));
        Assert.Equal("Assendorp.", page.Definition("Over welke wijk?"));
        Assert.Equal("Kom langs.", page.Definition("Hoe?"));
        Assert.Equal("Bel 14 038.", page.Definition("Zonder internet?"));
        Assert.Equal("De wethouder beslist.", page.Definition("Wie beslist?"));
        Assert.Equal("Uiterlijk op vrijdag 15 januari 2027.", page.Definition("Wanneer krijgt u antwoord?"));
        Assert.Equal(["Welke bomen er komen"], page.ListItemsUnder("Kan nog veranderen"));
        Assert.Equal(["Het riool gaat open", "De straat blijft smal"], page.ListItemsUnder("Staat vast"));
        Assert.Equal([plan.Title], page.ListItemsUnder("Bij welk plan hoort dit?"));
        Assert.Equal($"/plannen/{plan.Slug}", page.Link(plan.Title).GetAttribute("href"));
        Assert.Equal(["Avond over bomen Krant, 2026. Niet nagekeken door de gemeente."], page.ListItemsUnder("Bronnen"));
        Assert.DoesNotContain(hidden.Title, page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MomentOfWhichLittleIsKnown_SaysSoOfEachThing()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.Period, m.How, m.Offline) = (null, null, null));

        var page = await portal.PageAsync($"/meedoen/{moment.Slug}");

        Assert.Contains("De datum is nog niet bekend", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal(moment.Summary, page.Definition("Waarover?"));
        Assert.Equal("Datum niet bekend.", page.Definition("Wanneer?"));
        Assert.Equal("Er is geen vaste plek bekend.", page.Definition("Waar?"));
        Assert.Equal("Heel Zwolle.", page.Definition("Over welke wijk?"));
        Assert.Equal("Dat staat niet in onze bronnen.", page.Definition("Hoe?"));
        Assert.Equal("Bel 14 038 en vraag hoe u zonder internet meedoet.", page.Definition("Zonder internet?"));
        Assert.Equal("Dat staat niet in onze bronnen. Bel 14 038 en vraag het na.", page.Definition("Wie beslist?"));
        Assert.Equal("Dat staat niet in onze bronnen.", page.Definition("Wanneer krijgt u antwoord?"));
        Assert.Contains("Dat staat niet in onze bronnen.", page.Region("Wat kan nog veranderen, en wat staat vast?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons is geen plan bekend waar dit bij hoort.", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Cancelled_StaysVisibleAndSaysWhy()
    {
        var moment = await portal.Data.MomentAsync(null, m =>
            (m.Period, m.CancelReason, m.CancelledOn, m.AnswerBy) = (Days(3, 3), "Er waren te weinig mensen.", new(2026, 11, 28), portal.Data.Today.AddDays(-1)));

        var page = await portal.PageAsync($"/meedoen/{moment.Slug}");

        Assert.Contains("Dit gaat niet door Er waren te weinig mensen. (gemeld op 28 november 2026)", page.VisibleText(), StringComparison.Ordinal);
        page.Heading("Zo zou het gaan");
        Assert.DoesNotContain("Wanneer krijgt u antwoord?", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("https://schema.org/EventCancelled", Event(page)!.Value.GetProperty("eventStatus").GetString());
    }

    [Fact]
    public async Task Get_AnswerOverdue_SaysSo()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.Period, m.AnswerBy) = (Days(-30, -20), portal.Data.Today.AddDays(-1)));

        var text = (await portal.PageAsync($"/meedoen/{moment.Slug}")).VisibleText();

        Assert.Contains("Antwoord is te laat", text, StringComparison.Ordinal);
        Assert.Contains("Het antwoord zou er uiterlijk 30 november 2026 zijn. Wij kennen het nog niet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Closed_SaysWhenTheAnswerComesOrThatItIsUnknown()
    {
        var promised = await portal.Data.MomentAsync(null, m => (m.Period, m.AnswerBy) = (Days(-30, -20), portal.Data.Today));
        var unknown = await portal.Data.MomentAsync(null, m => (m.Period, m.Outcome, m.AnsweredOn) = (Days(-30, -20), "Nog geheim.", portal.Data.Today.AddDays(1)));

        Assert.Contains("Antwoord volgt uiterlijk 1 december 2026", (await portal.PageAsync($"/meedoen/{promised.Slug}")).VisibleText(), StringComparison.Ordinal);
        var page = await portal.PageAsync($"/meedoen/{unknown.Slug}");
        Assert.Contains("Wij weten niet wat ermee is gedaan", page.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nog geheim.", page.Source.Text, StringComparison.Ordinal);
        page.Heading("Wat kon veranderen, en wat stond vast?");
    }

    [Fact]
    public async Task Get_Answered_ShowsTheAnswerBeforeTheRest()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.Period, m.Outcome, m.AnsweredOn) = (Days(-30, -20), "Er komen **twee** banken.", new(2026, 11, 25)));

        var page = await portal.PageAsync($"/meedoen/{moment.Slug}");

        Assert.Contains("Antwoord gegeven op 25 november 2026", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("twee", page.Region("Wat is er gedaan met wat mensen zeiden?").QuerySelector("strong")!.TextContent);
        Assert.Equal("Wat is er gedaan met wat mensen zeiden?", page.AllByRole("heading").ElementAt(1).VisibleText());
    }

    [Fact]
    public async Task Get_MovedDate_ShowsWhatItWasAndWhy()
    {
        var moment = await portal.Data.MomentAsync(null, m => m.DateChanges.Add(new DateChange
        {
            Which = ChangedDate.MomentPeriod,
            Before = ApproximateDate.Parse("2026-11-12"),
            After = null,
            Reason = "De zaal was bezet.",
            ChangedOn = new(2026, 11, 10),
        }));

        Assert.Equal(
            ["10 november 2026. Meedoen: was 12 november 2026, wordt onbekend. De zaal was bezet."],
            (await portal.PageAsync($"/meedoen/{moment.Slug}")).ListItemsUnder("De datum is veranderd"));
    }

    [Fact]
    public async Task Get_ExactDays_AreAnEventForSearchEngines()
    {
        var evening = await portal.Data.MomentAsync(null, m =>
        {
            m.Period = Days(3, 3);
            m.StartsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(3), new(19, 30));
            m.Location = new Location { Name = "De Enk", Address = "Enkstraat 67", Precision = LocationPrecision.Point };
        });
        var weeks = await portal.Data.MomentAsync(null, m => m.Period = Days(0, 20));

        var ofEvening = Event(await portal.PageAsync($"/meedoen/{evening.Slug}"))!.Value;
        var ofWeeks = Event(await portal.PageAsync($"/meedoen/{weeks.Slug}"))!.Value;

        Assert.Equal("2026-12-04T19:30:00+01:00", ofEvening.GetProperty("startDate").GetString());
        Assert.Equal("Enkstraat 67, Zwolle", ofEvening.GetProperty("location").GetProperty("address").GetString());
        Assert.Equal(("2026-12-01", "2026-12-21"), (ofWeeks.GetProperty("startDate").GetString(), ofWeeks.GetProperty("endDate").GetString()));
        Assert.False(ofWeeks.TryGetProperty("location", out _));
    }

    [Fact]
    public async Task Get_ExampleOrRoughDate_IsNoEvent()
    {
        var rough = await portal.Data.MomentAsync(null, m => m.Period = ApproximateDate.Parse("2027-05"));
        var example = await portal.PageAsync("/meedoen/voorbeeld-avond-tekeningen-assendorp");

        Assert.Null(Event(await portal.PageAsync($"/meedoen/{rough.Slug}")));
        Assert.Null(Event(example));
        Assert.Contains("Voorbeeld: dit bestaat niet echt", example.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(StructuredData(example), data => data.GetRawText().Contains("Voorbeeld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownOrUnpublished_ReturnsNotFoundWithAWayOn()
    {
        var moment = await portal.Data.MomentAsync(null, m => m.PublishedAt = null);

        foreach (var slug in (string[])["bestaat-niet", moment.Slug])
        {
            using var response = await portal.Client.GetAsync($"/meedoen/{slug}");
            var page = await Html.ParseAsync(response);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            page.Link("Naar alle wijken");
            Assert.DoesNotContain(moment.Title, page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_FormerAddress_MovesToTheCurrentOne()
    {
        var moment = await portal.Data.MomentAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.ParticipationMoment, moment.Id);

        using var response = await portal.Client.GetAsync($"/meedoen/{former}");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/meedoen/{moment.Slug}", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_Withdrawn_ShowsOnlyDateAndReason()
    {
        var moment = await portal.Data.MomentAsync(null, m => (m.WithdrawnAt, m.WithdrawnReason) = (portal.Data.UtcNow, "Dit stond er dubbel."));
        var silent = await portal.Data.MomentAsync(null, m => m.WithdrawnAt = portal.Data.UtcNow);

        using var response = await portal.Client.GetAsync($"/meedoen/{moment.Slug}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("Dit moment is ingetrokken Ingetrokken op 1 december 2026. Dit stond er dubbel.", page.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(moment.Title, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(moment.Summary, page.Source.Text, StringComparison.Ordinal);
        Assert.Contains("De reden is niet bekend.", (await portal.PageAsync($"/meedoen/{silent.Slug}")).VisibleText(), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> StructuredData(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement);

    private static JsonElement? Event(IHtmlDocument page) =>
        StructuredData(page).Where(data => data.GetProperty("@type").GetString() == "Event").Select(data => (JsonElement?)data).SingleOrDefault();

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
