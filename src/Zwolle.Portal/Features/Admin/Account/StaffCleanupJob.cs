using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Removes every night the sessions and tokens that are over.</summary>
public sealed class StaffCleanupJob : Job
{
    public override string Name => "staff-cleanup";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 30));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<StaffCleanup>().RunAsync(run.Stopping);
    }
}
