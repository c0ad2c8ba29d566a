using Zwolle.Portal.Features.Admin.Moments;
using Zwolle.Portal.Features.Admin.Revisions;

namespace Zwolle.Portal.Setup;

/// <summary>What staff write: the way of a text, and an editor for every kind.</summary>
public static class Editing
{
    public static void AddPortalEditing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<RevisionQueries>();
        services.AddScoped<RevisionService>();
        services.AddScoped<PreviewReader>();
        services.AddScoped<ContentEditors>();
        services.AddScoped<Collisions>();
        services.AddScoped<MomentService>();
        AddEditor<MomentEditor>(services);
    }

    /// <summary>An editor is asked for by its own form, and by what treats all kinds alike.</summary>
    private static void AddEditor<TEditor>(IServiceCollection services)
        where TEditor : ContentEditor
    {
        services.AddScoped<TEditor>();
        services.AddScoped<ContentEditor>(inner => inner.GetRequiredService<TEditor>());
    }
}
