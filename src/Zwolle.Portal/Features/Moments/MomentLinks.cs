namespace Zwolle.Portal.Features.Moments;

public static class MomentLinks
{
    public const string List = "/meedoen";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(MomentFilter filter) => List + filter.ToQuery();

    public static string InNeighbourhood(string neighbourhood) => Of(new MomentFilter { Neighbourhood = neighbourhood });

    public static string OverInNeighbourhood(string neighbourhood) =>
        Of(new MomentFilter { Neighbourhood = neighbourhood, Period = MomentPeriod.Over.Slug() });
}
