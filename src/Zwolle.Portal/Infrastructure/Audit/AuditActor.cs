using System.Globalization;
using System.Security.Claims;

namespace Zwolle.Portal.Infrastructure.Audit;

/// <summary>Who changes something: the colleague who is signed in, or a job of the portal itself.</summary>
public sealed class AuditActor(IHttpContextAccessor http)
{
    private static readonly AsyncLocal<bool?> PortalActs = new();

    /// <summary>False while seeding, in imports, and where a visitor without an account does something.</summary>
    public bool IsActing => PortalActs.Value ?? Id is not null;

    /// <summary>Id of the account; null for the portal itself.</summary>
    public int? Id =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user
        && int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Until the result is disposed of, what this flow of code changes is told as done by the portal.</summary>
    public static IDisposable AsPortal()
    {
        PortalActs.Value = true;
        return new Acting();
    }

    /// <summary>Until the result is disposed of, changes are not told line by line: what is erased for privacy must not be kept in the log.</summary>
    public static IDisposable AsNobody()
    {
        PortalActs.Value = false;
        return new Acting();
    }

    private sealed class Acting : IDisposable
    {
        public void Dispose() => PortalActs.Value = null;
    }
}
