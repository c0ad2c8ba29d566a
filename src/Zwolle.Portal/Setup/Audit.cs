using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Setup;

/// <summary>The audit log: its key and its daily heads lie in the data folder, outside the database.</summary>
public static class Audit
{
    public static void AddPortalAudit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AuditActor>();
        services.AddSingleton(inner => new AuditKey(builder.Configuration["Audit:Key"], Folder(inner)));
        services.AddSingleton<AuditTrail>();
        services.AddSingleton(inner => new AuditHeadLog(Folder(inner)));
        services.AddTransient<AuditCheck>();
        services.AddScoped<AuditQueries>();

        string Folder(IServiceProvider inner) => Path.Combine(builder.Environment.ContentRootPath, inner.GetRequiredService<PortalOptions>().DataFolder);
    }
}
