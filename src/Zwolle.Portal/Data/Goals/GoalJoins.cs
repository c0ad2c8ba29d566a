using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Data.Goals;

/// <summary>A goal is for a wijk.</summary>
public sealed class GoalNeighbourhood : IAuditedPart
{
    public int GoalId { get; init; }

    public NeighbourhoodGoal? Goal { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(NeighbourhoodGoal), GoalId);
}

/// <summary>A plan serves a goal.</summary>
public sealed class GoalPlan : IAuditedPart
{
    public int GoalId { get; init; }

    public NeighbourhoodGoal? Goal { get; init; }

    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(NeighbourhoodGoal), GoalId);
}

/// <summary>A scheme can pay for what serves a goal.</summary>
public sealed class GoalScheme : IAuditedPart
{
    public int GoalId { get; init; }

    public NeighbourhoodGoal? Goal { get; init; }

    public int SchemeId { get; init; }

    public FundingScheme? Scheme { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(NeighbourhoodGoal), GoalId);
}
