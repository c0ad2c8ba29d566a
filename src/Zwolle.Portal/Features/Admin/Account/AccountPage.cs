using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>The own account of somebody who is signed in.</summary>
public sealed record AccountPage(string Name, string Email, StaffRole Role, string Team, IReadOnlyList<string> Neighbourhoods)
{
    public bool HasPassword { get; init; }

    /// <summary>Whether it is tied to an account at the identity provider.</summary>
    public bool IsLinked { get; init; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; init; } = [];

    public int RecoveryCodes { get; init; }

    public IReadOnlyList<SessionRow> Sessions { get; init; } = [];

    public int CurrentSessionId { get; init; }

    /// <summary>What was just done, in words; null for nothing.</summary>
    public string? Done { get; init; }
}

public sealed record SessionRow(int Id, DateTime StartedAt, DateTime SeenAt);
