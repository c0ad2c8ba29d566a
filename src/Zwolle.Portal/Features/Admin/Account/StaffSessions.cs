using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// The sessions of staff, as rows: the cookie holds only a key. Who it is, the role and the wijken are read from the
/// account at every request, in one command.
/// </summary>
public sealed class StaffSessions(IServiceScopeFactory scopes, PortalClock clock) : ITicketStore
{
    /// <summary>Without a request for so long a session ends.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromHours(1);

    /// <summary>A session never lasts longer.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromHours(10);

    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    private const string KeyItem = "key";

    /// <summary>
    /// Signs somebody in, with a key that nobody knew before. A session of this browser ends first. The handler of this
    /// request may have read its cookie and would then go on with that key, so another one writes the new cookie.
    /// </summary>
    public async Task StartAsync(HttpContext http, int staffMemberId, SignInMethod method = SignInMethod.Password)
    {
        ArgumentNullException.ThrowIfNull(http);
        var former = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await using var scope = scopes.CreateAsyncScope();
        if (former.Principal is not null && StaffUser.Of(former.Principal) is { SessionId: var id })
        {
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().StaffSessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        }

        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        var handler = (IAuthenticationSignInHandler)(await handlers.GetHandlerAsync(http, IdentityConstants.ApplicationScheme))!;
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, staffMemberId.ToString(CultureInfo.InvariantCulture)), new Claim(ClaimTypes.AuthenticationMethod, method.ToString())],
            IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties();
        await handler.SignInAsync(new ClaimsPrincipal(identity), properties);

        // So that the answer to this very request shows who is signed in, and its forms carry their token.
        http.User = (await RetrieveAsync(properties.Items[KeyItem]!))?.Principal ?? http.User;
    }

    /// <summary>Starts a session for the account whose id the ticket's principal names.</summary>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.UtcNow;
        context.Add(new StaffSession
        {
            KeyDigest = Digest(key),
            StaffMemberId = int.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
            StartedAt = now,
            SeenAt = now,
            AuthenticatedAt = now,
            Method = Enum.TryParse<SignInMethod>(ticket.Principal.FindFirstValue(ClaimTypes.AuthenticationMethod), out var method) ? method : SignInMethod.Password,
        });
        await context.SaveChangesAsync();
        ticket.Properties.Items[KeyItem] = key;
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.UtcNow;
        var digest = Digest(key);
        var session = await context.StaffSessions
            .Where(s => s.KeyDigest == digest)
            .Select(s => new
            {
                s.Id,
                s.StaffMemberId,
                s.StartedAt,
                s.SeenAt,
                s.AuthenticatedAt,
                s.Method,
                s.StaffMember!.Name,
                s.StaffMember.Role,
                s.StaffMember.Team,
                IsUsable = s.StaffMember.DisabledAt == null && s.StaffMember.ActivatedAt != null,
                Neighbourhoods = s.StaffMember.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
            })
            .SingleOrDefaultAsync();
        if (session is null || !session.IsUsable || session.SeenAt + IdleTime <= now || session.StartedAt + LongestTime <= now)
        {
            return null;
        }

        if (now - session.SeenAt >= SeenPrecision)
        {
            await context.StaffSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }

        var user = new StaffUser(session.StaffMemberId, session.Id, session.Name, session.Role, session.Team, session.Neighbourhoods, session.AuthenticatedAt) { Method = session.Method };
        return new AuthenticationTicket(
            user.ToPrincipal(IdentityConstants.ApplicationScheme),
            new AuthenticationProperties { IssuedUtc = new DateTimeOffset(session.StartedAt), ExpiresUtc = new DateTimeOffset(session.StartedAt + LongestTime) },
            IdentityConstants.ApplicationScheme);
    }

    /// <summary>Nothing: the row says all, and a request renews it by itself.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var digest = Digest(key);
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().StaffSessions.Where(s => s.KeyDigest == digest).ExecuteDeleteAsync();
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
