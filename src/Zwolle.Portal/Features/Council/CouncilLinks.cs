using Zwolle.Portal.Features.Plans;

namespace Zwolle.Portal.Features.Council;

public static class CouncilLinks
{
    public const string Page = "/gemeenteraad";

    /// <summary>The address of a plan's page, as a route.</summary>
    public const string Plan = PlanLinks.List + "/{slug}/gemeenteraad";

    /// <summary>How to reach the council about one plan.</summary>
    public static string OfPlan(string slug) => $"{PlanLinks.Details(slug)}/gemeenteraad";
}
