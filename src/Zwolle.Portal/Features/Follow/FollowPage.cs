using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Follow;

/// <summary>The page that explains how to follow a wijk or the whole city.</summary>
/// <param name="Portal">The wijken to choose from.</param>
/// <param name="Neighbourhood">The one that was chosen; null for the whole city.</param>
/// <param name="Problems">What was wrong with the choice.</param>
public sealed record FollowPage(PortalSnapshot Portal, NeighbourhoodEntry? Neighbourhood, IReadOnlyList<Problem> Problems);
