namespace Zwolle.Portal.Data.Neighbourhoods;

/// <summary>A row that has a border on the map.</summary>
public interface IGeographicArea
{
    string Code { get; }

    string Name { get; }

    AreaOutline Outline { get; set; }
}

/// <summary>
/// A border: a GeoJSON Polygon or MultiPolygon (RFC 7946: WGS84, longitude before latitude, degrees), the box around
/// it, and the year of the division. Source of the shipped outlines: Kadaster / CBS 2025, CC BY 4.0, generalised.
/// </summary>
public sealed record AreaOutline
{
    public const int GeoJsonMaxLength = 500_000;

    public required string GeoJson { get; init; }

    public double West { get; init; }

    public double South { get; init; }

    public double East { get; init; }

    public double North { get; init; }

    public int Year { get; init; }
}
