using System.Linq.Expressions;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.SupportPoints;

namespace Zwolle.Portal.Data.Links;

/// <summary>What staff must still do about the sources of what residents read. See <c>PlanUpkeep</c>.</summary>
public static class LinkUpkeep
{
    /// <summary>Residents see the text that it belongs to. Says so itself, as a query may lift the filter for all of its tables.</summary>
    public static Expression<Func<ExternalLink, bool>> IsPublic(PortalDbContext context) => l =>
        (l.PlanId == null || context.Plans.Any(p => p.Id == l.PlanId && p.PublishedAt != null && p.WithdrawnAt == null))
        && (l.ParticipationMomentId == null || context.Moments.Any(m => m.Id == l.ParticipationMomentId && m.PublishedAt != null && m.WithdrawnAt == null))
        && (l.GuideStepId == null || context.GuideSteps.Any(s => s.Id == l.GuideStepId && s.PublishedAt != null && s.WithdrawnAt == null))
        && (l.FundingSchemeId == null || context.FundingSchemes.Any(s => s.Id == l.FundingSchemeId && s.PublishedAt != null && s.WithdrawnAt == null))
        && (l.NeighbourhoodGoalId == null || context.NeighbourhoodGoals.Any(g => g.Id == l.NeighbourhoodGoalId && g.PublishedAt != null && g.WithdrawnAt == null))
        && (l.InitiativeId == null || context.Initiatives.Any(i => i.Id == l.InitiativeId && i.PublishedAt != null && i.WithdrawnAt == null))
        && (l.SupportPointId == null || context.SupportPoints.Any(p => p.Id == l.SupportPointId && p.PublishedAt != null && p.WithdrawnAt == null))
        && (l.DecisionId == null || context.Decisions.Any(d => d.Id == l.DecisionId && d.PublishedAt != null && d.WithdrawnAt == null))
        && (l.PlanId != null || l.ParticipationMomentId != null || l.GuideStepId != null || l.FundingSchemeId != null || l.NeighbourhoodGoalId != null || l.InitiativeId != null || l.SupportPointId != null || l.DecisionId != null || l.CouncilRulesId != null
            || context.ContactRoutes.Any(c => c.Source.Id == l.Id && c.PublishedAt != null && c.WithdrawnAt == null));

    /// <summary>Those of public texts that no colleague ever compared with our text.</summary>
    public static IQueryable<ExternalLink> WhereUnchecked(this IQueryable<ExternalLink> links, PortalDbContext context) =>
        links.Where(l => l.CheckedOn == null).Where(IsPublic(context));

    /// <summary>A link lies where lies what it belongs to.</summary>
    /// <param name="context">The database.</param>
    /// <param name="areas">Keys of wijken.</param>
    public static Expression<Func<ExternalLink, bool>> IsIn(PortalDbContext context, IReadOnlyList<int> areas) => l =>
        context.Set<PlanNeighbourhood>().Any(n => n.PlanId == l.PlanId && areas.Contains(n.NeighbourhoodId))
        || context.Set<MomentNeighbourhood>().Any(n => n.MomentId == l.ParticipationMomentId && areas.Contains(n.NeighbourhoodId))
        || context.Set<GoalNeighbourhood>().Any(n => n.GoalId == l.NeighbourhoodGoalId && areas.Contains(n.NeighbourhoodId))
        || context.Set<InitiativeNeighbourhood>().Any(n => n.InitiativeId == l.InitiativeId && areas.Contains(n.NeighbourhoodId))
        || context.Set<SupportPointNeighbourhood>().Any(n => n.SupportPointId == l.SupportPointId && areas.Contains(n.NeighbourhoodId))
        || context.Set<DecisionNeighbourhood>().Any(n => n.DecisionId == l.DecisionId && areas.Contains(n.NeighbourhoodId))
        || context.ContactRoutes.Any(c => c.Source.Id == l.Id && c.NeighbourhoodId != null && areas.Contains(c.NeighbourhoodId.Value));
}
