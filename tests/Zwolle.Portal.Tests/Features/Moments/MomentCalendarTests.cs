using System.Net;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Features.Moments;

/// <summary>The three kinds of calendar, read by a program of others. Each test has a wijk of its own.</summary>
public sealed class MomentCalendarTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData("/meedoen/agenda.ics?wijk={wijk}")]
    [InlineData("/wijken/{wijk}/agenda.ics")]
    [InlineData("/meedoen/{moment}.ics")]
    public async Task Get_Meeting_TellsAllThatOneNeedsToGo(string path)
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var moment = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, wijk.Slug), m =>
        {
            m.Period = Days(-1, 3);
            m.StartsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(3), new(19, 30));
            m.EndsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(3), new(21, 0));
            m.Location = new Location { Name = "De Enk", Address = "Enkstraat 67" };
            m.AnswerBy = new(2027, 1, 15);
            m.Version = 4;
        });
        path = path.Replace("{wijk}", wijk.Slug, StringComparison.Ordinal).Replace("{moment}", moment.Slug, StringComparison.Ordinal);

        var (answer, calendar) = await ReadAsync(path);

        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        Assert.Empty(calendar.Errors);
        Assert.Contains(TrialNotice.Text, calendar.Description, StringComparison.Ordinal);
        Assert.Equal($"http://localhost:5080{path}", calendar.Source);
        var parsed = Assert.Single(calendar.Events, e => e.Categories.Contains(wijk.Name));
        Assert.Equal($"{moment.PublicId:D}@wijkportaal-zwolle", parsed.Uid);
        Assert.Equal(("2026-12-04T19:30:00+01:00", "2026-12-04T21:00:00+01:00"), (parsed.Start, parsed.End));
        Assert.Equal(("CONFIRMED", 4, moment.Title), (parsed.Status, parsed.Sequence, parsed.Summary));
        Assert.Equal(("2026-12-01T09:00:00+00:00", "2026-12-01T09:00:00+00:00"), (parsed.Stamp, parsed.LastModified));
        Assert.Equal("De Enk, Enkstraat 67, Zwolle", parsed.Location);
        Assert.Equal([wijk.Name], parsed.Categories);
        Assert.Equal($"http://localhost:5080/meedoen/{moment.Slug}", parsed.Url);
        Assert.Equal(
            $"""
            {moment.Summary}

            Wanneer: vrijdag 4 december 2026, 19.30 tot 21.00 uur.

            Meedoen kan van 30 november tot en met 4 december 2026.

            Hoe: Kom langs.

            Zonder internet: Bel 14 038.

            Antwoord: uiterlijk op vrijdag 15 januari 2027.

            {TrialNotice.Text}

            Meer lezen: http://localhost:5080/meedoen/{moment.Slug}
            """,
            parsed.Description);
    }

    [Fact]
    public async Task Get_DayWithoutHour_IsTheWholeDayAndAPeriodIsItsLast()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var day = await AddAsync(wijk.Slug, m => m.Period = Days(2, 2));
        var period = await AddAsync(wijk.Slug, m => m.Period = Days(0, 20));

        var events = await LocalAsync(wijk);

        Assert.Equal([day.Title, $"Laatste dag: {period.Title}"], events.Select(e => e.Summary));
        Assert.Equal([("2026-12-03", "2026-12-04"), ("2026-12-21", "2026-12-22")], events.Select(e => (e.Start, e.End!)));
        Assert.All(events, e => Assert.Equal("TRANSPARENT", e.Transparency));
        Assert.Contains("Meedoen kan op donderdag 3 december 2026.", events[0].Description, StringComparison.Ordinal);
        Assert.Contains("Meedoen kan van 1 tot en met 21 december 2026.", events[1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ClosedByHand_SaysSinceWhen()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        await AddAsync(wijk.Slug, m => m.ClosedOn = portal.Data.Today);

        Assert.Contains("Eerder gesloten: vanaf dinsdag 1 december 2026 kan het niet meer.", Assert.Single(await LocalAsync(wijk)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Wijk_HoldsWhatIsToComeAndEndedInAYearNearestFirst()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var long1 = await AddAsync(wijk.Slug, m => m.Period = Days(-365, -365));
        var late = await AddAsync(wijk.Slug, m => m.Period = Days(9, 9));
        var past = await AddAsync(wijk.Slug, m => (m.Period, m.Outcome) = (Days(-9, -9), "Gedaan."));
        var near = await AddAsync(wijk.Slug, m => m.Period = Days(-3, 0));
        var city = await portal.Data.MomentAsync(null, m => m.Period = Days(5, 5));
        await AddAsync(wijk.Slug, m => m.Period = Days(-366, -366));
        await AddAsync(wijk.Slug, m => m.Period = null);
        await AddAsync(wijk.Slug, m => m.Period = ApproximateDate.Parse("2027-voorjaar"));
        await AddAsync(wijk.Slug, m => m.PublishedAt = null);
        await AddAsync((await portal.Data.NeighbourhoodAsync()).Slug, m => m.Period = Days(1, 1));
        await portal.Data.MomentAsync(null, m => m.IsAreaUnknown = true);
        await AddExampleAsync(wijk.Slug);

        var (_, calendar) = await ReadAsync($"/wijken/{wijk.Slug}/agenda.ics");

        var own = new[] { near, late, past, long1 }.Select(m => m.Slug);
        Assert.Equal(own, calendar.Events.Where(e => e.Categories.Contains(wijk.Name)).Select(e => e.Url!.Split('/')[^1]));
        Assert.Equal(["Hele stad"], calendar.Events.Single(e => e.Summary == city.Title).Categories);
        Assert.All(calendar.Events, e => Assert.True(e.Categories is ["Hele stad"] || e.Categories.Contains(wijk.Name), e.Summary));
    }

    [Fact]
    public async Task Get_Cancelled_StaysWithItsReason()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var moment = await AddAsync(wijk.Slug, m => (m.CancelReason, m.CancelledOn) = ("Te weinig mensen", portal.Data.Today));

        foreach (var path in new[] { $"/wijken/{wijk.Slug}/agenda.ics", $"/meedoen/{moment.Slug}.ics", $"/meedoen/agenda.ics?wijk={wijk.Slug}&periode=afgelast" })
        {
            var (_, calendar) = await ReadAsync(path);
            var parsed = Assert.Single(calendar.Events, e => e.Categories.Contains(wijk.Name));
            Assert.Equal(("CANCELLED", $"Gaat niet door: {moment.Title}"), (parsed.Status, parsed.Summary));
            Assert.StartsWith($"Gaat niet door: Te weinig mensen. Gemeld op 1 december 2026.\n\n{moment.Summary}\n\n{TrialNotice.Text}", parsed.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Withdrawn_IsCancelledAndTellsOnlyDateAndReason()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var moment = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, wijk.Slug), m =>
        {
            (m.Title, m.Summary, m.How, m.Offline) = (HiddenRows.Word, HiddenRows.Word, HiddenRows.Word, HiddenRows.Word);
            (m.Version, m.WithdrawnAt, m.WithdrawnReason) = (2, portal.Data.UtcNow, "Dubbel ingevoerd");
            m.StartsAt = PortalClock.ToUtc(portal.Data.Today.AddDays(20), new(19, 30));
            m.Location = new Location { Name = HiddenRows.Word };
        });
        await AddAsync(wijk.Slug, m => (m.Title, m.WithdrawnAt, m.PublishedAt) = (HiddenRows.Word, portal.Data.UtcNow, null));
        await AddAsync(wijk.Slug, m => (m.Title, m.WithdrawnAt, m.Period) = (HiddenRows.Word, portal.Data.UtcNow, null));

        foreach (var path in new[] { $"/wijken/{wijk.Slug}/agenda.ics", $"/meedoen/{moment.Slug}.ics", $"/meedoen/agenda.ics?soort=bijeenkomst&wijk={wijk.Slug}" })
        {
            var (answer, calendar) = await ReadAsync(path);
            var parsed = Assert.Single(calendar.Events, e => e.Summary == "Ingetrokken");
            Assert.Equal(($"{moment.PublicId:D}@wijkportaal-zwolle", "CANCELLED", 2, "2026-12-21T19:30:00+01:00"), (parsed.Uid, parsed.Status, parsed.Sequence, parsed.Start));
            Assert.Equal($"Ingetrokken op 1 december 2026.\n\nDubbel ingevoerd.\n\n{TrialNotice.Text}", parsed.Description);
            Assert.Equal(["DESCRIPTION", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "UID"], parsed.Names);
            Assert.DoesNotContain(HiddenRows.Word, answer.Text, StringComparison.Ordinal);
        }

        foreach (var path in new[] { $"/meedoen/agenda.ics?soort=wandeling&wijk={wijk.Slug}", $"/meedoen/agenda.ics?periode=nu&wijk={wijk.Slug}" })
        {
            Assert.DoesNotContain((await ReadAsync(path)).Calendar.Events, e => e.Summary == "Ingetrokken");
        }
    }

    [Fact]
    public async Task Get_Filters_AreThoseOfThePage()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var walk = await AddAsync(wijk.Slug, m => (m.Kind, m.Period) = (MomentKind.Walk, Days(0, 3)));
        var over = await AddAsync(wijk.Slug, m => (m.Kind, m.Period) = (MomentKind.Walk, Days(-900, -800)));
        var answered = await AddAsync(wijk.Slug, m => (m.Kind, m.Period, m.Outcome) = (MomentKind.Walk, Days(-9, -9), "Gedaan."));
        await AddAsync(wijk.Slug, m => m.Kind = MomentKind.Survey);

        Assert.Equal([walk.Slug], await SlugsAsync("periode=nu"));
        Assert.Equal([answered.Slug, over.Slug], await SlugsAsync("periode=voorbij"));
        Assert.Equal([over.Slug], await SlugsAsync("periode=zonder-antwoord"));
        Assert.Equal([walk.Slug, answered.Slug], await SlugsAsync("pagina=9"));
        Assert.Equal($"Meedoen in {wijk.Name}, wandeling, voorbij - Wijkportaal Zwolle (proef)", (await ReadAsync($"/meedoen/agenda.ics?wijk={wijk.Slug}&soort=wandeling&periode=voorbij")).Calendar.Name);

        async Task<IEnumerable<string>> SlugsAsync(string query)
        {
            var (_, calendar) = await ReadAsync($"/meedoen/agenda.ics?wijk={wijk.Slug}&soort=wandeling&{query}");
            return calendar.Events.Where(e => e.Categories.Contains(wijk.Name)).Select(e => e.Url!.Split('/')[^1]);
        }
    }

    [Fact]
    public async Task Get_FilterThatMeansNothing_IsRefusedInPlainWords()
    {
        var answer = await Answer.GetAsync(portal.Client, "/meedoen/agenda.ics?wijk=atlantis&soort=feest");

        Assert.Equal((HttpStatusCode.BadRequest, "text/plain; charset=utf-8"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("Wij kennen deze wijk niet. Kies een wijk uit de lijst.\nDeze soort kennen wij niet. Kies een soort uit de lijst.\n", answer.Text);
    }

    [Fact]
    public async Task Get_WhatHasNoCalendar_IsNotFound()
    {
        var rough = await portal.Data.MomentAsync(null, m => m.Period = ApproximateDate.Parse("2027"));
        var undated = await portal.Data.MomentAsync(null, m => m.Period = null);
        var unpublished = await portal.Data.MomentAsync(null, m => m.PublishedAt = null);
        var example = await AddExampleAsync();

        foreach (var path in new[] { "/meedoen/bestaat-niet.ics", $"/meedoen/{rough.Slug}.ics", $"/meedoen/{undated.Slug}.ics", $"/meedoen/{unpublished.Slug}.ics", $"/meedoen/{example}.ics", "/wijken/atlantis/agenda.ics" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, path)).Status);
        }

        Assert.DoesNotContain(example, (await Answer.GetAsync(portal.Client, "/meedoen/agenda.ics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FormerAddress_LeadsToTheCurrentOne()
    {
        var moment = await portal.Data.MomentAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.ParticipationMoment, moment.Id);

        var answer = await Answer.GetAsync(portal.Client, $"/meedoen/{former}.ics");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/meedoen/{moment.Slug}.ics"), (answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task Get_WithTheTagItGave_IsNotModifiedUntilSomethingChanges()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var moment = await AddAsync(wijk.Slug);
        var path = $"/wijken/{wijk.Slug}/agenda.ics";
        var tag = (await Answer.GetAsync(portal.Client, path)).Header("ETag");

        // Another day, the same words: what a program has is not replaced for nothing.
        portal.Clock.Now = TestClock.Start.AddDays(1);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync());
        portal.Clock.Now = TestClock.Start;
        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Moments.FindAsync(moment.Id))!.Title = "Een nieuwe titel";
            return await context.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());

        async Task<HttpStatusCode> StatusAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var response = await portal.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Get_MoreThanFiveHundred_HoldsTheNearestAndStaysSmall()
    {
        await using var full = await PortalFactory.CreateAsync(Content.Empty);
        var today = full.Clock.Today;
        await full.WithContextAsync(async context =>
        {
            for (var i = 0; i < 520; i++)
            {
                context.Add(new ParticipationMoment
                {
                    Slug = $"m-{i}",
                    Title = $"Moment {i:000}",
                    Summary = new string('s', 300),
                    How = new string('h', 400),
                    Period = ApproximateDate.OfDay(today.AddDays(i)),
                    OwnerTeam = "Communicatie",
                    PublishedAt = full.Clock.Now.UtcDateTime,
                    ChangedAt = full.Clock.Now.UtcDateTime,
                });
            }

            return await context.SaveChangesAsync();
        });
        using var client = full.NewClient();

        var answer = await Answer.GetAsync(client, "/meedoen/agenda.ics");

        var calendar = await Parser.CalendarAsync(answer.Body);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"Moment {i:000}"), calendar.Events.Select(e => e.Summary));
        Assert.InRange(answer.Body.Length, 1, 1_000_000);
        Assert.InRange(answer.BytesOnWire, 1, 60_000);
    }

    [Fact]
    public async Task Get_Official_SaysNothingOfATrialAndLinksToItsOwnHost()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"), ("Portal:BaseUrl", "https://wijken.example"));
        var moment = await new TestData(official).MomentAsync();
        using var client = official.NewClient();

        var answer = await Answer.GetAsync(client, "/meedoen/agenda.ics");

        var calendar = await Parser.CalendarAsync(answer.Body);
        Assert.DoesNotContain("roefversie", answer.Text, StringComparison.Ordinal);
        Assert.Equal("https://wijken.example/meedoen/agenda.ics", calendar.Source);
        Assert.EndsWith($"https://wijken.example/meedoen/{moment.Slug}", Assert.Single(calendar.Events).Description, StringComparison.Ordinal);
    }

    private async Task<(Answer Answer, ParsedCalendar Calendar)> ReadAsync(string path)
    {
        var answer = await Answer.GetAsync(portal.Client, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return (answer, await Parser.CalendarAsync(answer.Body));
    }

    /// <summary>Without what other tests made for the whole city.</summary>
    private async Task<IReadOnlyList<ParsedEvent>> LocalAsync(Neighbourhood wijk) =>
        [.. (await ReadAsync($"/wijken/{wijk.Slug}/agenda.ics")).Calendar.Events.Where(e => e.Categories.Contains(wijk.Name))];

    private async Task<ParticipationMoment> AddAsync(string wijk, Action<ParticipationMoment>? change = null) =>
        await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, wijk), change);

    private Task<string> AddExampleAsync(string? wijk = null) => portal.Portal.WithContextAsync(async context =>
    {
        var example = new ParticipationMoment
        {
            Slug = $"voorbeeld-{TestData.Word()}",
            Title = "Voorbeeld: verzonnen",
            Summary = "Verzonnen.",
            Period = Days(0, 9),
            IsExample = true,
            OwnerTeam = "Communicatie",
            PublishedAt = portal.Data.UtcNow,
            ChangedAt = portal.Data.UtcNow,
        };
        foreach (var neighbourhood in context.Neighbourhoods.Where(n => n.Slug == wijk))
        {
            example.Neighbourhoods.Add(neighbourhood);
        }

        context.Add(example);
        await context.SaveChangesAsync();
        return example.Slug;
    });

    private ApproximateDate Days(int first, int last) => new(portal.Data.Today.AddDays(first), portal.Data.Today.AddDays(last), DatePrecision.Day);
}
