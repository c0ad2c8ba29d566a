using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Shared;

/// <summary>What became of an address that finds nothing public: it moved, it is gone, or it never was.</summary>
/// <param name="MovedTo">The current slug of the item, when the address is an old one of it.</param>
/// <param name="Withdrawn">When and why the item was withdrawn.</param>
public sealed record FormerAddress(string? MovedTo, Withdrawal? Withdrawn)
{
    private static readonly FormerAddress Unknown = new(null, null);

    public static async Task<FormerAddress> FindAsync(IQueryable<Slug> slugs, IQueryable<Item> items)
    {
        var item = await slugs.Join(items, slug => slug.ItemId, item => item.Id, (slug, item) => item).FirstOrDefaultAsync();
        return item switch
        {
            { WithdrawnAt: { } at } => new FormerAddress(null, new Withdrawal(at, item.WithdrawnReason)),
            { PublishedAt: not null } => new FormerAddress(item.Slug, null),
            _ => Unknown,
        };
    }

    /// <summary>For what has one address for ever: it is gone, or it never was.</summary>
    public static async Task<FormerAddress> OfWithdrawnAsync(IQueryable<Item> items) =>
        await items.FirstOrDefaultAsync() is { WithdrawnAt: { } at } item ? new FormerAddress(null, new Withdrawal(at, item.WithdrawnReason)) : Unknown;

    /// <summary>What decides: the id that the old address names, and whether the item is public.</summary>
    public sealed record Item
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }

        public required DateTime? PublishedAt { get; init; }

        public required DateTime? WithdrawnAt { get; init; }

        public required string? WithdrawnReason { get; init; }
    }
}

/// <summary>All that stays public of a withdrawn item.</summary>
public sealed record Withdrawal(DateTime At, string? Reason)
{
    public DateOnly Day => DateOnly.FromDateTime(PortalClock.ToLocal(At));
}

/// <summary>The page that answers 410.</summary>
public sealed record WithdrawnPage(string Title, Withdrawal Withdrawal, string BackText, string Back);
