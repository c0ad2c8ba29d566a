using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Reminders;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Reminders;

public sealed class TeamReminderTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", "https://portaal.voorbeeld.test"));
        _data = new TestData(_portal);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Run_LateIdeas_AreCountedWithoutTheirText()
    {
        var member = await MemberAsync("Balie");
        var late = await _data.IdeaAsync(idea => idea.Team = "Balie", answerBy: _data.Today.AddDays(-1));
        await _data.IdeaAsync(idea => idea.Team = "Balie", answerBy: _data.Today.AddDays(-8));
        await _data.IdeaAsync(idea => idea.Team = "Balie");
        await _data.IdeaAsync(idea => (idea.Team, idea.State) = ("Balie", IdeaState.Answered), answerBy: _data.Today.AddDays(-1));
        await _data.IdeaAsync(idea => idea.Team = "Groen", answerBy: _data.Today.AddDays(-1));

        Assert.Equal(1, await RunAsync());
        var text = await _portal.WithContextAsync(context => context.Outbox.Where(m => m.Recipient == member.Email).Select(m => m.Text).SingleAsync());
        Assert.Contains($"- 2 ideeën, het oudste beloofd voor {DutchText.ShortDate(_data.Today.AddDays(-8))}\n  https://portaal.voorbeeld.test/beheer/ideeen?behandeling=te-laat&team=Balie\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(late.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhatIsLate_IsMailedToEachMemberOfItsTeam()
    {
        var first = await MemberAsync("Verkeer");
        var second = await MemberAsync("Verkeer");
        await MemberAsync("Griffie");
        var today = _data.Today;
        var plan = await PlanAsync("Verkeer", p => p.ReviewOn = today.AddDays(-2));
        var moment = await _data.MomentAsync(null, m => (m.OwnerTeam, m.Period, m.AnswerBy) = ("Verkeer", new ApproximateDate(today.AddDays(-30), today.AddDays(-20), DatePrecision.Day), today.AddDays(-4)));
        var step = await _data.GuideStepAsync(s => (s.OwnerTeam, s.ReviewOn) = ("Verkeer", today.AddDays(-1)));
        var scheme = await _data.SchemeAsync(s => (s.OwnerTeam, s.ReviewOn) = ("Verkeer", today.AddDays(-1)));
        var goal = await _data.GoalAsync(g => (g.OwnerTeam, g.ReviewOn) = ("Verkeer", today.AddDays(-1)));
        var initiative = await _data.InitiativeAsync(i => (i.OwnerTeam, i.ReviewOn) = ("Verkeer", today.AddDays(-1)));
        var point = await _data.SupportPointAsync(p => (p.OwnerTeam, p.ReviewOn) = ("Verkeer", today.AddDays(-1)));
        var ofOthers = await _data.SchemeAsync(s => (s.OwnerTeam, s.ReviewOn) = ("Groen", today.AddDays(-1)));
        var other = await PlanAsync("Groen", p => p.ReviewOn = today.AddDays(-2));
        var withdrawn = await PlanAsync("Verkeer", p => (p.ReviewOn, p.WithdrawnAt) = (today.AddDays(-2), _data.UtcNow));

        Assert.Equal(2, await RunAsync());

        var mails = await MailsAsync();
        Assert.Equal([$"team-reminder:2026-W49:{first.Id}", $"team-reminder:2026-W49:{second.Id}"], mails.Select(mail => mail.DeduplicationKey));
        Assert.Equal([first.Email, second.Email], mails.Select(mail => mail.Recipient));
        var mail = mails[0];
        Assert.Equal("Wijkportaal Zwolle (proef): dit wacht op team Verkeer", mail.Subject);
        Assert.Contains($"- {moment.Title} (beloofd voor 27 november 2026)\n  https://portaal.voorbeeld.test/beheer/meedoen/{moment.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {plan.Title} (voor 29 november 2026)\n  https://portaal.voorbeeld.test/beheer/plannen/{plan.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portaal.voorbeeld.test/beheer/plannen?wijk=alle&team=Verkeer&nakijken=voorbij", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {step.Title} (voor 30 november 2026)\n  https://portaal.voorbeeld.test/beheer/stappen/{step.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {scheme.Name} (voor 30 november 2026)\n  https://portaal.voorbeeld.test/beheer/regelingen/{scheme.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portaal.voorbeeld.test/beheer/regelingen?team=Verkeer&nakijken=voorbij", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {goal.Text} (voor 30 november 2026)\n  https://portaal.voorbeeld.test/beheer/doelen/{goal.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {initiative.Title} (voor 30 november 2026)\n  https://portaal.voorbeeld.test/beheer/initiatieven/{initiative.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {point.Name} (voor 30 november 2026)\n  https://portaal.voorbeeld.test/beheer/ontmoeten/{point.Id}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://portaal.voorbeeld.test/beheer/ontmoeten?wijk=alle&team=Verkeer&nakijken=voorbij", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ofOthers.Name, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Title, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(withdrawn.Title, mail.Text, StringComparison.Ordinal);
        Assert.Contains(TrialNotice.Text, mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Html);
    }

    [Fact]
    public async Task Run_WhatIsMissing_IsCounted()
    {
        await MemberAsync("Verkeer");
        await PlanAsync("Verkeer", p => p.End = null);
        await PlanAsync("Verkeer", p => (p.End, p.Phase) = (null, PlanPhase.Completed));
        await _data.MomentAsync(null, m => (m.OwnerTeam, m.Offline) = ("Verkeer", null));

        Assert.Equal(1, await RunAsync());

        var text = Assert.Single(await MailsAsync()).Text;
        Assert.Contains("- 1 plan zonder einddatum\n", text, StringComparison.Ordinal);
        Assert.Contains("- 1 moment waaraan mensen zonder internet niet kunnen meedoen\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("samenvatting", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NothingLateOrMissing_WritesNothing()
    {
        await MemberAsync("Verkeer");
        await PlanAsync("Verkeer");
        Assert.Equal(0, await RunAsync());
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task Run_Twice_WritesOnceAWeek()
    {
        await MemberAsync("Verkeer");
        await PlanAsync("Verkeer", p => p.End = null);

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var late = await MemberAsync("Verkeer");
        Assert.Equal(1, await RunAsync());
        _portal.Clock.Now += TimeSpan.FromDays(7);
        Assert.Equal(2, await RunAsync());
        Assert.Contains(await MailsAsync(), mail => mail.DeduplicationKey == $"team-reminder:2026-W50:{late.Id}");
    }

    [Fact]
    public async Task Run_AccountsThatDoNotWork_GetNothing()
    {
        await PlanAsync("Verkeer", p => p.End = null);
        await MemberAsync("Verkeer", m => m.DisabledAt = _data.UtcNow);
        await MemberAsync("Verkeer", m => m.ActivatedAt = null);

        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Run_OfficialSite_SaysNothingOfATrial()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"));
        (_portal, var trial) = (official, _portal);
        _data = new TestData(official);
        await MemberAsync("Verkeer");
        await PlanAsync("Verkeer", p => p.End = null);

        Assert.Equal(1, await RunAsync());
        var mail = Assert.Single(await MailsAsync());
        Assert.DoesNotContain("Proefversie", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Wijkportaal Zwolle: dit wacht op team Verkeer", mail.Subject);
        _portal = trial;
    }

    private Task<Plan> PlanAsync(string team, Action<Plan>? change = null) => _data.PlanAsync(p =>
    {
        (p.OwnerTeam, p.End) = (team, ApproximateDate.OfYear(2030));
        change?.Invoke(p);
    });

    private async Task<StaffMember> MemberAsync(string team, Action<StaffMember>? change = null)
    {
        var member = await _portal.StaffMemberAsync();
        return await _portal.WithContextAsync(async context =>
        {
            var stored = await context.StaffMembers.SingleAsync(m => m.Id == member.Id);
            stored.Team = team;
            change?.Invoke(stored);
            await context.SaveChangesAsync();
            return stored;
        });
    }

    private async Task<int> RunAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TeamReminder>().RunAsync();
    }

    private Task<List<OutboxMessage>> MailsAsync() => _portal.WithContextAsync(context => context.Outbox.OrderBy(m => m.Id).AsNoTracking().ToListAsync());
}
