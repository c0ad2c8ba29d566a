using System.Net;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Features.Shared;

/// <summary>The three feeds, read by a program of others. Each test has a wijk of its own.</summary>
public sealed class FeedTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Wijk_ShowsPlansAndMomentsOfItAndOfTheCityNewestFirst()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var theme = await portal.Data.ThemeAsync();
        var plan = await portal.Data.PlanAsync(p => (p.ChangedAt, p.PublishedAt) = (Hour(-3), Hour(-48)), wijk.Slug);
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(new PlanTheme { PlanId = plan.Id, ThemeId = theme.Id });
            return await context.SaveChangesAsync();
        });
        var moment = await portal.Data.MomentAsync(plan, m => m.ChangedAt = Hour(-1));
        var city = await portal.Data.PlanAsync(p => p.ChangedAt = Hour(-2));
        await portal.Data.PlanAsync(p => p.IsAreaUnknown = true);
        await portal.Data.PlanAsync(null, (await portal.Data.NeighbourhoodAsync()).Slug);
        await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow, wijk.Slug);
        await portal.Data.MomentAsync(plan, m => m.PublishedAt = null);
        var example = await AddExampleAsync(wijk.Id);

        var (answer, feed) = await ReadAsync($"/wijken/{wijk.Slug}/feed.atom");

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal(($"Nieuws uit {wijk.Name} - Wijkportaal Zwolle (proef)", "Wijkportaal Zwolle (proef)"), (feed.Title, feed.Author));
        Assert.Contains(TrialNotice.Text, feed.Subtitle, StringComparison.Ordinal);
        Assert.Equal(($"http://localhost:5080/wijken/{wijk.Slug}/feed.atom", $"http://localhost:5080/wijken/{wijk.Slug}"), (feed.Self, feed.Page));
        Assert.Equal("2026-12-01T08:00:00Z", feed.Updated);
        Assert.Equal([$"urn:uuid:{moment.PublicId:D}", $"urn:uuid:{city.PublicId:D}", $"urn:uuid:{plan.PublicId:D}"], feed.Entries.Select(e => e.Id).Where(IsOfThisTest));
        var entry = feed.Entries.Single(e => e.Id.EndsWith($"{plan.PublicId:D}", StringComparison.Ordinal));
        Assert.Equal((plan.Title, $"{plan.Summary} Voorbereiding (stand van 2026).", $"http://localhost:5080/plannen/{plan.Slug}"), (entry.Title, entry.Summary, entry.Page));
        Assert.Equal(("2026-11-29T09:00:00Z", "2026-12-01T06:00:00Z"), (entry.Published, entry.Updated));
        Assert.Equal([wijk.Slug, theme.Slug], entry.Categories);
        foreach (var path in new[] { $"/wijken/{wijk.Slug}/feed.atom", "/plannen/feed.atom", "/meedoen/feed.atom" })
        {
            Assert.DoesNotContain(example, (await ReadAsync(path)).Answer.Text, StringComparison.Ordinal);
        }

        Assert.All(feed.Entries, e => Assert.True(e.Categories.Contains(wijk.Slug) || e.Categories.Contains("hele-stad"), e.Title));

        // Other tests of this class make things for the whole city.
        bool IsOfThisTest(string id) => new[] { plan.PublicId, moment.PublicId, city.PublicId }.Any(own => id == $"urn:uuid:{own:D}");
    }

    [Fact]
    public async Task Get_Moments_TellsWhatHappenedToThem()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(null, wijk.Slug);
        var cancelled = await portal.Data.MomentAsync(plan, m => (m.CancelReason, m.ChangedAt) = ("Te weinig mensen", Hour(-1)));
        var answered = await portal.Data.MomentAsync(plan, m => (m.Outcome, m.ChangedAt) = ("Er komt een **bank**.\n\n- en [een boom](https://x.example)", Hour(-2)));
        var moved = await portal.Data.MomentAsync(plan, m =>
        {
            m.ChangedAt = Hour(-3);
            m.Period = new ApproximateDate(new(2026, 12, 14), new(2026, 12, 14), DatePrecision.Day);
            m.DateChanges.Add(Change(new(2026, 11, 1), "2026-12-10", "2026-12-12", "De zaal was bezet."));
            m.DateChanges.Add(Change(new(2026, 11, 9), "2026-12-12", "2026-12-14", "Er is voetbal"));
        });
        var later = await portal.Data.MomentAsync(plan, m => (m.Outcome, m.AnsweredOn, m.ChangedAt) = ("Nog geheim.", portal.Data.Today.AddDays(1), Hour(-4)));

        var (_, feed) = await ReadAsync($"/meedoen/feed.atom?wijk={wijk.Slug}");

        var own = feed.Entries.Where(e => e.Categories.Contains(wijk.Slug)).ToList();
        Assert.Equal([$"Gaat niet door: {cancelled.Title}", answered.Title, moved.Title, later.Title], own.Select(e => e.Title));
        Assert.Equal($"Gaat niet door: Te weinig mensen. {cancelled.Summary}", own[0].Summary);
        Assert.StartsWith($"Er is een antwoord: Er komt een bank. en een boom. {answered.Summary} Wanneer: van 30 november tot en met 21 december 2026.", own[1].Summary, StringComparison.Ordinal);
        Assert.Equal(
            $"Datum veranderd: was 12 december 2026, is nu 14 december 2026. Reden: Er is voetbal. {moved.Summary} Wanneer: maandag 14 december 2026.",
            own[2].Summary);
        Assert.DoesNotContain("geheim", own[3].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Plans_TellsWhatHappenedToThem()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var answered = await portal.Data.PlanAsync(p => (p.InputOutcome, p.ChangedAt) = (string.Join(' ', Enumerable.Repeat("woorden", 80)), Hour(-1)), wijk.Slug);
        var moved = await portal.Data.PlanAsync(
            p =>
            {
                p.ChangedAt = Hour(-2);
                p.DateChanges.Add(new DateChange { Which = ChangedDate.PlanStart, Before = ApproximateDate.Parse("2027-voorjaar"), After = null, Reason = "De vergunning is er nog niet", ChangedOn = new(2026, 11, 9) });
            },
            wijk.Slug);
        var stopped = await portal.Data.PlanAsync(p => (p.Phase, p.ChangedAt) = (PlanPhase.Stopped, Hour(-3)), wijk.Slug);
        await portal.Data.MomentAsync(answered);

        var (_, feed) = await ReadAsync($"/plannen/feed.atom?wijk={wijk.Slug}");

        Assert.Equal([answered.Title, moved.Title, stopped.Title], feed.Entries.Select(e => e.Title));
        Assert.StartsWith("Er is een antwoord: woorden ", feed.Entries[0].Summary, StringComparison.Ordinal);
        Assert.Contains($" woorden… {answered.Summary}", feed.Entries[0].Summary, StringComparison.Ordinal);
        Assert.StartsWith("Datum veranderd (start van het werk): was voorjaar 2027, is nu onbekend. Reden: De vergunning is er nog niet. ", feed.Entries[1].Summary, StringComparison.Ordinal);
        Assert.StartsWith("Het plan gaat niet door. ", feed.Entries[2].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Filters_AreThoseOfThePage()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(p => (p.Phase, p.Title) = (PlanPhase.Execution, "Bomen bij de brug"), wijk.Slug);
        await portal.Data.PlanAsync(p => p.Phase = PlanPhase.Execution, wijk.Slug);
        await portal.Data.PlanAsync(p => p.Title = "Bomen in de wei", wijk.Slug);
        var walk = await portal.Data.MomentAsync(plan, m => (m.Kind, m.Outcome) = (MomentKind.Walk, "Gedaan."));
        await portal.Data.MomentAsync(plan, m => m.Kind = MomentKind.Walk);

        var plans = await ReadAsync($"/plannen/feed.atom?wijk={wijk.Slug}&fase=uitvoering&q=bomen&pagina=7");
        var moments = await ReadAsync($"/meedoen/feed.atom?wijk={wijk.Slug}&soort=wandeling&periode=beantwoord");

        Assert.Equal([plan.Title], plans.Feed.Entries.Select(e => e.Title));
        Assert.Equal($"http://localhost:5080/plannen/feed.atom?wijk={wijk.Slug}&fase=uitvoering&q=bomen", plans.Feed.Self);
        Assert.Equal([walk.Title], moments.Feed.Entries.Where(e => e.Categories.Contains(wijk.Slug)).Select(e => e.Title));
        Assert.Equal($"http://localhost:5080/meedoen?wijk={wijk.Slug}&soort=wandeling&periode=beantwoord", moments.Feed.Page);
    }

    [Theory]
    [InlineData("/plannen/feed.atom?fase=ooit", "Wij kennen deze fase niet. Kies een fase uit de lijst.\n")]
    [InlineData("/meedoen/feed.atom?periode=ooit", "Deze periode kennen wij niet. Kies een periode uit de lijst.\n")]
    public async Task Get_FilterThatMeansNothing_IsRefusedInPlainWords(string path, string words)
    {
        var answer = await Answer.GetAsync(portal.Client, path);

        Assert.Equal((HttpStatusCode.BadRequest, "text/plain; charset=utf-8", words), (answer.Status, answer.Header("Content-Type"), answer.Text));
    }

    [Fact]
    public async Task Get_UnknownWijk_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, "/wijken/atlantis/feed.atom")).Status);

    [Fact]
    public async Task Get_WijkWithMuch_ShowsTheNewestFifty()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(p => p.ChangedAt = Hour(-500), wijk.Slug);
        for (var i = 0; i < 30; i++)
        {
            await portal.Data.PlanAsync(p => p.ChangedAt = Hour(i + 1), wijk.Slug);
            await portal.Data.MomentAsync(plan, m => m.ChangedAt = Hour(i + 1));
        }

        var (_, feed) = await ReadAsync($"/wijken/{wijk.Slug}/feed.atom");

        Assert.Equal(50, feed.Entries.Length);
        Assert.Equal(feed.Entries.Select(e => e.Updated).OrderDescending(StringComparer.Ordinal), feed.Entries.Select(e => e.Updated));
        Assert.Equal("2026-12-01T15:00:00Z", feed.Entries[^1].Updated);
    }

    [Fact]
    public async Task Get_AnyHost_HasTheSameIdsAndLinksOfItsOwn()
    {
        await using var other = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"), ("Portal:BaseUrl", "https://wijken.example"));
        using var client = other.NewClient();

        var here = await ReadAsync("/plannen/feed.atom");
        var there = await Answer.GetAsync(client, "/plannen/feed.atom");

        var feed = await Parser.FeedAsync(there.Body);
        Assert.Equal(here.Feed.Id, feed.Id);
        Assert.Equal("https://wijken.example/plannen/feed.atom", feed.Self);
        Assert.Empty(feed.Entries);
        Assert.DoesNotContain("roefversie", there.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plannen/feed.atom")]
    [InlineData("/meedoen/feed.atom")]
    [InlineData("/meedoen/agenda.ics")]
    public async Task Get_WithTheTagItGave_IsNotModified(string path)
    {
        using var head = await portal.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(TimeSpan.FromMinutes(1), head.Headers.CacheControl!.MaxAge);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        using var same = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
    }

    /// <summary>What is no page has the notice in plain text: the same words as the pages.</summary>
    [Fact]
    public async Task TrialNotice_InPlainText_IsThatOfThePages() =>
        Assert.Contains(TrialNotice.Text, (await portal.PageAsync("/")).GetElementById("proef")!.VisibleText(), StringComparison.Ordinal);

    private async Task<(Answer Answer, ParsedFeed Feed)> ReadAsync(string path)
    {
        var answer = await Answer.GetAsync(portal.Client, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var feed = await Parser.FeedAsync(answer.Body);
        Assert.Equal(0, feed.Bozo);
        return (answer, feed);
    }

    private Task<string> AddExampleAsync(int neighbourhood) => portal.Portal.WithContextAsync(async context =>
    {
        var word = TestData.Word();
        var plan = new Plan { Slug = $"voorbeeld-{word}", Title = $"Voorbeeld: {word}", Summary = "Verzonnen.", Body = "", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow };
        plan.NeighbourhoodLinks.Add(new PlanNeighbourhood { NeighbourhoodId = neighbourhood });
        plan.Moments.Add(new ParticipationMoment { Slug = $"voorbeeld-{word}", Title = $"Voorbeeld: {word}", Summary = "Verzonnen.", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow });
        context.Add(plan);
        await context.SaveChangesAsync();
        return word;
    });

    private DateTime Hour(int hours) => portal.Data.UtcNow.AddHours(hours);

    private static DateChange Change(DateOnly day, string before, string after, string reason) => new()
    {
        Which = ChangedDate.MomentPeriod,
        Before = ApproximateDate.Parse(before),
        After = ApproximateDate.Parse(after),
        Reason = reason,
        ChangedOn = day,
    };
}
