using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Home;

/// <summary>The page '/'.</summary>
public sealed record HomePage(
    PortalSnapshot Portal,
    IReadOnlyList<MomentCard> Open,
    IReadOnlyList<MomentCard> Later,
    IReadOnlyList<MomentCard> Recent,
    DateOnly Today)
{
    /// <summary>The digest of the last month that has one; null for none.</summary>
    public DigestCard? Digest { get; init; }
}

public sealed class HomeQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int OpenShown = 6;
    private const int LaterShown = 3;
    private const int RecentShown = 4;

    private enum Part
    {
        Open,
        Later,
        Recent,
    }

    /// <summary>Which moments they are is known for a minute, because finding them among many takes longer than reading them.</summary>
    public async Task<HomePage> GetAsync()
    {
        var portal = await index.GetAsync();
        var today = clock.Today;
        var parts = await index.CountAsync($"home/{today:O}", () => FindAsync(today));
        var moments = await index.CardsAsync(MomentCard.ByIds, [.. parts.Keys]);

        return new HomePage(
            portal,
            [.. moments.Where(m => parts[m.Id] == (int)Part.Open).OrderBy(m => m.LastDay)],
            [.. moments.Where(m => parts[m.Id] == (int)Part.Later).OrderBy(m => m.FirstDay ?? DateOnly.MaxValue)],
            [.. moments.Where(m => parts[m.Id] == (int)Part.Recent).OrderByDescending(m => m.AnsweredOn ?? m.LastDay)],
            today)
        {
            Digest = await DigestCard.AllAsync(index, context) is [var newest, ..] ? newest : null,
        };
    }

    private Task<Dictionary<int, int>> FindAsync(DateOnly today)
    {
        var since = Recently.Since(today);
        var closedSince = Recently.ClosedSince(today);
        var open = context.Moments
            .Where(MomentStates.IsOpen(today))
            .OrderBy(m => m.LastDay).ThenBy(m => m.Id)
            .Take(OpenShown)
            .Select(m => new { m.Id, Part = (int)Part.Open });
        var later = context.Moments
            .Where(MomentStates.IsAnnounced(today))
            .OrderBy(m => m.FirstDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)
            .Take(LaterShown)
            .Select(m => new { m.Id, Part = (int)Part.Later });
        var recent = context.Moments
            .Where(MomentStates.IsAnsweredOrClosed(today))
            .Where(m => m.LastDay >= closedSince && (m.LastDay >= since || m.AnsweredOn >= since))
            .OrderByDescending(m => m.AnsweredOn ?? m.LastDay).ThenBy(m => m.Id)
            .Take(RecentShown)
            .Select(m => new { m.Id, Part = (int)Part.Recent });
        return open.Concat(later).Concat(recent).ToDictionaryAsync(row => row.Id, row => row.Part);
    }
}
