using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Jobs;

namespace Zwolle.Portal.Infrastructure.Jobs;

/// <summary>
/// Who does a job, decided by one conditional update: whoever changes the row has it. Nobody waits, and a process that
/// died is not waited for longer than <see cref="Length"/>. The clocks of the processes must agree better than that.
/// </summary>
public static class JobLeases
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>A paused job is one whose lease is held until further notice.</summary>
    private static readonly Guid Pausing = new("00000000-0000-0000-0000-00000000feed");

    private static readonly DateTime FurtherNotice = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task<bool> TakeLeaseAsync(this PortalDbContext context, string name, Guid holder, DateTime utcNow, TimeSpan? length = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        var until = utcNow + (length ?? Length);
        return await UpdateAsync() || (await context.AddLeaseAsync(name) && await UpdateAsync());

        async Task<bool> UpdateAsync() => await context.JobLeases
            .Where(l => l.Name == name && (l.HeldUntil == null || l.HeldUntil <= utcNow))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldBy, holder).SetProperty(l => l.HeldUntil, until)) == 1;
    }

    /// <summary>False when it is another's by now.</summary>
    public static async Task<bool> RenewLeaseAsync(this PortalDbContext context, string name, Guid holder, DateTime utcNow, TimeSpan? length = null, CancellationToken stopping = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var until = utcNow + (length ?? Length);
        return await context.JobLeases
            .Where(l => l.Name == name && l.HeldBy == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldUntil, until), stopping) == 1;
    }

    public static Task GiveUpLeaseAsync(this PortalDbContext context, string name, Guid holder)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.JobLeases
            .Where(l => l.Name == name && l.HeldBy == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldBy, (Guid?)null).SetProperty(l => l.HeldUntil, (DateTime?)null));
    }

    /// <summary>Gives up the lease of work that is done. When it was lost, whoever has it now does the work again.</summary>
    public static Task DoneAsync(this PortalDbContext context, string name, Guid holder, DateTime utcNow, string? period)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.JobLeases
            .Where(l => l.Name == name && l.HeldBy == holder)
            .ExecuteUpdateAsync(set => set
                .SetProperty(l => l.DoneAt, utcNow)
                .SetProperty(l => l.DoneFor, period)
                .SetProperty(l => l.HeldBy, (Guid?)null)
                .SetProperty(l => l.HeldUntil, (DateTime?)null));
    }

    /// <summary>From now on nobody does the job; who is at it stops at its next step.</summary>
    public static async Task PauseJobAsync(this PortalDbContext context, string name)
    {
        await context.AddLeaseAsync(name);
        await context.JobLeases
            .Where(l => l.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldBy, Pausing).SetProperty(l => l.HeldUntil, FurtherNotice));
    }

    public static Task ResumeJobAsync(this PortalDbContext context, string name) => context.GiveUpLeaseAsync(name, Pausing);

    public static IQueryable<JobLease> WherePaused(this IQueryable<JobLease> leases) => leases.Where(l => l.HeldBy == Pausing);

    /// <summary>The row of a job that was never done, made by whoever is first.</summary>
    private static async Task<bool> AddLeaseAsync(this PortalDbContext context, string name)
    {
        if (await context.JobLeases.AnyAsync(l => l.Name == name))
        {
            return false;
        }

        var lease = new JobLease { Name = name };
        context.Add(lease);
        try
        {
            await context.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another process was first; the update that follows tells who has it.
        }

        context.Entry(lease).State = EntityState.Detached;
        return true;
    }
}
