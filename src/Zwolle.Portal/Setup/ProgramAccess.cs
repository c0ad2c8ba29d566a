using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Zwolle.Portal.Features.OpenData;

namespace Zwolle.Portal.Setup;

/// <summary>The section 'OpenData'.</summary>
public sealed class OpenDataOptions
{
    /// <summary>Mailbox of the team that answers users of the data, as the OpenAPI document names it; null while there is none.</summary>
    [EmailAddress]
    public string? ContactEmail { get; set; }
}

/// <summary>What programs meet under /api: its collections, headers, methods and cache (docs/decisions/0028-open-data.md).</summary>
public static class ProgramAccess
{
    public const string CachePolicy = "OpenData";

    private const string Root = "/api";
    private const string Methods = "GET, HEAD, OPTIONS";

    public static void AddPortalOpenData(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OpenDataOptions>().BindConfiguration("OpenData").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<OpenDataOptions>>().Value);
        builder.Services.AddScoped<OpenDataAnswers>();
        builder.Services.AddScoped<OpenApiDocument>();

        // In the order of the document and the page. A new collection is one more line.
        AddCollection<OpenNeighbourhoodQueries>(builder.Services);
        AddCollection<OpenPlanQueries>(builder.Services);
        AddCollection<OpenMomentQueries>(builder.Services);
        AddCollection<OpenDecisionQueries>(builder.Services);
        AddCollection<OpenDigestQueries>(builder.Services);
        AddCollection<OpenInitiativeQueries>(builder.Services);
        AddCollection<OpenSchemeQueries>(builder.Services);
        AddCollection<OpenSupportPointQueries>(builder.Services);

        var enabled = builder.Configuration.GetValue("OutputCache:Enabled", true);
        builder.Services.AddOutputCache(cache => cache.AddPolicy(CachePolicy, new OpenDataPolicy(enabled)));
    }

    /// <summary>Whether a program asked, also when the answer is an error that runs under another path.</summary>
    public static bool IsAsked(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        PathString asked = context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        return asked.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>After routing and before the cache, so that what the cache answers has the headers too.</summary>
    public static void UsePortalOpenData(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsAsked(context))
        {
            return next(context);
        }

        var (request, headers) = (context.Request, context.Response.Headers);
        headers["API-Version"] = OpenDataVersion.Current;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "API-Version, ETag, Link";

        // An error, which comes through here a second time.
        if (!request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        // Routing would take an address with a slash at its end for the one without.
        if (request.Path.Value!.EndsWith('/') || (HttpMethods.IsOptions(request.Method) && context.GetEndpoint() is null))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = Methods;
            if (!HttpMethods.IsOptions(request.Method))
            {
                context.Response.StatusCode = context.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
                return Task.CompletedTask;
            }

            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = "Accept, If-None-Match";
            headers.AccessControlMaxAge = "86400";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static void AddCollection<TCollection>(IServiceCollection services)
        where TCollection : OpenDataResource
    {
        services.AddScoped<TCollection>();
        services.AddScoped<OpenDataResource>(provider => provider.GetRequiredService<TCollection>());
    }

    /// <summary>
    /// As public pages, but every name in the query counts, as an unknown one is an error; and the format, which Accept may
    /// choose. What has endless values (cursors, instants) is not kept.
    /// </summary>
    private sealed class OpenDataPolicy(bool enabled) : IOutputCachePolicy
    {
        private static readonly string[] Kept = ["wijk", "thema", "fase", "meedoen", "soort", "periode", "nodig", "ruimte", "orgaan", "uitkomst", OpenDataQuery.Format];

        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            var cacheable = enabled
                && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && request.Query.All(pair => Kept.Contains(pair.Key) && pair.Value.Count == 1)
                && StringValues.IsNullOrEmpty(request.Headers.Authorization);

            context.EnableOutputCaching = true;
            context.AllowCacheLookup = cacheable;
            context.AllowCacheStorage = cacheable;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
            context.CacheVaryByRules.QueryKeys = Kept;
            context.CacheVaryByRules.HeaderNames = HeaderNames.AcceptEncoding;
            context.CacheVaryByRules.VaryByValues["accept"] = string.Join(',', OpenDataFormat.Accepted(request, OpenDataFormat.All).Select(format => format.Name));
            context.Tags.Add(Caching.ContentTag);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
            return ValueTask.CompletedTask;
        }
    }
}
