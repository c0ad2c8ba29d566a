using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Data.Days;

public enum SpecialDayKind
{
    SchoolHoliday = 0,
    ReligiousDay = 1,

    /// <summary>Another day on which many can't come: an election, a local feast.</summary>
    Other = 2,
}

/// <summary>Days on which many residents can't come to a meeting, as staff keep them. Public holidays follow by rule and are not here.</summary>
public sealed class SpecialDay : IStaffOnly, IAudited
{
    public const int NameMaxLength = 100;

    public int Id { get; init; }

    public SpecialDayKind Kind { get; set; }

    public required string Name { get; set; }

    public DateOnly FirstDay { get; set; }

    /// <summary>Inclusive.</summary>
    public DateOnly LastDay { get; set; }

    public int Version { get; set; }
}

public sealed class SpecialDayConfiguration : IEntityTypeConfiguration<SpecialDay>
{
    public void Configure(EntityTypeBuilder<SpecialDay> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(SpecialDay.NameMaxLength);
        builder.HasIndex(d => d.LastDay);
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
