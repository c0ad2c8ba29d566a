using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>
/// How often a password or code may be wrong. From the fifth time on one has to wait: 1, 2, 4, 8 minutes, never longer
/// than a quarter. A try is counted before it is checked, so that tries that come together don't slip through.
/// On a device that the colleague knows (<see cref="KnownDevices"/>) tries are counted apart: who guesses elsewhere never
/// keeps them out.
/// </summary>
public sealed class SignInAttempts(PortalDbContext context, PortalClock clock, KnownDevices devices, IMemoryCache cache)
{
    public const int Free = 5;

    public static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    /// <summary>After so long without a failure all is forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private const int MostRaces = 5;

    /// <param name="failures">How often it was wrong, this time included.</param>
    public static TimeSpan Delay(int failures) =>
        failures < Free ? TimeSpan.Zero
        : failures - Free > 4 ? LongestDelay
        : TimeSpan.FromMinutes(Math.Min(LongestDelay.TotalMinutes, Math.Pow(2, failures - Free)));

    /// <summary>Counts a try. False: this account has to wait.</summary>
    public async Task<bool> TryBeginAsync(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (devices.Find(member) is { } device)
        {
            return TryBeginOn(device);
        }

        for (var race = 0; race < MostRaces; race++)
        {
            var now = new DateTimeOffset(clock.UtcNow);
            var kept = await context.StaffMembers.AsNoTracking().Where(m => m.Id == member.Id).Select(m => new { m.AccessFailedCount, m.LockoutEnd }).SingleAsync();
            if (kept.LockoutEnd > now)
            {
                return false;
            }

            // Below the fifth time LockoutEnd is the moment of the failure itself, so that it can be forgotten.
            var failures = kept.LockoutEnd + Memory <= now ? 1 : kept.AccessFailedCount + 1;
            if (await SetAsync(member.Id, kept.AccessFailedCount, kept.LockoutEnd, failures, now + Delay(failures)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first step went well: the try does not count. Earlier failures still do, until the second step.</summary>
    public async Task TakeBackAsync(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (devices.Find(member) is { } device)
        {
            TakeBackOn(device);
            return;
        }

        var kept = await context.StaffMembers.AsNoTracking().Where(m => m.Id == member.Id).Select(m => new { m.AccessFailedCount, m.LockoutEnd }).SingleAsync();
        await SetAsync(member.Id, kept.AccessFailedCount, kept.LockoutEnd, Math.Max(0, kept.AccessFailedCount - 1), new DateTimeOffset(clock.UtcNow));
    }

    /// <summary>Signed in, or a new password by mail: all is forgotten.</summary>
    public async Task ForgetAsync(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (devices.Find(member) is { } device)
        {
            cache.Remove(Key(device));
        }

        await context.StaffMembers
            .Where(m => m.Id == member.Id && m.AccessFailedCount > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AccessFailedCount, 0).SetProperty(m => m.LockoutEnd, (DateTimeOffset?)null));
    }

    private async Task<bool> SetAsync(int id, int wasFailures, DateTimeOffset? wasEnd, int failures, DateTimeOffset end) =>
        await context.StaffMembers
            .Where(m => m.Id == id && m.AccessFailedCount == wasFailures && m.LockoutEnd == wasEnd)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AccessFailedCount, failures).SetProperty(m => m.LockoutEnd, (DateTimeOffset?)end)) == 1;

    private bool TryBeginOn(string device)
    {
        var tries = cache.GetOrCreate(Key(device), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Memory;
            return new Tries();
        })!;
        lock (tries)
        {
            var now = clock.UtcNow;
            if (tries.Until > now)
            {
                return false;
            }

            tries.Until = now + Delay(++tries.Failures);
            return true;
        }
    }

    private void TakeBackOn(string device)
    {
        if (cache.TryGetValue(Key(device), out Tries? tries))
        {
            lock (tries!)
            {
                (tries.Failures, tries.Until) = (Math.Max(0, tries.Failures - 1), default);
            }
        }
    }

    private static string Key(string device) => $"staff-device:{device}";

    private sealed class Tries
    {
        public int Failures { get; set; }

        public DateTime Until { get; set; }
    }
}
