using System.Globalization;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Links;

namespace Zwolle.Portal.Features.Admin.Links;

/// <summary>Looks every night whether the pages of others are still there, unless the settings say otherwise.</summary>
public sealed class LinkCheckJob(LinkCheckOptions options) : Job
{
    public override string Name => "link-check";

    public override JobSchedule Schedule { get; } = JobSchedule.Daily(new TimeOnly(4, 15));

    public override Task<bool> HasWorkAsync(JobRun run) => Task.FromResult(options.Check);

    public override Task RunAsync(JobRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var night = DateOnly.ParseExact(run.Period!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return run.Services.GetRequiredService<LinkChecker>().RunAsync(night, run.Stopping);
    }
}
