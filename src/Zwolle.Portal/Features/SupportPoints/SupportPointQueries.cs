using Zwolle.Portal.Data;
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
        var fitting = (await SupportPointCard.AllAsync(index, context)).Where(criteria.Fits).ToList();
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
}
