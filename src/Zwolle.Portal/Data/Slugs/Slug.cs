using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Slugs;

public enum SlugKind
{
    Plan = 0,
    ParticipationMoment = 1,
    GuideStep = 2,
    FundingScheme = 3,
    Initiative = 4,
    Decision = 5,
    Story = 6,
}

/// <summary>
/// Every address an item ever had. Consulted only when an address finds no public item: an old one leads on (301),
/// a withdrawn item is gone (410), anything else was never here (404).
/// </summary>
public sealed class Slug
{
    public const int TextMaxLength = 80;

    public int Id { get; init; }

    public SlugKind Kind { get; init; }

    public required string Text { get; init; }

    public int ItemId { get; init; }

    public bool IsCurrent { get; set; }
}

/// <summary>An item of which the address has words of its title; every one that it ever had is kept as a <see cref="Slug"/>.</summary>
public interface IAddressed : IPublishable
{
    static abstract SlugKind SlugKind { get; }

    int Id { get; }

    /// <summary>The address of today.</summary>
    string Slug { get; }

    /// <summary>What residents read about why it is withdrawn.</summary>
    string? WithdrawnReason { get; }
}

public sealed class SlugConfiguration : IEntityTypeConfiguration<Slug>
{
    public void Configure(EntityTypeBuilder<Slug> builder)
    {
        builder.Property(s => s.Text).HasMaxLength(Slug.TextMaxLength);
        builder.HasIndex(s => new { s.Kind, s.Text }).IsUnique();
        builder.HasIndex(s => new { s.Kind, s.ItemId });
    }
}
