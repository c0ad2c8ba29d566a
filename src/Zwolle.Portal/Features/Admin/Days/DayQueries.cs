using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Days;

namespace Zwolle.Portal.Features.Admin.Days;

public sealed class DayQueries(PortalDbContext context)
{
    private const int MostListed = 500;

    /// <summary>Newest last day first.</summary>
    public async Task<IReadOnlyList<SpecialDay>> ListAsync() => await context.SpecialDays
        .OrderByDescending(d => d.LastDay).ThenByDescending(d => d.Id)
        .Take(MostListed)
        .AsNoTracking()
        .ToListAsync();

    public Task<SpecialDay?> FindAsync(int id) => context.SpecialDays.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
}
