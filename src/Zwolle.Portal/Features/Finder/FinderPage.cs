using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Finder;

/// <summary>The page /wijk-zoeken: several wijken to choose from, or help when none was found.</summary>
public sealed record FinderPage(string Typed, IReadOnlyList<PlaceMatch> Matches, IReadOnlyList<Problem> Problems, PortalSnapshot Portal);
