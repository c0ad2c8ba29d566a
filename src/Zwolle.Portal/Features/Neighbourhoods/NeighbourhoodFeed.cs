using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;

namespace Zwolle.Portal.Features.Neighbourhoods;

/// <summary>What the feed of a wijk tells.</summary>
public sealed record NeighbourhoodFeed(
    NeighbourhoodEntry Neighbourhood,
    PortalSnapshot Portal,
    IReadOnlyList<PlanFeedCard> Plans,
    IReadOnlyList<MomentFeedCard> Moments,
    IReadOnlyList<InitiativeFeedCard> Initiatives,
    IReadOnlyList<DecisionCard> Decisions,
    IReadOnlyList<StoryCard> Stories,
    IReadOnlyList<DateChange> Changes,
    DateOnly Today);
