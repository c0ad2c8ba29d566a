using System.Globalization;
using System.Security.Claims;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>The colleague who is signed in, as the account says at this request.</summary>
/// <param name="Id">Of the account.</param>
/// <param name="SessionId">Of the session on this device.</param>
/// <param name="Name">To show.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Team">The team that answers for texts.</param>
/// <param name="NeighbourhoodIds">The own wijken of somebody in a wijkteam.</param>
/// <param name="AuthenticatedAt">Instant (UTC) at which they last showed who they are.</param>
public sealed record StaffUser(int Id, int SessionId, string Name, StaffRole Role, string Team, IReadOnlyList<int> NeighbourhoodIds, DateTime AuthenticatedAt)
{
    private const string SessionClaim = "session";
    private const string TeamClaim = "team";
    private const string NeighbourhoodClaim = "wijk";
    private const string AuthenticatedClaim = "authenticated";

    /// <summary>How they came in.</summary>
    public SignInMethod Method { get; init; }

    public bool MayWrite => Role != StaffRole.Reader;

    public bool IsAdministrator => Role == StaffRole.Administrator;

    public bool MayReadAudit => Role is StaffRole.Administrator or StaffRole.Clerk;

    /// <summary>Whether this colleague may change what lies in these wijken; none: the whole city, which a wijkteam may not.</summary>
    public bool MayChange(IReadOnlyCollection<int> neighbourhoodIds) =>
        MayWrite && (Role != StaffRole.NeighbourhoodTeam || (neighbourhoodIds.Count > 0 && neighbourhoodIds.All(NeighbourhoodIds.Contains)));

    /// <summary>Null when nobody is signed in.</summary>
    public static StaffUser? Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.Identity is { IsAuthenticated: true }
            ? new StaffUser(
                Number(ClaimTypes.NameIdentifier),
                Number(SessionClaim),
                principal.FindFirstValue(ClaimTypes.Name)!,
                Enum.Parse<StaffRole>(principal.FindFirstValue(ClaimTypes.Role)!),
                principal.FindFirstValue(TeamClaim)!,
                [.. principal.FindAll(NeighbourhoodClaim).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture))],
                DateTime.Parse(principal.FindFirstValue(AuthenticatedClaim)!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
            {
                Method = Enum.Parse<SignInMethod>(principal.FindFirstValue(ClaimTypes.AuthenticationMethod)!),
            }
            : null;

        int Number(string claim) => int.Parse(principal.FindFirstValue(claim)!, CultureInfo.InvariantCulture);
    }

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, Name),
            new(ClaimTypes.Role, Role.ToString()),
            new(TeamClaim, Team),
            new(SessionClaim, SessionId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.AuthenticationMethod, Method.ToString()),
            new(AuthenticatedClaim, AuthenticatedAt.ToString("O", CultureInfo.InvariantCulture)),
            .. NeighbourhoodIds.Select(id => new Claim(NeighbourhoodClaim, id.ToString(CultureInfo.InvariantCulture))),
        ],
        scheme));
}
