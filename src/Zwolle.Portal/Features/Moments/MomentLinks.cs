namespace Zwolle.Portal.Features.Moments;

public static class MomentLinks
{
    public const string List = "/meedoen";
    public const string CalendarPath = List + "/agenda.ics";
    public const string FeedPath = List + "/feed.atom";
    public const string JsonFeedPath = List + "/feed.json";

    public static string Details(string slug) => $"{List}/{slug}";

    /// <summary>The card for a notice board, to print.</summary>
    public static string NoticeCard(string slug) => $"{Details(slug)}/kaartje";

    /// <summary>The calendar with this one moment.</summary>
    public static string CalendarOf(string slug) => $"{List}/{slug}.ics";

    /// <summary>The calendar of a list; a file has no pages.</summary>
    public static string Calendar(MomentFilter filter) => CalendarPath + (filter with { Page = null }).ToQuery();

    public static string Feed(MomentFilter filter) => FeedPath + (filter with { Page = null }).ToQuery();

    public static string Of(MomentFilter filter) => List + filter.ToQuery();

    public static string InNeighbourhood(string neighbourhood) => Of(new MomentFilter { Neighbourhood = neighbourhood });

    public static string OverInNeighbourhood(string neighbourhood) =>
        Of(new MomentFilter { Neighbourhood = neighbourhood, Period = MomentPeriod.Over.Slug() });
}
