using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>How many plans each value of a filter would give, with the other filters as they are.</summary>
public sealed record PlanCounts(
    int Total,
    int WithoutPlace,
    IReadOnlyDictionary<int, int> ByNeighbourhood,
    int WholeCity,
    IReadOnlyDictionary<int, int> ByTheme,
    IReadOnlyDictionary<PlanPhase, int> ByPhase,
    IReadOnlyDictionary<TakePart, int> ByTakePart);

/// <summary>The page /plannen.</summary>
public sealed record PlanList(
    PlanFilter Filter,
    PlanCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    PlanCounts Counts,
    IReadOnlyList<PlanCard> Plans,
    IReadOnlyList<PlanCard> WholeCityPlans,
    DateOnly Today)
{
    public const int PageSize = 20;

    public Pagination Pages => new(
        Criteria.Page,
        LastPage(Counts),
        page => PlanLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    /// <summary>More plans have the words than are looked at: the numbers are of the newest.</summary>
    public bool IsCut => Criteria.WithWords?.Count >= PlanOverview.MostWithWords;

    public static int LastPage(PlanCounts counts) => Pagination.LastOf(counts.Total, PageSize, PlanFilter.LastPage);
}
