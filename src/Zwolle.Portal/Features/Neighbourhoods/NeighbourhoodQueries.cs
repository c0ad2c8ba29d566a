using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Neighbourhoods;

public sealed class NeighbourhoodQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int PlansShown = 18;
    private const int WholeCityShown = 5;

    private enum Part
    {
        Moment,
        LocalPlan,
        WholeCityPlan,
    }

    public Task<PortalSnapshot> ListAsync() => index.GetAsync();

    public async Task<(PortalSnapshot Portal, MapPlaces Places)> MapAsync() => (await index.GetAsync(), await index.PlacesAsync());

    /// <summary>
    /// Which moments, plans and desks they are is known for a minute: first the ids, then their cards. A database that is
    /// asked for both at once may read every card to find those of the page.
    /// </summary>
    public async Task<NeighbourhoodPage?> DetailsAsync(string slug)
    {
        var portal = await index.GetAsync();
        if (portal.BySlug(slug) is not { } neighbourhood)
        {
            return null;
        }

        var today = clock.Today;
        var (found, contacts) = await index.CountAsync(
            $"neighbourhood/{neighbourhood.Id}/{today:O}", async () => (await FindAsync(neighbourhood.Id, today), await ContactsAsync(neighbourhood.Id)));
        var moments = await index.CardsAsync(MomentCard.ByIds, Of(Part.Moment));
        var plans = (await index.CardsAsync(PlanCard.ByIds, [.. Of(Part.LocalPlan), .. Of(Part.WholeCityPlan)]))
            .OrderByDescending(p => p.PhaseYear)
            .ThenByDescending(p => p.Id)
            .ToList();

        return new NeighbourhoodPage(
            neighbourhood,
            contacts,
            [.. moments.OrderBy(m => m.LastDay == null || m.LastDay >= today ? 0 : 1).ThenBy(m => m.LastDay ?? DateOnly.MaxValue)],
            [.. plans.Where(p => p.NeighbourhoodIds.Count > 0)],
            [.. plans.Where(p => p.NeighbourhoodIds.Count == 0)],
            portal,
            today)
        {
            Decisions = [.. (await DecisionCard.AllAsync(index, context)).Where(d => d.NeighbourhoodIds.Contains(neighbourhood.Id))],
            Goals = [.. (await GoalCard.AllAsync(index, context)).Where(g => g.NeighbourhoodIds.Contains(neighbourhood.Id))],
            Initiatives = [.. (await InitiativeCard.AllAsync(index, context)).Where(i => i.NeighbourhoodIds.Contains(neighbourhood.Id))],
            Stories = [.. (await StoryCard.AllAsync(index, context)).Where(s => s.NeighbourhoodIds.Contains(neighbourhood.Id))],
        };

        List<int> Of(Part part) => [.. found.Where(row => row.Part == part).Select(row => row.Id)];
    }

    /// <summary>What changed last in the wijk and for the whole city: plans, moments, initiatives, decisions and stories.</summary>
    public async Task<NeighbourhoodFeed?> FeedAsync(string slug)
    {
        var portal = await index.GetAsync();
        if (portal.BySlug(slug) is not { } neighbourhood)
        {
            return null;
        }

        var plans = await context.Plans
            .Where(p => !p.IsExample)
            .Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood.Id) || (!p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown))
            .OrderByDescending(p => p.ChangedAt)
            .ThenByDescending(p => p.Id)
            .Take(FeedFile.Most)
            .Select(PlanFeedCard.Projection)
            .ToListAsync();
        var moments = await context.Moments
            .Where(m => !m.IsExample)
            .Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood.Id) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown))
            .OrderByDescending(m => m.ChangedAt)
            .ThenByDescending(m => m.Id)
            .Take(FeedFile.Most)
            .Select(MomentFeedCard.Projection)
            .ToListAsync();
        var initiatives = await context.Initiatives
            .Where(i => !i.IsExample)
            .Where(i => i.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood.Id) || (!i.NeighbourhoodLinks.Any() && !i.IsAreaUnknown))
            .OrderByDescending(i => i.ChangedAt)
            .ThenByDescending(i => i.Id)
            .Take(FeedFile.Most)
            .Select(InitiativeFeedCard.Projection)
            .ToListAsync();
        var planIds = plans.Select(p => (int?)p.Id).ToList();
        var momentIds = moments.Select(m => (int?)m.Id).ToList();
        var changes = await context.DateChanges
            .Where(c => planIds.Contains(c.PlanId) || momentIds.Contains(c.ParticipationMomentId))
            .AsNoTracking()
            .ToListAsync();
        var decisions = (await DecisionCard.AllAsync(index, context))
            .Where(d => !d.IsExample && (d.NeighbourhoodIds.Count == 0 || d.NeighbourhoodIds.Contains(neighbourhood.Id)))
            .OrderByDescending(d => d.ChangedAt)
            .ThenByDescending(d => d.Id)
            .Take(FeedFile.Most)
            .ToList();
        var stories = (await StoryCard.AllAsync(index, context))
            .Where(s => !s.IsExample && (s.NeighbourhoodIds.Count == 0 || s.NeighbourhoodIds.Contains(neighbourhood.Id)))
            .OrderByDescending(s => s.ChangedAt)
            .ThenByDescending(s => s.Id)
            .Take(FeedFile.Most)
            .ToList();
        return new NeighbourhoodFeed(neighbourhood, portal, plans, moments, initiatives, decisions, stories, changes, clock.Today);
    }

    /// <summary>The desks of the wijk itself, then the one that answers for the whole city; the others are on /contact.</summary>
    private Task<List<ContactRoute>> ContactsAsync(int id) => context.ContactRoutes
        .Where(c => c.NeighbourhoodId == id || (c.NeighbourhoodId == null && c.SortOrder == 0))
        .Include(c => c.Source)
        .OrderBy(c => c.NeighbourhoodId == null).ThenBy(c => c.SortOrder).ThenBy(c => c.Id)
        .AsNoTracking()
        .ToListAsync();

    /// <summary>
    /// In one command, of the moments those that are open and announced and then what is just over, and of the plans the
    /// newest that are local and that are for the whole city. A moment that is over without a date shows nowhere on the
    /// page, and must not crowd out the others.
    /// </summary>
    private async Task<IReadOnlyList<(Part Part, int Id)>> FindAsync(int id, DateOnly today)
    {
        var since = Recently.Since(today);
        var closedSince = Recently.ClosedSince(today);
        var moments = context.Moments
            .Where(m => (m.LastDay >= closedSince && (m.LastDay >= since || m.AnsweredOn >= since))
                || (m.LastDay == null && (m.ClosedOn == null || m.ClosedOn > today) && m.Outcome == null && m.CancelReason == null))
            .Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown))
            .OrderBy(m => m.LastDay == null || m.LastDay >= today ? 0 : 1).ThenBy(m => m.LastDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)
            .Take(NeighbourhoodPage.MostMoments)
            .Select(m => new { Part = (int)Part.Moment, m.Id });
        var local = context.Plans
            .Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id))
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(PlansShown)
            .Select(p => new { Part = (int)Part.LocalPlan, p.Id });
        var wholeCity = context.Plans
            .Where(p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown)
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(WholeCityShown)
            .Select(p => new { Part = (int)Part.WholeCityPlan, p.Id });
        var rows = await moments.Concat(local).Concat(wholeCity).ToListAsync();
        return [.. rows.Select(row => ((Part)row.Part, row.Id))];
    }
}
