using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Plans;

// The rows between a plan and what it is linked to. Queries that need only the ids read these: SQLite cannot use an
// index through the inner join that a collection of the linked entities brings.

/// <summary>A plan lies in a wijk.</summary>
public sealed class PlanNeighbourhood : IAuditedPart
{
    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Plan), PlanId);
}

/// <summary>A plan is about a theme.</summary>
public sealed class PlanTheme : IAuditedPart
{
    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public int ThemeId { get; init; }

    public Theme? Theme { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Plan), PlanId);
}

/// <summary>In a moment one can take part in a plan.</summary>
public sealed class PlanMoment : IAuditedPart
{
    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public int MomentId { get; init; }

    public ParticipationMoment? Moment { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Plan), PlanId);
}
