namespace Zwolle.Portal.Setup;

/// <summary>
/// The headers of every answer. No inline script or style and nothing from another host but the tiles of the map, so
/// the policy needs no nonce and cached pages stay valid. Checked by the conventions over every endpoint.
/// </summary>
public static class Security
{
    /// <summary>The content security policy.</summary>
    /// <param name="tileUrl">Template of the map's tiles; empty for none.</param>
    public static string ContentPolicy(string tileUrl)
    {
        var tiles = tileUrl.Length == 0 ? "" : " " + new Uri(tileUrl.Split('{')[0]).GetLeftPart(UriPartial.Authority);
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; object-src 'none'";
    }

    /// <summary>The policy of a file of somebody else: nothing in it may run, load or send anything.</summary>
    public const string ShutPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Gives the answer no rights at all in a browser; for files that we did not write.</summary>
    public static void Shut(this HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = ShutPolicy;
    }

    /// <summary>Lets a page of this site show the answer in a frame; for previews.</summary>
    public static void AllowOwnFrame(this HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = response.Headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        response.Headers.XFrameOptions = "SAMEORIGIN";
    }

    /// <summary>Lets the answer show a page of this site in a frame; for previews.</summary>
    public static void ShowOwnFrames(this HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = response.Headers.ContentSecurityPolicy.ToString().Replace("frame-src 'none'", "frame-src 'self'", StringComparison.Ordinal);

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = ContentPolicy(app.Services.GetRequiredService<MapOptions>().TileUrl);
        app.Use((context, next) => AddHeaders(context, next, policy));
    }

    private static Task AddHeaders(HttpContext context, RequestDelegate next, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)";
        return next(context);
    }
}
