using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Infrastructure.Geography;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <param name="Point">Degrees; null when it was not found.</param>
/// <param name="Says">What was found, or why nothing was, in a sentence.</param>
public sealed record AddressPoint((double Longitude, double Latitude)? Point, string Says);

/// <summary>
/// Finds the point of an address for a form: asks the geocoder, and takes only a street of exactly that name, as nobody
/// would see that it is another one. Nothing of the address is logged or kept.
/// </summary>
public sealed class AddressPoints(AddressLocator locator, PortalIndex index, NeighbourhoodAreas areas)
{
    private const string Zwolle = "0193";

    /// <summary>In metres. Doors of one number lie closer together than this.</summary>
    private const double OnePlace = 100;

    public async Task<AddressPoint> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (FormText.Clean(typed) is not { } text)
        {
            return new(null, "Vul eerst een adres in.");
        }

        if (AddressQuestion.Parse(text) is not { HouseNumber: not null } question)
        {
            return new(null, "Vul een straat met een huisnummer in, of een postcode met een huisnummer.");
        }

        if (!locator.IsConfigured)
        {
            return new(null, "Adressen opzoeken staat uit. Zet zelf een punt op de kaart, of vul de coördinaten in.");
        }

        if (await locator.FindAsync(question, cancellation) is not { } located)
        {
            return new(null, "Adressen opzoeken lukt nu niet. Probeer het later, of zet zelf een punt op de kaart.");
        }

        var same = located.Where(address => address.Kind == "adres" && (question.Street is not { } street || Compact(address.Street) == Compact(street))).ToList();
        var portal = await index.GetAsync();
        var here = same.Where(address => address.MunicipalityCode == Zwolle && address.Point is var (x, y) && areas.At(portal, x, y) is not null).ToList();
        return here switch
        {
            [] when same.Exists(address => address.MunicipalityCode is { } code && code != Zwolle) => new(null, "Dit adres ligt niet in Zwolle."),
            [] => new(null, "Wij vinden dit adres niet. Kijk de straat en het nummer na, of zet zelf een punt op de kaart."),
            [var first, ..] when here.Exists(other => Metres(first.Point!.Value, other.Point!.Value) > OnePlace) => new(null, "Er zijn meer plekken met dit adres. Vul ook de postcode in."),
            [var first, ..] => new((Rounded(first.Point!.Value.Longitude), Rounded(first.Point.Value.Latitude)), $"Gevonden: {first.Street} {question.HouseNumber}. Kijk of het punt goed staat, en bewaar."),
        };
    }

    private static double Rounded(double degrees) => Math.Round(degrees, TypedPoints.Decimals);

    private static string Compact(string street) => SearchText.Normalize(street).Replace(" ", "", StringComparison.Ordinal);

    private static double Metres((double Longitude, double Latitude) a, (double Longitude, double Latitude) b) =>
        LocalPlane.ToMetres(new NetTopologySuite.Geometries.Coordinate(a.Longitude, a.Latitude)).Distance(LocalPlane.ToMetres(new NetTopologySuite.Geometries.Coordinate(b.Longitude, b.Latitude)));
}
