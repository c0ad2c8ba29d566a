using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
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
    DateOnly Today);

public sealed class HomeQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int OpenShown = 6;
    private const int LaterShown = 3;
    private const int RecentShown = 4;

    public async Task<HomePage> GetAsync()
    {
        var today = clock.Today;
        var since = Recently.Since(today);
        var closedSince = Recently.ClosedSince(today);

        var open = await context.Moments
            .Where(MomentStates.IsOpen(today))
            .OrderBy(m => m.LastDay).ThenBy(m => m.Id)
            .Select(MomentCard.Projection)
            .Take(OpenShown)
            .ToListAsync();
        var later = await context.Moments
            .Where(MomentStates.IsAnnounced(today))
            .OrderBy(m => m.FirstDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)
            .Select(MomentCard.Projection)
            .Take(LaterShown)
            .ToListAsync();
        var recent = await context.Moments
            .Where(MomentStates.IsAnsweredOrClosed(today))
            .Where(m => m.LastDay >= closedSince && (m.LastDay >= since || m.AnsweredOn >= since))
            .OrderByDescending(m => m.AnsweredOn ?? m.LastDay).ThenBy(m => m.Id)
            .Select(MomentCard.Projection)
            .Take(RecentShown)
            .ToListAsync();

        return new HomePage(await index.GetAsync(), open, later, recent, today);
    }
}
