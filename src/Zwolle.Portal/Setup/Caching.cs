using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Zwolle.Portal.Infrastructure;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Public pages are kept for a minute, compressed, under a key that only the query names below can vary.
/// A minute is short enough that states that follow from dates need no timer. Everything cached bears one tag, which
/// any saved change evicts (docs/decisions/0006-one-cache-tag.md).
/// </summary>
public static class Caching
{
    public const string PublicPage = "PublicPage";
    public const string ContentTag = "content";

    /// <summary>Names in the query whose values are too many to keep an answer for each: words that people type, and parts of the map.</summary>
    public static readonly string[] UncachedNames = ["q", "bbox"];

    /// <summary>Names in the query that may change a cached page.</summary>
    public static readonly string[] QueryNames = ["wijk", "thema", "fase", "meedoen", "soort", "periode", "pagina", "plan", "nodig", "initiatief", "ruimte", "orgaan", "uitkomst", "jaar", "maand"];


    private const int MostKnown = 100;

    private static readonly string[] Encodings = ["br", "gzip"];

    /// <summary>Browsers send a handful of spellings: each is read once.</summary>
    private static readonly ConcurrentDictionary<string, StringValues> Known = new(StringComparer.Ordinal);

    public static void AddPortalCaching(this WebApplicationBuilder builder)
    {
        var enabled = builder.Configuration.GetValue("OutputCache:Enabled", true);
        builder.Services.AddOutputCache(cache => cache.AddPolicy(PublicPage, new PublicPagePolicy(enabled)));
        builder.Services.AddSingleton<ContentChanges>();
        builder.Services.AddSingleton<IInterceptor, EvictOnSave>();
        builder.Services.AddMemoryCache();

        // Public pages hold no secret next to reflected input, so compressing them over TLS gives nothing away (BREACH).
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/manifest+json", "application/geo+json", "application/atom+xml", "application/feed+json", "application/problem+json", "text/calendar", "text/csv", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    public static void UsePortalCaching(this WebApplication app)
    {
        // The many spellings of Accept-Encoding become three, so that a page has three cache entries at most.
        app.Use((context, next) =>
        {
            context.Request.Headers.AcceptEncoding = Known.GetOrAdd(context.Request.Headers.AcceptEncoding.ToString(), Reduced);
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            return next(context);
        });
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    private static StringValues Reduced(string header)
    {
        if (Known.Count > MostKnown)
        {
            Known.Clear();
        }

        var accepted = StringWithQualityHeaderValue.TryParseList([header], out var list) ? list : [];
        return Encodings.FirstOrDefault(name => accepted.Any(a => a.Quality is not 0 && a.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    private sealed class PublicPagePolicy(bool enabled) : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var request = context.HttpContext.Request;
            var cacheable = enabled
                && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                && UncachedNames.All(name => StringValues.IsNullOrEmpty(request.Query[name]))
                && StringValues.IsNullOrEmpty(request.Headers.Authorization)
                && context.HttpContext.User.Identity is not { IsAuthenticated: true };

            context.EnableOutputCaching = true;
            context.AllowCacheLookup = cacheable;
            context.AllowCacheStorage = cacheable;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
            context.CacheVaryByRules.QueryKeys = QueryNames;
            context.CacheVaryByRules.HeaderNames = HeaderNames.AcceptEncoding;
            context.Tags.Add(ContentTag);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            {
                context.AllowCacheStorage = false;
            }

            return ValueTask.CompletedTask;
        }
    }
}
