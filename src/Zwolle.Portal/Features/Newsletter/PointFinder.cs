using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Infrastructure.Geography;
using NetTopologySuite.Geometries;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Turns an address into a point on a grid of 100 metres, so that no house is kept. The words go to the geocoder and
/// nowhere else.
/// </summary>
public sealed class PointFinder(AddressLocator locator, NeighbourhoodAreas areas)
{
    private const double Grid = 100;

    private const string Zwolle = "0193";

    /// <summary>False: the form asks for no address.</summary>
    public bool IsConfigured => locator.IsConfigured;

    /// <returns>The point, or what to tell who typed it.</returns>
    public async Task<((double Longitude, double Latitude)? Point, string? Problem)> FindAsync(string typed, PortalSnapshot portal, CancellationToken cancellation)
    {
        if (AddressQuestion.Parse(typed) is not { IsCertain: true } question)
        {
            return (null, "Vul een straat met huisnummer in, of een hele postcode.");
        }

        if (await locator.FindAsync(question, cancellation) is not { } located)
        {
            return (null, "Zoeken op adres lukt nu niet. Kies uw wijk in de lijst, of probeer het later nog eens.");
        }

        // The geocoder also gives what resembles a street.
        var street = question.Street is null ? null : Compact(question.Street);
        var point = located
            .Where(address => address.MunicipalityCode == Zwolle && (street is null || Compact(address.Street) == street))
            .Select(address => address.Point)
            .FirstOrDefault(at => at is { } found && areas.At(portal, found.Longitude, found.Latitude) is not null);
        return point is { } exact ? (Rounded(exact), null) : (null, "Wij vinden dit adres niet in Zwolle. Kijk of het klopt, of kies uw wijk in de lijst.");
    }

    public static (double Longitude, double Latitude) Rounded((double Longitude, double Latitude) point)
    {
        var metres = LocalPlane.ToMetres(new Coordinate(point.Longitude, point.Latitude));
        var degrees = LocalPlane.ToDegrees(new Coordinate(Math.Round(metres.X / Grid) * Grid, Math.Round(metres.Y / Grid) * Grid));
        return (Math.Round(degrees.X, 6), Math.Round(degrees.Y, 6));
    }

    private static string Compact(string street) => SearchText.Normalize(street).Replace(" ", "", StringComparison.Ordinal);
}
