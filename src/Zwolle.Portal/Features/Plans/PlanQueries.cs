using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Features.Translations;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Plans;

public sealed class PlanQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    public async Task<PlanList> ListAsync(PlanFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);

        (criteria, var summary) = await FindAsync(criteria);
        var (page, wrong) = PageNumber.Parse(filter.Page, PlanList.LastPage(summary.Counts));
        problems = wrong is null ? problems : [.. problems, wrong];
        var here = summary.Ids.Skip((page - 1) * PlanList.PageSize).Take(PlanList.PageSize).ToList();
        var wholeCity = page == 1 ? summary.WholeCity.ToList() : [];
        var cards = await index.CardsAsync(PlanCard.ByIds, [.. here, .. wholeCity]);
        return new PlanList(
            filter,
            criteria with { Page = page },
            problems,
            portal,
            summary.Counts,
            [.. cards.Where(card => here.Contains(card.Id)).OrderBy(card => here.IndexOf(card.Id))],
            [.. cards.Where(card => wholeCity.Contains(card.Id)).OrderBy(card => wholeCity.IndexOf(card.Id))],
            clock.Today);
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

        if (scope.Plan?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') == false)
        {
            return new PlanMap(filter, [.. problems, new Problem("plan", "Wij kennen dit plan niet.")], portal, places, [], null);
        }

        (criteria, var (_, _, counts)) = await FindAsync(criteria);
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
            Moments = await MomentCard.ReadAsync(context.PlanMoments
                .Where(l => l.PlanId == plan.Id)
                .Select(l => l.Moment!)
                .OrderByDescending(m => m.LastDay ?? DateOnly.MaxValue).ThenBy(m => m.Id)),
            Decisions = [.. (await DecisionCard.AllAsync(index, context)).Where(decision => decision.PlanIds.Contains(plan.Id))],
            Goals = [.. (await GoalCard.AllAsync(index, context)).Where(goal => goal.Plans.Any(served => served.Id == plan.Id))],
            Translations = await TranslationCard.OfAsync(index, context, ContentKind.Plan, plan.Id),
            Portal = await index.GetAsync(),
            Today = clock.Today,
        };
    }

    /// <summary>What changed last in the list.</summary>
    public async Task<PlanFeed> FeedAsync(PlanFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var matching = Matching(criteria);
        if (criteria.Words.Count > 0)
        {
            // Not the newest that have the words, as in the list: those that changed last.
            matching = (await WordSearch.LookUpAsync<Plan>(context, await index.TermsAsync(), criteria.Words)).In(matching);
        }

        var plans = await matching
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

    /// <summary>What changed in one plan; null when it is not public, or an example.</summary>
    public async Task<PlanNews?> NewsAsync(string slug)
    {
        var plan = await context.Plans.Where(p => p.Slug == slug && !p.IsExample).Select(PlanFeedCard.Projection).SingleOrDefaultAsync();
        if (plan is null)
        {
            return null;
        }

        var moments = await context.Moments
            .Where(m => !m.IsExample && m.PlanLinks.Any(l => l.PlanId == plan.Id))
            .OrderByDescending(m => m.ChangedAt)
            .ThenByDescending(m => m.Id)
            .Take(FeedFile.Most)
            .Select(MomentFeedCard.Projection)
            .ToListAsync();
        var ids = moments.Select(m => (int?)m.Id).ToList();
        var changes = await context.DateChanges
            .Where(c => c.PlanId == plan.Id || ids.Contains(c.ParticipationMomentId))
            .AsNoTracking()
            .ToListAsync();
        return new PlanNews(await index.GetAsync(), plan, moments, changes, clock.Today);
    }

    /// <summary>What became of an address that finds no public plan.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<Plan>(context, slug);

    /// <summary>
    /// Which plans the list holds and how many each filter would give: known for a minute, so that a page then reads only
    /// its own cards.
    /// </summary>
    private async Task<(PlanCriteria Criteria, PlanSummary Summary)> FindAsync(PlanCriteria criteria)
    {
        if (criteria.Words.Count > 0)
        {
            var known = await index.TermsAsync();
            criteria = criteria with
            {
                WithWords = await index.CountAsync($"plans with {string.Join('+', criteria.Words)}", () => NewestWithAsync(known, criteria.Words)),
            };
        }

        var today = clock.Today;
        var overview = await index.CountAsync($"plans/{today:O}", () => PlanOverview.ReadAsync(context, today));
        return (criteria, overview.Find(criteria));
    }

    private async Task<IReadOnlyList<int>> NewestWithAsync(KnownTerms known, IReadOnlyList<string> words)
    {
        var search = await WordSearch.LookUpAsync<Plan>(context, known, words);
        return search.FindsNothing
            ? []
            : await NewestFirst(search.In(context.Plans)).Take(PlanOverview.MostWithWords).Select(p => p.Id).ToListAsync();
    }

    /// <summary>The plans with a place, at most one more than the map shows.</summary>
    private async Task<IReadOnlyList<MapItem>> OnMapAsync(PlanCriteria criteria, string? slug, MapBox? box, MapPlaces places)
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

        var rows = await NewestFirst(plans)
            .Take(PlanMap.MostPlans + 1)
            .Select(p => new
            {
                p.Id,
                p.Slug,
                p.Title,
                p.Phase,
                p.PhaseYear,
                IsOpen = p.Moments.AsQueryable().Any(isOpen),
                Place = p.Location == null
                    ? null
                    : new PlaceOnMap(p.Location.Precision, p.Location.Longitude, p.Location.Latitude, p.Location.Area!.GeoJson, p.Location.SubneighbourhoodId, p.Location.NeighbourhoodId),
                NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
            })
            .ToListAsync();
        return
        [
            .. rows.Select(p => new MapItem(
                "plan", p.Id, p.Title, PlanLinks.Details(p.Slug), $"{p.Phase.Standing()}, {PlanWords.AsOf(p.PhaseYear)}", p.IsOpen, p.Place, p.NeighbourhoodIds)),
        ];
    }

    /// <summary>A point or drawn area counts with its own coordinates, what is 'ongeveer hier' with those of its buurt or wijk.</summary>
    private static Expression<Func<Plan, bool>> IsIn(MapBox box, MapPlaces places)
    {
        var (west, south, east, north) = box;
        var neighbourhoods = places.Neighbourhoods.Values.Where(place => place.Box.Meets(box)).Select(place => place.Id).ToList();
        var subneighbourhoods = places.Subneighbourhoods.Values.Where(place => place.Box.Meets(box)).Select(place => place.Id).ToList();
        return p =>
            (p.Location!.Precision == LocationPrecision.Point && p.Location.Longitude >= west && p.Location.Longitude <= east && p.Location.Latitude >= south && p.Location.Latitude <= north)
            || (p.Location!.Precision == LocationPrecision.Drawn && p.Location.Area!.West <= east && p.Location.Area.East >= west && p.Location.Area.South <= north && p.Location.Area.North >= south)
            || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId != null && subneighbourhoods.Contains(p.Location.SubneighbourhoodId.Value))
            || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId == null && p.Location.NeighbourhoodId != null && neighbourhoods.Contains(p.Location.NeighbourhoodId.Value))
            || ((p.LocationId == null || (p.Location!.Precision == LocationPrecision.Approximate && p.Location.SubneighbourhoodId == null && p.Location.NeighbourhoodId == null))
                && p.NeighbourhoodLinks.Any(l => neighbourhoods.Contains(l.NeighbourhoodId)));
    }

    private static IOrderedQueryable<Plan> NewestFirst(IQueryable<Plan> plans) =>
        plans.OrderByDescending(p => p.PhaseYear).ThenByDescending(p => p.Id);

    /// <summary>The same filters for the database; of words only what was found before.</summary>
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

        return criteria.WithWords is { } ids ? plans.Where(p => ids.Contains(p.Id)) : plans;
    }

    private static Expression<Func<Plan, bool>> IsWholeCity => p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown;

    private static Expression<Func<Plan, bool>> HasMoment(Expression<Func<ParticipationMoment, bool>> condition) =>
        p => p.Moments.AsQueryable().Any(condition);
}
