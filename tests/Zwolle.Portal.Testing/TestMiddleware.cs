using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Zwolle.Portal.Testing;

/// <summary>What only a test has around the portal's own pipeline.</summary>
public static class TestMiddleware
{
    /// <summary>The request header that says from which address a request of <see cref="FromAnyAddress"/> comes.</summary>
    public const string AddressHeader = "X-Test-Address";

    /// <summary>An endpoint behind the whole pipeline, at an address where the portal has none.</summary>
    public static PortalFactory WithEndpoint(this PortalFactory portal, string path, RequestDelegate answer) =>
        portal.WithFilter(next => app =>
        {
            next(app);
            app.Map(path, branch => branch.Run(answer));
        });

    /// <summary>Requests come from the address that they name in <see cref="AddressHeader"/>.</summary>
    public static PortalFactory FromAnyAddress(this PortalFactory portal) =>
        portal.WithFilter(next => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[AddressHeader].ToString());
                return following(context);
            });
            next(app);
        });

    private static PortalFactory WithFilter(this PortalFactory portal, Func<Action<IApplicationBuilder>, Action<IApplicationBuilder>> configure) =>
        portal.With(services => services.AddSingleton<IStartupFilter>(new Filter(configure)));

    private sealed class Filter(Func<Action<IApplicationBuilder>, Action<IApplicationBuilder>> configure) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => configure(next);
    }
}
