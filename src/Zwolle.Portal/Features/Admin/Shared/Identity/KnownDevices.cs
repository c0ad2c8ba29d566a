using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>
/// The browsers in which a colleague has signed in before, by a cookie of their own ('device cookies', OWASP). It gives no
/// rights; it only keeps the tries of somebody elsewhere apart. A new password or second factor makes it worthless.
/// </summary>
public sealed class KnownDevices(IHttpContextAccessor http, SealedValues values, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private const string Purpose = "Staff.Device";

    /// <summary>The device of this request, if this colleague signed in on it before.</summary>
    public string? Find(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return http.HttpContext is { } context
            && values.Open<Device>(context.Request.Cookies[Name(out _)], Purpose) is { } device
            && device.MemberId == member.Id
            && device.Stamp == member.SecurityStamp
            ? device.Id
            : null;
    }

    public void Remember(HttpContext context, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        var device = new Device(member.Id, member.SecurityStamp, Find(member) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var name = Name(out var cookie);
        var options = cookie.Build(context);
        options.MaxAge = Life;
        context.Response.Cookies.Append(name, values.Seal(device, Life, Purpose), options);
    }

    /// <summary>Protected as the cookie of the session is, under a name beside it.</summary>
    private string Name(out CookieBuilder cookie)
    {
        cookie = cookies.Get(IdentityConstants.ApplicationScheme).Cookie;
        return cookie.Name + "-device";
    }

    private sealed record Device(int MemberId, string? Stamp, string Id);
}
