using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Deletes what has no use any more: sessions that are over, and tokens that are used or too old. To be run now and then.</summary>
public sealed class StaffCleanup(PortalDbContext context, PortalClock clock)
{
    /// <summary>Rows per command, so that none holds the tables long.</summary>
    public const int Batch = 500;

    private const int MostBatches = 100;

    /// <returns>How many rows are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var now = clock.UtcNow;
        var (idle, oldest) = (now - StaffSessions.IdleTime, now - StaffSessions.LongestTime);
        var sessions = context.StaffSessions.Where(s => s.SeenAt <= idle || s.StartedAt <= oldest).OrderBy(s => s.Id).Take(Batch);
        var tokens = context.StaffTokens.Where(t => t.UsedAt != null || t.ExpiresAt <= now).OrderBy(t => t.Id).Take(Batch);
        return await DeleteAsync(() => sessions.ExecuteDeleteAsync(cancellation)) + await DeleteAsync(() => tokens.ExecuteDeleteAsync(cancellation));
    }

    private static async Task<int> DeleteAsync(Func<Task<int>> deleteBatch)
    {
        var gone = 0;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var rows = await deleteBatch();
            gone += rows;
            if (rows < Batch)
            {
                break;
            }
        }

        return gone;
    }
}
