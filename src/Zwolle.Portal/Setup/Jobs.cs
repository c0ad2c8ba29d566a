using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Digests;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Reminders;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Setup;

/// <summary>The scheduled work of the portal. With <c>Jobs:Enabled=false</c> this process does none of it.</summary>
public static class Jobs
{
    public static void AddPortalJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<JobOptions>().BindConfiguration("Jobs");
        services.AddSingleton(inner => inner.GetRequiredService<IOptions<JobOptions>>().Value);
        services.AddSingleton<JobRunner>();
        services.AddPortalJob<AuditHeadJob>();
        services.AddPortalJob<OutboxJob>();
        services.AddPortalJob<MailRetentionJob>();
        services.AddPortalJob<PublishJob>();
        services.AddPortalJob<StaffCleanupJob>();
        services.AddPortalJob<IdeaRetentionJob>();
        services.AddPortalJob<MissingDocumentRetentionJob>();
        services.AddPortalJob<TeamReminderJob>();
        services.AddPortalJob<DigestReminderJob>();
        services.AddPortalJob<ConfirmationJob>();
        if (builder.Configuration.GetValue("Jobs:Enabled", true))
        {
            services.AddHostedService<JobWorker>();
        }
    }

    public static void AddPortalJob<T>(this IServiceCollection services)
        where T : Job => services.AddSingleton<Job, T>();
}
