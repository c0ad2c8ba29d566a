using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Data.Goals;

/// <summary>
/// What the municipality wants to reach in a wijk (wijkopgave), as a public source tells. Never a score or a figure: a goal
/// says what must become better, not how wijken compare.
/// </summary>
public sealed class NeighbourhoodGoal : IOwned, IVersioned, IAudited
{
    public const int TextMaxLength = 200;
    public const int YearNoteMaxLength = 150;
    public const int NoteMaxLength = 300;

    public int Id { get; init; }

    /// <summary>One sentence in plain Dutch.</summary>
    public required string Text { get; set; }

    /// <summary>Year in which it was set, as the source tells; 0 when it bears none.</summary>
    public int Year { get; set; }

    /// <summary>How sure that year is; null when there is nothing to say.</summary>
    public string? YearNote { get; set; }

    /// <summary>What a reader must know besides, such as what our source leaves out.</summary>
    public string? Note { get; set; }

    /// <summary>The wijken it is for; none: the whole city.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<GoalNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    /// <summary>Plans that serve the goal, in the judgment of the editors.</summary>
    public ICollection<Plan> Plans { get; init; } = [];

    public ICollection<GoalPlan> PlanLinks { get; init; } = [];

    /// <summary>Schemes that can pay for what serves the goal, in the judgment of the editors.</summary>
    public ICollection<FundingScheme> Schemes { get; init; } = [];

    public ICollection<GoalScheme> SchemeLinks { get; init; } = [];

    public ICollection<InitiativeGoal> InitiativeLinks { get; init; } = [];

    public ICollection<ExternalLink> Links { get; init; } = [];

    public required string OwnerTeam { get; set; }

    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }
}
