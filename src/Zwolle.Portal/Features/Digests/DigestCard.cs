using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Digests;

/// <summary>A digest in lists, here and on the pages of other features. Its month is given by the first day.</summary>
public sealed record DigestCard(Guid PublicId, DateOnly Month, string Title, string Intro, bool IsExample, DateTime PublishedAt, DateTime ChangedAt)
{
    /// <summary>Twenty years of them.</summary>
    private const int Most = 240;

    /// <summary>All public digests, the newest first; known for a minute, as several pages need them.</summary>
    public static Task<IReadOnlyList<DigestCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(context);
        return index.CountAsync<IReadOnlyList<DigestCard>>(
            nameof(DigestCard),
            async () => await context.Digests
                .OrderByDescending(d => d.Month)
                .Take(Most)
                .Select(d => new DigestCard(d.PublicId, d.Month!.Value, d.Title, d.Intro, d.IsExample, d.PublishedAt!.Value, d.ChangedAt))
                .ToListAsync());
    }
}

/// <summary>Digests as cards.</summary>
/// <param name="Digests">In the order to show.</param>
public sealed record DigestCards(IEnumerable<DigestCard> Digests);
