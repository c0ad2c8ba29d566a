using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;

namespace Zwolle.Portal.Features.Neighbourhoods;

/// <summary>The page of one wijk.</summary>
public sealed record NeighbourhoodPage(
    NeighbourhoodEntry Facts,
    IReadOnlyList<ContactRoute> Contacts,
    IReadOnlyList<MomentCard> Moments,
    IReadOnlyList<PlanCard> Plans,
    IReadOnlyList<PlanCard> WholeCityPlans,
    PortalSnapshot Portal,
    DateOnly Today)
{
    public const int MostMoments = 24;
    public const int InitiativesShown = 4;
    public const int GoalsShown = 3;
    public const int DecisionsShown = 3;
    public const int StoriesShown = 2;

    /// <summary>Those of the wijk itself, the newest first.</summary>
    public IReadOnlyList<GoalCard> Goals { get; init; } = [];

    /// <summary>Those in the wijk, those that ask something first.</summary>
    public IReadOnlyList<InitiativeCard> Initiatives { get; init; } = [];

    /// <summary>Those about the wijk, the newest first.</summary>
    public IReadOnlyList<DecisionCard> Decisions { get; init; } = [];

    /// <summary>Those that play in the wijk, the newest first.</summary>
    public IReadOnlyList<StoryCard> Stories { get; init; } = [];

    /// <summary>There may be more moments than the page shows, so their number is not known.</summary>
    public bool AreMomentsCut => Moments.Count == MostMoments;

    /// <summary>What is for the whole city stands under what is local.</summary>
    public IEnumerable<MomentCard> Open => Moments.Where(m => m.State(Today).IsOpen()).OrderBy(m => m.NeighbourhoodIds.Count == 0);

    public IEnumerable<MomentCard> Later => Moments.Where(m => m.State(Today) == MomentState.Announced).OrderBy(m => m.NeighbourhoodIds.Count == 0);

    /// <summary>What just closed, was answered or was cancelled; the newest first. Without a date it is no news.</summary>
    public IReadOnlyList<MomentCard> Recent => [.. Moments.Where(m => m.State(Today).IsPast() && m.LastDay is not null).OrderByDescending(m => m.AnsweredOn ?? m.LastDay)];

    /// <summary>The plans of which a date was moved lately.</summary>
    public IReadOnlyList<PlanCard> Moved => [.. Plans.Concat(WholeCityPlans).Where(p => p.DateChangedOn is { } day && Recently.Includes(day, Today)).OrderByDescending(p => p.DateChangedOn)];

    /// <summary>The plans by how far they are: what can still change first, what is over last.</summary>
    public IEnumerable<IGrouping<PlanPhase, PlanCard>> PlansByPhase => Plans.GroupBy(p => p.Phase).OrderBy(group => group.Key);
}
