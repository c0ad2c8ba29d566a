using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using System.Globalization;
using System.Security.Claims;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;

namespace Zwolle.Portal.Testing;

/// <summary>Colleagues for tests, and clients in their name. The pages of signing in have tests of their own.</summary>
public static class StaffClients
{
    /// <summary>Cookies of staff are sent over HTTPS only.</summary>
    public const string Address = "https://localhost";

    /// <summary>An account that works.</summary>
    /// <param name="portal">Where.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="neighbourhoods">Slugs of the wijken of somebody in a wijkteam.</param>
    public static Task<StaffMember> StaffMemberAsync(this PortalFactory portal, StaffRole role = StaffRole.Communications, params string[] neighbourhoods) =>
        portal.WithContextAsync(async context =>
        {
            var word = TestData.Word();
            var member = NewMember(word, role, portal.Clock.Now.UtcDateTime);
            foreach (var neighbourhood in await context.Neighbourhoods.Where(n => neighbourhoods.Contains(n.Slug)).ToListAsync())
            {
                member.Neighbourhoods.Add(neighbourhood);
            }

            context.Add(member);
            await context.SaveChangesAsync();
            return member;
        });

    /// <summary>Somebody who has accepted the invitation; not stored yet.</summary>
    public static StaffMember NewMember(string word, StaffRole role, DateTime activatedAt)
    {
        var email = $"{word}@voorbeeld.test";
        return new StaffMember
        {
            Name = $"Collega {word}",
            Team = "Communicatie",
            Role = role,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            TwoFactorEnabled = true,
            SecurityStamp = word,
            ConcurrencyStamp = word,
            ActivatedAt = activatedAt,
        };
    }

    /// <summary>What the cookie of a session holds, as the cookie handler makes it: the key of the session, and nothing else.</summary>
    public static AuthenticationTicket CookieTicket(string key, string? issuer = null)
    {
        var named = new ClaimsIdentity([new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key, ClaimValueTypes.String, issuer)], issuer);
        return new AuthenticationTicket(new ClaimsPrincipal(named), null, IdentityConstants.ApplicationScheme);
    }

    /// <summary>A client in which this colleague is signed in. It keeps cookies and follows no redirects.</summary>
    public static async Task<HttpClient> SignedInAsync(this PortalFactory portal, StaffMember member)
    {
        var client = portal.NewClient(Address);
        client.DefaultRequestHeaders.Add("Cookie", await portal.StaffCookieAsync(member));
        return client;
    }

    /// <summary>A client of a new colleague with this role.</summary>
    public static async Task<HttpClient> StaffClientAsync(this PortalFactory portal, StaffRole role = StaffRole.Communications, params string[] neighbourhoods) =>
        await portal.SignedInAsync(await portal.StaffMemberAsync(role, neighbourhoods));

    /// <summary>'name=value' of the cookie of a new session.</summary>
    public static async Task<string> StaffCookieAsync(this PortalFactory portal, StaffMember member)
    {
        var options = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Id.ToString(CultureInfo.InvariantCulture))], IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), IdentityConstants.ApplicationScheme);
        var key = await portal.Services.GetRequiredService<StaffSessions>().StoreAsync(ticket);

        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(CookieTicket(key, options.ClaimsIssuer))}";
    }
}
