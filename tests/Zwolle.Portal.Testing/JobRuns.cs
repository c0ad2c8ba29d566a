using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Testing;

/// <summary>Scheduled work in tests: it runs only when a test asks for it.</summary>
public static class JobRuns
{
    public static T Job<T>(this PortalFactory portal)
        where T : Job => portal.Services.GetServices<Job>().OfType<T>().Single();

    /// <summary>Does a job once, when it is due. False: it was not.</summary>
    public static Task<bool> RunJobAsync<T>(this PortalFactory portal, CancellationToken stopping = default)
        where T : Job => portal.RunJobAsync(portal.Job<T>(), stopping);

    public static Task<bool> RunJobAsync(this PortalFactory portal, Job job, CancellationToken stopping = default) =>
        portal.Services.GetRequiredService<JobRunner>().RunIfDueAsync(job, stopping);
}
