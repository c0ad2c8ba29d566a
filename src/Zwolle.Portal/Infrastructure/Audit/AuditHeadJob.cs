using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Infrastructure.Audit;

/// <summary>Writes down every night what the last line of the audit log is, outside the database.</summary>
public sealed partial class AuditHeadJob(AuditHeadLog heads, PortalClock clock, ILogger<AuditHeadJob> logger) : Job
{
    public override string Name => "audit-head";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 15));

    public override async Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var head = await run.Context.AuditHeads.AsNoTracking().SingleAsync(h => h.Id == AuditHead.OnlyId, run.Stopping);
        if (heads.Last() is { } last && (head.Sequence < last.Sequence || (head.Sequence == last.Sequence && head.Digest != last.Digest)))
        {
            CutOff(logger, head.Sequence, last.Day, last.Sequence);
        }

        heads.Append(new LoggedHead(clock.Today, head.Sequence, head.Digest));
        Logged(logger, head.Sequence, head.Digest);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Head of the audit log: {Sequence} {Digest}")]
    private static partial void Logged(ILogger logger, long sequence, string digest);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit log ends at {Sequence} and differs from its head of {Day}, {Before}: lines were cut off or replaced. Run check-audit.")]
    private static partial void CutOff(ILogger logger, long sequence, DateOnly day, long before);
}
