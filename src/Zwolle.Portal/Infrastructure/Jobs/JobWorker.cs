namespace Zwolle.Portal.Infrastructure.Jobs;

/// <summary>
/// Looks at every job as often as its schedule says, each on its own, so that a slow one holds up no other. It begins
/// once requests are served, and ends at once when the portal stops.
/// </summary>
public sealed partial class JobWorker(
    IEnumerable<Job> jobs, JobRunner runner, JobOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<JobWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync().WaitAsync(stoppingToken);
            await Task.Delay(options.StartAfter, time, stoppingToken);
            await Task.WhenAll(jobs.Select(job => LoopAsync(job, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task LoopAsync(Job job, CancellationToken stopping)
    {
        var failures = 0;
        while (true)
        {
            try
            {
                await runner.RunIfDueAsync(job, stopping);
                failures = 0;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                failures++;
                Failed(logger, job.Name, failures, exception);
            }

            await Task.Delay(Rest(job, failures), time, stopping);
        }
    }

    /// <summary>After a failure a minute, then twice as long every time.</summary>
    private static TimeSpan Rest(Job job, int failures)
    {
        var rest = failures == 0 ? job.Schedule.Pause : TimeSpan.FromMinutes(Math.Pow(2, Math.Min(failures, 7) - 1));
        return rest < LongestRest ? rest : LongestRest;
    }

    private Task StartedAsync()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Name} failed ({Failures} times in a row)")]
    private static partial void Failed(ILogger logger, string name, int failures, Exception exception);
}

/// <summary>The section 'Jobs'.</summary>
public sealed class JobOptions
{
    /// <summary>Off where something else does the work, or in tests.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long after the start the first job begins, so that the first visitors do not wait for it.</summary>
    public TimeSpan StartAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>So long a job is held for a process that died. The clocks of the processes must agree better than that.</summary>
    public TimeSpan Lease { get; set; } = JobLeases.Length;
}
