using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Where mail goes: to a folder, until the site is the municipality's own and a relay is set. A trial mails nobody,
/// whatever the settings of the relay say.
/// </summary>
public static class Mail
{
    public const string FolderName = "mail";

    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SmtpOptions>()
            .BindConfiguration("Smtp")
            .ValidateDataAnnotations()
            .Validate(
                smtp => smtp.From.Length == 0 ? smtp.Host.Length == 0 : MailAddressRule.IsAddress(smtp.From),
                "Smtp:From must be one address, and is required with Smtp:Host.")
            .ValidateOnStart();
        services.AddSingleton(inner => inner.GetRequiredService<IOptions<SmtpOptions>>().Value);
        services.AddSingleton(inner => new PickupTransport(
            Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, inner.GetRequiredService<PortalOptions>().DataFolder, FolderName))));
        services.AddSingleton<IMailTransport>(inner =>
        {
            var smtp = inner.GetRequiredService<SmtpOptions>();
            return UsesRelay(inner.GetRequiredService<PortalOptions>(), smtp) ? new SmtpTransport(smtp) : inner.GetRequiredService<PickupTransport>();
        });
        services.AddSingleton(inner =>
        {
            var portal = inner.GetRequiredService<PortalOptions>();
            var host = new Uri(portal.BaseUrl).Host;
            var from = inner.GetRequiredService<SmtpOptions>().From;
            return new MailComposer(from.Length == 0 ? $"wijkportaal@{host}" : from, portal.Name, host, TrialNotice.Of(portal));
        });
        services.AddOptions<MailOptions>()
            .BindConfiguration("Mail")
            .ValidateDataAnnotations()
            .Validate<SmtpOptions>((mail, smtp) => mail.Claim > smtp.TimeLimit, "Mail:Claim must be longer than Smtp:TimeLimit, or two workers send the same mail.")
            .ValidateOnStart();
        services.AddSingleton(inner => inner.GetRequiredService<IOptions<MailOptions>>().Value);
        services.AddSingleton<MailPace>();
        services.AddScoped<Outbox>();
        services.AddScoped<OutboxSender>();
        services.AddScoped<MailDelivery>();
        services.AddScoped<MailQueries>();
        services.AddScoped<MailService>();
    }

    public static bool UsesRelay(PortalOptions portal, SmtpOptions smtp)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(smtp);
        return portal.Official && smtp.Host.Length > 0;
    }
}
