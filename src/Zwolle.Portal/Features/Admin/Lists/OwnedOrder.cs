using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Features.Admin.Lists;

public static class OwnedOrder
{
    /// <summary>What a team answers for, in the order that was asked; ties by key.</summary>
    /// <param name="items">To order.</param>
    /// <param name="order">What was asked.</param>
    /// <param name="title">By which they are called.</param>
    /// <param name="onThePage">The order of the public page, for <see cref="ListOrder.OnThePage"/>.</param>
    public static IQueryable<T> In<T>(this IQueryable<T> items, ListOrder order, Expression<Func<T, string>> title, Func<IQueryable<T>, IOrderedQueryable<T>> onThePage)
        where T : class, IOwned, IVersioned
    {
        ArgumentNullException.ThrowIfNull(onThePage);
        var ordered = order switch
        {
            ListOrder.Oldest => items.OrderBy(i => i.ChangedAt),
            ListOrder.Review => items.OrderBy(i => i.ReviewOn),
            ListOrder.Title => items.OrderBy(title),
            ListOrder.Team => items.OrderBy(i => i.OwnerTeam),
            ListOrder.OnThePage => onThePage(items),
            _ => items.OrderByDescending(i => i.ChangedAt),
        };
        return order is ListOrder.Newest ? ordered.ThenByDescending(i => EF.Property<int>(i, "Id")) : ordered.ThenBy(i => EF.Property<int>(i, "Id"));
    }
}
