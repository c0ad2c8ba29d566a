using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>Asks organisations twice a year whether what we tell of them is right. It looks every morning: what is new is asked too.</summary>
public sealed class ConfirmationJob : Job
{
    public override string Name => "support-point-confirmation";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(9, 0));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<ConfirmationAsker>().RunAsync(run.KeepAsync, run.Stopping);
    }
}
