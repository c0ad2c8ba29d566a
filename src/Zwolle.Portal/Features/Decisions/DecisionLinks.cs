using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

public static class DecisionLinks
{
    public const string List = "/besluiten";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    /// <summary>Where the council publishes its agendas and documents itself.</summary>
    public const string CouncilDocuments = "https://zwolle.bestuurlijkeinformatie.nl";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(DecisionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return List + filter.ToQuery();
    }

    /// <summary>The feed of a list; a file has no pages.</summary>
    public static string Feed(DecisionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return FeedPath + (filter with { Page = null }).ToQuery();
    }

    public static string InNeighbourhood(string neighbourhood) => Of(new DecisionFilter { Neighbourhood = neighbourhood });
}
