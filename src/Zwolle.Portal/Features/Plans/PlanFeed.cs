using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>What /plannen/feed.atom tells.</summary>
public sealed record PlanFeed(
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<PlanFeedCard> Plans,
    IReadOnlyList<DateChange> Changes);
