using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Audit;

/// <summary>
/// One line of the audit log: who did what to which item, and when. Lines are only ever added. Each carries a keyed
/// digest over itself and the line before it, so that a changed, removed or added line shows.
/// </summary>
public sealed class AuditEntry : IStaffOnly
{
    public const int WordMaxLength = 60;
    public const int DetailsMaxLength = 500_000;

    /// <summary>1, 2, 3 ... without gaps, in the order of the transactions.</summary>
    public long Sequence { get; init; }

    /// <summary>Instant (UTC), in whole milliseconds so that every database gives it back as it was.</summary>
    public DateTime At { get; init; }

    /// <summary>Id of the account; null for the portal itself.</summary>
    public int? ActorId { get; init; }

    /// <summary>What was done, as one of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Name of the entity: 'Plan', 'StaffMember'.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the row; 0 when the line is about none.</summary>
    public int ItemId { get; init; }

    /// <summary>
    /// What changed, as JSON: <c>{"Title":["before","after"]}</c>; null when nothing can be told, and after the item was
    /// erased for privacy.
    /// </summary>
    public string? Details { get; set; }

    /// <summary>Keyed digest of <see cref="Details"/> as they were; null when there never were any. It stays when they are erased.</summary>
    public string? DetailsDigest { get; init; }

    /// <summary>Keyed digest over this line and the digest of the one before: hexadecimal HMAC-SHA256.</summary>
    public required string Digest { get; init; }
}

/// <summary>What the last line of the log is; one row. Who adds lines takes it first, so that one follows the other.</summary>
public sealed class AuditHead : IStaffOnly
{
    public const int OnlyId = 1;

    public int Id { get; init; }

    public long Sequence { get; set; }

    public required string Digest { get; set; }
}

/// <summary>The words for what was done. They are part of what is digested: never change one, add another.</summary>
public static class AuditActions
{
    public const string Created = "created";
    public const string Changed = "changed";
    public const string Deleted = "deleted";
    public const string Published = "published";
    public const string Withdrawn = "withdrawn";
    public const string Restored = "restored";

    /// <summary>A moment does not take place.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>A moment was closed by a colleague.</summary>
    public const string Closed = "closed";

    /// <summary>All that was known of an item is erased for privacy; the details of its earlier lines too.</summary>
    public const string Erased = "erased";

    /// <summary>The organisation itself said that our data are right, by the link in a mail.</summary>
    public const string Confirmed = "confirmed";
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string SignedOut = "signed-out";
    public const string SessionsEnded = "sessions-ended";
    public const string SecondFactorReset = "second-factor-reset";
    public const string Exported = "exported";

    /// <summary>Many drafts were made of a file.</summary>
    public const string Imported = "imported";
    public const string Invited = "invited";
    public const string Activated = "activated";
    public const string PasswordChanged = "password-changed";
    public const string SecondFactorSet = "second-factor-set";
    public const string RecoveryCodesMade = "recovery-codes-made";

    /// <summary>An account is tied to one at the identity provider, or no more.</summary>
    public const string Linked = "linked";
    public const string Unlinked = "unlinked";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";

    /// <summary>A mail that was given up is to be sent after all.</summary>
    public const string Retried = "retried";
    public const string Paused = "paused";
    public const string Resumed = "resumed";
}

public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditHead>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(AuditEntry.WordMaxLength);
        builder.Property(e => e.Kind).HasMaxLength(AuditEntry.WordMaxLength);
        builder.Property(e => e.Details).HasMaxLength(AuditEntry.DetailsMaxLength);
        builder.Property(e => e.DetailsDigest).HasMaxLength(DigestLength);
        builder.Property(e => e.Digest).HasMaxLength(DigestLength);
        builder.HasIndex(e => new { e.Kind, e.ItemId, e.Sequence });
        builder.HasIndex(e => e.At);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Digest).HasMaxLength(DigestLength);
        builder.HasData(new AuditHead { Id = AuditHead.OnlyId, Sequence = 0, Digest = "" });
    }
}
