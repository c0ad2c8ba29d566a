using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.SupportPoints;

/// <summary>
/// The last time that the organisation behind a support point was asked by mail whether our data are right. The mail holds a
/// token; of that only the digest is kept. A next request takes the place of this one.
/// </summary>
public sealed class ConfirmationRequest : IStaffOnly
{
    public const int DigestLength = 64;

    public int Id { get; init; }

    public int SupportPointId { get; init; }

    public SupportPoint? SupportPoint { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal. The token has 128 random bits, so no salt is needed.</summary>
    public required string Digest { get; set; }

    /// <summary>Instant (UTC) at which the mail was written.</summary>
    public DateTime AskedAt { get; set; }

    /// <summary>Instant (UTC) from which the token opens nothing.</summary>
    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Two requests with the same token: one of them wins.</summary>
    public int Version { get; set; }
}

public sealed class ConfirmationRequestConfiguration : IEntityTypeConfiguration<ConfirmationRequest>
{
    public void Configure(EntityTypeBuilder<ConfirmationRequest> builder)
    {
        builder.Property(r => r.Digest).HasMaxLength(ConfirmationRequest.DigestLength);
        builder.HasIndex(r => r.Digest).IsUnique();
        builder.HasIndex(r => r.SupportPointId).IsUnique();
        builder.Property(r => r.Version).IsConcurrencyToken();
    }
}
