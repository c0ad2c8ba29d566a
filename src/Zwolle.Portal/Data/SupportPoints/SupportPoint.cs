using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;

namespace Zwolle.Portal.Data.SupportPoints;

/// <summary>What residents find there. The numbers stand in the database.</summary>
public enum SupportPointKind
{
    /// <summary>Wijkcentrum, buurthuis, dorpshuis, inloophuis, a hall.</summary>
    MeetingPlace = 0,

    Library = 1,

    YouthPlace = 2,

    /// <summary>Of the municipality: stadskantoor, wijkservicepunt.</summary>
    Desk = 3,

    /// <summary>Sociaal wijkteam, welzijn.</summary>
    Support = 4,

    /// <summary>Wijkvereniging, platform, plaatselijk belang.</summary>
    Association = 5,

    Energy = 6,

    Nature = 7,

    Other = 8,
}

/// <summary>Whether one can go there. The numbers stand in the database.</summary>
public enum SupportPointStatus
{
    /// <summary>A source tells it; nobody confirmed it.</summary>
    Unchecked = 0,

    /// <summary>Its owner or a colleague said that it is right, on <see cref="SupportPoint.ConfirmedOn"/>.</summary>
    Confirmed = 1,

    /// <summary>Only old sources tell it.</summary>
    Outdated = 2,

    /// <summary>Not there yet; not offered.</summary>
    Planned = 3,

    /// <summary>No longer there; not offered.</summary>
    Closed = 4,
}

/// <summary>
/// A place to meet, a desk or somebody else who helps, or an association of residents. It has no page of its own: it stands
/// on the page of all of them.
/// </summary>
public sealed class SupportPoint : IOwned, IVersioned, IAudited, IOutsideLink
{
    public const int NameMaxLength = 120;
    public const int SentenceMaxLength = 300;
    public const int AddressMaxLength = 150;
    public const int PhoneMaxLength = 30;
    public const int EmailMaxLength = 254;
    public const int UrlMaxLength = 500;
    public const int AsOfMaxLength = 40;

    public int Id { get; init; }

    public required string Name { get; set; }

    public SupportPointKind Kind { get; set; }

    public SupportPointStatus Status { get; set; }

    /// <summary>What one can do there.</summary>
    public required string What { get; set; }

    /// <summary>As the source gives it, also when it lacks a number; null when our sources don't say.</summary>
    public string? Address { get; set; }

    public string? Phone { get; set; }

    /// <summary>Mailbox of the organisation, never of a person. It is asked twice a year whether all this is right.</summary>
    public string? Email { get; set; }

    public string? Url { get; set; }

    /// <summary>Since when the page at <see cref="Url"/> can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? GoneSince { get; set; }

    /// <summary>Whether there is a room to meet in; null when our sources don't say.</summary>
    public bool? HasRoom { get; set; }

    /// <summary>How to get in, for people who walk, see or hear less well; null when we don't know.</summary>
    public string? Accessibility { get; set; }

    public string? Costs { get; set; }

    public string? HowToBook { get; set; }

    /// <summary>Of when the data are, in words: '2002 tot 2005'; null when no source bears a date.</summary>
    public string? AsOf { get; set; }

    /// <summary>Day on which the owner or a colleague last said that it is right; null: never.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    public int? LocationId { get; set; }

    /// <summary>Where it stands on the map; without one it stands for its wijken.</summary>
    public Location? Location { get; set; }

    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<SupportPointNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    public ICollection<ExternalLink> Links { get; init; } = [];

    public required string OwnerTeam { get; set; }

    /// <summary>Day on which the owner team must have looked at the text again.</summary>
    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    string? IOutsideLink.OutsideUrl
    {
        get => Url;
        set => Url = value;
    }

    /// <summary>Residents may go there: it is there, or may be.</summary>
    public static Expression<Func<SupportPoint, bool>> IsOffered => p => p.Status != SupportPointStatus.Planned && p.Status != SupportPointStatus.Closed;
}

/// <summary>It lies in a wijk, or is for that wijk.</summary>
public sealed class SupportPointNeighbourhood : IAuditedPart
{
    public int SupportPointId { get; init; }

    public SupportPoint? SupportPoint { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(SupportPoint), SupportPointId);
}

public sealed class SupportPointConfiguration : IEntityTypeConfiguration<SupportPoint>
{
    public void Configure(EntityTypeBuilder<SupportPoint> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(SupportPoint.NameMaxLength);
        builder.Property(p => p.What).HasMaxLength(SupportPoint.SentenceMaxLength);
        builder.Property(p => p.Address).HasMaxLength(SupportPoint.AddressMaxLength);
        builder.Property(p => p.Phone).HasMaxLength(SupportPoint.PhoneMaxLength);
        builder.Property(p => p.Email).HasMaxLength(SupportPoint.EmailMaxLength);
        builder.Property(p => p.Url).HasMaxLength(SupportPoint.UrlMaxLength);
        builder.Property(p => p.Accessibility).HasMaxLength(SupportPoint.SentenceMaxLength);
        builder.Property(p => p.Costs).HasMaxLength(SupportPoint.SentenceMaxLength);
        builder.Property(p => p.HowToBook).HasMaxLength(SupportPoint.SentenceMaxLength);
        builder.Property(p => p.AsOf).HasMaxLength(SupportPoint.AsOfMaxLength);
        builder.Property(p => p.OwnerTeam).HasMaxLength(60);
        builder.Property(p => p.WithdrawnReason).HasMaxLength(300);
        builder.Property(p => p.Version).IsConcurrencyToken();

        // The key starts with what one looks from; the foreign key's own index serves the other way.
        builder.HasMany(p => p.Neighbourhoods).WithMany().UsingEntity<SupportPointNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.SupportPoint).WithMany(p => p.NeighbourhoodLinks).HasForeignKey(l => l.SupportPointId),
            link => link.HasKey(l => new { l.SupportPointId, l.NeighbourhoodId }));
    }
}
