using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Start;

/// <summary>
/// What waits for a colleague, in four commands. A wijkteam sees its own wijken, everybody else the city. Each number is
/// that of the list it links to.
/// </summary>
public sealed class AdminStartQueries(PortalDbContext context, PortalClock clock)
{
    private const int MostShown = 8;
    private const int Most = ContentListLinks.MostCounted + 1;

    /// <summary>As the filter 'van mij, ouder dan een week' of the lists.</summary>
    private const int LongAgoDays = 7;

    /// <summary>What was withdrawn, cancelled or closed is told for so long; the log holds it for good.</summary>
    private const int ActedDays = 30;

    private IQueryable<Plan> AllPlans => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<ParticipationMoment> AllMoments => context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<GuideStep> AllSteps => context.GuideSteps.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<FundingScheme> AllSchemes => context.FundingSchemes.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<SupportPoint> AllSupportPoints => context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public async Task<StartPage> ReadAsync(StaffUser me)
    {
        ArgumentNullException.ThrowIfNull(me);
        var today = clock.Today;
        var closing = await MomentsOf(me)
            .Where(MomentUpkeep.IsLive)
            .Where(MomentStates.IsClosingSoon(today))
            .OrderBy(m => m.LastDay).ThenBy(m => m.Id)
            .Take(MostShown)
            .Select(m => new ClosingMoment(m.Id, m.Title, m.LastDay!.Value))
            .ToListAsync();
        return new StartPage(me, await CountAsync(me, today), closing, await RecentAsync(me), today);
    }

    private Task<StartCounts> CountAsync(StaffUser me, DateOnly today)
    {
        var (id, team, isAdministrator, isClerk) = (me.Id, me.Team, me.IsAdministrator, me.Role == StaffRole.Clerk);
        var longAgo = clock.UtcNow.AddDays(-LongAgoDays);
        var waiting = context.Revisions.Where(r => r.State == RevisionState.Review && r.AuthorId != id);
        var old = context.Revisions.Where(r => r.State == RevisionState.Draft && r.AuthorId == id && r.SavedAt < longAgo);

        var plansInReview = PlansOf(me).Where(p => waiting.Where(r => r.Kind == ContentKind.Plan).Select(r => r.ItemId).Contains(p.Id));
        var momentsInReview = MomentsOf(me).Where(m => waiting.Where(r => r.Kind == ContentKind.ParticipationMoment).Select(r => r.ItemId).Contains(m.Id));
        var textsInReview = waiting.Where(r => r.Kind != ContentKind.Plan && r.Kind != ContentKind.ParticipationMoment);
        var oldPlans = AllPlans.Where(p => old.Where(r => r.Kind == ContentKind.Plan).Select(r => r.ItemId).Contains(p.Id));
        var oldMoments = AllMoments.Where(m => old.Where(r => r.Kind == ContentKind.ParticipationMoment).Select(r => r.ItemId).Contains(m.Id));
        var live = MomentsOf(me).Where(MomentUpkeep.IsLive);
        var answersOverdue = live.Where(MomentStates.IsAnswerOverdue(today));
        var withoutAnswerDate = live.Where(MomentStates.IsClosedWithoutAnswerDate(today));
        var closingSoon = live.Where(MomentStates.IsClosingSoon(today));
        var planReviews = AllPlans.Where(p => p.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Plan>(today));
        var momentReviews = AllMoments.Where(m => m.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<ParticipationMoment>(today));
        var stepReviews = AllSteps.Where(s => s.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<GuideStep>(today));
        var schemeReviews = AllSchemes.Where(s => s.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<FundingScheme>(today));
        var goalReviews = context.NeighbourhoodGoals.Where(g => g.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<NeighbourhoodGoal>(today));
        var initiativeReviews = context.Initiatives.Where(i => i.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Initiative>(today));
        var pointReviews = AllSupportPoints.Where(p => p.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<SupportPoint>(today));
        var decisionReviews = context.Decisions.Where(d => d.OwnerTeam == team).Where(OwnedUpkeep.IsReviewOverdue<Decision>(today));
        var ideasOverdue = IdeasOf(me).Where(IdeaStates.IsOverdue(today));
        var newIdeas = IdeasOf(me).Where(i => i.State == IdeaState.New);
        var missing = context.MissingDocuments.Where(m => m.HandledAt == null && isClerk);
        var links = LinksOf(me).WhereUnchecked(context);
        var gone = OutsideAddress.Gone(context, IsForOwnNeighbourhoods(me) ? me.NeighbourhoodIds : null);
        var givenUp = context.Outbox.Where(m => m.GivenUpAt != null && isAdministrator);
        var (goneLinks, goneContacts, gonePoints, goneInitiatives, goneMeetings, goneAgenda, gonePetition) = (gone[0], gone[1], gone[2], gone[3], gone[4], gone[5], gone[6]);
        var notActivated = context.StaffMembers.Where(m => m.ActivatedAt == null && m.DisabledAt == null && isAdministrator);

        // The table with one row makes one command of all counts.
        return context.AuditHeads
            .Where(h => h.Id == AuditHead.OnlyId)
            .Select(h => new StartCounts(
                plansInReview.Take(Most).Count(),
                momentsInReview.Take(Most).Count(),
                textsInReview.Take(Most).Count(),
                oldPlans.Take(Most).Count(),
                oldMoments.Take(Most).Count(),
                answersOverdue.Take(Most).Count(),
                planReviews.Take(Most).Count(),
                momentReviews.Take(Most).Count(),
                stepReviews.Take(Most).Count(),
                schemeReviews.Take(Most).Count(),
                goalReviews.Take(Most).Count(),
                initiativeReviews.Take(Most).Count(),
                pointReviews.Take(Most).Count(),
                decisionReviews.Take(Most).Count(),
                ideasOverdue.Take(Most).Count(),
                newIdeas.Take(Most).Count(),
                missing.Take(Most).Count(),
                links.Take(Most).Count(),
                goneLinks.Count() + goneContacts.Count() + gonePoints.Count() + goneInitiatives.Count() + goneMeetings.Count() + goneAgenda.Count() + gonePetition.Count(),
                withoutAnswerDate.Take(Most).Count(),
                closingSoon.Take(Most).Count(),
                givenUp.Count(),
                notActivated.Count()))
            .SingleAsync();
    }

