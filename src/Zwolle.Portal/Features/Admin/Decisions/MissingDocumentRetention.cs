using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>Deletes questions for a document in time. /privacy tells residents when.</summary>
public sealed class MissingDocumentRetention(PortalDbContext context, PortalClock clock, AuditTrail audit)
{
    /// <summary>After a colleague dealt with it.</summary>
    public const int YearsAfterHandling = 1;

    /// <summary>After it came in, whatever became of it.</summary>
    public const int YearsAfterReceipt = 2;

    /// <summary>Rows per command, so that none holds the table long.</summary>
    private const int Batch = 500;

    /// <returns>How many are gone.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (handled, received) = (clock.UtcNow.AddYears(-YearsAfterHandling), clock.UtcNow.AddYears(-YearsAfterReceipt));
        var gone = 0;
        int rows;
        do
        {
            rows = await context.TransactAsync(async () =>
            {
                var deleted = await context.MissingDocuments
                    .Where(m => m.HandledAt <= handled || m.ReceivedAt <= received)
                    .OrderBy(m => m.Id)
                    .Take(Batch)
                    .ExecuteDeleteAsync(cancellation);
                if (deleted > 0)
                {
                    context.Add(audit.Event(AuditActions.Deleted, typeof(MissingDocument), itemId: 0, details: new { Number = deleted }));
                    await context.SaveChangesAsync(cancellation);
                }

                return deleted;
            });
            gone += rows;
        }
        while (rows == Batch);
        return gone;
    }
}

/// <summary>Does so every night.</summary>
public sealed class MissingDocumentRetentionJob : Job
{
    public override string Name => "missing-document-retention";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 55));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<MissingDocumentRetention>().RunAsync(run.Stopping);
    }
}
