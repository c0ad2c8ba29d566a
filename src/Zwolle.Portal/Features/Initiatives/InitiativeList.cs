using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>How many initiatives each value of a filter would give, with the other filters as they are.</summary>
public sealed record InitiativeCounts(
    IReadOnlyDictionary<int, int> ByNeighbourhood,
    int WholeCity,
    IReadOnlyDictionary<int, int> ByTheme,
    IReadOnlyDictionary<InitiativeState, int> ByState,
    IReadOnlyDictionary<InitiativeNeeds, int> ByNeed)
{
    /// <param name="criteria">The filters.</param>
    /// <param name="all">The initiatives that have the words, or all.</param>
    public static InitiativeCounts Of(InitiativeCriteria criteria, IReadOnlyList<InitiativeCard> all)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var anywhere = all.Where((criteria with { NeighbourhoodId = null, WholeCity = false }).Fits).ToList();
        return new InitiativeCounts(
            anywhere.SelectMany(card => card.NeighbourhoodIds).CountBy(id => id).ToDictionary(),
            anywhere.Count(card => card.IsWholeCity),
            all.Where((criteria with { ThemeId = null }).Fits).SelectMany(card => card.ThemeIds).CountBy(id => id).ToDictionary(),
            all.Where((criteria with { State = null }).Fits).CountBy(card => card.State).ToDictionary(),
            InitiativeWords.AllNeeds.ToDictionary(need => need, need => all.Count((criteria with { Need = need }).Fits)));
    }
}

/// <summary>The page /initiatieven. What was found is all that the filter gives, in the order to show; of that it shows one page.</summary>
public sealed record InitiativeList(
    InitiativeFilter Filter,
    InitiativeCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    InitiativeCounts Counts,
    IReadOnlyList<InitiativeCard> Found,
    int Page)
{
    public const int PageSize = 20;

    public IEnumerable<InitiativeCard> Shown => Found.Skip((Page - 1) * PageSize).Take(PageSize);

    public Pagination Pages => new(Page, LastPage(Found.Count), page => InitiativeLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    public static int LastPage(int total) => Pagination.LastOf(total, PageSize, InitiativeFilter.LastPage);
}

/// <summary>The initiatives of a list on the map.</summary>
public sealed record InitiativeMap(IReadOnlyList<Problem> Problems, byte[] GeoJson);

/// <summary>What /initiatieven/feed.atom tells.</summary>
public sealed record InitiativeFeed(IReadOnlyList<Problem> Problems, PortalSnapshot Portal, IReadOnlyList<InitiativeFeedCard> Initiatives);
