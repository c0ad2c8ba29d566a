using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Data.Themes;

public sealed class Theme : IPublishable, IAudited
{
    public int Id { get; init; }

    /// <summary>Part of addresses of lists; given at first publication and not changed by a new name.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Description { get; set; }

    public int SortOrder { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }
}

public sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.Property(t => t.Slug).HasMaxLength(60);
        builder.HasIndex(t => t.Slug).IsUnique();
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.Property(t => t.Description).HasMaxLength(200);
    }
}
