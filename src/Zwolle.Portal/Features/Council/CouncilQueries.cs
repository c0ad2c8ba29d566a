using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Council;

public sealed class CouncilQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int MostMeetings = 12;

    private static readonly Expression<Func<Plan, CouncilPlan>> PlanProjection = p => new CouncilPlan
    {
        Id = p.Id,
        Slug = p.Slug,
        Title = p.Title,
        Phase = p.Phase,
        PhaseYear = p.PhaseYear,
        Decides = p.Decides,
        IsAreaUnknown = p.IsAreaUnknown,
        Subneighbourhood = p.Location!.Subneighbourhood!.Name,
        NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsExample = p.IsExample,
    };

    public async Task<CouncilPage> PageAsync()
    {
        var today = clock.Today;
        return new CouncilPage(await RulesAsync(), await ReadAsync(Order(context.CouncilMeetings.Where(m => m.Day >= today && !m.IsExample))), clock.UtcNow);
    }

    public async Task<CouncilPlanPage?> OfPlanAsync(string slug)
    {
        var plan = await context.Plans.Where(p => p.Slug == slug).Select(PlanProjection).SingleOrDefaultAsync();
        if (plan is null)
        {
            return null;
        }

        // The real agenda says nothing about a plan that does not exist, nor the other way around.
        var today = clock.Today;
        var meetings = context.CouncilMeetings
            .Where(m => m.Day >= today && m.IsExample == plan.IsExample)
            .OrderByDescending(m => m.PlanLinks.Any(l => l.PlanId == plan.Id)).ThenBy(m => m.Day).ThenBy(m => m.StartsAt).ThenBy(m => m.Id);
        return new CouncilPlanPage(plan, await RulesAsync(), await ReadAsync(meetings), await index.GetAsync(), clock.UtcNow);
    }

    /// <summary>What became of an address that finds no public plan.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<Plan>(context, slug);

    private Task<CouncilRules?> RulesAsync() => context.CouncilRules
        .Include(r => r.Links.OrderBy(l => l.SortOrder).ThenBy(l => l.Id))
        .AsNoTracking()
        .SingleOrDefaultAsync(r => r.Id == CouncilRules.OnlyId);

    private static async Task<IReadOnlyList<CouncilMeetingCard>> ReadAsync(IQueryable<CouncilMeeting> meetings) =>
        await meetings.Take(MostMeetings).Select(CouncilMeetingCard.Projection).ToListAsync();

    private static IQueryable<CouncilMeeting> Order(IQueryable<CouncilMeeting> meetings) =>
        meetings.OrderBy(m => m.Day).ThenBy(m => m.StartsAt).ThenBy(m => m.Id);
}