    /// <summary>What colleagues changed last for residents, in the own wijken of a wijkteam and for others of the own team.</summary>
    private async Task<IReadOnlyList<RecentChange>> RecentAsync(StaffUser me)
    {
        var team = me.Team;
        var isWijkteam = me.Role == StaffRole.NeighbourhoodTeam;
        var plans = isWijkteam ? PlansOf(me) : AllPlans.Where(p => p.OwnerTeam == team);
        var moments = isWijkteam ? MomentsOf(me) : AllMoments.Where(m => m.OwnerTeam == team);
        IEnumerable<RecentChange> all = [.. await PublishedAsync(plans, moments), .. await ActedAsync(plans, moments)];
        return [.. all.OrderByDescending(change => change.At).Take(MostShown)];
    }

    private Task<List<RecentChange>> PublishedAsync(IQueryable<Plan> plans, IQueryable<ParticipationMoment> moments) => context.Revisions
        .Where(r => r.State == RevisionState.Published && r.AuthorId != null && r.PublishedAt != null)
        .Where(r => (r.Kind == ContentKind.Plan && plans.Any(p => p.Id == r.ItemId)) || (r.Kind == ContentKind.ParticipationMoment && moments.Any(m => m.Id == r.ItemId)))
        .OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id)
        .Take(MostShown)
        .Select(r => new RecentChange(
            r.Kind,
            r.ItemId,
            r.Kind == ContentKind.Plan
                ? AllPlans.Where(p => p.Id == r.ItemId).Select(p => p.Title).FirstOrDefault()
                : AllMoments.Where(m => m.Id == r.ItemId).Select(m => m.Title).FirstOrDefault(),
            r.Author!.Name,
            r.PublishedAt!.Value,
            AuditActions.Published,
            r.Reason))
        .ToListAsync();

    /// <summary>What needs no second pair of eyes and no new text, so no revision tells it: only the log does.</summary>
    private Task<List<RecentChange>> ActedAsync(IQueryable<Plan> plans, IQueryable<ParticipationMoment> moments)
    {
        var since = clock.UtcNow.AddDays(-ActedDays);
        return context.AuditEntries
            .Where(e => e.At > since && e.ActorId != null)
            .Where(e => e.Action == AuditActions.Withdrawn || e.Action == AuditActions.Restored || e.Action == AuditActions.Cancelled || e.Action == AuditActions.Closed)
            .Where(e => (e.Kind == nameof(Plan) && plans.Any(p => p.Id == e.ItemId)) || (e.Kind == nameof(ParticipationMoment) && moments.Any(m => m.Id == e.ItemId)))
            .OrderByDescending(e => e.Sequence)
            .Take(MostShown)
            .Select(e => new RecentChange(
                e.Kind == nameof(Plan) ? ContentKind.Plan : ContentKind.ParticipationMoment,
                e.ItemId,
                e.Kind == nameof(Plan)
                    ? AllPlans.Where(p => p.Id == e.ItemId).Select(p => p.Title).FirstOrDefault()
                    : AllMoments.Where(m => m.Id == e.ItemId).Select(m => m.Title).FirstOrDefault(),
                context.StaffMembers.Where(s => s.Id == e.ActorId).Select(s => s.Name).FirstOrDefault(),
                e.At,
                e.Action,
                e.Action == AuditActions.Cancelled ? AllMoments.Where(m => m.Id == e.ItemId).Select(m => m.CancelReason).FirstOrDefault()
                    : e.Action != AuditActions.Withdrawn ? null
                    : e.Kind == nameof(Plan) ? AllPlans.Where(p => p.Id == e.ItemId).Select(p => p.WithdrawnReason).FirstOrDefault()
                    : AllMoments.Where(m => m.Id == e.ItemId).Select(m => m.WithdrawnReason).FirstOrDefault()))
            .ToListAsync();
    }

    private static bool IsForOwnNeighbourhoods(StaffUser me) => me.Role == StaffRole.NeighbourhoodTeam && me.NeighbourhoodIds.Count > 0;

    private IQueryable<Plan> PlansOf(StaffUser me)
    {
        var mine = me.NeighbourhoodIds;
        return IsForOwnNeighbourhoods(me) ? AllPlans.Where(p => p.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId))) : AllPlans;
    }

    private IQueryable<ParticipationMoment> MomentsOf(StaffUser me)
    {
        var mine = me.NeighbourhoodIds;
        return IsForOwnNeighbourhoods(me) ? AllMoments.Where(m => m.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId))) : AllMoments;
    }

    private IQueryable<Idea> IdeasOf(StaffUser me)
    {
        var mine = me.NeighbourhoodIds;
        return IsForOwnNeighbourhoods(me) ? context.Ideas.Where(i => i.NeighbourhoodId != null && mine.Contains(i.NeighbourhoodId.Value)) : context.Ideas;
    }

    private IQueryable<ExternalLink> LinksOf(StaffUser me)
    {
        var mine = me.NeighbourhoodIds;
        var all = context.Links.IgnoreQueryFilters([IPublishable.PublicFilter]);
        return IsForOwnNeighbourhoods(me) ? all.Where(LinkUpkeep.IsIn(context, mine)) : all;
    }
}
