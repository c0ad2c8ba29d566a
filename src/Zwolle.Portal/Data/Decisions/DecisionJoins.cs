using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Decisions;

/// <summary>A decision is about a wijk.</summary>
public sealed class DecisionNeighbourhood : IAuditedPart
{
    public int DecisionId { get; init; }

    public Decision? Decision { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Decision), DecisionId);
}

/// <summary>A decision is about a theme.</summary>
public sealed class DecisionTheme : IAuditedPart
{
    public int DecisionId { get; init; }

    public Decision? Decision { get; init; }

    public int ThemeId { get; init; }

    public Theme? Theme { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Decision), DecisionId);
}

/// <summary>A decision is about a plan.</summary>
public sealed class DecisionPlan : IAuditedPart
{
    public int DecisionId { get; init; }

    public Decision? Decision { get; init; }

    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Decision), DecisionId);
}

/// <summary>The input of a participation moment went into a decision.</summary>
public sealed class DecisionMoment : IAuditedPart
{
    public int DecisionId { get; init; }

    public Decision? Decision { get; init; }

    public int MomentId { get; init; }

    public ParticipationMoment? Moment { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Decision), DecisionId);
}
