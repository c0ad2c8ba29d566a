using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>How many decisions each value of a filter would give, with the other filters as they are.</summary>
public sealed record DecisionCounts(
    IReadOnlyDictionary<int, int> ByNeighbourhood,
    int WholeCity,
    IReadOnlyDictionary<int, int> ByTheme,
    IReadOnlyDictionary<DecisionBody, int> ByBody,
    IReadOnlyDictionary<DecisionOutcome, int> ByOutcome,
    IReadOnlyList<(int Year, int Count)> ByYear)
{
    /// <param name="criteria">The filters.</param>
    /// <param name="all">The decisions that have the words, or all.</param>
    public static DecisionCounts Of(DecisionCriteria criteria, IReadOnlyList<DecisionCard> all)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var anywhere = all.Where((criteria with { NeighbourhoodId = null, WholeCity = false }).Fits).ToList();
        return new DecisionCounts(
            anywhere.SelectMany(card => card.NeighbourhoodIds).CountBy(id => id).ToDictionary(),
            anywhere.Count(card => card.NeighbourhoodIds.Count == 0),
            all.Where((criteria with { ThemeId = null }).Fits).SelectMany(card => card.ThemeIds).CountBy(id => id).ToDictionary(),
            all.Where((criteria with { Body = null }).Fits).CountBy(card => card.Body).ToDictionary(),
            all.Where((criteria with { Outcome = null }).Fits).CountBy(card => card.Outcome).ToDictionary(),
            [
                .. all.Where((criteria with { Year = null }).Fits)
                    .Where(card => card.Date is not null)
                    .CountBy(card => card.Date!.Earliest.Year)
                    .Select(pair => (pair.Key, pair.Value))
                    .OrderByDescending(pair => pair.Key),
            ]);
    }
}

/// <summary>The page /besluiten. What was found is all that the filter gives, the newest first; of that it shows one page.</summary>
public sealed record DecisionList(
    DecisionFilter Filter,
    DecisionCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    DecisionCounts Counts,
    IReadOnlyList<DecisionCard> Found,
    int Page)
{
    public const int PageSize = 20;

    public IEnumerable<DecisionCard> Shown => Found.Skip((Page - 1) * PageSize).Take(PageSize);

    public Pagination Pages => new(Page, LastPage(Found.Count), page => DecisionLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    public static int LastPage(int total) => Pagination.LastOf(total, PageSize, DecisionFilter.LastPage);
}
