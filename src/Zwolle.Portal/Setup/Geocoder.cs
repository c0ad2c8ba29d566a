using System.Net;
using Zwolle.Portal.Features.Finder;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geocoder;

namespace Zwolle.Portal.Setup;

/// <summary>
/// The way to the PDOK Locatieserver. The question stands in the address of the request, so nothing may write that
/// address down: no log of the client, no activity and no diagnostic event.
/// </summary>
public static class Geocoder
{
    public static void AddPortalGeocoder(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddHttpClient<AddressLocator>((services, http) =>
            {
                var options = services.GetRequiredService<GeocoderOptions>();
                http.BaseAddress = options.BaseUrl.Length == 0 ? null : new Uri(options.BaseUrl);
                http.MaxResponseContentBufferSize = AddressLocator.LongestAnswer;
                http.DefaultRequestHeaders.Accept.ParseAdd("application/json");

                // The guard counts the time, over both tries.
                http.Timeout = Timeout.InfiniteTimeSpan;
            })
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) =>
            {
                // Without a propagator the handler makes no activity and tells no diagnostic listener about a request.
                handler.ActivityHeadersPropagator = null;
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.UseProxy = false;
                handler.AutomaticDecompression = DecompressionMethods.None;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            });

        builder.Services.AddSingleton(services =>
            new GeocoderGuard(services.GetRequiredService<GeocoderOptions>().TimeLimit, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<AddressMemory>();
        builder.Services.AddSingleton<NeighbourhoodAreas>();
        builder.Services.AddScoped<AddressFinder>();
    }
}
