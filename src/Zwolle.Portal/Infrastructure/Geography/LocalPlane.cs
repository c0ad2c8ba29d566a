using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Zwolle.Portal.Infrastructure.Geography;

/// <summary>
/// Degrees to metres around Zwolle: one factor for each direction, those of the WGS84 ellipsoid at 52.5 degrees north.
/// Within the municipality an area is right to a quarter of a percent, which is less than generalising a border changes.
/// </summary>
public static class LocalPlane
{
    private const double MetresPerDegreeEast = 67_910;
    private const double MetresPerDegreeNorth = 111_277;

    public static Geometry ToMetres(Geometry degrees) =>
        AffineTransformation.ScaleInstance(MetresPerDegreeEast, MetresPerDegreeNorth).Transform(degrees);

    /// <summary>A surface, from degrees.</summary>
    public static double SquareKilometres(Geometry degrees) => degrees.Area * MetresPerDegreeEast * MetresPerDegreeNorth / 1e6;

    public static Coordinate ToMetres(Coordinate degrees) => new(degrees.X * MetresPerDegreeEast, degrees.Y * MetresPerDegreeNorth);

    public static Coordinate ToDegrees(Coordinate metres) => new(metres.X / MetresPerDegreeEast, metres.Y / MetresPerDegreeNorth);
}
