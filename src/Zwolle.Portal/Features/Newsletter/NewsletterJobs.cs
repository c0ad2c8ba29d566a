using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>Writes the mails of newsletters, for who wants them.</summary>
public sealed class MailingJob : Job
{
    public override string Name => "mailings";

    public override JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromSeconds(10));

    public override Task<bool> HasWorkAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<MailingWriter>().HasWorkAsync(run.Stopping);
    }

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<MailingWriter>().RunAsync(run.KeepAsync, run.Stopping);
    }
}

/// <summary>Makes the newsletter of a digest, soon after it was published.</summary>
public sealed class DigestJob : Job
{
    public override string Name => "digests";

    public override JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromSeconds(30));

    public override Task<bool> HasWorkAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<DigestAnnouncer>().HasWorkAsync();
    }

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<DigestAnnouncer>().RunAsync();
    }
}

/// <summary>Tells every morning in what one can take part since the last one.</summary>
public sealed class OpeningJob : Job
{
    public const string Key = "openings";

    public override string Name => Key;

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(8, 0));

    public override async Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var isFirst = !await run.Context.JobLeases.AnyAsync(l => l.Name == Key && l.DoneFor != null, run.Stopping);
        await run.Services.GetRequiredService<OpeningAnnouncer>().RunAsync(run.Period!, isFirst);
    }
}

/// <summary>Deals with mail that came back.</summary>
public sealed class BounceJob : Job
{
    public override string Name => "bounces";

    public override JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromMinutes(1));

    public override Task<bool> HasWorkAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<BounceReader>().HasWorkAsync(run.Stopping);
    }

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<BounceReader>().RunAsync(run.Stopping);
    }
}

/// <summary>Deletes every night what has no use any more.</summary>
public sealed class NewsletterRetentionJob : Job
{
    public override string Name => "newsletter-retention";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(3, 55));

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Services.GetRequiredService<NewsletterRetention>().RunAsync(run.Stopping);
    }
}
