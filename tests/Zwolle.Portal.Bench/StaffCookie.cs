using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>Signs a colleague in without the pages for it: the session in the database, and its cookie with the keys of the portal.</summary>
internal static class StaffCookie
{
    private const string Word = "meting";

    /// <summary>Settings with which the portal takes these requests for HTTPS; it answers staff over nothing else.</summary>
    public const string Setting = "--Proxy:Known:0=127.0.0.1";

    /// <returns>The key of a new session of somebody who may see everything.</returns>
    public static async Task<string> NewSessionAsync(Func<PortalDbContext> open, PortalClock clock)
    {
        await using var provider = new ServiceCollection().AddScoped(_ => open()).BuildServiceProvider();
        await using var context = open();
        var member = await context.StaffMembers.SingleOrDefaultAsync(m => m.SecurityStamp == Word);
        if (member is null)
        {
            member = StaffClients.NewMember(Word, StaffRole.Administrator, clock.UtcNow);
            context.Add(member);
            await context.SaveChangesAsync();
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Id.ToString(CultureInfo.InvariantCulture))]);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), IdentityConstants.ApplicationScheme);
        return await new StaffSessions(provider.GetRequiredService<IServiceScopeFactory>(), clock).StoreAsync(ticket);
    }

    /// <summary>The headers of a request in that session, to a portal that has made its keys in its data folder.</summary>
    public static string Headers(string dataFolder, string key)
    {
        var protector = DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(dataFolder, "keys")), protection => protection.SetApplicationName("Zwolle.Portal"))
            .CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2");
        var cookie = new TicketDataFormat(protector).Protect(StaffClients.CookieTicket(key));
        return $"Cookie: __Host-staff={cookie}\r\nX-Forwarded-Proto: https\r\n";
    }
}
