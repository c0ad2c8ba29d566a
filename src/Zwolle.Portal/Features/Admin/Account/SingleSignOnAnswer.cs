using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Why single sign-on lets nobody in. The names stand in the audit log.</summary>
public enum SingleSignOnRefusal
{
    /// <summary>It is not refused.</summary>
    None,

    /// <summary>No state, one of another browser, or one that was used or is too old.</summary>
    Expired,

    /// <summary>The provider does not answer, or not in time.</summary>
    Unavailable,

    /// <summary>The provider says no, or the colleague stopped there.</summary>
    Denied,

    /// <summary>What the provider answered can't be trusted.</summary>
    Untrusted,

    /// <summary>None of the groups gives a role.</summary>
    UnknownGroup,

    /// <summary>Somebody of a wijkteam without a wijk.</summary>
    NoNeighbourhood,

    /// <summary>No account is tied to this one, and the provider vouches for no address to find one by.</summary>
    EmailNotVerified,

    /// <summary>There is no account, and none is made.</summary>
    NoAccount,

    /// <summary>The account with this address is tied to somebody else at the provider.</summary>
    OtherAccount,

    Blocked,

    /// <summary>The groups take the rights of an administrator away, and there would be none left with a password.</summary>
    LastAdministrator,

    /// <summary>Who confirmed is somebody else than who is signed in, or did not sign in anew for it.</summary>
    NotConfirmed,
}

/// <summary>Somebody as the provider tells of them, in an id_token that was judged good.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who it is there; never given to another.</param>
/// <param name="Email">The address, if the provider vouches for it; else null.</param>
/// <param name="Name">To show; null when it is not told.</param>
/// <param name="Groups">As the claim has them.</param>
/// <param name="AuthenticatedAt">Instant (UTC) at which they signed in at the provider; null when it is not told.</param>
public sealed record ProviderIdentity(string Issuer, string Subject, string? Email, string? Name, IReadOnlyList<string> Groups, DateTime? AuthenticatedAt)
{
    public static ProviderIdentity Of(ClaimsPrincipal principal, SingleSignOnOptions options)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(options);
        var subject = principal.FindFirst(JwtRegisteredClaimNames.Sub)!;

        // Text or a number, as the provider has it; some write the truth as 1.
        var isVerified = principal.FindFirstValue(options.EmailVerifiedClaim)?.ToUpperInvariant() is "TRUE" or "1";
        var email = principal.FindFirstValue(options.EmailClaim)?.Trim();
        var name = principal.FindFirstValue(JwtRegisteredClaimNames.Name)?.Trim();
        return new ProviderIdentity(
            subject.Issuer,
            subject.Value,
            isVerified && StaffFields.ProblemOfEmail(email) is null ? email : null,
            StaffFields.ProblemOfName(name) is null ? name : null,
            [.. principal.FindAll(options.GroupsClaim).Select(claim => claim.Value).Distinct(StringComparer.Ordinal)],
            long.TryParse(principal.FindFirstValue(JwtRegisteredClaimNames.AuthTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
                ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
                : null);
    }
}

/// <summary>What came of the way to the provider and back. The authentication middleware leaves it in the request, for the action of the address.</summary>
/// <param name="Principal">Null when something was wrong.</param>
/// <param name="Properties">What we sent along, sealed; null when it did not come back whole.</param>
/// <param name="Refusal">What was wrong.</param>
public sealed record SingleSignOnAnswer(ClaimsPrincipal? Principal, AuthenticationProperties? Properties, SingleSignOnRefusal Refusal)
{
    public static SingleSignOnRefusal RefusalOf(Exception failure, AuthenticationProperties? properties)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure switch
        {
            OpenIdConnectProtocolException when failure.Data["error"] is string error => error switch
            {
                "access_denied" or "login_required" or "interaction_required" => SingleSignOnRefusal.Denied,
                "temporarily_unavailable" or "server_error" => SingleSignOnRefusal.Unavailable,

                // The code was used or is too old.
                "invalid_grant" => SingleSignOnRefusal.Expired,
                _ => SingleSignOnRefusal.Untrusted,
            },
            OpenIdConnectProtocolException or SecurityTokenException or ArgumentException => SingleSignOnRefusal.Untrusted,
            HttpRequestException or OperationCanceledException or IOException or InvalidOperationException => SingleSignOnRefusal.Unavailable,

            // The framework tells of what is wrong with state and cookies in words only.
            AuthenticationFailureException => SingleSignOnRefusal.Expired,
            _ => properties is null ? SingleSignOnRefusal.Expired : SingleSignOnRefusal.Untrusted,
        };
    }
}
