namespace Zwolle.Portal.Features.Stories;

public static class StoryLinks
{
    public const string List = "/verhalen";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    /// <summary>The feed of a list; a file has no pages.</summary>
    public static string Feed(StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FeedPath + (filter with { Page = null }).ToQuery();
    }

    public static string InNeighbourhood(string neighbourhood) => Of(new StoryFilter { Neighbourhood = neighbourhood });
}
