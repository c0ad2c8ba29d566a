using System.Linq.Expressions;

namespace Zwolle.Portal.Data;

/// <summary>What its team must still do about a text. See <see cref="Plans.PlanUpkeep"/>.</summary>
public static class OwnedUpkeep
{
    /// <summary>Residents see it, and the day on which it had to be looked at again is over.</summary>
    public static Expression<Func<T, bool>> IsReviewOverdue<T>(DateOnly today)
        where T : class, IOwned => item =>
        item.ReviewOn < today && item.PublishedAt != null && item.WithdrawnAt == null;
}
