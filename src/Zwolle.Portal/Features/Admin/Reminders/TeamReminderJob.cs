using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.Admin.Reminders;

/// <summary>Tells teams on Monday morning which of their texts need something.</summary>
public sealed class TeamReminderJob : Job
{
    public override string Name => "team-reminder";

    public override JobSchedule Schedule { get; } = JobSchedule.Weekly(DayOfWeek.Monday, new TimeOnly(7, 0));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<TeamReminder>().RunAsync();
    }
}
