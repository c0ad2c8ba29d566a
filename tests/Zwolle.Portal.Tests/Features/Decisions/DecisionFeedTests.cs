using System.Net;
using System.Text.Json.Nodes;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.OpenData;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Features.Decisions;

/// <summary>Decisions and digests for programs: as feeds, and as open data.</summary>
public sealed class DecisionFeedTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_FeedOfAWijk_HasItsDecisionsTheLastChangedFirstAndNoExamples()
    {
        var first = await portal.Data.DecisionAsync(
            d => (d.Date, d.Outcome, d.ChangedAt) = (ApproximateDate.Parse("2026-11-02"), DecisionOutcome.Adopted, portal.Data.UtcNow.AddHours(-2)), "vechtlanden");
        var second = await portal.Data.DecisionAsync(null, "vechtlanden");
        await portal.Data.DecisionAsync(null, "schelle");
        await portal.Data.DecisionAsync(d => d.PublishedAt = null, "vechtlanden");

        var answer = await Answer.GetAsync(portal.Client, DecisionLinks.Feed(new DecisionFilter { Neighbourhood = "vechtlanden", Page = "2" }));
        var feed = await Parser.FeedAsync(answer.Body);

        Assert.Equal(0, feed.Bozo);
        Assert.Equal([$"urn:uuid:{second.PublicId:D}", $"urn:uuid:{first.PublicId:D}"], feed.Entries.Select(e => e.Id).Take(2));
        Assert.Equal($"Aangenomen (gemeenteraad, 2 november 2026). {first.Summary}", feed.Entries[1].Summary);
        Assert.Contains("vechtlanden", feed.Entries[1].Categories);
        Assert.All(feed.Entries, e => Assert.Contains("vechtlanden", e.Categories));
        var all = await Answer.GetAsync(portal.Client, DecisionLinks.FeedPath);
        Assert.DoesNotContain("Voorbeeld:", all.Text, StringComparison.Ordinal);
        var json = JsonNode.Parse((await Answer.GetAsync(portal.Client, DecisionLinks.JsonFeedPath + "?wijk=vechtlanden")).Body)!;
        Assert.Equal(feed.Entries.Select(e => e.Title), json["items"]!.AsArray().Select(item => (string)item!["title"]!));
    }

    [Fact]
    public async Task Get_FeedWithAnUnknownValue_IsRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Answer.GetAsync(portal.Client, DecisionLinks.FeedPath + "?uitkomst=ooit")).Status);

    [Fact]
    public async Task Get_FeedOfDigests_HasTheRealOnes()
    {
        var digest = await portal.Data.DigestAsync(new DateOnly(2025, 2, 1), (DigestSection.Other, "Iets", null, null));
        await portal.Data.DigestAsync(new DateOnly(2025, 3, 1), d => d.PublishedAt = null);

        var feed = await Parser.FeedAsync((await Answer.GetAsync(portal.Client, DigestLinks.FeedPath)).Body);

        Assert.Equal(0, feed.Bozo);
        Assert.Contains($"urn:uuid:{digest.PublicId:D}", feed.Entries.Select(e => e.Id));
        Assert.Equal(("Maandbericht 2025-02", "Dit gebeurde er.", "http://localhost:5080/maandbericht/2025-02"), feed.Entries.Where(e => e.Page.EndsWith("2025-02", StringComparison.Ordinal)).Select(e => (e.Title, e.Summary, e.Page)).Single());
        Assert.DoesNotContain(feed.Entries, e => e.Title.StartsWith("Voorbeeld", StringComparison.Ordinal) || e.Title.EndsWith("2025-03", StringComparison.Ordinal));
        Assert.Equal("application/feed+json", (await Answer.GetAsync(portal.Client, DigestLinks.JsonFeedPath)).Header("Content-Type").Split(';')[0]);
    }

    [Fact]
    public async Task Get_OpenData_TellsWhatTheyAreAboutAndLeavesOutWhatIsHidden()
    {
        var (plan, hidden, moment) = (await portal.Data.PlanAsync(), await portal.Data.PlanAsync(p => p.PublishedAt = null), await portal.Data.MomentAsync());
        var decision = await portal.Data.DecisionAsync(
            d =>
            {
                (d.Date, d.Outcome, d.DecidingBody) = (ApproximateDate.Parse("2026-10"), DecisionOutcome.Rejected, DecisionBody.Executive);
                d.PlanLinks.Add(new DecisionPlan { PlanId = plan.Id });
                d.PlanLinks.Add(new DecisionPlan { PlanId = hidden.Id });
                d.MomentLinks.Add(new DecisionMoment { MomentId = moment.Id });
            },
            "wipstrik");
        var unknown = await portal.Data.DecisionAsync(null, "wipstrik");
        var withdrawn = await portal.Data.DecisionAsync(d => d.WithdrawnAt = portal.Data.UtcNow, "wipstrik");
        await portal.Data.DigestAsync(new DateOnly(2025, 7, 1), (DigestSection.Other, "Iets", null, null));

        var item = await JsonAsync($"/api/v1/besluiten/{decision.Slug}");
        Assert.Equal(("college", "afgewezen", "oktober 2026"), ((string)item["orgaan"]!, (string)item["uitkomst"]!, (string)item["periode"]!["tekst"]!));
        Assert.Equal([plan.Slug], item["plannen"]!.AsArray().Select(slug => (string)slug!));
        Assert.Equal([moment.Slug], item["participatiemomenten"]!.AsArray().Select(slug => (string)slug!));
        Assert.Equal(["wipstrik"], item["wijken"]!.AsArray().Select(slug => (string)slug!));
        Assert.Equal("onbekend", (string)(await JsonAsync($"/api/v1/besluiten/{unknown.Slug}"))["uitkomst"]!);
        Assert.Equal(HttpStatusCode.Gone, (await Answer.GetAsync(portal.Client, $"/api/v1/besluiten/{withdrawn.Slug}")).Status);
        var found = (await Answer.GetAsync(portal.Client, "/api/v1/besluiten?wijk=wipstrik&orgaan=college&uitkomst=afgewezen")).Text;
        Assert.Contains(decision.Slug, found, StringComparison.Ordinal);
        Assert.DoesNotContain(unknown.Slug, found, StringComparison.Ordinal);

        Assert.Equal("2025-07-01", (string)(await JsonAsync("/api/v1/maandberichten/2025-07"))["maand"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, "/api/v1/maandberichten/2026-11")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, $"{OpenDataLinks.Root}/maandberichten/ooit")).Status);
    }

    private async Task<JsonNode> JsonAsync(string path)
    {
        var answer = await Answer.GetAsync(portal.Client, path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonNode.Parse(answer.Body)!;
    }
}
