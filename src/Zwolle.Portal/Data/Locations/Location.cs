using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Neighbourhoods;

namespace Zwolle.Portal.Data.Locations;

public enum LocationPrecision
{
    /// <summary>A surveyed point.</summary>
    Point = 0,

    /// <summary>A line or an area that was drawn for this place.</summary>
    Drawn = 1,

    /// <summary>Only the buurt or wijk is known: shown as that area with 'ongeveer hier', never as a point.</summary>
    Approximate = 2,
}

/// <summary>A place of a plan or a moment.</summary>
public sealed class Location : IAudited
{
    public const int NameMaxLength = 120;
    public const int AddressMaxLength = 150;

    public int Id { get; init; }

    /// <summary>What residents call the place: 'Wijkcentrum Holtenbroek', 'Singelzone rond de binnenstad'.</summary>
    public required string Name { get; set; }

    public string? Address { get; set; }

    /// <summary>How to get in, for people who walk, see or hear less well; null when we don't know.</summary>
    public string? Accessibility { get; set; }

    public LocationPrecision Precision { get; set; }

    /// <summary>Degrees, WGS84; only with <see cref="LocationPrecision.Point"/>.</summary>
    public double? Longitude { get; set; }

    /// <summary>Degrees, WGS84; only with <see cref="LocationPrecision.Point"/>.</summary>
    public double? Latitude { get; set; }

    /// <summary>What was drawn: a GeoJSON LineString, Polygon or MultiPolygon with the box around it; only with <see cref="LocationPrecision.Drawn"/>.</summary>
    public AreaOutline? Area { get; set; }

    public int? NeighbourhoodId { get; set; }

    public Neighbourhood? Neighbourhood { get; set; }

    public int? SubneighbourhoodId { get; set; }

    public Subneighbourhood? Subneighbourhood { get; set; }

    /// <summary>Instant (UTC) since which it is no longer offered in forms. What already names it goes on doing so.</summary>
    public DateTime? WithdrawnAt { get; set; }
}

public sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> builder)
    {
        builder.Property(l => l.Name).HasMaxLength(Location.NameMaxLength);
        builder.Property(l => l.Address).HasMaxLength(Location.AddressMaxLength);
        builder.Property(l => l.Accessibility).HasMaxLength(300);
        builder.HasIndex(l => l.Name);
        builder.ComplexProperty(l => l.Area, area => area.Property(a => a!.GeoJson).HasMaxLength(AreaOutline.GeoJsonMaxLength));
    }
}
