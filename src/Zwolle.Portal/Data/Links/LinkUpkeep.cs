using System.Linq.Expressions;

namespace Zwolle.Portal.Data.Links;

/// <summary>What staff must still do about the sources of what residents read. See <c>PlanUpkeep</c>.</summary>
public static class LinkUpkeep
{
    /// <summary>No colleague ever compared it with our text, and residents see that text.</summary>
    public static Expression<Func<ExternalLink, bool>> IsUnchecked(PortalDbContext context) => l =>
        l.CheckedOn == null
        && (l.PlanId == null || context.Plans.Any(p => p.Id == l.PlanId && p.PublishedAt != null && p.WithdrawnAt == null))
        && (l.ParticipationMomentId == null || context.Moments.Any(m => m.Id == l.ParticipationMomentId && m.PublishedAt != null && m.WithdrawnAt == null))
        && (l.GuideStepId == null || context.GuideSteps.Any(s => s.Id == l.GuideStepId && s.PublishedAt != null && s.WithdrawnAt == null))
        && (l.FundingSchemeId == null || context.FundingSchemes.Any(s => s.Id == l.FundingSchemeId && s.PublishedAt != null && s.WithdrawnAt == null))
        && (l.NeighbourhoodGoalId == null || context.NeighbourhoodGoals.Any(g => g.Id == l.NeighbourhoodGoalId && g.PublishedAt != null && g.WithdrawnAt == null))
        && (l.InitiativeId == null || context.Initiatives.Any(i => i.Id == l.InitiativeId && i.PublishedAt != null && i.WithdrawnAt == null))
        && (l.SupportPointId == null || context.SupportPoints.Any(p => p.Id == l.SupportPointId && p.PublishedAt != null && p.WithdrawnAt == null))
        && (l.DecisionId == null || context.Decisions.Any(d => d.Id == l.DecisionId && d.PublishedAt != null && d.WithdrawnAt == null))
        && !context.ContactRoutes.Any(c => c.Source.Id == l.Id && (c.PublishedAt == null || c.WithdrawnAt != null));
}
