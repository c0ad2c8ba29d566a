namespace Zwolle.Portal.Data.Staff;

/// <summary>A passkey of a colleague: a public key (WebAuthn). The secret half never leaves its owner's device or password manager.</summary>
public sealed class StaffPasskey : IStaffOnly
{
    public const int NameMaxLength = 60;

    /// <summary>In bytes, as WebAuthn says.</summary>
    public const int CredentialMaxLength = 1_023;

    public const int PublicKeyMaxLength = 2_000;
    public const int TransportsMaxLength = 200;

    public int Id { get; init; }

    public int StaffMemberId { get; init; }

    public StaffMember? StaffMember { get; init; }

    /// <summary>SHA-256 of the credential id, hexadecimal: the id itself is too long for an index.</summary>
    public required string CredentialDigest { get; init; }

    public required byte[] CredentialId { get; init; }

    /// <summary>COSE key (RFC 9052).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>As its owner calls it.</summary>
    public required string Name { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Instant (UTC) at which it last let its owner in.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>How often it signed, as the device says; always 0 for those that are kept in a cloud.</summary>
    public long SignCount { get; set; }

    /// <summary>How a browser reaches it (usb, internal, hybrid), with commas between; empty for unknown.</summary>
    public required string Transports { get; init; }

    /// <summary>Whether it may be copied to other devices of its owner.</summary>
    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }
}
