using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Stories;

public sealed class StoryConfiguration : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Slugs.Slug.TextMaxLength);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasIndex(s => s.PublicId).IsUnique();
        builder.Property(s => s.Title).HasMaxLength(Story.TitleMaxLength);
        builder.Property(s => s.Summary).HasMaxLength(Story.SummaryMaxLength);
        builder.Property(s => s.Body).HasMaxLength(Story.BodyMaxLength);
        builder.Property(s => s.Teller).HasMaxLength(Story.TellerMaxLength);
        builder.Property(s => s.WithdrawnReason).HasMaxLength(300);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasMany(s => s.Neighbourhoods).WithMany().UsingEntity<StoryNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Story).WithMany(s => s.NeighbourhoodLinks).HasForeignKey(l => l.StoryId),
            link => link.HasKey(l => new { l.StoryId, l.NeighbourhoodId }));
    }
}
