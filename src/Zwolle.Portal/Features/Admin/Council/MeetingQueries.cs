using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Council;

namespace Zwolle.Portal.Features.Admin.Council;

public sealed class MeetingQueries(PortalDbContext context)
{
    private const int MostListed = 300;

    /// <summary>The last day first.</summary>
    public async Task<IReadOnlyList<CouncilMeeting>> ListAsync() => await context.CouncilMeetings
        .OrderByDescending(m => m.Day).ThenByDescending(m => m.StartsAt).ThenByDescending(m => m.Id)
        .Take(MostListed)
        .AsNoTracking()
        .ToListAsync();

    public Task<CouncilMeeting?> FindAsync(int id) => context.CouncilMeetings
        .Include(m => m.PlanLinks)
        .AsNoTracking()
        .SingleOrDefaultAsync(m => m.Id == id);

    public Task<CouncilRules?> RulesAsync() => context.CouncilRules
        .Include(r => r.Links.OrderBy(l => l.SortOrder).ThenBy(l => l.Id))
        .AsNoTracking()
        .SingleOrDefaultAsync(r => r.Id == CouncilRules.OnlyId);
}
