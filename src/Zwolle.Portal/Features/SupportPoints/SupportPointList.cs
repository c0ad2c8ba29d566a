using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>The page /ontmoeten.</summary>
/// <param name="Filter">As asked.</param>
/// <param name="Criteria">What of it was understood.</param>
/// <param name="Problems">What was not.</param>
/// <param name="Portal">The wijken.</param>
/// <param name="Offered">Where residents may go, all pages together, in their order.</param>
/// <param name="Others">What is closed or only planned: said, so that nobody goes there for nothing.</param>
/// <param name="Page">The number of this page.</param>
/// <param name="Today">In Zwolle.</param>
public sealed record SupportPointList(
    SupportPointFilter Filter,
    SupportPointCriteria Criteria,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<SupportPointCard> Offered,
    IReadOnlyList<SupportPointCard> Others,
    int Page,
    DateOnly Today)
{
    public const int PageSize = 20;

    public Pagination Pages => new(
        Page,
        Pagination.LastOf(Offered.Count, PageSize, SupportPointFilter.LastPage),
        page => SupportPointLinks.Of(Filter with { Page = PageNumber.Text(page) }));

    /// <summary>What stands on this page, in its parts.</summary>
    public IEnumerable<IGrouping<SupportPointGroup, SupportPointCard>> Parts =>
        Offered.Skip((Page - 1) * PageSize).Take(PageSize).GroupBy(SupportPointWords.Group);

    /// <summary>Is for the whole city, so no wijk of the map holds it.</summary>
    public int WithoutPlace => Offered.Count(point => point is { IsWholeCity: true, Place: null });
}

/// <summary>The same on the map.</summary>
public sealed record SupportPointMap(SupportPointList List, MapPlaces Places)
{
    public byte[] ToGeoJson() => MapFeatures.Write(
        json => json.WriteBoolean("counts", false),
        json => json.WriteItems([.. List.Offered.Index().Select(row => ItemOf(row.Index, row.Item))], Places));

    /// <param name="number">Its place in the list, which says on which page it stands.</param>
    /// <param name="point">What to show.</param>
    private MapItem ItemOf(int number, SupportPointCard point)
    {
        var page = PageNumber.Text((number / SupportPointList.PageSize) + 1);
        var url = SupportPointLinks.Item(List.Filter with { Page = page }, point.Id);
        return new MapItem("place", point.Id, point.Name, url, $"{point.Kind.Text()}. {point.Status.Text()}", IsOpen: false, point.Place, point.NeighbourhoodIds);
    }
}
