using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>How many moments each value of a filter would give, with the other filters as they are.</summary>
public sealed record MomentCounts(
    int Total,
    IReadOnlyDictionary<int, int> ByNeighbourhood,
    int WholeCity,
    IReadOnlyDictionary<int, int> ByTheme,
    IReadOnlyDictionary<MomentKind, int> ByKind,
    IReadOnlyDictionary<MomentPeriod, int> ByPeriod)
{
    /// <summary>Those of the wijk and those for the whole city: a list of a wijk shows both.</summary>
    public int In(NeighbourhoodEntry neighbourhood) => ByNeighbourhood.GetValueOrDefault(neighbourhood.Id) + WholeCity;
}

/// <summary>The page /meedoen.</summary>
public sealed record MomentList(
    MomentFilter Filter,
    MomentCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    MomentCounts Counts,
    IReadOnlyList<MomentCard> Moments,
    DateOnly Today)
{
    public const int PageSize = 20;

    public Pagination Pages => new(
        Criteria.Page,
        LastPage(Counts),
        page => MomentLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    public static int LastPage(MomentCounts counts) => Pagination.LastOf(counts.Total, PageSize, MomentFilter.LastPage);
}
