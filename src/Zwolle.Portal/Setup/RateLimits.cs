using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Zwolle.Portal.Setup;

/// <summary>How often one visitor may use what costs more than a cached page. Counted per node and per address (IPv6: per /64), in memory only.</summary>
public static class RateLimits
{
    public const string Finder = "Finder";

    /// <summary>Forms that take a password or a code. Beside it each account has a delay of its own (SignInAttempts).</summary>
    public const string SignIn = "SignIn";

    /// <summary>The button by which an organisation confirms our data.</summary>
    public const string Confirmation = "Confirmation";

    /// <summary>Signing up for the newsletter, and pages behind the links of its mails.</summary>
    public const string Newsletter = "Newsletter";

    /// <summary>Sending an idea or asking for a document, and pages that take the code of an idea.</summary>
    public const string Ideas = "Ideas";

    public static void AddPortalRateLimits(this WebApplicationBuilder builder)
    {
        var permits = builder.Configuration.GetValue("RateLimits:FinderPerMinute", 60);
        var signIns = builder.Configuration.GetValue("RateLimits:SignInPerMinute", 30);
        var confirmations = builder.Configuration.GetValue("RateLimits:ConfirmationsPerMinute", 20);
        var ideas = builder.Configuration.GetValue("RateLimits:IdeasPerMinute", 20);
        var newsletters = builder.Configuration.GetValue("RateLimits:NewsletterPerMinute", 20);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Finder, context => PerMinute(context, permits));
            limiter.AddPolicy(SignIn, context => PerMinute(context, signIns));
            limiter.AddPolicy(Confirmation, context => PerMinute(context, confirmations));
            limiter.AddPolicy(Newsletter, context => PerMinute(context, newsletters));
            limiter.AddPolicy(Ideas, context => PerMinute(context, ideas));
        });
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        Network(context.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
