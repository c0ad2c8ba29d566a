using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Lists;

public sealed class BulkTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Ask = ContentLinks.Plans + "/tegelijk";
    private const string Run = Ask + "/uitvoeren";

    [Fact]
    public async Task Ask_Withdraw_ListsWhatWillHappenAndChangesNothing()
    {
        var (plan, other, withdrawn) = (await portal.Data.PlanAsync(), await portal.Data.PlanAsync(), await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow));
        using var client = await portal.Portal.StaffClientAsync();
        var token = await TokenAsync(client);

        using var response = await client.SendFormAsync($"{Ask}?staat=live", [("_token", token), ("actie", "intrekken"), .. Rows(plan, withdrawn)]);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        page.Heading("Trek 1 plan in");
        Assert.Equal(plan.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), page.ByRole("checkbox", plan.Title).GetAttribute("value"));
        Assert.Contains($"{withdrawn.Title}: is al ingetrokken", page.Body!.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain(other.Title, page.Body!.VisibleText(), StringComparison.Ordinal);
        page.Field("Waarom trekt u dit in?");
        Assert.Equal("/beheer/plannen?staat=live", page.Link("Terug zonder iets te veranderen").PathName + page.Link("Terug zonder iets te veranderen").Search);
        Assert.Null((await PlanAsync(plan)).WithdrawnAt);
    }

    [Fact]
    public async Task Run_Withdraw_HidesAllWithTheReasonAndTellsTheAuditLog()
    {
        var plans = new[] { await portal.Data.PlanAsync(), await portal.Data.PlanAsync() };
        var me = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(me);
        var token = await TokenAsync(client);

        using var response = await client.SendFormAsync($"{Run}?wijk=assendorp", [("_token", token), ("actie", "intrekken"), ("reden", "  Dubbel ingevoerd "), .. Rows(plans)]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/beheer/plannen?wijk=assendorp&gedaan=2", response.Headers.Location!.OriginalString);
        foreach (var plan in plans)
        {
            var stored = await PlanAsync(plan);
            Assert.Equal(portal.Data.UtcNow, stored.WithdrawnAt);
            Assert.Equal("Dubbel ingevoerd", stored.WithdrawnReason);
            using var gone = await portal.Client.GetAsync($"/plannen/{plan.Slug}");
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            var line = await LastLineAsync(nameof(Plan), plan.Id);
            Assert.Equal(AuditActions.Withdrawn, line.Action);
            Assert.Equal(me.Id, line.ActorId);
        }

        var list = await client.StaffPageAsync(response.Headers.Location!.OriginalString);
        Assert.Equal("Klaar. Er zijn 2 plannen veranderd.", list.AllByRole("note").Select(note => note.VisibleText()).Single(text => text.StartsWith("Klaar", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_WithdrawWithoutReason_AsksForIt()
    {
        var plan = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "intrekken"), ("reden", " "), .. Rows(plan)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Vul de reden in."], page.Problems());
        page.ByRole("checkbox", plan.Title);
        Assert.Null((await PlanAsync(plan)).WithdrawnAt);
    }

    [Fact]
    public async Task Run_SomeOfAnotherWijk_ChangesNothingAndNamesThem()
    {
        var mine = await portal.Data.PlanAsync(null, "assendorp");
        var other = await portal.Data.PlanAsync(null, "assendorp", "berkum");
        var city = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        await portal.Data.PlanAsync(null, "assendorp");

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "team"), ("team", "Verkeer"), .. Rows(mine, other, city)]);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var problems = (await Html.ParseAsync(response)).Problems();
        Assert.Equal(2, problems.Count);
        Assert.Contains($"Er is niets veranderd: '{other.Title}' ligt niet alleen in uw eigen wijken.", problems);
        Assert.Contains($"Er is niets veranderd: '{city.Title}' ligt niet alleen in uw eigen wijken.", problems);
        Assert.All([await PlanAsync(mine), await PlanAsync(other), await PlanAsync(city)], plan => Assert.Equal("Communicatie", plan.OwnerTeam));

        using var allowed = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "team"), ("team", "Verkeer"), .. Rows(mine)]);
        Assert.Equal(HttpStatusCode.SeeOther, allowed.StatusCode);
        Assert.Equal("Verkeer", (await PlanAsync(mine)).OwnerTeam);
    }

    [Fact]
    public async Task Run_Schemes_GetAnotherTeamAndDay()
    {
        const string run = ContentLinks.Schemes + "/tegelijk/uitvoeren";
        var (scheme, other) = (await portal.Data.SchemeAsync(), await portal.Data.SchemeAsync());
        using var client = await portal.Portal.StaffClientAsync();
        var token = await TokenAsync(client);
        var row = ("regel", scheme.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

        using var team = await client.SendFormAsync(run, [("_token", token), ("actie", "team"), ("team", "Subsidies"), row]);
        using var day = await client.SendFormAsync($"{run}?team=Subsidies", [("_token", token), ("actie", "nakijken"), ("dag", "2027-05-12"), row]);

        Assert.Equal(HttpStatusCode.SeeOther, team.StatusCode);
        Assert.Equal("/beheer/regelingen?team=Subsidies&gedaan=1", day.Headers.Location!.OriginalString);
        await portal.Portal.WithContextAsync(async context =>
        {
            var stored = await context.FundingSchemes.Where(s => s.Id == scheme.Id || s.Id == other.Id).OrderBy(s => s.Id).ToListAsync();
            Assert.Equal([("Subsidies", new DateOnly(2027, 5, 12)), ("Communicatie", other.ReviewOn)], stored.Select(s => (s.OwnerTeam, s.ReviewOn)));
            return 0;
        });
    }

    [Fact]
    public async Task Run_InitiativesAndGoals_GetAnotherTeamAndCheckedSources()
    {
        var link = new ExternalLink { Url = "https://voorbeeld.test/", Title = "Bron", Publisher = "Gemeente" };
        var initiative = await portal.Data.InitiativeAsync(i => i.Links.Add(link), "assendorp");
        var goal = await portal.Data.GoalAsync(null, "assendorp");
        using var client = await portal.Portal.StaffClientAsync();
        var token = await TokenAsync(client);

        using var team = await client.SendFormAsync(ContentLinks.Goals + "/tegelijk/uitvoeren", [("_token", token), ("actie", "team"), ("team", "Wijkzaken"), ("regel", $"{goal.Id}")]);
        using var source = await client.SendFormAsync(ContentLinks.Initiatives + "/tegelijk/uitvoeren", [("_token", token), ("actie", "nagekeken"), ("regel", $"{initiative.Id}")]);

        Assert.Equal(HttpStatusCode.SeeOther, team.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, source.StatusCode);
        await portal.Portal.WithContextAsync(async context =>
        {
            Assert.Equal("Wijkzaken", (await context.NeighbourhoodGoals.SingleAsync(g => g.Id == goal.Id)).OwnerTeam);
            Assert.Equal(portal.Data.Today, (await context.Links.SingleAsync(l => l.InitiativeId == initiative.Id)).CheckedOn);
            return 0;
        });
    }

    [Fact]
    public async Task Run_SupportPoints_AreCheckedAndWithdrawnInOwnWijkenOnly()
    {
        const string run = ContentLinks.SupportPoints + "/tegelijk/uitvoeren";
        var mine = await portal.Data.SupportPointAsync(p => p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test", Title = "Bron", Publisher = "Voorbeeld" }), "assendorp");
        var foreign = await portal.Data.SupportPointAsync(null, "berkum");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var token = await TokenAsync(client);
        (string, string)[] rows = [("regel", mine.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        using var check = await client.SendFormAsync(run, [("_token", token), ("actie", "nagekeken"), .. rows]);
        using var both = await client.SendFormAsync(run, [("_token", token), ("actie", "intrekken"), ("reden", "Weg"), .. rows, ("regel", foreign.Id.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(HttpStatusCode.SeeOther, check.StatusCode);
        Assert.NotEqual(HttpStatusCode.SeeOther, both.StatusCode);
        Assert.Equal((portal.Data.Today, null), await StoredAsync());
        using var withdrawn = await client.SendFormAsync(run, [("_token", token), ("actie", "intrekken"), ("reden", "Weg"), .. rows]);
        Assert.Equal(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        Assert.Equal((portal.Data.Today, "Weg"), await StoredAsync());

        Task<(DateOnly?, string?)> StoredAsync() => portal.Portal.WithContextAsync(async context =>
        {
            var stored = await context.SupportPoints.IgnoreQueryFilters().Include(p => p.Links).AsNoTracking().SingleAsync(p => p.Id == mine.Id);
            return (stored.Links.Single().CheckedOn, stored.WithdrawnReason);
        });
    }

    [Fact]
    public async Task Run_RowThatIsGone_ChangesNothing()
    {
        var plan = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "team"), ("team", "Verkeer"), ("regel", "99999999"), .. Rows(plan)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Er is niets veranderd: 'Nummer 99999999' bestaat niet (meer)."], (await Html.ParseAsync(response)).Problems());
        Assert.Equal("Communicatie", (await PlanAsync(plan)).OwnerTeam);
    }

    [Fact]
    public async Task Run_WithoutToken_IsRefused()
    {
        var plan = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();
        foreach (var address in new[] { Ask, Run })
        {
            using var response = await client.SendFormAsync(address, [("actie", "team"), ("team", "Verkeer"), .. Rows(plan)]);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Equal("Communicatie", (await PlanAsync(plan)).OwnerTeam);
    }

    [Fact]
    public async Task Run_ReaderOrNobody_IsRefused()
    {
        var plan = await portal.Data.PlanAsync();
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        using var refused = await reader.SendFormAsync(Run, [("actie", "team"), ("team", "Verkeer"), .. Rows(plan)]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var nobody = await portal.Client.SendFormAsync(Run, [("actie", "team"), ("team", "Verkeer"), .. Rows(plan)]);
        Assert.NotEqual(HttpStatusCode.SeeOther, nobody.StatusCode);
        Assert.Equal("Communicatie", (await PlanAsync(plan)).OwnerTeam);
    }

    [Fact]
    public async Task Run_ExtraFields_ChangeNothing()
    {
        var plan = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(
            Run,
            [
                ("_token", await TokenAsync(client)), ("actie", "nakijken"), ("dag", "2027-05-12"), ("team", "Inbreker"), ("reden", "Weg"), ("Title", "Anders"), ("OwnerTeam", "Inbreker"),
                ("PublishedAt", ""), ("WithdrawnAt", "2026-01-01"), ("plan.Title", "Anders"), .. Rows(plan),
            ]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var stored = await PlanAsync(plan);
        Assert.Equal((new DateOnly(2027, 5, 12), plan.Title, "Communicatie"), (stored.ReviewOn, stored.Title, stored.OwnerTeam));
        Assert.Equal((plan.PublishedAt, plan.ChangedAt), (stored.PublishedAt, stored.ChangedAt));
        Assert.Null(stored.WithdrawnAt);
    }

    [Theory]
    [InlineData("nakijken", "dag", "morgen", "Vul een datum in, zoals 4-12-2026.")]
    [InlineData("nakijken", "dag", "", "Vul een datum in, zoals 4-12-2026.")]
    [InlineData("team", "team", " ", "Kies een team.")]
    [InlineData("intrekken", "reden", "", "Vul de reden in.")]
    public async Task Run_WrongField_SaysSo(string action, string field, string value, string message)
    {
        var plan = await portal.Data.PlanAsync();
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", action), (field, value), .. Rows(plan)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([message], (await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task AskAndRun_NoneOrTooMany_SaySo()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var token = await TokenAsync(client);
        foreach (var address in new[] { Ask, Run })
        {
            using var none = await client.SendFormAsync(address, [("_token", token), ("actie", "team"), ("team", "Verkeer")]);
            Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
            Assert.Equal(["Vink eerst aan wat u wilt veranderen."], (await Html.ParseAsync(none)).Problems());

            using var many = await client.SendFormAsync(address, [("_token", token), ("actie", "team"), ("team", "Verkeer"), .. Enumerable.Range(1, 201).Select(i => ("regel", $"{i}"))]);
            Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
            Assert.Equal(["Kies ten hoogste 200 regels tegelijk."], (await Html.ParseAsync(many)).Problems());
        }
    }

    [Theory]
    [InlineData(ContentLinks.Plans, "verwijderen")]
    [InlineData(ContentLinks.Plans, "")]
    [InlineData(ContentLinks.Themes, "team")]
    [InlineData(ContentLinks.NeighbourhoodTexts, "intrekken")]
    [InlineData(ContentLinks.ExternalLinks, "intrekken")]
    [InlineData("/beheer/gebruikers", "intrekken")]
    public async Task Run_ActionThatTheKindLacks_IsNotFound(string list, string action)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.SendFormAsync(list + "/tegelijk/uitvoeren", [("_token", await TokenAsync(client)), ("actie", action), ("reden", "Weg"), ("team", "X"), ("regel", "1")]);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Run_MarkChecked_ChecksTheSourcesAndWhatWaits()
    {
        var other = new ExternalLink { Url = "https://voorbeeld.test/anders", Title = "Anders", Publisher = "Gemeente" };
        var source = new ExternalLink { Url = "https://voorbeeld.test/bron", Title = "Bron", Publisher = "Gemeente" };
        var plan = await portal.Data.PlanAsync(p => p.Links.Add(source));
        await portal.Data.PlanAsync(p => p.Links.Add(other));
        var waiting = await portal.RevisionAsync(
            ContentKind.Plan, plan.Id, null, form: """{"Title":"T","Links":[{"Url":"https://voorbeeld.test/bron","CheckedOn":null},{"Url":"https://voorbeeld.test/nieuw","CheckedOn":null}]}""");
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "nagekeken"), .. Rows(plan)]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var links = await portal.Portal.WithContextAsync(context => context.Links.AsNoTracking().Where(l => l.Id == source.Id || l.Id == other.Id).ToDictionaryAsync(l => l.Id, l => l.CheckedOn));
        Assert.Equal(portal.Data.Today, links[source.Id]);
        Assert.Null(links[other.Id]);
        var form = await FormAsync(waiting);
        Assert.Equal("""{"Title":"T","Links":[{"Url":"https://voorbeeld.test/bron","CheckedOn":"2026-12-01"},{"Url":"https://voorbeeld.test/nieuw","CheckedOn":null}]}""", form);
    }

    [Fact]
    public async Task Run_SetTeam_AlsoInWhatWaits()
    {
        var (plan, published) = (await portal.Data.PlanAsync(), await portal.Data.PlanAsync());
        var waiting = await portal.RevisionAsync(ContentKind.Plan, plan.Id, null, form: """{"OwnerTeam":"Oud","Title":"T"}""");
        var before = await portal.RevisionAsync(ContentKind.Plan, published.Id, null, RevisionState.Published, """{"OwnerTeam":"Oud","Title":"T"}""");
        using var client = await portal.Portal.StaffClientAsync();

        using var response = await client.SendFormAsync(Run, [("_token", await TokenAsync(client)), ("actie", "team"), ("team", "Verkeer"), .. Rows(plan, published)]);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("""{"OwnerTeam":"Verkeer","Title":"T"}""", await FormAsync(waiting));
        Assert.Equal("""{"OwnerTeam":"Oud","Title":"T"}""", await FormAsync(before));
        Assert.Equal(2, await portal.Portal.WithContextAsync(context => context.Revisions.Where(r => r.Id == waiting.Id).Select(r => r.Version).SingleAsync()));
    }

    [Fact]
    public async Task Run_OtherKinds_AreChangedByWhoMay()
    {
        var theme = await portal.Data.ThemeAsync();
        await portal.Portal.WithContextAsync(context => context.Themes.IgnoreQueryFilters().Where(t => t.Id == theme.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.PublishedAt, portal.Data.UtcNow)));
        var plan = await portal.Data.PlanAsync(p => p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test/", Title = "Bron", Publisher = "Gemeente" }), "assendorp");
        var link = plan.Links.Single();
        var moment = await portal.Data.MomentAsync(plan);
        using var client = await portal.Portal.StaffClientAsync();
        using var team = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        var token = await TokenAsync(client);

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(client, ContentLinks.Themes, "intrekken", theme.Id, reason: " "));
        Assert.Equal(HttpStatusCode.SeeOther, await StatusAsync(client, ContentLinks.Themes, "intrekken", theme.Id));
        Assert.Equal(HttpStatusCode.SeeOther, await StatusAsync(client, ContentLinks.Moments, "intrekken", moment.Id));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(team, ContentLinks.ExternalLinks, "nagekeken", link.Id));
        Assert.Equal(HttpStatusCode.SeeOther, await StatusAsync(client, ContentLinks.ExternalLinks, "nagekeken", link.Id));

        // No page shows why the theme is gone: the log does.
        Assert.Contains(await portal.Portal.AuditAsync(nameof(Theme), theme.Id), line => line.Details == """{"Reason":"Weg"}""");
        await portal.Portal.WithContextAsync(async context =>
        {
            Assert.NotNull((await context.Themes.IgnoreQueryFilters().SingleAsync(t => t.Id == theme.Id)).WithdrawnAt);
            Assert.Equal("Weg", (await context.Moments.IgnoreQueryFilters().SingleAsync(m => m.Id == moment.Id)).WithdrawnReason);
            Assert.Equal(portal.Data.Today, (await context.Links.SingleAsync(l => l.Id == link.Id)).CheckedOn);
            return true;
        });

        async Task<HttpStatusCode> StatusAsync(HttpClient who, string list, string action, int id, string reason = "Weg")
        {
            using var response = await who.SendFormAsync(
                list + "/tegelijk/uitvoeren", [("_token", who == client ? token : await TokenAsync(who, "berkum")), ("actie", action), ("reden", reason), ("regel", $"{id}")]);
            return response.StatusCode;
        }
    }

    private static IEnumerable<(string Name, string Value)> Rows(params IEnumerable<Plan> plans) => plans.Select(plan => ("regel", $"{plan.Id}"));

    /// <summary>From a list that has a row of which this colleague may tick the box.</summary>
    private async Task<string> TokenAsync(HttpClient client, string neighbourhood = "assendorp")
    {
        await portal.Data.PlanAsync(p => p.ChangedAt = portal.Data.UtcNow.AddDays(1), neighbourhood);
        return (await client.StaffPageAsync($"{ContentLinks.Plans}?wijk={neighbourhood}")).Token();
    }

    private Task<Plan> PlanAsync(Plan plan) =>
        portal.Portal.WithContextAsync(context => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).AsNoTracking().SingleAsync(p => p.Id == plan.Id));

    private Task<AuditEntry> LastLineAsync(string kind, int id) =>
        portal.Portal.WithContextAsync(context => context.AuditEntries.Where(e => e.Kind == kind && e.ItemId == id).OrderBy(e => e.Sequence).LastAsync());

    private Task<string> FormAsync(Revision revision) =>
        portal.Portal.WithContextAsync(context => context.Revisions.Where(r => r.Id == revision.Id).Select(r => r.Form).SingleAsync());
}
