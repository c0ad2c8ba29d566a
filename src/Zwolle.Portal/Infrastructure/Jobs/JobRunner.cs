using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Infrastructure.Jobs;

/// <summary>Does a job once, when it is due and no other process is at it.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobOptions options, TimeProvider time, ILogger<JobRunner> logger)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <returns>Whether it was done.</returns>
    public async Task<bool> RunIfDueAsync(Job job, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var holder = Guid.NewGuid();
        var looking = new JobRun(scope.ServiceProvider, job.Schedule.PeriodAt(UtcNow), () => Task.FromResult(true), stopping);
        if (!await IsDueAsync(context, job) || !await job.HasWorkAsync(looking) || !await context.TakeLeaseAsync(job.Name, holder, UtcNow, options.Lease))
        {
            return false;
        }

        var isDone = false;
        try
        {
            // Asked again: another process may have done it between the question and the lease.
            return isDone = await IsDueAsync(context, job) && await HoldAsync(job, holder, stopping);
        }
        finally
        {
            if (!isDone)
            {
                await GiveUpAsync(context, job, holder);
            }
        }
    }

    private async Task<bool> IsDueAsync(PortalDbContext context, Job job)
    {
        var done = await context.JobLeases.Where(l => l.Name == job.Name).Select(l => new { l.DoneFor, l.DoneAt }).SingleOrDefaultAsync();
        return job.Schedule.IsDue(UtcNow, done?.DoneFor, done?.DoneAt);
    }

    /// <summary>Works and renews the lease meanwhile; stops working when the lease is lost.</summary>
    private async Task<bool> HoldAsync(Job job, Guid holder, CancellationToken stopping)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var renewing = RenewAsync(job, holder, lost);
        try
        {
            await WorkAsync(job, holder, lost.Token);
            return true;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Lost(logger, job.Name);
            return false;
        }
        finally
        {
            await lost.CancelAsync();
            await renewing;
        }
    }

    private async Task WorkAsync(Job job, Guid holder, CancellationToken stopping)
    {
        using var acting = AuditActor.AsPortal();
        await using var scope = scopes.CreateAsyncScope();
        var period = job.Schedule.PeriodAt(UtcNow);
        await job.RunAsync(new JobRun(scope.ServiceProvider, period, () => WithContextAsync(context => context.RenewLeaseAsync(job.Name, holder, UtcNow, options.Lease, stopping)), stopping));

        // Not to be cancelled: the work is done, and would be done again.
        await WithContextAsync(async context =>
        {
            await context.DoneAsync(job.Name, holder, UtcNow, period);
            return true;
        });
        if (period is not null)
        {
            Done(logger, job.Name, period);
        }
    }

    private async Task RenewAsync(Job job, Guid holder, CancellationTokenSource lost)
    {
        try
        {
            do
            {
                await Task.Delay(options.Lease / 3, time, lost.Token);
            }
            while (await WithContextAsync(context => context.RenewLeaseAsync(job.Name, holder, UtcNow, options.Lease, lost.Token)));
            await lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The work is done, or the portal stops.
        }
        catch (Exception exception)
        {
            // Without a database the lease ends by itself, so the work must not go on.
            NotRenewed(logger, job.Name, exception);
            await lost.CancelAsync();
        }
    }

    /// <summary>So that another process need not wait for its end. The portal does not wait for this for long.</summary>
    private async Task GiveUpAsync(PortalDbContext context, Job job, Guid holder)
    {
        try
        {
            await context.GiveUpLeaseAsync(job.Name, holder).WaitAsync(LastWords);
        }
        catch (Exception exception)
        {
            NotRenewed(logger, job.Name, exception);
        }
    }

    private async Task<T> WithContextAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Name} is done for {Period}")]
    private static partial void Done(ILogger logger, string name, string period);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Name} was stopped: it was paused, or another process took over")]
    private static partial void Lost(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of job {Name} could not be renewed or given up")]
    private static partial void NotRenewed(ILogger logger, string name, Exception exception);
}
