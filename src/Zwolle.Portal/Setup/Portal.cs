namespace Zwolle.Portal.Setup;

/// <summary>What the portal is made of, and the way of a request through it; each line has its own file in this folder.</summary>
public static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.AddPortalOptions();
        builder.AddPortalLogging();
        builder.AddPortalServer();
        builder.AddPortalDatabase();
        builder.AddPortalCaching();
        builder.AddPortalStaff();
        builder.AddPortalSingleSignOn();
        builder.AddPortalEditing();
        builder.AddPortalFiles();
        builder.AddPortalAudit();
        builder.AddPortalMail();
        builder.AddPortalJobs();
        builder.AddPortalNewsletter();
        builder.AddPortalMvc();
        builder.AddPortalOpenData();
        builder.AddPortalGeocoder();
        builder.AddPortalLinks();
        builder.AddPortalRateLimits();
        builder.AddPortalHealth();
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UsePortalServer();
        app.UsePortalLogging();
        app.UsePortalErrors();

        // After the errors: those start the answer afresh, without its headers, and come through here again.
        app.UseSecurityHeaders();
        app.UseCrossSiteGuard();
        app.UseRouting();
        app.UsePortalOpenData();
        app.UsePortalCaching();

        // After the cache: what it answers needs neither.
        app.UseRequestTimeouts();
        app.UseRateLimiter();
        app.UsePortalStaff();
        app.MapPortalHealth();
        app.MapPortalMvc();
    }
}
