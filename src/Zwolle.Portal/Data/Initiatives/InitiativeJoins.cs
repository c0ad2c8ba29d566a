using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Initiatives;

/// <summary>An initiative is in a wijk.</summary>
public sealed class InitiativeNeighbourhood : IAuditedPart
{
    public int InitiativeId { get; init; }

    public Initiative? Initiative { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Initiative), InitiativeId);
}

/// <summary>An initiative is about a theme.</summary>
public sealed class InitiativeTheme : IAuditedPart
{
    public int InitiativeId { get; init; }

    public Initiative? Initiative { get; init; }

    public int ThemeId { get; init; }

    public Theme? Theme { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Initiative), InitiativeId);
}

/// <summary>An initiative serves a goal.</summary>
public sealed class InitiativeGoal : IAuditedPart
{
    public int InitiativeId { get; init; }

    public Initiative? Initiative { get; init; }

    public int GoalId { get; init; }

    public NeighbourhoodGoal? Goal { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Initiative), InitiativeId);
}

/// <summary>A scheme helped an initiative.</summary>
public sealed class InitiativeScheme : IAuditedPart
{
    public int InitiativeId { get; init; }

    public Initiative? Initiative { get; init; }

    public int SchemeId { get; init; }

    public FundingScheme? Scheme { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(Initiative), InitiativeId);
}
