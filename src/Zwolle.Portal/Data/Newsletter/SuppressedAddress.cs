using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Newsletter;

public enum SuppressionReason
{
    /// <summary>The mailbox does not exist.</summary>
    HardBounce = 0,

    /// <summary>Mail came back for now too often.</summary>
    SoftBounces = 1,

    /// <summary>Somebody complained about the mail.</summary>
    Complaint = 2,

    /// <summary>A colleague entered it, on request.</summary>
    Staff = 3,
}

/// <summary>An address that gets no newsletter any more, until its owner signs up anew and confirms. Of the address only the keyed digest is kept.</summary>
public sealed class SuppressedAddress : IStaffOnly
{
    /// <summary>As <see cref="Subscriber.EmailDigest"/>.</summary>
    public required string EmailDigest { get; init; }

    public SuppressionReason Reason { get; set; }

    public DateTime Since { get; set; }

    /// <summary>Instant (UTC) of the last mail that asked to confirm: at most one a day, as somebody else may type the address.</summary>
    public DateTime? AskedAt { get; set; }
}

public sealed class SuppressedAddressConfiguration : IEntityTypeConfiguration<SuppressedAddress>
{
    public void Configure(EntityTypeBuilder<SuppressedAddress> builder)
    {
        builder.ToTable("SuppressedAddresses");
        builder.HasKey(s => s.EmailDigest);
        builder.Property(s => s.EmailDigest).HasMaxLength(Subscriber.DigestLength);
    }
}
