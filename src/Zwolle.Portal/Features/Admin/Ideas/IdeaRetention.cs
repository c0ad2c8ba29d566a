using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>Deletes whom to answer, once that has no use any more. The idea stays, without its sender.</summary>
public sealed class IdeaRetention(PortalDbContext context, PortalClock clock, AuditTrail audit, IdeaOptions options)
{
    /// <summary>Rows per command, so that none holds the table long.</summary>
    private const int Batch = 500;

    /// <summary>How many contacts would be deleted now.</summary>
    public Task<int> CountAsync(CancellationToken cancellation = default) => Due.CountAsync(cancellation);

    /// <returns>How many are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var gone = 0;
        int rows;
        do
        {
            rows = await context.TransactAsync(async () =>
            {
                var deleted = await Due.OrderBy(c => c.IdeaId).Take(Batch).ExecuteDeleteAsync(cancellation);
                if (deleted > 0)
                {
                    context.Add(audit.Event(AuditActions.Deleted, typeof(IdeaContact), itemId: 0, details: new { Number = deleted }));
                    await context.SaveChangesAsync(cancellation);
                }

                return deleted;
            });
            gone += rows;
        }
        while (rows == Batch);
        return gone;
    }

    /// <summary>
    /// An idea that was answered and that nobody closed counts from its answer, and what nobody answers or closes from the
    /// day on which it was told: or it would be kept for good.
    /// </summary>
    private IQueryable<IdeaContact> Due
    {
        get
        {
            var (closed, refused) = (clock.Today.AddDays(-options.KeepContactDays), clock.Today.AddDays(-options.KeepRefusedContactDays));
            var open = clock.UtcNow.AddDays(-options.KeepOpenContactDays);
            return context.IdeaContacts.Where(c => context.Ideas.Any(i => i.Id == c.IdeaId
                && ((i.State == IdeaState.Refused && i.ClosedOn <= refused)
                    || i.ClosedOn <= closed
                    || (i.ClosedOn == null && i.State == IdeaState.Answered && i.AnsweredOn <= closed)
                    || (i.ClosedOn == null && i.ReceivedAt <= open))));
        }
    }
}

/// <summary>Does so every night.</summary>
public sealed class IdeaRetentionJob : Job
{
    public override string Name => "idea-retention";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 50));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<IdeaRetention>().RunAsync(run.Stopping);
    }
}
