using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geocoder;

namespace Zwolle.Portal.Features.Finder;

public enum AddressAnswer
{
    /// <summary>In one wijk, or in each of several.</summary>
    Found,

    /// <summary>A postcode of another municipality.</summary>
    Elsewhere,

    NotFound,

    /// <summary>The geocoder does not answer, or there is none.</summary>
    Unavailable,
}

/// <param name="Answer">What became of the question.</param>
/// <param name="Neighbourhoods">The wijken in which the address, the postcode or the street lies.</param>
public sealed record AddressResult(AddressAnswer Answer, IReadOnlyList<NeighbourhoodEntry> Neighbourhoods);

/// <summary>Finds the wijken of an address: asks the geocoder, and trusts of its answer only what fits our own wijken.</summary>
public sealed class AddressFinder(AddressLocator locator, AddressMemory memory, NeighbourhoodAreas areas)
{
    private const string Zwolle = "0193";

    public async Task<AddressResult> FindAsync(PortalSnapshot portal, AddressQuestion question, CancellationToken cancellation)
    {
        if (!locator.IsConfigured)
        {
            return new(AddressAnswer.Unavailable, []);
        }

        if (memory.Recall(question) is { } codes && ByCodes(portal, codes) is { Count: > 0 } known)
        {
            return new(AddressAnswer.Found, known);
        }

        if (await locator.FindAsync(question, cancellation) is not { } located)
        {
            return new(AddressAnswer.Unavailable, []);
        }

        var wanted = question.Street is { } street ? InStreet(located, street) : located;
        var found = wanted
            .Where(address => address.MunicipalityCode == Zwolle)
            .Select(address => Of(portal, address)?.Code)
            .OfType<string>()
            .Distinct()
            .ToList();
        if (found.Count > 0)
        {
            memory.Remember(question, found);
            return new(AddressAnswer.Found, ByCodes(portal, found));
        }

        var elsewhere = wanted.Count > 0 && wanted.All(address => address.MunicipalityCode is { } code && code != Zwolle);
        return new(elsewhere ? AddressAnswer.Elsewhere : AddressAnswer.NotFound, []);
    }

    /// <summary>The wijk that it names, when it is ours; else the one in which it lies, as after a new division.</summary>
    private NeighbourhoodEntry? Of(PortalSnapshot portal, LocatedAddress address) =>
        portal.Neighbourhoods.FirstOrDefault(n => n.Code == address.NeighbourhoodCode)
        ?? (address.Point is var (longitude, latitude) ? areas.At(portal, longitude, latitude) : null);

    private static List<NeighbourhoodEntry> ByCodes(PortalSnapshot portal, IReadOnlyList<string> codes) =>
        [.. portal.Neighbourhoods.Where(n => codes.Contains(n.Code))];

    /// <summary>
    /// Only streets of that name: the geocoder also gives what resembles it, and a resident must not land in the wijk of
    /// another street. The street itself counts only where no address or postcode lies in it.
    /// </summary>
    private static List<LocatedAddress> InStreet(IReadOnlyList<LocatedAddress> located, string street)
    {
        var wanted = SearchText.Normalize(street);
        var named = Named(located, name => Compact(name) == Compact(wanted))
            ?? Named(located, name => PlaceMatcher.MayHaveTypingError(Compact(wanted)) && PlaceMatcher.IsOneErrorAway(Compact(name), Compact(wanted)))
            ?? Named(located, name => IsAbbreviated(name, wanted))
            ?? [];
        var withHouses = named.Where(address => address.Kind != "weg").ToList();
        return withHouses.Count > 0 ? withHouses : named;
    }

    private static List<LocatedAddress>? Named(IReadOnlyList<LocatedAddress> located, Func<string, bool> condition)
    {
        var named = located.Where(address => condition(SearchText.Normalize(address.Street))).ToList();
        return named.Count == 0 ? null : named;
    }

    /// <summary>'burg drijbersingel' for Burgemeester Drijbersingel: as many words, each the beginning of one.</summary>
    private static bool IsAbbreviated(string name, string wanted)
    {
        var words = name.Split(' ');
        var parts = wanted.Split(' ');
        return words.Length == parts.Length && words.Zip(parts).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    private static string Compact(string normalized) => normalized.Replace(" ", "", StringComparison.Ordinal);
}
