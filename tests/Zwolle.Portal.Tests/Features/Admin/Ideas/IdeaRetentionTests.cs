using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Ideas;

/// <summary>Whom to answer is forgotten in time, and nothing else is.</summary>
public sealed class IdeaRetentionTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Run_EachState_DeletesOnlyWhatIsPastItsTerm()
    {
        var today = portal.Clock.Today;
        var gone = new[]
        {
            await AddAsync(IdeaState.Closed, closed: today.AddDays(-365)),
            await AddAsync(IdeaState.Continued, closed: today.AddDays(-400)),
            await AddAsync(IdeaState.Refused, closed: today.AddDays(-30)),
            await AddAsync(IdeaState.Answered, answered: today.AddDays(-365)),
            await AddAsync(IdeaState.New, told: 730),
            await AddAsync(IdeaState.InProgress, answered: today.AddDays(-10), told: 731),
        };
        var kept = new[]
        {
            await AddAsync(IdeaState.Closed, closed: today.AddDays(-364)),
            await AddAsync(IdeaState.Refused, closed: today.AddDays(-29)),
            await AddAsync(IdeaState.Answered, answered: today.AddDays(-364)),
            await AddAsync(IdeaState.New),
            await AddAsync(IdeaState.InProgress, answered: today.AddDays(-600), told: 729),
            await AddAsync(IdeaState.Closed, closed: today.AddDays(-300), told: 900),
        };

        Assert.Equal("Contacts of ideas to delete: 6", await CommandAsync("--dry-run"));
        Assert.Equal(12, await ContactsAsync([.. gone, .. kept]));

        Assert.True(await portal.Portal.RunJobAsync<IdeaRetentionJob>());
        Assert.Equal((0, 6), (await ContactsAsync(gone), await ContactsAsync(kept)));
        Assert.Equal(12, await portal.Portal.WithContextAsync(context => context.Ideas.CountAsync(i => gone.Contains(i.Id) || kept.Contains(i.Id))));
        var line = Assert.Single(await portal.Portal.AuditAsync(nameof(IdeaContact), 0));
        Assert.Equal((AuditActions.Deleted, (int?)null, "{\"Number\":6}"), (line.Action, line.ActorId, line.Details));

        var late = await AddAsync(IdeaState.Closed, closed: today.AddDays(-365));
        Assert.Equal("Contacts of ideas deleted: 1", await CommandAsync());
        Assert.Equal("Contacts of ideas deleted: 0", await CommandAsync());
        Assert.Equal(0, await ContactsAsync(late));
    }

    [Fact]
    public async Task Run_OtherTerm_KeepsToIt()
    {
        await using var shorter = await PortalFactory.CreateAsync(Content.Empty, ("Ideas:KeepContactDays", "10"));
        var data = new TestData(shorter);
        await data.IdeaAsync(i => (i.State, i.ClosedOn) = (IdeaState.Closed, data.Today.AddDays(-10)));
        await data.IdeaAsync(i => (i.State, i.ClosedOn) = (IdeaState.Closed, data.Today.AddDays(-9)));
        await using var output = new StringWriter();
        Assert.Equal(0, await CleanIdeasCommand.Parse([CleanIdeasCommand.Verb])!.RunAsync(shorter.Services, output));
        Assert.Equal(1, await shorter.WithContextAsync(context => context.IdeaContacts.CountAsync()));
    }

    [Fact]
    public void Parse_OtherArguments_AreSettings()
    {
        Assert.Null(CleanIdeasCommand.Parse(["--urls", "http://localhost"]));
        var command = CleanIdeasCommand.Parse(["clean-ideas", "--dry-run", "--Database:Provider", "Postgres"])!;
        Assert.True(command.IsDryRun);
        Assert.Equal(["--Database:Provider", "Postgres"], command.Settings);
    }

    private async Task<string> CommandAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await CleanIdeasCommand.Parse([CleanIdeasCommand.Verb, .. arguments])!.RunAsync(portal.Portal.Services, output));
        return output.ToString().Trim();
    }

    private async Task<int> AddAsync(IdeaState state, DateOnly? closed = null, DateOnly? answered = null, int told = 0) =>
        (await portal.Data.IdeaAsync(idea => (idea.State, idea.ClosedOn, idea.AnsweredOn) = (state, closed, answered), daysAgo: told)).Id;

    private Task<int> ContactsAsync(params int[] ids) => portal.Portal.WithContextAsync(context => context.IdeaContacts.CountAsync(c => ids.Contains(c.IdeaId)));
}
