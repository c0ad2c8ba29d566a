using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
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
    }

    public async Task<PlanList> ListAsync(PlanFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);

        // Open ones first, by deadline: few, so their ids are read once and the rest comes in the order of an index.
        var (open, counts) = await index.CountAsync(criteria.Key, async () => (await OpenIdsAsync(criteria), await CountAsync(criteria)));
        var (page, wrong) = PageNumber.Parse(filter.Page, PlanList.LastPage(counts));
        criteria = criteria with { Page = page };
        problems = wrong is null ? problems : [.. problems, wrong];
        var (plans, wholeCity) = await PageAsync(criteria, open);
        return new PlanList(filter, criteria, problems, portal, counts, plans, wholeCity, clock.Today);
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
            .ToListAsync();

        Dictionary<int, int> Of(Facet facet) => rows.Where(row => row.Facet == (int)facet).ToDictionary(row => row.Key, row => row.Count);

        return new PlanCounts(
            Of(Facet.Total).GetValueOrDefault(0),
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
