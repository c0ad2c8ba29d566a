using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Revisions;

/// <summary>The way of a text from draft to page and away again, with a plan as its subject.</summary>
public sealed class RevisionWorkflowTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.Plan;

    [Fact]
    public async Task Review_SentBackThenPublished_ShowsTheTextOnlyThen()
    {
        using var author = await portal.Portal.StaffClientAsync();
        using var colleague = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await AskReviewAsync(author, plan, "Nieuw");
        await PressAsync(colleague, plan, "Stuur terug");
        Assert.Equal(RevisionState.Draft, await StateAsync(plan));

        await AskReviewAsync(author, plan, "Nieuwer");
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
        await PressAsync(colleague, plan, "Publiceer deze tekst");

        Assert.Equal("Nieuwer", await PublicTitleAsync(plan));
        var history = await author.OpenAsync(ContentLinks.History(Kind, plan.Id));
        history.Heading("Versie 2: dit zien bewoners nu", 2);
        Assert.Contains("Stond er al voordat iemand hier schreef.", history.SectionUnder("Versie 1").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nieuwer", history.SectionUnder("Versie 2: dit zien bewoners nu").QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_ItsTime_PublishesByItself()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        Assert.Equal(
            ["Kies een dag en een tijd die nog komen."],
            (await client.RefusedAsync(ContentLinks.Edit(Kind, plan.Id), "Plan de publicatie", ("PublishDay", ["2026-12-01"]), ("PublishTime", ["09:59"]), ("Level", ["Consult"]))));
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Plan de publicatie", ("Title", ["Op tijd"]), ("PublishDay", ["2026-12-02"]), ("PublishTime", ["08:30"]));
        Assert.Contains("2 december 2026 om 8.30 uur", (await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).Body!.TextContent, StringComparison.Ordinal);

        var start = portal.Clock.Now;
        try
        {
            portal.Clock.Now = new DateTimeOffset(2026, 12, 2, 7, 29, 0, TimeSpan.Zero);
            Assert.Equal(0, await PublishScheduledAsync());
            Assert.Equal(plan.Title, await PublicTitleAsync(plan));
            portal.Clock.Now = portal.Clock.Now.AddMinutes(1);
            Assert.Equal(1, await PublishScheduledAsync());
            Assert.Equal("Op tijd", await PublicTitleAsync(plan));
            Assert.Equal(0, await PublishScheduledAsync());
        }
        finally
        {
            portal.Clock.Now = start;
        }

        Assert.Null((await portal.Portal.AuditAsync(nameof(Plan), plan.Id))[^1].ActorId);
    }

    [Fact]
    public async Task Schedule_NoLongerRight_BecomesADraftThatSaysWhy()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var moment = await portal.Data.MomentAsync();
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Plan de publicatie", ("Title", ["Te laat"]), ("Moments", [$"{moment.Id}"]), ("PublishDay", ["2026-12-02"]));
        await portal.Portal.WithContextAsync(async context =>
        {
            await context.Slugs.Where(s => s.ItemId == moment.Id && s.Kind == Portal.Data.Slugs.SlugKind.ParticipationMoment).ExecuteDeleteAsync();
            return await context.Moments.Where(m => m.Id == moment.Id).ExecuteDeleteAsync();
        });

        var start = portal.Clock.Now;
        try
        {
            portal.Clock.Now = start.AddDays(2);
            Assert.Equal(0, await PublishScheduledAsync());
        }
        finally
        {
            portal.Clock.Now = start;
        }

        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
        Assert.Contains("Niet gepubliceerd: Een van de momenten bestaat niet meer.", (await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterAColleague_ShowsBothTextsAndKeepsMine()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var opened = await mine.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        await theirs.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Bewaar als concept", ("Title", ["Van de collega"]), ("Body", ["Hun tekst."]));

        using var response = await mine.SubmitAsync(opened, "Bewaar als concept", ("Title", ["Van mij"]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        page.Heading("Een collega was u voor", 2);
        var rows = page.QuerySelectorAll("table tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal([["Titel", "Van mij", "Van de collega"], ["Wat gaat er gebeuren?", plan.Body, "Hun tekst."]], rows);
        Assert.Equal("Van mij", page.ValueOf("Title"));
        Assert.Contains("Van de collega", await FormAsync(plan), StringComparison.Ordinal);

        using var again = await mine.SubmitAsync(page, "Bewaar als concept");
        await AdminForms.SavedAsync(again);
        Assert.Contains("Van mij", await FormAsync(plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterAColleaguePublished_IsAConflictToo()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var opened = await mine.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        await theirs.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer", ("Title", ["Al op de site"]));

        using var response = await mine.SubmitAsync(opened, "Publiceer", ("Title", ["Van mij"]));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Al op de site", await PublicTitleAsync(plan));
    }

    [Fact]
    public async Task Decide_AfterItChanged_IsAConflict()
    {
        using var author = await portal.Portal.StaffClientAsync();
        using var colleague = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await AskReviewAsync(author, plan, "Eerst");
        var seen = await colleague.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        await AskReviewAsync(author, plan, "Daarna");

        using var response = await colleague.SubmitAsync(seen, "Publiceer deze tekst");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
    }

    [Fact]
    public async Task Autosave_NewThenAgain_SavesOneItemAndTellsItsAddress()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.OpenAsync(ContentLinks.New(Kind));
        using var first = await client.PostAsync(ContentLinks.New(Kind), page, ("Title", ["Vanz"]), ("Actie", ["vanzelf"]));
        var (address, token) = await AnswerAsync(first);
        using var second = await client.PostAsync(address, page, ("Title", ["Vanzelf"]), ("Actie", ["vanzelf"]), ("Token", [token]));
        Assert.Equal(address, (await AnswerAsync(second)).Address);
        using var stale = await client.PostAsync(address, page, ("Title", ["Oud"]), ("Actie", ["vanzelf"]), ("Token", [token]));

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        (await client.OpenAsync(address)).Heading("Vanzelf", 1);
    }

    [Fact]
    public async Task PutBack_OlderVersion_BecomesTheDraft()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer", ("Title", ["Tweede"]));
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.History(Kind, plan.Id)), "Zet versie 1 terug als concept");

        await AdminForms.SavedAsync(response);
        Assert.Equal("Tweede", await PublicTitleAsync(plan));
        Assert.Equal(plan.Title, (await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).ValueOf("Title"));
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer");
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
    }

    [Fact]
    public async Task Discard_Draft_BringsBackWhatIsPublicAndRemovesWhatNeverWas()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Bewaar als concept", ("Title", ["Weg"]));
        await PressAsync(client, plan, "Gooi het concept weg");
        Assert.Equal(plan.Title, (await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).ValueOf("Title"));

        var id = await client.SaveAsync(ContentLinks.New(Kind), "Bewaar als concept", ("Title", ["Nooit"]), ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("assendorp")]));
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, id)), "Gooi het concept weg");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(ContentLinks.Plans, response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, id)));
        Assert.False(await portal.Portal.WithContextAsync(context => context.Revisions.AnyAsync(r => r.Kind == Kind && r.ItemId == id)));
    }

    [Fact]
    public async Task Preview_Draft_ShowsItAndChangesNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(p => p.Start = Portal.Data.Dates.ApproximateDate.OfYear(2027), "assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Bewaar als concept", ("Title", ["Zo wordt het"]), ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("berkum")]), ("Start.Year", ["2029"]), ("DateReason", ["Later."]));
        await portal.PageAsync("/");
        var snapshot = portal.Portal.Services.GetRequiredService<IMemoryCache>().Get<PortalSnapshot>(nameof(PortalSnapshot));
        var audit = await AuditCountAsync();

        var frame = await client.OpenAsync(ContentLinks.Preview(Kind, plan.Id));
        Assert.Equal(["Zo wordt het"], frame.SectionUnder("In een lijst").CardTitles());
        Assert.Null(frame.FindByRole("heading", "In de agenda"));
        var page = await client.OpenAsync(ContentLinks.PreviewPage(Kind, plan.Id));
        page.Heading("Zo wordt het", 1);
        Assert.Contains("Berkum", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was 2027, wordt 2029", page.SectionUnder("Wanneer?").TextContent, StringComparison.Ordinal);

        var row = await portal.Portal.WithContextAsync(context => context.Plans.AsNoTracking().SingleAsync(p => p.Id == plan.Id));
        Assert.Equal((plan.Title, plan.Version, plan.ChangedAt), (row.Title, row.Version, row.ChangedAt));
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
        Assert.NotNull(snapshot);
        Assert.Same(snapshot, portal.Portal.Services.GetRequiredService<IMemoryCache>().Get<PortalSnapshot>(nameof(PortalSnapshot)));
        Assert.Equal(audit, await AuditCountAsync());
        Assert.False(await portal.Portal.WithContextAsync(context => context.DateChanges.AnyAsync(c => c.PlanId == plan.Id)));
    }

    [Fact]
    public async Task Preview_NeverPublished_ShowsItsPageAndGivesNoAddress()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await client.SaveAsync(ContentLinks.New(Kind), "Bewaar als concept", await portal.Portal.PlanFieldsAsync(word));

        (await client.OpenAsync(ContentLinks.PreviewPage(Kind, id))).Heading($"Nieuwe brug {word}", 1);
        using var response = await portal.Client.GetAsync($"/plannen/nieuwe-brug-{word}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(await portal.Portal.WithContextAsync(context => context.Slugs.AnyAsync(s => s.Text == $"nieuwe-brug-{word}")));
    }

    [Fact]
    public async Task Preview_HalfWritten_SaysWhatIsMissing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await client.SaveAsync(ContentLinks.New(Kind), "Bewaar als concept", ("Title", ["Half"]));
        var frame = await client.OpenAsync(ContentLinks.Preview(Kind, id));

        Assert.EndsWith("#Summary", frame.Link("Vul een samenvatting in.").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.PreviewPage(Kind, id)));
    }

    [Fact]
    public async Task Withdraw_WithReason_IsGoneAndRestoreBringsItBack()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        Assert.Equal(["Vul de reden in."], await client.RefusedAsync(ContentLinks.Withdraw(Kind, plan.Id), "Trek in"));
        await client.SaveAsync(ContentLinks.Withdraw(Kind, plan.Id), "Trek in", ("reason", ["Het klopte niet."]));

        using (var gone = await portal.Client.GetAsync($"/plannen/{plan.Slug}"))
        {
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("Het klopte niet.", (await Html.ParseAsync(gone)).Body!.TextContent, StringComparison.Ordinal);
        }

        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id)), "Zet terug op de site");
        await AdminForms.SavedAsync(response);
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
        Assert.Equal([AuditActions.Withdrawn, AuditActions.Restored], (await portal.Portal.AuditAsync(nameof(Plan), plan.Id)).Select(line => line.Action));
    }

    [Fact]
    public async Task Restore_NeverPublished_IsNotFoundAndStaysHidden()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await client.SaveAsync(ContentLinks.New(Kind), "Bewaar als concept", ("Title", ["Nooit"]));
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        using var restored = await client.PostAsync(ContentLinks.Restore(Kind, id), page);
        using var withdrawn = await client.PostAsync(ContentLinks.Withdraw(Kind, id), page, ("reason", ["x"]));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (restored.StatusCode, withdrawn.StatusCode));
    }

    [Fact]
    public async Task Erase_Plan_LeavesOneLineWithoutContentAndNoRevision()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var word = TestData.Word();
        var id = await client.SaveAsync(ContentLinks.New(Kind), "Publiceer", await portal.Portal.PlanFieldsAsync(word));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Start.Year", ["2028"]), ("DateReason", [$"Reden {word}"]));
        Assert.Equal(["Zet een vinkje als u het zeker weet."], await client.RefusedAsync(ContentLinks.Erase(Kind, id), "Wis"));
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Erase(Kind, id)), "Wis", ("sure", ["true"]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, id)));
        var lines = await portal.Portal.AuditAsync(nameof(Plan), id);
        Assert.Equal(AuditActions.Erased, lines[^1].Action);
        Assert.All(lines, line => Assert.Null(line.Details));
        Assert.False(await portal.Portal.WithContextAsync(context => context.AuditEntries.AnyAsync(e => e.Details!.Contains(word))));
        Assert.False(await portal.Portal.WithContextAsync(context => context.Revisions.AnyAsync(r => r.Kind == Kind && r.ItemId == id)));
        using var gone = await portal.Client.GetAsync($"/plannen/nieuwe-brug-{word}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Steps_OfAnotherWijk_AreForbiddenToWijkteamAndErasingToAllButAdministrators()
    {
        using var team = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        using var writer = await portal.Portal.StaffClientAsync();
        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var plan = await portal.Data.PlanAsync(null, "berkum");
        var token = await team.OpenAsync(ContentLinks.New(Kind));

        Assert.Equal(HttpStatusCode.Forbidden, await team.StatusAsync(ContentLinks.Withdraw(Kind, plan.Id)));
        foreach (var path in new[] { ContentLinks.Withdraw(Kind, plan.Id), ContentLinks.Restore(Kind, plan.Id), ContentLinks.Edit(Kind, plan.Id) + "/besluit" })
        {
            using var response = await team.PostAsync(path, token, ("reason", ["x"]), ("Actie", ["weg"]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await writer.StatusAsync(ContentLinks.Erase(Kind, plan.Id)));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(ContentLinks.Withdraw(Kind, plan.Id)));
        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync(ContentLinks.History(Kind, plan.Id)));
    }

    [Fact]
    public async Task Steps_RestoredAfterSigningIn_AreNotDone()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Administrator);
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Bewaar als concept", ("Title", ["Blijft"]));
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        (string, string[])[] fields = [("reason", ["x"]), ("sure", ["true"]), ("Actie", ["weg"]), ("Token", [page.ValueOf("Token")]), ("_herstel", ["1"])];
        foreach (var path in new[] { ContentLinks.Withdraw(Kind, plan.Id), ContentLinks.Erase(Kind, plan.Id), ContentLinks.Edit(Kind, plan.Id) + "/besluit", ContentLinks.Restore(Kind, plan.Id) })
        {
            using var response = await client.PostAsync(path, page, fields);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, path);
        }

        Assert.Equal("Blijft", (await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id))).ValueOf("Title"));
        Assert.Equal(plan.Title, await PublicTitleAsync(plan));
    }

    private static async Task<(string Address, string Token)> AnswerAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (json.RootElement.GetProperty("address").GetString()!, json.RootElement.GetProperty("token").GetString()!);
    }

    private static async Task AskReviewAsync(HttpClient client, Plan plan, string title)
    {
        // Without four eyes the form has no button for it; the address has.
        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id));
        using var response = await client.SubmitAsync(page, "Bewaar als concept", ("Title", [title]));
        await AdminForms.SavedAsync(response);
        await AskAsync(client, plan);
    }

    private static async Task AskAsync(HttpClient client, Plan plan)
    {
        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id));
        page.Button("Bewaar als concept").SetAttribute("value", EditCommand.AskReview);
        using var response = await client.SubmitAsync(page, "Bewaar als concept");
        await AdminForms.SavedAsync(response);
    }

    private static async Task PressAsync(HttpClient client, Plan plan, string button)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id)), button);
        await AdminForms.SavedAsync(response);
    }

    private async Task<int> PublishScheduledAsync()
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        using var actor = AuditActor.AsPortal();
        return await scope.ServiceProvider.GetRequiredService<RevisionService>().PublishScheduledAsync(scope.ServiceProvider.GetRequiredService<ContentEditors>().ByKind);
    }

    private async Task<string> PublicTitleAsync(Plan plan) => (await portal.PageAsync($"/plannen/{plan.Slug}")).QuerySelector("h1")!.TextContent;

    private Task<RevisionState> StateAsync(Plan plan) => portal.Portal.WithContextAsync(context =>
        context.Revisions.Where(r => r.Kind == Kind && r.ItemId == plan.Id && r.State != RevisionState.Published).Select(r => r.State).SingleAsync());

    private Task<string> FormAsync(Plan plan) => portal.Portal.WithContextAsync(context =>
        context.Revisions.Where(r => r.Kind == Kind && r.ItemId == plan.Id && r.State != RevisionState.Published).Select(r => r.Form).SingleAsync());

    private Task<int> AuditCountAsync() => portal.Portal.WithContextAsync(context => context.AuditEntries.CountAsync());
}
