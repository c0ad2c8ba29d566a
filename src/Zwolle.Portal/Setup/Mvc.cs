using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using Zwolle.Portal.Features.About;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Digests;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Lists;
using Zwolle.Portal.Features.Admin.Paper;
using Zwolle.Portal.Features.Admin.Quality;
using Zwolle.Portal.Features.Admin.Reminders;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Home;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Paper;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Sitemap;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Features.SupportPoints;

namespace Zwolle.Portal.Setup;

/// <summary>Controllers and views in feature folders, Dutch as the one culture, and the queries of each feature.</summary>
public static class Mvc
{
    public static void AddPortalMvc(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddControllersWithViews(mvc => mvc.Conventions.Add(new AnswerHead()))
            .AddRazorOptions(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
                razor.AreaViewLocationFormats.Clear();
                razor.AreaViewLocationFormats.Add("/Features/{2}/{1}/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Features/{2}/Shared/{0}.cshtml");
                razor.AreaViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
                razor.ViewLocationExpanders.Add(new ViewsBesideController());
            });

        builder.Services.Configure<RouteOptions>(routing => routing.LowercaseUrls = true);

        // Letters with accents as themselves: an entity for each would be unreadable and longer.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        builder.Services.Configure<RequestLocalizationOptions>(localization =>
        {
            var dutch = new CultureInfo("nl-NL");
            localization.DefaultRequestCulture = new RequestCulture(dutch);
            localization.SupportedCultures = [dutch];
            localization.SupportedUICultures = [dutch];
            localization.RequestCultureProviders.Clear();
        });

        AddPublicPages(builder.Services);
        AddStaffPages(builder.Services);
    }

    private static void AddPublicPages(IServiceCollection services)
    {
        services.AddSingleton<MarkdownRenderer>();
        services.AddScoped<PortalIndex>();
        services.AddScoped<AboutQueries>();
        services.AddScoped<HomeQueries>();
        services.AddScoped<NeighbourhoodQueries>();
        services.AddScoped<PlanQueries>();
        services.AddScoped<MomentQueries>();
        services.AddScoped<DecisionQueries>();
        services.AddScoped<DigestQueries>();
        services.AddScoped<StoryQueries>();
        services.AddScoped<MissingDocumentQueries>();
        services.AddScoped<MissingDocumentService>();
        services.AddScoped<GoalQueries>();
        services.AddScoped<CouncilQueries>();
        services.AddScoped<GuideQueries>();
        services.AddScoped<InitiativeQueries>();
        services.AddScoped<MoneyQueries>();
        services.AddScoped<PaperQueries>();
        services.AddScoped<IdeaQueries>();
        services.AddScoped<IdeaService>();
        services.AddScoped<SitemapQueries>();
        services.AddScoped<SupportPointQueries>();
        services.AddScoped<ConfirmationAsker>();
        services.AddScoped<ConfirmationService>();
    }

    private static void AddStaffPages(IServiceCollection services)
    {
        services.AddScoped<ContentListReader>();
        services.AddScoped<AdminPlanQueries>();
        services.AddScoped<AdminMomentQueries>();
        services.AddScoped<AdminTextQueries>();
        services.AddScoped<AdminDecisionQueries>();
        services.AddScoped<AdminInitiativeQueries>();
        services.AddScoped<AdminSupportPointQueries>();
        services.AddScoped<BulkService>();
        services.AddScoped<AdminStartQueries>();
        services.AddScoped<AdminQualityQueries>();
        services.AddScoped<AdminIdeaQueries>();
        services.AddScoped<AdminPaperQueries>();
        services.AddScoped<IdeaInboxService>();
        services.AddScoped<IdeaRetention>();
        services.AddScoped<AdminMissingDocumentQueries>();
        services.AddScoped<MissingDocumentInboxService>();
        services.AddScoped<MissingDocumentRetention>();
        services.AddScoped<TeamReminder>();
        services.AddScoped<DigestReminder>();
    }

    public static void MapPortalMvc(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }
}
