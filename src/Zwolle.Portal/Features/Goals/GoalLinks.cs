using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Goals;

public static class GoalLinks
{
    public const string List = "/initiatieven/doelen";

    public static string Anchor(GoalCard goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return $"doel-{goal.Id}";
    }

    /// <summary>The goals of a wijk with what serves them.</summary>
    public static string In(string neighbourhood) => List + QueryText.Of(("wijk", neighbourhood));

    /// <summary>Where the goal stands with what serves it: among those of its (first) wijk, or of the whole city.</summary>
    public static string Details(GoalCard goal, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(portal);
        var list = portal.ByIds(goal.NeighbourhoodIds) is [var first, ..] ? In(first.Slug) : List;
        return $"{list}#{Anchor(goal)}";
    }
}
