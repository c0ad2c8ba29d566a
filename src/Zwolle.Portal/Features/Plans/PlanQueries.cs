using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Plans;

public sealed class PlanQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    private const int WholeCityShown = 5;

    // No page beyond the last is shown, so no more ids are ever needed.
    private const int MostOpen = PlanFilter.LastPage * PlanList.PageSize;

    private enum Facet
    {
        Neighbourhood,
        Theme,
        Phase,
        TakePart,
        Total,
        WithoutPlace,
    }

    public async Task<PlanList> ListAsync(PlanFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);

        var (open, counts) = await SummaryAsync(criteria);
        var (page, wrong) = PageNumber.Parse(filter.Page, PlanList.LastPage(counts));
        criteria = criteria with { Page = page };
        problems = wrong is null ? problems : [.. problems, wrong];
        var (plans, wholeCity) = await PageAsync(criteria, open);
        return new PlanList(filter, criteria, problems, portal, counts, plans, wholeCity, clock.Today);
    }

    /// <summary>The plans of the list, all its pages together, for the map.</summary>
    public async Task<PlanMap> MapAsync(PlanFilter filter, PlanMapScope scope)
    {
        var portal = await index.GetAsync();
        var places = await index.PlacesAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var box = MapBox.Parse(scope.Box);
        if (box is null && !string.IsNullOrEmpty(scope.Box))
        {
            problems = [.. problems, new Problem("bbox", "Geef bij bbox vier getallen: west, zuid, oost en noord, in graden.")];
        }

        var (_, counts) = await SummaryAsync(criteria);
        var isPart = box is not null || !string.IsNullOrEmpty(scope.Plan);
        var plans = isPart || counts.Total <= PlanMap.MostPlans ? await OnMapAsync(criteria, scope.Plan, box, places) : [];
        var areMany = plans.Count > PlanMap.MostPlans || (!isPart && counts.Total > PlanMap.MostPlans);
        return new PlanMap(filter, problems, portal, places, areMany ? [] : plans, areMany ? Counts() : null);

        Dictionary<int, int> Counts() => counts.ByNeighbourhood
            .Where(count => (criteria.NeighbourhoodId ?? count.Key) == count.Key && !criteria.WholeCity
                && places.Neighbourhoods.TryGetValue(count.Key, out var place) && box?.Meets(place.Box) != false)
            .ToDictionary();
    }

    public async Task<PlanDetails?> DetailsAsync(string slug)
    {
        var plan = await context.Plans
            .Where(p => p.Slug == slug)
            .Select(PlanDetails.Projection)
            .SingleOrDefaultAsync();
        if (plan is null)
        {
            return null;
        }

        // Each list in its own command: joined to the plan they would multiply its long texts.
        return plan with
        {
            Links = await context.Links
                .Where(l => l.PlanId == plan.Id)
                .OrderBy(l => l.SortOrder).ThenBy(l => l.Id)
                .AsNoTracking()
                .ToListAsync(),
            DateChanges = await context.DateChanges
                .Where(c => c.PlanId == plan.Id)
                .OrderBy(c => c.ChangedOn).ThenBy(c => c.Id)
                .AsNoTracking()
                .ToListAsync(),
            Moments = await context.PlanMoments
                .Where(l => l.PlanId == plan.Id)
                .Select(l => l.Moment!)
                .OrderByDescending(m => m.LastDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)
                .Select(MomentCard.Projection)
                .ToListAsync(),
            Portal = await index.GetAsync(),
            Today = clock.Today,
        };
    }

    /// <summary>What changed last in the list.</summary>
    public async Task<PlanFeed> FeedAsync(PlanFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var plans = await Matching(criteria)
            .Where(p => !p.IsExample)
            .OrderByDescending(p => p.ChangedAt)
            .ThenByDescending(p => p.Id)
            .Take(FeedFile.Most)
            .Select(PlanFeedCard.Projection)
            .ToListAsync();
        var ids = plans.Select(p => (int?)p.Id).ToList();
        var changes = await context.DateChanges
            .Where(c => ids.Contains(c.PlanId))
            .AsNoTracking()
            .ToListAsync();
        return new PlanFeed(problems, portal, plans, changes);
    }

    /// <summary>What became of an address that finds no public plan.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync(
            context.Slugs.Where(s => s.Kind == SlugKind.Plan && s.Text == slug),
            context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Select(p => new FormerAddress.Item
            {
                Id = p.Id,
                Slug = p.Slug,
                PublishedAt = p.PublishedAt,
                WithdrawnAt = p.WithdrawnAt,
                WithdrawnReason = p.WithdrawnReason,
            }));

    /// <summary>
    /// The open plans of this page and then the rest, and what holds for the whole city under what is local. First the
    /// ids, then their cards: a database that plans both at once may read every card to find the page.
    /// </summary>
    private async Task<(IReadOnlyList<PlanCard> Plans, IReadOnlyList<PlanCard> WholeCity)> PageAsync(PlanCriteria criteria, IReadOnlyList<int> open)
    {
        var skip = (criteria.Page - 1) * PlanList.PageSize;
        var openHere = open.Skip(skip).Take(PlanList.PageSize).ToList();
        var rest = NewestFirst(Matching(criteria).Where(p => !open.Contains(p.Id)))
            .Skip(Math.Max(0, skip - open.Count))
            .Take(PlanList.PageSize - openHere.Count)
            .Select(p => new { p.Id, ForWholeCity = false });
        var wholeCity = NewestFirst(Matching(criteria with { NeighbourhoodId = null, WholeCity = true }))
            .Take(WholeCityShown)
            .Select(p => new { p.Id, ForWholeCity = true });
        var found = await (criteria is { NeighbourhoodId: not null, Page: 1 } ? rest.Concat(wholeCity) : rest).ToListAsync();

        var ids = openHere.Concat(found.Select(row => row.Id)).ToList();
        var cards = await NewestFirst(context.Plans.Where(p => ids.Contains(p.Id))).Select(PlanCard.Projection(clock.Today)).ToListAsync();
        var cityIds = found.Where(row => row.ForWholeCity).Select(row => row.Id).ToHashSet();
        return (
            [.. cards.Where(card => !cityIds.Contains(card.Id)).OrderBy(card => openHere.IndexOf(card.Id) is var place and >= 0 ? place : PlanList.PageSize)],
            [.. cards.Where(card => cityIds.Contains(card.Id))]);
    }

    /// <summary>Open ones first, by deadline: few, so their ids are read once and the rest comes in the order of an index.</summary>
    private Task<(IReadOnlyList<int> Open, PlanCounts Counts)> SummaryAsync(PlanCriteria criteria) =>
        index.CountAsync(criteria.Key, async () => (await OpenIdsAsync(criteria), await CountAsync(criteria)));

    /// <summary>The plans with a place, at most one more than the map shows.</summary>
    private Task<List<PlanOnMap>> OnMapAsync(PlanCriteria criteria, string? slug, MapBox? box, MapPlaces places)
    {
        var isOpen = MomentStates.IsOpen(clock.Today);
        var plans = Matching(criteria).Where(p => p.LocationId != null || p.NeighbourhoodLinks.Any());
        if (!string.IsNullOrEmpty(slug))
        {
            plans = plans.Where(p => p.Slug == slug);
        }

        if (box is not null)
        {
            plans = plans.Where(IsIn(box, places));
        }

        return NewestFirst(plans)
            .Take(PlanMap.MostPlans + 1)
            .Select(p => new PlanOnMap
            {
                Id = p.Id,
                Slug = p.Slug,
                Title = p.Title,
                Phase = p.Phase,
                PhaseYear = p.PhaseYear,
                IsOpen = p.Moments.AsQueryable().Any(isOpen),
                Precision = p.Location!.Precision,
                Longitude = p.Location!.Longitude,
                Latitude = p.Location!.Latitude,
                AreaGeoJson = p.Location!.Area!.GeoJson,
                SubneighbourhoodId = p.Location!.SubneighbourhoodId,
                NeighbourhoodId = p.Location!.NeighbourhoodId,
                NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
            })
            .ToListAsync();
    }

    /// <summary>A point or drawn area counts with its own coordinates, what is 'ongeveer hier' with those of its buurt or wijk.</summary>
    private static Expression<Func<Plan, bool>> IsIn(MapBox box, MapPlaces places)
    {
        var (west, south, east, north) = box;
        var neighbourhoods = places.Neighbourhoods.Values.Where(place => place.Box.Meets(box)).Select(place => place.Id).ToList();
        var subneighbourhoods = places.Subneighbourhoods.Values.Where(place => place.Box.Meets(box)).Select(place => place.Id).ToList();
        return p =>
            (p.Location!.Precision == LocationPrecision.Point && p.Location.Longitude >= west && p.Location.Longitude <= east && p.Location.Latitude >= south && p.Location.Latitude <= north)
            || (p.Location!.Precision == LocationPrecision.Area && p.Location.Area!.West <= east && p.Location.Area.East >= west && p.Location.Area.South <= north && p.Location.Area.North >= south)
            || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId != null && subneighbourhoods.Contains(p.Location.SubneighbourhoodId.Value))
            || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId == null && p.Location.NeighbourhoodId != null && neighbourhoods.Contains(p.Location.NeighbourhoodId.Value))
            || ((p.LocationId == null || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId == null && p.Location.NeighbourhoodId == null))
                && p.NeighbourhoodLinks.Any(l => neighbourhoods.Contains(l.NeighbourhoodId)));
    }

    private static IOrderedQueryable<Plan> NewestFirst(IQueryable<Plan> plans) =>
        plans.OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id);

    private async Task<IReadOnlyList<int>> OpenIdsAsync(PlanCriteria criteria) => await Matching(criteria)
        .SelectMany(p => p.Moments.AsQueryable().Where(MomentStates.IsOpen(clock.Today)), (p, m) => new { p.Id, m.LastDay })
        .GroupBy(row => row.Id)
        .Select(group => new { Id = group.Key, Until = group.Min(row => row.LastDay) })
        .OrderBy(row => row.Until)
        .ThenBy(row => row.Id)
        .Take(MostOpen)
        .Select(row => row.Id)
        .ToListAsync();

    /// <summary>All counts of the filters in one command: each filter is counted with the others as they are.</summary>
    private async Task<PlanCounts> CountAsync(PlanCriteria criteria)
    {
        var anywhere = Matching(criteria with { NeighbourhoodId = null, WholeCity = false });
        var whenever = Matching(criteria with { TakePart = null });
        var today = clock.Today;

        var rows = await anywhere.SelectMany(p => p.NeighbourhoodLinks, (p, l) => l.NeighbourhoodId)
            .GroupBy(id => id)
            .Select(g => new { Facet = (int)Facet.Neighbourhood, Key = g.Key, Count = g.Count() })
            .Concat(Matching(criteria with { ThemeId = null }).SelectMany(p => p.ThemeLinks, (p, l) => l.ThemeId)
                .GroupBy(id => id)
                .Select(g => new { Facet = (int)Facet.Theme, Key = g.Key, Count = g.Count() }))
            .Concat(Matching(criteria with { Phase = null })
                .GroupBy(p => (int)p.Phase)
                .Select(g => new { Facet = (int)Facet.Phase, Key = g.Key, Count = g.Count() }))
            .Concat(anywhere.Where(IsWholeCity)
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.Neighbourhood, Key = 0, Count = g.Count() }))
            .Concat(whenever.Where(HasMoment(MomentStates.IsOpen(today)))
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.TakePart, Key = (int)TakePart.Now, Count = g.Count() }))
            .Concat(whenever.Where(HasMoment(MomentStates.IsAnnounced(today)))
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.TakePart, Key = (int)TakePart.Later, Count = g.Count() }))
            .Concat(whenever.Where(HasMoment(MomentStates.IsAnswered(today)))
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.TakePart, Key = (int)TakePart.Answered, Count = g.Count() }))
            .Concat(Matching(criteria)
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.Total, Key = 0, Count = g.Count() }))
            .Concat(Matching(criteria).Where(p => p.LocationId == null && !p.NeighbourhoodLinks.Any())
                .GroupBy(p => 0)
                .Select(g => new { Facet = (int)Facet.WithoutPlace, Key = 0, Count = g.Count() }))
            .ToListAsync();

        Dictionary<int, int> Of(Facet facet) => rows.Where(row => row.Facet == (int)facet).ToDictionary(row => row.Key, row => row.Count);

        return new PlanCounts(
            Of(Facet.Total).GetValueOrDefault(0),
            Of(Facet.WithoutPlace).GetValueOrDefault(0),
            Of(Facet.Neighbourhood),
            Of(Facet.Neighbourhood).GetValueOrDefault(0),
            Of(Facet.Theme),
            Of(Facet.Phase).ToDictionary(row => (PlanPhase)row.Key, row => row.Value),
            Of(Facet.TakePart).ToDictionary(row => (TakePart)row.Key, row => row.Value));
    }

    private IQueryable<Plan> Matching(PlanCriteria criteria)
    {
        IQueryable<Plan> plans = context.Plans;
        if (criteria.NeighbourhoodId is { } neighbourhood)
        {
            plans = plans.Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (criteria.WholeCity)
        {
            plans = plans.Where(IsWholeCity);
        }

        if (criteria.ThemeId is { } theme)
        {
            plans = plans.Where(p => p.ThemeLinks.Any(l => l.ThemeId == theme));
        }

        if (criteria.Phase is { } phase)
        {
            plans = plans.Where(p => p.Phase == phase);
        }

        plans = criteria.TakePart switch
        {
            TakePart.Now => plans.Where(HasMoment(MomentStates.IsOpen(clock.Today))),
            TakePart.Later => plans.Where(HasMoment(MomentStates.IsAnnounced(clock.Today))),
            TakePart.Answered => plans.Where(HasMoment(MomentStates.IsAnswered(clock.Today))),
            _ => plans,
        };

        return criteria.Words.Aggregate(plans, (matching, word) => matching.Where(p => p.SearchText.Contains(word)));
    }

    private static Expression<Func<Plan, bool>> IsWholeCity => p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown;

    private static Expression<Func<Plan, bool>> HasMoment(Expression<Func<ParticipationMoment, bool>> condition) =>
        p => p.Moments.AsQueryable().Any(condition);
}
