using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// Signing in with a password and then a code; other ways end here too (<see cref="FinishAsync"/>). Between the two a cookie of its own says who gave the right password; it
/// opens nothing but the page that asks the code.
/// </summary>
public sealed class StaffSignIn(
    PortalDbContext context, StaffManager manager, SignInAttempts attempts, KnownDevices devices, StaffSessions sessions, WaysIn ways, AuditTrail trail)
{
    private const string StampClaim = "stamp";

    /// <summary>Null when it fails, whatever the reason: the caller can't tell, and the work is about the same.</summary>
    public async Task<StaffMember?> CheckPasswordAsync(string email, string password)
    {
        var member = await manager.FindByNameAsync(email);
        var mayTry = member is not null && await attempts.TryBeginAsync(member);
        var isRight = member is { PasswordHash: not null }
            ? await manager.CheckPasswordAsync(member, password)
            : await manager.CheckPasswordOfNobodyAsync(password);
        if (member is not null && mayTry && isRight && IsUsable(member) && await ways.MayUsePasswordAsync(member))
        {
            await attempts.TakeBackAsync(member);
            return member;
        }

        if (member is not null && mayTry)
        {
            await TellFailureAsync(member, "password");
        }

        return null;
    }

    /// <summary>A code of the phone, or one of the recovery codes.</summary>
    public async Task<bool> CheckCodeAsync(StaffMember member, string code)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (!IsUsable(member) || !member.TwoFactorEnabled || !await ways.MayUsePasswordAsync(member) || !await attempts.TryBeginAsync(member))
        {
            return false;
        }

        var isRight = code.Count(char.IsLetterOrDigit) <= 6
            ? await manager.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, code)
            : (await manager.RedeemTwoFactorRecoveryCodeAsync(member, code)).Succeeded;
        if (isRight)
        {
            await attempts.ForgetAsync(member);
        }
        else
        {
            await TellFailureAsync(member, "code");
        }

        return isRight;
    }

    /// <summary>It is them: a new session, in the log too.</summary>
    public async Task FinishAsync(HttpContext http, StaffMember member, SignInMethod method = SignInMethod.Password)
    {
        ArgumentNullException.ThrowIfNull(member);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        context.Add(trail.Event(AuditActions.SignedIn, typeof(StaffMember), member.Id, member.Id, method == SignInMethod.Password ? null : new { Method = method }));
        await context.SaveChangesAsync();
        devices.Remember(http, member);
        await sessions.StartAsync(http, member.Id, method);
    }

    public static Task BeginStepAsync(HttpContext http, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, member.Id.ToString(CultureInfo.InvariantCulture)), new(StampClaim, member.SecurityStamp ?? "")],
            IdentityConstants.TwoFactorUserIdScheme);
        return http.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Who gave the right password a moment ago, in this browser. Null after ten minutes, and when something of the account changed.</summary>
    public async Task<StaffMember?> InStepAsync(HttpContext http)
    {
        var step = await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return step.Principal is { } principal
            && await manager.FindByIdAsync(principal.FindFirstValue(ClaimTypes.NameIdentifier)!) is { } member
            && IsUsable(member)
            && principal.FindFirstValue(StampClaim) == member.SecurityStamp
            ? member
            : null;
    }

    public static bool IsUsable(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member is { DisabledAt: null, ActivatedAt: not null };
    }

    private Task<int> TellFailureAsync(StaffMember member, string what)
    {
        context.Add(trail.Event(AuditActions.SignInFailed, typeof(StaffMember), member.Id, details: new { Wrong = what }));
        return context.SaveChangesAsync();
    }
}
