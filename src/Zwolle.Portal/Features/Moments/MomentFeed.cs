using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>What /meedoen/feed.atom tells.</summary>
public sealed record MomentFeed(
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<MomentFeedCard> Moments,
    IReadOnlyList<DateChange> Changes,
    DateOnly Today);
