using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Digests;

public sealed class DigestConfiguration : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(Digest.TitleMaxLength);
        builder.Property(d => d.Intro).HasMaxLength(Digest.IntroMaxLength);
        builder.Property(d => d.WithdrawnReason).HasMaxLength(300);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.PublicId).IsUnique();

        // A month has one digest, also when two colleagues publish one at the same moment.
        builder.HasIndex(d => d.Month).IsUnique();
    }
}

public sealed class DigestItemConfiguration : IEntityTypeConfiguration<DigestItem>
{
    public void Configure(EntityTypeBuilder<DigestItem> builder)
    {
        builder.Property(i => i.Title).HasMaxLength(DigestItem.TitleMaxLength);
        builder.Property(i => i.Text).HasMaxLength(DigestItem.TextMaxLength);
        builder.HasOne(i => i.Digest).WithMany(d => d.Items).HasForeignKey(i => i.DigestId);
    }
}
