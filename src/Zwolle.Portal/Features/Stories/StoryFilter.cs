using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Stories;

/// <summary>What a visitor asked of the stories, as it stands in the address.</summary>
public sealed record StoryFilter
{
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of(("wijk", Neighbourhood), ("pagina", Page));

    /// <summary>The wijk that is asked for, and what is wrong when there is none such.</summary>
    public (NeighbourhoodEntry? Neighbourhood, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        var problems = new List<Problem>();
        return (portal.ReadNeighbourhood(Neighbourhood, problems), problems);
    }
}

/// <summary>The page /verhalen. What was found is all that the filter gives, the newest first; of that it shows one page. ByNeighbourhood: how many stories play in each wijk.</summary>
public sealed record StoryList(
    StoryFilter Filter,
    NeighbourhoodEntry? Neighbourhood,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyDictionary<int, int> ByNeighbourhood,
    IReadOnlyList<StoryCard> Found,
    int Page)
{
    public const int PageSize = 20;

    public IEnumerable<StoryCard> Shown => Found.Skip((Page - 1) * PageSize).Take(PageSize);

    public Pagination Pages => new(Page, LastPage(Found.Count), page => StoryLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    public static int LastPage(int total) => Pagination.LastOf(total, PageSize, StoryFilter.LastPage);
}
