using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Ideas;

/// <summary>What colleagues do with an idea, and what its sender notices.</summary>
public sealed class IdeaActionTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string AssignButton = "Zet bij dit team";
    private const string AnswerButton = "Geef dit antwoord";
    private const string FinishButton = "Rond af";

    [Fact]
    public async Task Post_Assign_TellsTheSenderWhichTeam()
    {
        var code = IdeaCode.New();
        var idea = await portal.Data.IdeaAsync(code: code);
        await DoAsync(idea.Id, AssignButton, ("Team", ["Groen"]), ("TeamNote", ["Wij komen kijken."]));

        var page = await portal.PageAsync(IdeaLinks.Of(code));
        Assert.Contains("Team: Groen.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Team Groen: Wij komen kijken.", page.SectionUnder("Wat is er gebeurd?").TextContent, StringComparison.Ordinal);
        Assert.Equal(IdeaState.InProgress, (await FindAsync(idea.Id)).State);
    }

    [Fact]
    public async Task Post_Answer_IsOnThePageAndInAMail()
    {
        var code = IdeaCode.New();
        var idea = await portal.Data.IdeaAsync(code: code);
        await DoAsync(idea.Id, AnswerButton, ("Answer", ["Dit kan.\nIn mei."]));

        var mail = await portal.Portal.WithContextAsync(context => context.Outbox.SingleAsync(m => m.Recipient == idea.Contact!.Email));
        Assert.Contains("Dit kan.\nIn mei.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("In mei.", (await portal.PageAsync(IdeaLinks.Of(code))).SectionUnder("Het antwoord").TextContent, StringComparison.Ordinal);
        var saved = await FindAsync(idea.Id);
        Assert.Equal((IdeaState.Answered, portal.Clock.Today, (DateOnly?)null), (saved.State, saved.AnsweredOn, saved.ClosedOn));
    }

    [Fact]
    public async Task Post_AnswerByPhone_SaysThatWasCalledAndMailsNobody()
    {
        var code = IdeaCode.New();
        var idea = await portal.Data.IdeaAsync(code: code, contact: new IdeaContact { Phone = "0380000000", WantsCall = true });
        var before = await portal.Portal.WithContextAsync(context => context.Outbox.CountAsync());
        await DoAsync(idea.Id, AnswerButton, ("Answer", ["Dit kan niet."]), ("Called", ["true"]));

        Assert.Contains("U bent gebeld.", (await portal.PageAsync(IdeaLinks.Of(code))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await portal.Portal.WithContextAsync(context => context.Outbox.CountAsync()));
    }

    [Theory]
    [InlineData("initiatief", IdeaState.Continued, 1)]
    [InlineData("klaar", IdeaState.Closed, 0)]
    [InlineData("niet", IdeaState.Refused, 0)]
    public async Task Post_Finish_ClosesItAndMailsOnlyAboutAnInitiative(string outcome, IdeaState state, int mails)
    {
        var idea = await portal.Data.IdeaAsync();
        await DoAsync(idea.Id, FinishButton, ("Outcome", [outcome]), ("OutcomeNote", ["Dank u wel."]));

        var saved = await FindAsync(idea.Id);
        Assert.Equal((state, (DateOnly?)portal.Clock.Today), (saved.State, saved.ClosedOn));
        Assert.Equal(mails, await portal.Portal.WithContextAsync(context => context.Outbox.CountAsync(m => m.Recipient == idea.Contact!.Email)));
    }

    [Fact]
    public async Task Post_BecomesAnInitiative_LeadsTheSenderToItOnceItIsPublic()
    {
        var code = IdeaCode.New();
        var idea = await portal.Data.IdeaAsync(code: code);
        var initiative = await portal.Data.InitiativeAsync(i => i.PublishedAt = null);
        using (var client = await portal.Portal.StaffClientAsync())
        {
            Assert.Equal(
                ["U koos een initiatief. Kies dan bij 'Hoe loopt het af?' dat het een initiatief wordt."],
                await client.RefusedAsync(IdeaInboxLinks.Details(idea.Id), FinishButton, ("Outcome", ["klaar"]), ("Initiative", [$"{initiative.Id}"])));
        }

        await DoAsync(idea.Id, FinishButton, ("Outcome", ["initiatief"]), ("Initiative", [$"{initiative.Id}"]));

        Assert.DoesNotContain(initiative.Title, (await portal.PageAsync(IdeaLinks.Of(code))).Body!.TextContent, StringComparison.Ordinal);
        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Initiatives.IgnoreQueryFilters().SingleAsync(i => i.Id == initiative.Id)).PublishedAt = portal.Data.UtcNow;
            return await context.SaveChangesAsync();
        });
        Assert.Equal($"/initiatieven/{initiative.Slug}", (await portal.PageAsync(IdeaLinks.Of(code))).SectionUnder("Dit is uw idee geworden").QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_ChoosesTheInitiativeAfterwards_TellsTheSenderOnce()
    {
        var idea = await portal.Data.IdeaAsync();
        var initiative = await portal.Data.InitiativeAsync();
        await DoAsync(idea.Id, FinishButton, ("Outcome", ["initiatief"]));
        await DoAsync(idea.Id, FinishButton, ("Outcome", ["initiatief"]), ("Initiative", [$"{initiative.Id}"]));

        Assert.Equal(initiative.Id, (await FindAsync(idea.Id)).InitiativeId);
        Assert.Equal((1, 1), await portal.Portal.WithContextAsync(async context => (
            await context.Outbox.CountAsync(m => m.Recipient == idea.Contact!.Email),
            await context.IdeaEvents.CountAsync(e => e.IdeaId == idea.Id && e.State == IdeaState.Continued))));
    }

    /// <summary>The page has several forms; a mistake in one loses nothing of the others.</summary>
    [Fact]
    public async Task Post_WithAMistake_ShowsTheOtherFormsAsStored()
    {
        var idea = await portal.Data.IdeaAsync();
        var initiative = await portal.Data.InitiativeAsync();
        await DoAsync(idea.Id, FinishButton, ("Outcome", ["initiatief"]), ("Initiative", [$"{initiative.Id}"]));
        using var client = await portal.Portal.StaffClientAsync();
        using var refused = await client.SubmitAsync(await client.OpenAsync(IdeaInboxLinks.Details(idea.Id)), AnswerButton, ("Answer", [""]));

        var page = await Html.ParseAsync(refused);
        Assert.Equal(idea.Team, page.QuerySelector("[name=Team]")!.GetAttribute("value"));
        Assert.Equal(initiative.Title, page.QuerySelector("[name=Initiative] option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Post_Forget_DeletesWhomToAnswerAndNothingElse()
    {
        var (idea, other) = (await portal.Data.IdeaAsync(), await portal.Data.IdeaAsync());
        foreach (var each in new[] { idea, other })
        {
            await portal.Portal.WithContextAsync(async context =>
            {
                await new Outbox(context, portal.Portal.Services.GetRequiredService<PortalClock>()).AddAsync(new NewMail(IdeaMail.Told(each.Id, 9), each.Contact!.Email!, "Uw idee", "Tekst"));
                return await context.SaveChangesAsync();
            });
        }

        await DoAsync(idea.Id, "Wis naam, mail en telefoon");
        Assert.Equal([other.Contact!.Email!], await portal.Portal.WithContextAsync(context =>
            context.Outbox.Where(m => m.Recipient == idea.Contact!.Email || m.Recipient == other.Contact!.Email).Select(m => m.Recipient).ToListAsync()));

        Assert.Equal([other.Id], await portal.Portal.WithContextAsync(context => context.IdeaContacts.Where(c => c.IdeaId == idea.Id || c.IdeaId == other.Id).Select(c => c.IdeaId).ToListAsync()));
        Assert.Equal((IdeaState.New, idea.Text), ((await FindAsync(idea.Id)).State, (await FindAsync(idea.Id)).Text));
        var line = Assert.Single(await portal.Portal.AuditAsync(nameof(IdeaContact), idea.Id));
        Assert.Equal((AuditActions.Erased, (string?)null), (line.Action, line.Details));
    }

    [Fact]
    public async Task Post_Erase_LeavesNothingOfItButALineInTheLog()
    {
        var code = IdeaCode.New();
        var (idea, other) = (await portal.Data.IdeaAsync(code: code), await portal.Data.IdeaAsync());
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(["Zet een vinkje als u het zeker weet. Dit kan niet terug."], await client.RefusedAsync(IdeaInboxLinks.Details(idea.Id), "Wis dit idee"));

        using var response = await client.SubmitAsync(await client.OpenAsync(IdeaInboxLinks.Details(idea.Id)), "Wis dit idee", ("Sure", ["true"]));

        var list = await client.OpenAsync(response.Headers.Location!.OriginalString);
        Assert.Equal("Klaar. Het idee is gewist.", list.QuerySelector(".zp-done")!.TextContent);
        Assert.Equal(
            (0, 0, 0, 1),
            await portal.Portal.WithContextAsync(async context => (
                await context.Ideas.CountAsync(i => i.Id == idea.Id),
                await context.IdeaEvents.CountAsync(e => e.IdeaId == idea.Id),
                await context.IdeaContacts.CountAsync(c => c.IdeaId == idea.Id),
                await context.Ideas.CountAsync(i => i.Id == other.Id))));
        using var gone = await portal.Client.GetAsync(IdeaLinks.Of(code));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains(await portal.Portal.AuditAsync(nameof(Idea), idea.Id), line => line.Action == AuditActions.Erased);
        Assert.All(await portal.Portal.AuditAsync(nameof(Idea), idea.Id), line => Assert.DoesNotContain(idea.Text, line.Details ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_TakeUpAgain_OpensIt()
    {
        var idea = await portal.Data.IdeaAsync(i => (i.State, i.ClosedOn) = (IdeaState.Closed, portal.Clock.Today));
        await DoAsync(idea.Id, AssignButton);
        Assert.Null((await FindAsync(idea.Id)).ClosedOn);
    }

    [Fact]
    public async Task Post_EachAction_StandsInTheLogWithoutPersonalData()
    {
        var idea = await portal.Data.IdeaAsync();
        await DoAsync(idea.Id, AssignButton, ("Team", ["Groen"]), ("TeamNote", ["Dag meneer Pietersen."]));
        await DoAsync(idea.Id, AnswerButton, ("Answer", ["Dag meneer Pietersen, dit kan."]));
        await DoAsync(idea.Id, FinishButton, ("Outcome", ["klaar"]));

        var lines = await portal.Portal.AuditAsync(nameof(Idea), idea.Id);
        Assert.Equal([AuditActions.Changed, AuditActions.Changed, AuditActions.Changed], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.NotNull(line.ActorId));
        var told = string.Concat(lines.Select(line => line.Details));
        Assert.Contains("\"State\":[\"New\",\"InProgress\"]", told, StringComparison.Ordinal);
        Assert.Contains("\"Team\":[\"Wijkservicepunt\",\"Groen\"]", told, StringComparison.Ordinal);
        foreach (var secret in new[] { "Pietersen", idea.Text, idea.Contact!.Email!, idea.CodeHash, idea.TextHash })
        {
            Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(AssignButton, "Team", "", "Vul een team in.")]
    [InlineData(AnswerButton, "Answer", " ", "Vul het antwoord in.")]
    [InlineData(FinishButton, "Outcome", "weg", "Kies hoe het afloopt.")]
    public async Task Post_Mistake_SaysWhichAndChangesNothing(string button, string field, string value, string problem)
    {
        var idea = await portal.Data.IdeaAsync();
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(IdeaInboxLinks.Details(idea.Id), button, (field, [value])));
        Assert.Equal(IdeaState.New, (await FindAsync(idea.Id)).State);
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsWhatIsThereNowAndKeepsTheText()
    {
        var idea = await portal.Data.IdeaAsync();
        using var mine = await portal.Portal.StaffClientAsync();
        var opened = await mine.OpenAsync(IdeaInboxLinks.Details(idea.Id));
        await DoAsync(idea.Id, AssignButton, ("Team", ["Groen"]));
        using var response = await mine.SubmitAsync(opened, AnswerButton, ("Answer", ["Mijn antwoord."]));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await Html.ParseAsync(response);
        page.Heading("Een collega was u voor");
        Assert.Equal("Groen", page.Definition("Team"));
        Assert.Null((await FindAsync(idea.Id)).Answer);
        using var again = await mine.SubmitAsync(page, AnswerButton);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal("Mijn antwoord.", (await FindAsync(idea.Id)).Answer);
    }

    [Theory]
    [InlineData(StaffRole.Reader)]
    [InlineData(StaffRole.NeighbourhoodTeam)]
    public async Task Post_ByWhoMayNotAnswer_IsForbidden(StaffRole role)
    {
        var idea = await portal.Data.IdeaAsync(neighbourhood: "berkum");
        using var writer = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        using var client = await portal.Portal.StaffClientAsync(role, "assendorp");
        using var response = await client.PostAsync(IdeaInboxLinks.Details(idea.Id), await writer.OpenAsync(IdeaInboxLinks.Desk), ("Actie", [IdeaActionForm.Finish]), ("Outcome", ["niet"]));
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        Assert.Equal(IdeaState.New, (await FindAsync(idea.Id)).State);
    }

    [Fact]
    public async Task Post_WijkteamOfAnotherWijkWithItsOwnToken_IsForbidden()
    {
        var idea = await portal.Data.IdeaAsync(neighbourhood: "berkum");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        using var response = await client.PostAsync(IdeaInboxLinks.Details(idea.Id), await client.OpenAsync(IdeaInboxLinks.Desk), ("Actie", [IdeaActionForm.Finish]), ("Outcome", ["niet"]));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(IdeaState.New, (await FindAsync(idea.Id)).State);
    }

    [Fact]
    public async Task Post_UnknownIdeaOrWithoutToken_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var unknown = await client.PostAsync(IdeaInboxLinks.Details(999_999), await client.OpenAsync(IdeaInboxLinks.Desk), ("Actie", [IdeaActionForm.Assign]));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(IdeaInboxLinks.Details(999_999)));
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(IdeaInboxLinks.Details((await portal.Data.IdeaAsync()).Id)));
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsShownAndNotDone()
    {
        var idea = await portal.Data.IdeaAsync();
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.PostAsync(
            IdeaInboxLinks.Details(idea.Id), await client.OpenAsync(IdeaInboxLinks.Desk), ("Actie", [IdeaActionForm.Reply]), ("Answer", ["Dit kan."]), ("Version", ["0"]), ("_herstel", ["1"]));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Dit kan.", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)(await Html.ParseAsync(response)).QuerySelector("[name=Answer]")!).Value);
        Assert.Equal(IdeaState.New, (await FindAsync(idea.Id)).State);
    }

    private async Task DoAsync(int id, string button, params (string Name, string[] Values)[] fields)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.SubmitAsync(await client.OpenAsync(IdeaInboxLinks.Details(id)), button, fields);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.StartsWith("Klaar.", (await client.OpenAsync(response.Headers.Location!.OriginalString)).Status(), StringComparison.Ordinal);
    }

    private Task<Idea> FindAsync(int id) => portal.Portal.WithContextAsync(context => context.Ideas.AsNoTracking().SingleAsync(i => i.Id == id));
}
