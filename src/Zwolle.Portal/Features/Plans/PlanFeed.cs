using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>What /plannen/feed.atom tells.</summary>
public sealed record PlanFeed(
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<PlanFeedCard> Plans,
    IReadOnlyList<DateChange> Changes);

/// <summary>What the feed of one plan tells.</summary>
/// <param name="Portal">To name the wijken and themes.</param>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Moments">Its moments, with their answers.</param>
/// <param name="Changes">Every date of plan and moments that was moved.</param>
/// <param name="Today">An answer counts from its day.</param>
public sealed record PlanNews(
    PortalSnapshot Portal,
    PlanFeedCard Plan,
    IReadOnlyList<MomentFeedCard> Moments,
    IReadOnlyList<DateChange> Changes,
    DateOnly Today);
