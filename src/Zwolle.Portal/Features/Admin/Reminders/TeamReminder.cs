using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Reminders;

/// <summary>
/// The weekly mail to the teams that answer for texts: what is late, and what is missing. A team of which nothing is late or
/// missing gets none. Running it again in the same week adds nothing.
/// </summary>
public sealed class TeamReminder(PortalDbContext context, PortalClock clock, PortalOptions portal)
{
    private const int MostNamed = 10;
    private const string KeyPrefix = "team-reminder:";

    private IQueryable<Plan> Plans => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(PlanUpkeep.IsLive);

    private IQueryable<ParticipationMoment> Moments => context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(MomentUpkeep.IsLive);

    private IQueryable<GuideStep> Steps => context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<FundingScheme> Schemes => context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<NeighbourhoodGoal> Goals => context.NeighbourhoodGoals.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Initiative> Initiatives => context.Initiatives.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Decision> Decisions => context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<SupportPoint> SupportPoints => context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]);

    /// <returns>How many mails were written.</returns>
    public Task<int> RunAsync() => context.TransactAsync(async () =>
    {
        var now = clock.UtcNow;
        var week = Week(clock.Today);
        var members = await context.StaffMembers
            .Where(m => m.DisabledAt == null && m.ActivatedAt != null && m.Email != null && m.Team != "")
            .OrderBy(m => m.Team).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.Team, m.Email })
            .ToListAsync();
        var written = (await context.Outbox.Where(m => m.DeduplicationKey.StartsWith(KeyPrefix + week)).Select(m => m.DeduplicationKey).ToListAsync())
            .ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var team in members.GroupBy(m => m.Team))
        {
            var waiting = team.Where(member => !written.Contains(Key(week, member.Id))).ToList();
            if (waiting.Count == 0 || await TextAsync(team.Key) is not { } text)
            {
                continue;
            }

            foreach (var member in waiting)
            {
                context.Outbox.Add(new OutboxMessage
                {
                    DeduplicationKey = Key(week, member.Id),
                    Recipient = member.Email!,
                    Subject = DutchText.Cut($"{portal.Name}: dit wacht op team {team.Key}", OutboxMessage.SubjectMaxLength),
                    Text = text,
                    WrittenAt = now,
                    NotBefore = now,
                });
                added++;
            }
        }

        await context.SaveChangesAsync();
        return added;
    });

    /// <summary>The mail to one team; null when nothing of it is late or missing.</summary>
    private async Task<string?> TextAsync(string team)
    {
        var today = clock.Today;
        var parts = new List<string>();
        var answers = Moments.Where(m => m.OwnerTeam == team).Where(MomentStates.IsAnswerOverdue(today));
        await AddAsync(
            parts,
            "Het antwoord aan bewoners is te laat",
            ContentListLinks.Moments(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Stage = ContentListWords.AnswerOverdue }),
            answers.OrderBy(m => m.AnswerBy).ThenBy(m => m.Id).Select(m => new Line(ContentKind.ParticipationMoment, m.Id, m.Title, m.AnswerBy!.Value)),
            day => $"beloofd voor {day}");
        var moments = Moments.Where(m => m.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<ParticipationMoment>(today));
        await AddAsync(
            parts,
            "Deze momenten moest uw team nakijken",
            ContentListLinks.Moments(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            moments.OrderBy(m => m.ReviewOn).ThenBy(m => m.Id).Select(m => new Line(ContentKind.ParticipationMoment, m.Id, m.Title, m.ReviewOn)),
            day => $"voor {day}");
        var plans = Plans.Where(p => p.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Plan>(today));
        await AddAsync(
            parts,
            "Deze plannen moest uw team nakijken",
            ContentListLinks.Plans(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            plans.OrderBy(p => p.ReviewOn).ThenBy(p => p.Id).Select(p => new Line(ContentKind.Plan, p.Id, p.Title, p.ReviewOn)),
            day => $"voor {day}");
        await AddTextsAsync(parts, team, today);
        if (await IdeasAsync(team, today) is { } ideas)
        {
            parts.Add(ideas);
        }

        if (await MissingAsync(team) is { } missing)
        {
            parts.Add(missing);
        }

        return parts.Count == 0 ? null : Compose(team, parts);
    }

    /// <summary>Only how many: what residents typed goes into no mail but their own.</summary>
    private async Task<string?> IdeasAsync(string team, DateOnly today)
    {
        var late = context.Ideas.Where(i => i.Team == team).Where(IdeaStates.IsOverdue(today));
        var count = await late.CountAsync();
        return count == 0
            ? null
            : $"Het antwoord op een idee van een bewoner is te laat:\n- {DutchText.Count(count, "idee", "ideeën")}, het oudste beloofd voor {DutchText.ShortDate(await late.MinAsync(i => i.AnswerBy))}\n  {Absolute(IdeaInboxLinks.Inbox(new IdeaFilter { State = IdeaInboxWords.Late, Team = team }))}\n";
    }

    /// <summary>The smaller texts of which the day of review is over.</summary>
    private async Task AddTextsAsync(List<string> parts, string team, DateOnly today)
    {
        await AddAsync(
            parts,
            "Deze stappen van het stappenplan moest uw team nakijken",
            ContentListLinks.GuideSteps(new OwnedFilter { Team = team, Review = ContentListWords.Overdue }),
            Steps.Where(s => s.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<GuideStep>(today)).OrderBy(s => s.ReviewOn).ThenBy(s => s.Id).Select(s => new Line(ContentKind.GuideStep, s.Id, s.Title, s.ReviewOn)),
            day => $"voor {day}");
        await AddAsync(
            parts,
            "Deze regelingen moest uw team nakijken",
            ContentListLinks.Schemes(new OwnedFilter { Team = team, Review = ContentListWords.Overdue }),
            Schemes.Where(s => s.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<FundingScheme>(today)).OrderBy(s => s.ReviewOn).ThenBy(s => s.Id).Select(s => new Line(ContentKind.FundingScheme, s.Id, s.Name, s.ReviewOn)),
            day => $"voor {day}");
        await AddAsync(
            parts,
            "Deze doelen moest uw team nakijken",
            ContentListLinks.Goals(new OwnedFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            Goals.Where(g => g.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<NeighbourhoodGoal>(today)).OrderBy(g => g.ReviewOn).ThenBy(g => g.Id).Select(g => new Line(ContentKind.NeighbourhoodGoal, g.Id, g.Text, g.ReviewOn)),
            day => $"voor {day}");
        await AddAsync(
            parts,
            "Deze initiatieven moest uw team nakijken",
            ContentListLinks.Initiatives(new OwnedFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            Initiatives.Where(i => i.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Initiative>(today)).OrderBy(i => i.ReviewOn).ThenBy(i => i.Id).Select(i => new Line(ContentKind.Initiative, i.Id, i.Title, i.ReviewOn)),
            day => $"voor {day}");
        await AddAsync(
            parts,
            "Deze besluiten moest uw team nakijken",
            ContentListLinks.Decisions(new OwnedFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            Decisions.Where(d => d.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Decision>(today)).OrderBy(d => d.ReviewOn).ThenBy(d => d.Id).Select(d => new Line(ContentKind.Decision, d.Id, d.Title, d.ReviewOn)),
            day => $"voor {day}");
        await AddAsync(
            parts,
            "Deze plekken en organisaties moest uw team nakijken",
            ContentListLinks.SupportPoints(new OwnedFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Review = ContentListWords.Overdue }),
            SupportPoints.Where(p => p.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<SupportPoint>(today)).OrderBy(p => p.ReviewOn).ThenBy(p => p.Id).Select(p => new Line(ContentKind.SupportPoint, p.Id, p.Name, p.ReviewOn)),
            day => $"voor {day}");
    }

    private async Task AddAsync(List<string> parts, string title, string list, IQueryable<Line> lines, Func<string, string> when)
    {
        var named = await lines.Take(MostNamed + 1).ToListAsync();
        if (named.Count == 0)
        {
            return;
        }

        var text = new StringBuilder();
        text.Append(title).Append(":\n");
        foreach (var line in named.Take(MostNamed))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {line.Title} ({when(DutchText.ShortDate(line.Day))})\n  {Absolute(ContentLinks.Edit(line.Kind, line.Id))}\n");
        }

        text.Append(named.Count > MostNamed ? "Er zijn er meer. Alles bij elkaar: " : "Alles bij elkaar: ").Append(Absolute(list)).Append('\n');
        parts.Add(text.ToString());
    }

    private async Task<string?> MissingAsync(string team)
    {
        var plans = Plans.Where(p => p.OwnerTeam == team);
        var moments = Moments.Where(m => m.OwnerTeam == team).Where(MomentStates.IsOpenOrAnnounced(clock.Today));
        (int Count, string What, string List)[] all =
        [
            (await plans.CountAsync(PlanUpkeep.HasNoEnd), "zonder einddatum", ContentListLinks.Plans(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, State = ContentListWords.Live, Team = team, Missing = ContentListWords.NoEndDate })),
            (await plans.CountAsync(PlanUpkeep.HasNoSummary), "zonder samenvatting", ContentListLinks.Plans(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, State = ContentListWords.Live, Team = team, Missing = ContentListWords.NoSummary })),
            (await plans.CountAsync(PlanUpkeep.HasUncheckedSource), "met een bron die nooit is nagekeken", ContentListLinks.Plans(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, State = ContentListWords.Live, Team = team, Missing = ContentListWords.NoCheckedSource })),
        ];
        var withoutOffline = await moments.CountAsync(MomentUpkeep.HasNoOffline);
        var lines = all.Where(item => item.Count > 0).Select(item => $"- {DutchText.Count(item.Count, "plan", "plannen")} {item.What}\n  {Absolute(item.List)}\n").ToList();
        if (withoutOffline > 0)
        {
            var list = ContentListLinks.Moments(new ContentFilter { Neighbourhood = ContentListWords.Everywhere, Team = team, Missing = ContentListWords.NoOffline, Stage = ContentListWords.Ahead });
            lines.Add($"- {DutchText.Count(withoutOffline, "moment", "momenten")} waaraan mensen zonder internet niet kunnen meedoen\n  {Absolute(list)}\n");
        }

        return lines.Count == 0 ? null : "Wat ontbreekt:\n" + string.Concat(lines);
    }

    private string Compose(string team, List<string> parts)
    {
        var trial = TrialNotice.Of(portal) is { } notice ? $"\n{notice}\n" : "";
        return DutchText.Cut(
            $"Goedendag,\n\nDit wacht op team {team}.\n\n{string.Join('\n', parts)}\n"
            + "U krijgt deze mail eens per week, zolang er iets wacht. Houdt een ander team deze teksten bij? Vink ze aan in de lijst en kies 'Ander team'.\n"
            + $"\n{Absolute("/beheer")}\n{trial}",
            OutboxMessage.BodyMaxLength);
    }

    private string Absolute(string path) => portal.BaseUrl + path;

    private static string Key(string week, int memberId) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{week}:{memberId}");

    /// <summary>'2026-W49' (ISO 8601).</summary>
    private static string Week(DateOnly today)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private sealed record Line(ContentKind Kind, int Id, string Title, DateOnly Day);
}
