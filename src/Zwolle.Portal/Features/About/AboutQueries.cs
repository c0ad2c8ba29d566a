using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Neighbourhoods;

namespace Zwolle.Portal.Features.About;

public sealed class AboutQueries(PortalDbContext context)
{
    /// <summary>Whom one can reach: for the whole city first, then per wijk.</summary>
    public async Task<IReadOnlyList<ContactRoute>> ContactsAsync() => await context.ContactRoutes
        .Include(c => c.Neighbourhood)
        .Include(c => c.Source)
        .OrderBy(c => c.NeighbourhoodId != null).ThenBy(c => c.Neighbourhood!.Name).ThenBy(c => c.SortOrder)
        .AsNoTracking()
        .ToListAsync();
}
