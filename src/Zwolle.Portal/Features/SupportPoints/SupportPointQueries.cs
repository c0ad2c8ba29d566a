using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.SupportPoints;

public sealed class SupportPointQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    public async Task<SupportPointList> ListAsync(SupportPointFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var fitting = (await RegisterAsync()).Where(criteria.Fits).ToList();
        var offered = fitting.Where(point => point.IsOffered).ToList();
        var (page, wrong) = PageNumber.Parse(filter.Page, Pagination.LastOf(offered.Count, SupportPointList.PageSize, SupportPointFilter.LastPage));
        return new SupportPointList(
            filter,
            criteria,
            wrong is null ? problems : [.. problems, wrong],
            portal,
            offered,
            [.. fitting.Where(point => !point.IsOffered)],
            page,
            clock.Today);
    }

    /// <summary>What the list holds, all its pages together, for the map.</summary>
    public async Task<SupportPointMap> MapAsync(SupportPointFilter filter) => new(await ListAsync(filter), await index.PlacesAsync());

    /// <summary>
    /// All that is public, in the order of the page. They are some hundreds at most and every page needs the numbers of
    /// all, so they are known for a minute.
    /// </summary>
    private async Task<IReadOnlyList<SupportPointCard>> RegisterAsync() => await index.CountAsync(nameof(SupportPointCard), ReadAsync);

    private async Task<IReadOnlyList<SupportPointCard>> ReadAsync()
    {
        var points = await context.SupportPoints.OrderBy(p => p.Id).Select(SupportPointCard.Projection).ToListAsync();

        // In commands of their own: joined they would multiply the texts.
        var areas = await context.SupportPoints.SelectMany(p => p.NeighbourhoodLinks, (p, l) => new { l.SupportPointId, l.NeighbourhoodId }).ToListAsync();
        var sources = await context.Links
            .Where(l => context.SupportPoints.Any(p => p.Id == l.SupportPointId))
            .OrderBy(l => l.SortOrder).ThenBy(l => l.Id)
            .AsNoTracking()
            .ToListAsync();
        var areasOf = areas.ToLookup(row => row.SupportPointId, row => row.NeighbourhoodId);
        var sourcesOf = sources.ToLookup(link => link.SupportPointId);
        return
        [
            .. points
                .Select(point => point with { NeighbourhoodIds = [.. areasOf[point.Id].Order()], Sources = [.. sourcesOf[point.Id]] })
                .OrderBy(SupportPointWords.Group)
                .ThenBy(point => SupportPointWords.GroupOf(point.Kind))
                .ThenBy(point => point.Status == SupportPointStatus.Outdated)
                .ThenBy(point => point.Name, StringComparer.CurrentCultureIgnoreCase)
                .ThenBy(point => point.Id),
        ];
    }
}
