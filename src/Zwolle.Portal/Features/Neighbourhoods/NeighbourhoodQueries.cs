using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Neighbourhoods;

public sealed class NeighbourhoodQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int PlansShown = 24;
    private const int WholeCityShown = 5;

    public Task<PortalSnapshot> ListAsync() => index.GetAsync();

    public async Task<(PortalSnapshot Portal, MapPlaces Places)> MapAsync() => (await index.GetAsync(), await index.PlacesAsync());

    public async Task<NeighbourhoodPage?> DetailsAsync(string slug)
    {
        var portal = await index.GetAsync();
        if (portal.BySlug(slug) is not { Id: var id })
        {
            return null;
        }

        var plans = await PlansAsync(id);
        return new NeighbourhoodPage(
            await FactsAsync(id),
            await ContactsAsync(id),
            await MomentsAsync(id),
            [.. plans.Where(p => p.NeighbourhoodIds.Count > 0)],
            [.. plans.Where(p => p.NeighbourhoodIds.Count == 0)],
            portal,
            clock.Today);
    }

    /// <summary>What changed last in the wijk and for the whole city, plans and moments.</summary>
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
        var planIds = plans.Select(p => (int?)p.Id).ToList();
        var momentIds = moments.Select(m => (int?)m.Id).ToList();
        var changes = await context.DateChanges
            .Where(c => planIds.Contains(c.PlanId) || momentIds.Contains(c.ParticipationMomentId))
            .AsNoTracking()
            .ToListAsync();
        return new NeighbourhoodFeed(neighbourhood, portal, plans, moments, changes, clock.Today);
    }

    private Task<NeighbourhoodFacts> FactsAsync(int id) => context.Neighbourhoods
        .Where(n => n.Id == id)
        .Select(n => new NeighbourhoodFacts(
            n.Id,
            n.Code,
            n.Slug,
            n.Name,
            n.Intro,
            n.Residents,
            n.ResidentsYear,
            n.AreaKm2,
            n.Subneighbourhoods.OrderBy(s => s.Code).Select(s => s.Name).ToList(),
            n.Aliases.OrderBy(a => a.Id).Select(a => a.Name).ToList()))
        .SingleAsync();

    /// <summary>The desks of the wijk itself, then the one that answers for the whole city; the others are on /contact.</summary>
    private Task<List<ContactRoute>> ContactsAsync(int id) => context.ContactRoutes
        .Where(c => c.NeighbourhoodId == id || (c.NeighbourhoodId == null && c.SortOrder == 0))
        .Include(c => c.Source)
        .OrderBy(c => c.NeighbourhoodId == null).ThenBy(c => c.SortOrder).ThenBy(c => c.Id)
        .AsNoTracking()
        .ToListAsync();

    /// <summary>
    /// Open and announced ones first, then what is just over: one command for three parts of the page. What is over
    /// without a date shows nowhere on it, and must not crowd out the others.
    /// </summary>
    private Task<List<MomentCard>> MomentsAsync(int id)
    {
        var today = clock.Today;
        var since = Recently.Since(today);
        var closedSince = Recently.ClosedSince(today);
        return context.Moments
            .Where(m => (m.LastDay >= closedSince && (m.LastDay >= since || m.AnsweredOn >= since))
                || (m.LastDay == null && (m.ClosedOn == null || m.ClosedOn > today) && m.Outcome == null && m.CancelReason == null))
            .Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown))
            .OrderBy(m => m.LastDay == null || m.LastDay >= today ? 0 : 1).ThenBy(m => m.LastDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)
            .Select(MomentCard.Projection)
            .Take(NeighbourhoodPage.MostMoments)
            .ToListAsync();
    }

    /// <summary>Local plans and those for the whole city in one command: the newest of each.</summary>
    private Task<List<PlanCard>> PlansAsync(int id)
    {
        var local = context.Plans
            .Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == id))
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(PlansShown)
            .Select(p => p.Id);
        var wholeCity = context.Plans
            .Where(p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown)
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Take(WholeCityShown)
            .Select(p => p.Id);
        return context.Plans
            .Where(p => local.Contains(p.Id) || wholeCity.Contains(p.Id))
            .OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id)
            .Select(PlanCard.Projection(clock.Today))
            .ToListAsync();
    }
}
