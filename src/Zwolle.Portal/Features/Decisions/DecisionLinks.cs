using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

public static class DecisionLinks
{
    public const string List = "/besluiten";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    /// <summary>Where the council publishes its agendas and documents itself.</summary>
    public const string CouncilDocuments = "https://zwolle.bestuurlijkeinformatie.nl";

    /// <summary>'Mist u een stuk?': where a resident says what is missed.</summary>
    public const string Missing = List + "/mist-u-een-stuk";

    /// <summary>What is shown once that is sent.</summary>
    public const string MissingReceived = Missing + "/binnen";

    /// <summary>Where colleagues read it.</summary>
    public const string MissingInbox = "/beheer/besluiten/gemist";

    /// <summary>Names the page from which the form was opened.</summary>
    public const string MissingAboutName = "over";

    /// <summary>The name under which the receipt is told that something was really sent.</summary>
    public const string MissingReceiptName = "bewijs";

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

    /// <summary>The form, opened from the page of a decision or plan.</summary>
    public static string MissingAbout(string path) => Missing + QueryText.Of((MissingAboutName, path));

    public static string InNeighbourhood(string neighbourhood) => Of(new DecisionFilter { Neighbourhood = neighbourhood });
}
