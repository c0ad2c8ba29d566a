using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Shared;

/// <summary>What became of an address that finds nothing public: it moved, it is gone, or it never was.</summary>
/// <param name="MovedTo">The current slug of the item, when the address is an old one of it.</param>
/// <param name="Withdrawn">When and why the item was withdrawn.</param>
public sealed record FormerAddress(string? MovedTo, Withdrawal? Withdrawn)
{
    private static readonly FormerAddress Unknown = new(null, null);

    public static async Task<FormerAddress> FindAsync<TItem>(PortalDbContext context, string slug)
        where TItem : class, IAddressed
    {
        ArgumentNullException.ThrowIfNull(context);
        var kind = TItem.SlugKind;
        var item = await context.Slugs
            .Where(s => s.Kind == kind && s.Text == slug)
            .Join(
                context.Set<TItem>().IgnoreQueryFilters([IPublishable.PublicFilter]),
                s => s.ItemId,
                i => i.Id,
                (s, i) => new { i.Slug, i.PublishedAt, i.WithdrawnAt, i.WithdrawnReason })
            .FirstOrDefaultAsync();
        return item switch
        {
            { WithdrawnAt: { } at } => new FormerAddress(null, new Withdrawal(at, item.WithdrawnReason)),
            { PublishedAt: not null } => new FormerAddress(item.Slug, null),
            _ => Unknown,
        };
    }

    /// <summary>A digest has one address for ever: it is gone, or it never was.</summary>
    /// <param name="context">Where it may be.</param>
    /// <param name="month">First day of its month.</param>
    public static async Task<FormerAddress> OfDigestAsync(PortalDbContext context, DateOnly month)
    {
        ArgumentNullException.ThrowIfNull(context);
        var withdrawn = await context.Digests
            .IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(d => d.Month == month && d.WithdrawnAt != null)
            .Select(d => new Withdrawal(d.WithdrawnAt!.Value, d.WithdrawnReason))
            .FirstOrDefaultAsync();
        return withdrawn is null ? Unknown : new FormerAddress(null, withdrawn);
    }
}

/// <summary>All that stays public of a withdrawn item.</summary>
public sealed record Withdrawal(DateTime At, string? Reason)
{
    public DateOnly Day => DateOnly.FromDateTime(PortalClock.ToLocal(At));
}

/// <summary>The page that answers 410.</summary>
public sealed record WithdrawnPage(string Title, Withdrawal Withdrawal, string BackText, string Back);
