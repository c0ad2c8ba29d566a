using Microsoft.AspNetCore.Diagnostics;
using Zwolle.Portal.Features.Newsletter;

namespace Zwolle.Portal.Setup;

/// <summary>
/// Refuses what a page of another site sends in the name of a visitor. Browsers say themselves where a request comes
/// from, so a form needs no token and its page can be cached: Sec-Fetch-Site in every current browser over HTTPS, Origin
/// in older ones and over HTTP. Who sends neither is no browser, and carries no visitor's rights. One address is exempt:
/// with it a mail program stops the newsletter by itself (RFC 8058), and the signed address is the right to do so.
/// </summary>
public static class CrossSite
{
    public static void UseCrossSiteGuard(this WebApplication app) => app.Use((context, next) =>
    {
        // The page of an error comes through here again, with the method of what was refused.
        if (MayPass(context.Request) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool MayPass(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
        {
            return true;
        }

        if (request.Path.StartsWithSegments(NewsletterLinks.UnsubscribeStart, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
        {
            return site is ["same-origin" or "none"];
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0 || (origin is [{ } one] && IsOwn(one, request.Host));
    }

    /// <summary>The scheme is left out: behind a proxy that ends TLS we may not know our own.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && string.Equals(uri.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && uri.Port == (host.Port ?? (uri.Scheme == Uri.UriSchemeHttps ? 443 : 80));
}
