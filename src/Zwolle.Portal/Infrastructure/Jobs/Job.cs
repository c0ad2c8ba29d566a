using Zwolle.Portal.Data;

namespace Zwolle.Portal.Infrastructure.Jobs;

/// <summary>
/// A piece of scheduled work. However many processes there are, one does it at a time; what it changes is told in the
/// audit log as done by the portal. Register it with <c>AddPortalJob</c> in Setup.
/// </summary>
public abstract class Job
{
    /// <summary>Its key in the table of leases; never change one that was in use.</summary>
    public abstract string Name { get; }

    public abstract JobSchedule Schedule { get; }

    /// <summary>Asked before the lease is taken, of a job that is looked at often: a cheap question that spares the write.</summary>
    public virtual Task<bool> HasWorkAsync(JobRun run) => Task.FromResult(true);

    /// <summary>
    /// Does the work. It may be cut off at any moment, and is then done again for the same period: make each step a
    /// transaction, and harmless the second time.
    /// </summary>
    public abstract Task RunAsync(JobRun run);
}

/// <summary>One time that a job is done.</summary>
/// <param name="Services">Of this run alone.</param>
/// <param name="Period">What it is done for: '2026-12-01', the day in Zwolle of its planned time. Null for a job without periods.</param>
/// <param name="KeepAsync">Whether the lease is still ours, renewed. Ask between steps that may not be done when the job was paused.</param>
/// <param name="Stopping">The portal stops, or another process holds the lease.</param>
public sealed record JobRun(IServiceProvider Services, string? Period, Func<Task<bool>> KeepAsync, CancellationToken Stopping)
{
    public PortalDbContext Context => Services.GetRequiredService<PortalDbContext>();
}
