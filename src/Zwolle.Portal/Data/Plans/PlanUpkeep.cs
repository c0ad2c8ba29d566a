using System.Linq.Expressions;
using Zwolle.Portal.Data.Moments;

namespace Zwolle.Portal.Data.Plans;

/// <summary>
/// What staff must still do about a plan or a moment, as conditions for SQL. The lists, the start page, the quality board
/// and the weekly mail all count with these, so that a number is the same wherever it stands. Queries of staff lift the
/// public filter, so each condition says itself that only what residents see counts.
/// </summary>
public static class PlanUpkeep
{
    public static Expression<Func<Plan, bool>> IsLive => p => p.PublishedAt != null && p.WithdrawnAt == null;

    /// <summary>Nobody says when it is done. What is done or stopped needs no end.</summary>
    public static Expression<Func<Plan, bool>> HasNoEnd => p =>
        p.End == null && p.Phase != PlanPhase.Completed && p.Phase != PlanPhase.Stopped;

    public static Expression<Func<Plan, bool>> HasNoSummary => p => p.Summary == "";

    public static Expression<Func<Plan, bool>> HasNoOwner => p => p.OwnerTeam == "";

    /// <summary>One of its sources was never compared with the text.</summary>
    public static Expression<Func<Plan, bool>> HasUncheckedSource => p => p.Links.Any(l => l.CheckedOn == null);
}

/// <summary>The same for moments. What follows from their dates stands in <see cref="MomentStates"/>.</summary>
public static class MomentUpkeep
{
    public static Expression<Func<ParticipationMoment, bool>> IsLive => m => m.PublishedAt != null && m.WithdrawnAt == null;

    public static Expression<Func<ParticipationMoment, bool>> HasNoSummary => m => m.Summary == "";

    public static Expression<Func<ParticipationMoment, bool>> HasNoOwner => m => m.OwnerTeam == "";

    /// <summary>Who has no internet can't take part.</summary>
    public static Expression<Func<ParticipationMoment, bool>> HasNoOffline => m => m.Offline == null || m.Offline == "";

    public static Expression<Func<ParticipationMoment, bool>> HasUncheckedSource => m => m.Links.Any(l => l.CheckedOn == null);
}
