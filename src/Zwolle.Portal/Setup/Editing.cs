using Zwolle.Portal.Features.Admin.Contacts;
using Zwolle.Portal.Features.Admin.Council;
using Zwolle.Portal.Features.Admin.Days;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Digests;
using Zwolle.Portal.Features.Admin.Goals;
using Zwolle.Portal.Features.Admin.Guide;
using Zwolle.Portal.Features.Admin.Initiatives;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Features.Admin.Locations;
using Zwolle.Portal.Features.Admin.Moments;
using Zwolle.Portal.Features.Admin.Money;
using Zwolle.Portal.Features.Admin.Neighbourhoods;
using Zwolle.Portal.Features.Admin.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Stories;
using Zwolle.Portal.Features.Admin.SupportPoints;
using Zwolle.Portal.Features.Admin.Themes;
using Zwolle.Portal.Features.Admin.Translations;

namespace Zwolle.Portal.Setup;

/// <summary>What staff write: the way of a text, and an editor for every kind.</summary>
public static class Editing
{
    public static void AddPortalEditing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<RevisionQueries>();
        services.AddScoped<RevisionService>();
        services.AddScoped<NewDrafts>();
        services.AddScoped<PreviewReader>();
        services.AddScoped<ContentEditors>();
        services.AddScoped<Collisions>();
        services.AddScoped<PlaceFields>();
        services.AddScoped<AddressPoints>();
        services.AddScoped<PlaceButtons>();
        services.AddScoped<DecisionImport>();
        services.AddScoped<PlanImport>();
        services.AddScoped<ContentSheet, PlanSheet>();
        services.AddScoped<MomentService>();
        services.AddScoped<DayQueries>();
        services.AddScoped<DayService>();
        services.AddScoped<MeetingQueries>();
        services.AddScoped<MeetingService>();
        services.AddScoped<AdminTranslationQueries>();
        services.AddScoped<AdminTranslationService>();
        AddEditor<MomentEditor>(services);
        AddEditor<PlanEditor>(services);
        AddEditor<LocationEditor>(services);
        AddEditor<ContactEditor>(services);
        AddEditor<ThemeEditor>(services);
        AddEditor<NeighbourhoodTextEditor>(services);
        AddEditor<LinkEditor>(services);
        AddEditor<GuideStepEditor>(services);
        AddEditor<SchemeEditor>(services);
        AddEditor<GoalEditor>(services);
        AddEditor<InitiativeEditor>(services);
        AddEditor<SupportPointEditor>(services);
        AddEditor<DecisionEditor>(services);
        services.AddScoped<DigestSuggestions>();
        AddEditor<DigestEditor>(services);
        AddEditor<StoryEditor>(services);
    }

    /// <summary>An editor is asked for by its own form, and by what treats all kinds alike.</summary>
    private static void AddEditor<TEditor>(IServiceCollection services)
        where TEditor : ContentEditor
    {
        services.AddScoped<TEditor>();
        services.AddScoped<ContentEditor>(inner => inner.GetRequiredService<TEditor>());
    }
}
