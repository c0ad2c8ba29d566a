using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>Puts on the site what was planned for now.</summary>
public sealed class PublishJob(PortalClock clock) : Job
{
    public override string Name => "publish";

    public override JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromMinutes(1));

    public override Task<bool> HasWorkAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var now = clock.UtcNow;
        return run.Context.Revisions.AnyAsync(r => r.State == RevisionState.Scheduled && r.PublishAt <= now, run.Stopping);
    }

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<RevisionService>().PublishScheduledAsync(run.Services.GetRequiredService<ContentEditors>().ByKind);
    }
}
