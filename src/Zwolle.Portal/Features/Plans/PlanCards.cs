using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>A list of plans as cards, with what the cards need besides themselves.</summary>
/// <param name="Plans">In the order to show.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="Today">To count the days that are left.</param>
/// <param name="HeadingLevel">The level of the titles, 2 to 4: one below the heading above the list.</param>
public sealed record PlanCards(IEnumerable<PlanCard> Plans, PortalSnapshot Portal, DateOnly Today, int HeadingLevel = 3)
{
    /// <summary>Where the plan is, in words.</summary>
    public string Where(PlanCard plan) => plan switch
    {
        { IsAreaUnknown: true } => "Wijk niet bekend",
        { NeighbourhoodIds.Count: 0 } => "Hele stad",
        _ => Portal.Names(plan.NeighbourhoodIds),
    };
}
