using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Setup;

/// <summary>/healthz/live: the process answers. /healthz/ready: it reaches its database as well.</summary>
public static class Health
{
    private const string Ready = "ready";

    public static void AddPortalHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddDbContextCheck<PortalDbContext>(tags: [Ready]);

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
