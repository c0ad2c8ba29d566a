using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

public static class PlanLinks
{
    public const string List = "/plannen";
    public const string FeedPath = List + "/feed.atom";

    public const string Map = "/kaart/plannen.geojson";

    public static string Details(string slug) => $"{List}/{slug}";

    /// <summary>The feed of a list; a file has no pages.</summary>
    public static string Feed(PlanFilter filter) => FeedPath + (filter with { Page = null }).ToQuery();

    public static string Of(PlanFilter filter) => List + filter.ToQuery();

    /// <summary>The map data of the list under that filter.</summary>
    public static string MapOf(PlanFilter filter) => Map + (filter with { Page = null }).ToQuery();

    /// <summary>The map data of one plan.</summary>
    public static string MapOf(string slug) => Map + QueryText.Of(("plan", slug));

    public static string InNeighbourhood(string neighbourhood) => Of(new PlanFilter { Neighbourhood = neighbourhood });
}
