using System.Net;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Infrastructure.Links;

namespace Zwolle.Portal.Setup;

/// <summary>The nightly check of pages of others. Off in Development: who tries the portal at home asks nobody.</summary>
public static class Links
{
    public static void AddPortalLinks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var development = builder.Environment.IsDevelopment();
        services.AddOptions<LinkCheckOptions>()
            .Configure(links => links.Check = !development)
            .BindConfiguration("Links")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(inner => inner.GetRequiredService<IOptions<LinkCheckOptions>>().Value);
        services
            .AddHttpClient<LinkProbe>((inner, http) =>
            {
                // Who sees it in a log can read what it is, and whom to ask.
                http.DefaultRequestHeaders.UserAgent.ParseAdd($"Wijkportaal-linkcontrole/1.0 (+{inner.GetRequiredService<PortalOptions>().BaseUrl}/contact)");
                http.DefaultRequestHeaders.Accept.ParseAdd("*/*");

                // The probe counts the time.
                http.Timeout = Timeout.InfiniteTimeSpan;
            })
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, inner) =>
            {
                handler.ActivityHeadersPropagator = null;
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.UseProxy = false;
                handler.AutomaticDecompression = DecompressionMethods.None;
                handler.MaxConnectionsPerServer = 1;
                handler.MaxResponseHeadersLength = 32;

                // Of a page nothing is read: the connection is closed instead.
                handler.MaxResponseDrainSize = 0;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(1);
                if (!inner.GetRequiredService<LinkCheckOptions>().AllowPrivateAddresses)
                {
                    handler.ConnectCallback = PublicAddress.ConnectAsync;
                }
            });
        services.AddScoped<LinkChecker>();
        services.AddScoped<AdminBrokenLinkQueries>();
        services.AddPortalJob<LinkCheckJob>();
    }
}
