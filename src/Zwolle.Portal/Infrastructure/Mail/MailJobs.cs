using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>Sends the mail that waits.</summary>
public sealed class OutboxJob(PortalClock clock) : Job
{
    public const string Key = "outbox";

    public override string Name => Key;

    public override JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromSeconds(10));

    public override Task<bool> HasWorkAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return OutboxSender.Due(run.Context.Outbox, clock.UtcNow).AnyAsync(run.Stopping);
    }

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<OutboxSender>().SendDueAsync(MayGoOnAsync, run.Stopping);

        // Only looks, as it is asked before every mail. The lease is renewed beside the work, which stops when it is lost.
        async Task<bool> MayGoOnAsync()
        {
            await using var scope = run.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            return !await context.JobLeases.Where(l => l.Name == Key).WherePaused().AnyAsync(run.Stopping);
        }
    }
}

/// <summary>Erases addresses of mail that was dealt with, the texts of what was given up, and files in the folder for mail. The key stays, so that the same is never mailed twice.</summary>
public sealed class MailRetentionJob(PortalClock clock) : Job
{
    public const int Days = 30;

    public override string Name => "mail-retention";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 45));

    public override async Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var before = clock.UtcNow.AddDays(-Days);

        // Also when mail goes to a relay by now: the folder may hold what was written before.
        run.Services.GetRequiredService<PickupTransport>().DeleteBefore(before);
        await run.Context.Outbox
            .Where(m => (m.SentAt < before || m.GivenUpAt < before) && m.Recipient != "")
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.Recipient, "")
                    .SetProperty(m => m.Subject, "")
                    .SetProperty(m => m.Text, "")
                    .SetProperty(m => m.Html, (string?)null)
                    .SetProperty(m => m.UnsubscribeUrl, (string?)null),
                run.Stopping);
    }
}
