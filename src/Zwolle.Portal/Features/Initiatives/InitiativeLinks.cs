using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Initiatives;

public static class InitiativeLinks
{
    public const string List = "/initiatieven";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";
    public const string Map = "/kaart/initiatieven.geojson";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    /// <summary>The feed of a list; a file has no pages.</summary>
    public static string Feed(InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FeedPath + (filter with { Page = null }).ToQuery();
    }

    /// <summary>The map data of the list under that filter.</summary>
    public static string MapOf(InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Map + (filter with { Page = null }).ToQuery();
    }

    /// <summary>The map data of one initiative.</summary>
    public static string MapOf(string slug) => Map + QueryText.Of(("initiatief", slug));

    public static string InNeighbourhood(string neighbourhood) => Of(new InitiativeFilter { Neighbourhood = neighbourhood });
}
