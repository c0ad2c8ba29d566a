using Microsoft.AspNetCore.Identity;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Neighbourhoods;

namespace Zwolle.Portal.Data.Staff;

/// <summary>What somebody may do under /beheer. The numbers stand in the database.</summary>
public enum StaffRole
{
    /// <summary>Lezer: sees everything, changes nothing.</summary>
    Reader = 0,

    /// <summary>Wijkteam: writes and publishes for its own wijken only.</summary>
    NeighbourhoodTeam = 1,

    /// <summary>Griffie.</summary>
    Clerk = 2,

    /// <summary>Communicatie.</summary>
    Communications = 3,

    /// <summary>Beheerder: also users, rules and the audit log.</summary>
    Administrator = 4,
}

/// <summary>A colleague with an account. Residents have none.</summary>
public sealed class StaffMember : IdentityUser<int>, IStaffOnly, IAudited
{
    public const int NameMaxLength = 100;
    public const int TeamMaxLength = 60;
    public const int EmailMaxLength = 254;

    [PersonalData]
    public required string Name { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>The team that answers for texts, as in <c>OwnerTeam</c> of what it owns.</summary>
    public required string Team { get; set; }

    /// <summary>The wijken of somebody in a wijkteam; empty for other roles.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<StaffNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    /// <summary>Instant (UTC) since which the account can't be used.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Instant (UTC) at which the invitation was accepted; until then nobody can sign in.</summary>
    public DateTime? ActivatedAt { get; set; }

    /// <summary>The time step of the last one-time code that was accepted (RFC 6238): no code of that step or before it works again.</summary>
    public long LastCodeStep { get; set; }
}

/// <summary>Somebody of a wijkteam works for a wijk.</summary>
public sealed class StaffNeighbourhood : IStaffOnly, IAuditedPart
{
    public int StaffMemberId { get; init; }

    public StaffMember? StaffMember { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(StaffMember), StaffMemberId);
}

/// <summary>
/// Somebody who is signed in, on one device. The cookie names only its key: who it is and what they may do is read from
/// the account at every request, so that ending a session, a new role or a disabled account counts at once.
/// </summary>
public sealed class StaffSession : IStaffOnly
{
    public int Id { get; init; }

    /// <summary>Digest of the key in the cookie: who reads the table can't sign in with it.</summary>
    public required string KeyDigest { get; init; }

    public int StaffMemberId { get; init; }

    public StaffMember? StaffMember { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Instant (UTC) of the last request, to the minute.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>Instant (UTC) at which its owner last showed who they are, for what asks it again.</summary>
    public DateTime AuthenticatedAt { get; set; }

    public SignInMethod Method { get; init; }
}

/// <summary>How somebody came in. The numbers stand in the database.</summary>
public enum SignInMethod
{
    /// <summary>A password, and a code of the phone or a recovery code.</summary>
    Password = 0,

    /// <summary>The account at the municipality's identity provider.</summary>
    SingleSignOn = 1,

    /// <summary>A passkey that checked its owner.</summary>
    Passkey = 2,
}

public enum StaffTokenPurpose
{
    /// <summary>An invitation: choose a password and a second factor.</summary>
    Invitation = 0,

    /// <summary>Choose a new password. The second factor stays as it is.</summary>
    PasswordReset = 1,

    /// <summary>Makes the first administrator; of nobody yet.</summary>
    FirstAdministrator = 2,

    /// <summary>Set up a new second factor, after an administrator took the old one away. The password is asked too.</summary>
    SecondFactor = 3,

    /// <summary>The challenge of a passkey that was answered: it is kept, so that the answer works no second time.</summary>
    PasskeyChallenge = 4,
}

/// <summary>A one-time token that was mailed to somebody, or printed at the first start. Only its digest is kept.</summary>
public sealed class StaffToken : IStaffOnly
{
    public int Id { get; init; }

    public StaffTokenPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal. The token has 128 random bits, so no salt is needed.</summary>
    public required string Digest { get; init; }

    public int? StaffMemberId { get; init; }

    public StaffMember? StaffMember { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Two requests with the same token: one of them wins.</summary>
    public int Version { get; set; }
}
