using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

public static class PlanLinks
{
    public const string List = "/plannen";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    public const string Map = "/kaart/plannen.geojson";

    public static string Details(string slug) => $"{List}/{slug}";

    /// <summary>The feed of a list; a file has no pages.</summary>
    public static string Feed(PlanFilter filter) => FeedPath + (filter with { Page = null }).ToQuery();

    /// <summary>The feed of one plan: its changed dates, its moments and the answers.</summary>
    public static string Feed(string slug) => $"{Details(slug)}/feed.atom";

    public static string Of(PlanFilter filter) => List + filter.ToQuery();

    /// <summary>The map data of the list under that filter.</summary>
    public static string MapOf(PlanFilter filter) => Map + (filter with { Page = null }).ToQuery();

    /// <summary>The map data of one plan.</summary>
    public static string MapOf(string slug) => Map + QueryText.Of(("plan", slug));

    public static string InNeighbourhood(string neighbourhood) => Of(new PlanFilter { Neighbourhood = neighbourhood });
}
