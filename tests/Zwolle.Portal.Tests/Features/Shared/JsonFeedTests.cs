using System.Net;
using System.Text.Json;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Infrastructure.Feeds;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Features.Shared;

/// <summary>Every feed as Atom and as JSON Feed, and those of one plan and of initiatives. Each test has a wijk of its own.</summary>
public sealed class JsonFeedTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_EveryFeed_SaysTheSameInAtomAndInJson()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var theme = await portal.Data.ThemeAsync();
        var plan = await PlanAsync(theme.Id, wijk.Slug);
        await portal.Data.MomentAsync(plan);
        await portal.Data.InitiativeAsync(null, wijk.Slug);

        foreach (var path in new[]
        {
            "/plannen/feed.atom", $"/plannen/feed.atom?wijk={wijk.Slug}&thema={theme.Slug}", $"/plannen/{plan.Slug}/feed.atom", "/meedoen/feed.atom", $"/meedoen/feed.atom?thema={theme.Slug}",
            "/initiatieven/feed.atom", $"/initiatieven/feed.atom?wijk={wijk.Slug}", $"/wijken/{wijk.Slug}/feed.atom",
        })
        {
            var atom = await AtomAsync(path);
            var (answer, json) = await JsonAsync(FeedFile.Json(path));

            Assert.NotEmpty(atom.Entries);
            Assert.Equal("application/feed+json", answer.Header("Content-Type"));
            Assert.Equal((atom.Title, atom.Subtitle, atom.Page), (Text(json, "title"), Text(json, "description"), Text(json, "home_page_url")));
            Assert.Contains(TrialNotice.Text, Text(json, "description"), StringComparison.Ordinal);
            Assert.Equal(FeedFile.Json(atom.Self), Text(json, "feed_url"));
            Assert.Equal(
                atom.Entries.Select(e => (e.Id, e.Title, e.Summary, e.Page, e.Published, e.Updated, e.Categories.Length)),
                Items(json).Select(i => (Text(i, "id"), Text(i, "title"), Text(i, "content_text"), Text(i, "url"), Text(i, "date_published"), Text(i, "date_modified"), i.GetProperty("tags").GetArrayLength())));
        }
    }

    [Fact]
    public async Task Get_Pages_LeadToBothFeedsOfWhatTheyShow()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var theme = await portal.Data.ThemeAsync();
        var plan = await PlanAsync(theme.Id, wijk.Slug);
        var example = await ExampleAsync();

        foreach (var (page, feed) in new[]
        {
            ($"/plannen?wijk={wijk.Slug}&thema={theme.Slug}", $"/plannen/feed.atom?wijk={wijk.Slug}&thema={theme.Slug}"),
            ($"/meedoen?thema={theme.Slug}", $"/meedoen/feed.atom?thema={theme.Slug}"),
            ($"/initiatieven?thema={theme.Slug}&nodig=geld", $"/initiatieven/feed.atom?thema={theme.Slug}&nodig=geld"),
            ($"/plannen/{plan.Slug}", $"/plannen/{plan.Slug}/feed.atom"),
            ($"/wijken/{wijk.Slug}", $"/wijken/{wijk.Slug}/feed.atom"),
        })
        {
            var head = (await portal.PageAsync(page)).Head!;
            Assert.Equal(feed, head.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
            Assert.Equal(FeedFile.Json(feed), head.QuerySelector("link[rel=alternate][type='application/feed+json']")!.GetAttribute("href"));
        }

        Assert.Empty((await portal.PageAsync($"/plannen/{example}")).QuerySelectorAll("[href*='feed.']"));
        foreach (var path in new[] { $"/plannen/{example}/feed.atom", $"/plannen/{example}/feed.json", "/plannen/bestaat-niet/feed.json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, path)).Status);
        }
    }

    [Fact]
    public async Task Get_Plan_TellsEveryMovedDateItsMomentsAndTheAnswers()
    {
        var plan = await portal.Data.PlanAsync(p =>
        {
            p.ChangedAt = Hour(-1);
            p.DateChanges.Add(Change(ChangedDate.PlanStart, new(2026, 3, 1), "2027", "2028", "De vergunning is er nog niet"));
            p.DateChanges.Add(Change(ChangedDate.PlanStart, new(2026, 9, 1), "2028", "2029", "Het geld is op"));
        });
        var moment = await portal.Data.MomentAsync(plan, m =>
        {
            (m.ChangedAt, m.Outcome) = (Hour(-2), "Er komt een bank.");
            m.DateChanges.Add(Change(ChangedDate.MomentPeriod, new(2026, 11, 9), "2026-12-12", "2026-12-14", "Er is voetbal"));
        });
        await portal.Data.MomentAsync(plan, m => m.PublishedAt = null);
        await portal.Data.MomentAsync(await portal.Data.PlanAsync());

        var feed = await AtomAsync($"/plannen/{plan.Slug}/feed.atom");

        Assert.Equal($"{plan.Title} - Wijkportaal Zwolle (proef)", feed.Title);
        Assert.Equal(
            [plan.Title, moment.Title, $"Datum veranderd: {moment.Title}", $"Datum veranderd: {plan.Title}", $"Datum veranderd: {plan.Title}"],
            feed.Entries.Select(e => e.Title));
        Assert.StartsWith("Er is een antwoord: Er komt een bank.", feed.Entries[1].Summary, StringComparison.Ordinal);
        Assert.Equal("Datum veranderd: was 12 december 2026, is nu 14 december 2026. Reden: Er is voetbal.", feed.Entries[2].Summary);
        Assert.Equal(($"http://localhost:5080/meedoen/{moment.Slug}", "2026-11-08T23:00:00Z"), (feed.Entries[2].Page, feed.Entries[2].Updated));
        Assert.Equal("Datum veranderd (start van het werk): was 2027, is nu 2028. Reden: De vergunning is er nog niet.", feed.Entries[4].Summary);
        Assert.Equal(($"http://localhost:5080/plannen/{plan.Slug}", "2026-02-28T23:00:00Z"), (feed.Entries[4].Page, feed.Entries[4].Updated));
        Assert.Distinct(feed.Entries.Select(e => e.Id));
    }

    [Theory]
    [InlineData("feed.atom")]
    [InlineData("feed.json")]
    public async Task Get_PlanThatMovedOrIsGone_LeadsOnOrSaysSo(string name)
    {
        var plan = await portal.Data.PlanAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id);
        var withdrawn = await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow);

        var moved = await Answer.GetAsync(portal.Client, $"/plannen/{former}/{name}");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/plannen/{plan.Slug}/{name}"), (moved.Status, moved.Header("Location")));
        Assert.Equal(HttpStatusCode.Gone, (await Answer.GetAsync(portal.Client, $"/plannen/{withdrawn.Slug}/{name}")).Status);
    }

    [Fact]
    public async Task Get_Initiatives_AreThoseOfThePageNewestFirstAndInTheFeedOfTheWijk()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var old = await portal.Data.InitiativeAsync(i => (i.ChangedAt, i.Needs, i.NeedsNote) = (Hour(-9), InitiativeNeeds.Hands | InitiativeNeeds.Money, "Vier mensen"), wijk.Slug);
        var recent = await portal.Data.InitiativeAsync(i => (i.ChangedAt, i.State, i.StateYear) = (Hour(-1), InitiativeState.Active, 2021), wijk.Slug);
        await portal.Data.InitiativeAsync(i => i.PublishedAt = null, wijk.Slug);
        await portal.Data.InitiativeAsync(null, (await portal.Data.NeighbourhoodAsync()).Slug);
        var example = await portal.Portal.WithContextAsync(async context =>
        {
            var made = new Initiative { Slug = $"voorbeeld-{TestData.Word()}", Title = "Voorbeeld: tuin", Summary = "Verzonnen.", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow };
            made.NeighbourhoodLinks.Add(new InitiativeNeighbourhood { NeighbourhoodId = wijk.Id });
            context.Add(made);
            await context.SaveChangesAsync();
            return made;
        });

        var all = await AtomAsync($"/initiatieven/feed.atom?wijk={wijk.Slug}&pagina=3");
        var asking = await AtomAsync($"/initiatieven/feed.atom?wijk={wijk.Slug}&nodig=geld");
        var ofWijk = await AtomAsync($"/wijken/{wijk.Slug}/feed.atom");

        Assert.Equal([recent.Title, old.Title], all.Entries.Select(e => e.Title));
        Assert.Equal($"http://localhost:5080/initiatieven/feed.atom?wijk={wijk.Slug}", all.Self);
        Assert.Equal($"{recent.Summary} Bezig (stand van 2021).", all.Entries[0].Summary);
        Assert.Equal($"{old.Summary} Hoe ver het is, weten wij niet (datum onbekend). Nu nodig: mensen die helpen en geld. Vier mensen.", all.Entries[1].Summary);
        Assert.Equal([old.Title], asking.Entries.Select(e => e.Title));
        Assert.Contains(all.Entries[0].Id, ofWijk.Entries.Select(e => e.Id));
        Assert.DoesNotContain(example.Title, ofWijk.Entries.Concat(all.Entries).Select(e => e.Title));
    }

    [Fact]
    public async Task Get_MomentsOfATheme_AreThoseOfPlansAboutIt()
    {
        var theme = await portal.Data.ThemeAsync();
        var about = await portal.Data.MomentAsync(await PlanAsync(theme.Id));
        var other = await portal.Data.MomentAsync(await PlanAsync((await portal.Data.ThemeAsync()).Id));
        await portal.Data.MomentAsync(await portal.Data.PlanAsync(p => p.PublishedAt = null));

        var page = await portal.PageAsync($"/meedoen?thema={theme.Slug}");
        var feed = await AtomAsync($"/meedoen/feed.atom?thema={theme.Slug}");
        var calendar = await Answer.GetAsync(portal.Client, $"/meedoen/agenda.ics?thema={theme.Slug}");
        var wrong = await Answer.GetAsync(portal.Client, "/meedoen/feed.json?thema=ooit");

        Assert.Equal([about.Title], page.CardTitles());
        Assert.Contains($"{theme.Name} (1)", page.Options("Onderwerp"));
        page.ByRole("list", "Gekozen filters").Link($"Haal weg: {theme.Name}");
        Assert.Equal([about.Title], feed.Entries.Select(e => e.Title));
        Assert.Contains($"{theme.Name.ToLowerInvariant()} - ", feed.Title, StringComparison.Ordinal);
        Assert.Contains(about.Slug, calendar.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Slug, calendar.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "Wij kennen dit onderwerp niet. Kies een onderwerp uit de lijst.\n"), (wrong.Status, wrong.Text));
    }

    [Fact]
    public async Task Get_JsonWithTheTagItGave_IsNotModified()
    {
        using var first = await portal.Client.GetAsync("/initiatieven/feed.json");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/initiatieven/feed.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await portal.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, same.StatusCode));
    }

    private async Task<ParsedFeed> AtomAsync(string path)
    {
        var answer = await Answer.GetAsync(portal.Client, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var feed = await Parser.FeedAsync(answer.Body);
        Assert.Equal(0, feed.Bozo);
        return feed;
    }

    private async Task<(Answer Answer, JsonElement Feed)> JsonAsync(string path)
    {
        var answer = await Answer.GetAsync(portal.Client, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Rule.Holds(JsonFeedRules.BrokenBy(answer.Body));
        using var document = JsonDocument.Parse(answer.Body);
        return (answer, document.RootElement.Clone());
    }

    private Task<Plan> PlanAsync(int theme, params string[] neighbourhoods) => portal.Data.PlanAsync(p => p.ThemeLinks.Add(new PlanTheme { ThemeId = theme }), neighbourhoods);

    private Task<string> ExampleAsync() => portal.Portal.WithContextAsync(async context =>
    {
        var slug = $"voorbeeld-{TestData.Word()}";
        context.Add(new Plan { Slug = slug, Title = "Voorbeeld: plein", Summary = "Verzonnen.", Body = "", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow });
        await context.SaveChangesAsync();
        return slug;
    });

    private DateTime Hour(int hours) => portal.Data.UtcNow.AddHours(hours);

    private static DateChange Change(ChangedDate which, DateOnly day, string before, string after, string reason) => new()
    {
        Which = which,
        Before = ApproximateDate.Parse(before),
        After = ApproximateDate.Parse(after),
        Reason = reason,
        ChangedOn = day,
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement feed) => feed.GetProperty("items").EnumerateArray();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
