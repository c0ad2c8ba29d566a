using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Setup;

/// <summary>The newsletter: its key, its pages, what writes it and its jobs.</summary>
public static class Newsletter
{
    public static void AddPortalNewsletter(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(inner => new NewsletterKey(builder.Configuration["Newsletter:Key"], Folder(inner)));
        services.AddSingleton(inner => new BounceFolder(inner.GetRequiredService<MailOptions>().BounceFolder is { Length: > 0 } folder ? folder : Path.Combine(Folder(inner), "bounces")));
        services.AddScoped<NewsletterQueries>();
        services.AddScoped<NewsletterService>();
        services.AddScoped<NewsletterMail>();
        services.AddScoped<PointFinder>();
        services.AddScoped<MailingText>();
        services.AddScoped<MailingService>();
        services.AddScoped<MailingWriter>();
        services.AddScoped<DigestAnnouncer>();
        services.AddScoped<OpeningAnnouncer>();
        services.AddScoped<BounceReader>();
        services.AddScoped<NewsletterRetention>();
        services.AddScoped<AdminNewsletterQueries>();
        services.AddScoped<NewsletterAdminService>();
        services.AddPortalJob<MailingJob>();
        services.AddPortalJob<DigestJob>();
        services.AddPortalJob<OpeningJob>();
        services.AddPortalJob<BounceJob>();
        services.AddPortalJob<NewsletterRetentionJob>();

        string Folder(IServiceProvider inner) => Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, inner.GetRequiredService<PortalOptions>().DataFolder));
    }
}
