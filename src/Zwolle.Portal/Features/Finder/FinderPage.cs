using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Finder;

/// <summary>What the finder has to say beside its form, when it does not lead straight to a wijk.</summary>
public enum FinderState
{
    /// <summary>Nothing was asked yet.</summary>
    Empty,

    /// <summary>Something is wrong with what was typed; the problems say what.</summary>
    Invalid,

    /// <summary>The name may be of several wijken.</summary>
    SeveralNames,

    /// <summary>The street, or the address, lies in several wijken.</summary>
    SeveralByStreet,

    /// <summary>The postcode lies in several wijken.</summary>
    SeveralByPostcode,

    /// <summary>An address came in a link: it is looked up only when somebody presses the button.</summary>
    PressAgain,

    /// <summary>No wijk, buurt or village of that name; streets were not looked at.</summary>
    NoSuchName,

    /// <summary>Neither a name nor a street or address in Zwolle.</summary>
    NotFound,

    /// <summary>The postcode is of another municipality.</summary>
    Elsewhere,

    /// <summary>Addresses cannot be looked up now.</summary>
    Unavailable,
}

/// <summary>The page /wijk-zoeken: wijken to choose from, or help when none was found.</summary>
public sealed record FinderPage(FinderState State, string Typed, IReadOnlyList<PlaceMatch> Matches, IReadOnlyList<Problem> Problems, PortalSnapshot Portal);
