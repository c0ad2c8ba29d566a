namespace Zwolle.Portal.Setup;

/// <summary>Every error becomes a page that helps; what went wrong inside stays in the log.</summary>
public static class Errors
{
    public static void UsePortalErrors(this WebApplication app)
    {
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
    }
}
