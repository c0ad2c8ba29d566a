namespace Zwolle.Portal.Features.Plans;

public static class PlanLinks
{
    public const string List = "/plannen";

    public static string Details(string slug) => $"{List}/{slug}";

    public static string Of(PlanFilter filter) => List + filter.ToQuery();

    public static string InNeighbourhood(string neighbourhood) => Of(new PlanFilter { Neighbourhood = neighbourhood });
}
