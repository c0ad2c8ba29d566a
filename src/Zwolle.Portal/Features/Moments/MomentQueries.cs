using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Moments;

public sealed class MomentQueries(PortalDbContext context, PortalIndex index, PortalClock clock)
{
    // No page beyond the last is shown, so no more ids are ever needed.
    private const int MostFound = MomentFilter.LastPage * MomentList.PageSize;

    private static readonly MomentCriteria Anything = new(null, null, MomentPeriod.Now);

    private enum Facet
    {
        Neighbourhood,
        WholeCity,
        Theme,
        Kind,
        Period,
        Total,
    }

    public async Task<MomentList> ListAsync(MomentFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);

        // Which moments match, and how many each filter would give, is known for a minute: a page then reads its own cards.
        var (ids, counts) = await index.CountAsync(
            $"{criteria.Key}/{clock.Today:O}", async () => (await IdsAsync(criteria), await CountAsync(criteria)));
        var (page, wrong) = PageNumber.Parse(filter.Page, MomentList.LastPage(counts));
        criteria = criteria with { Page = page };
        problems = wrong is null ? problems : [.. problems, wrong];

        var here = ids.Skip((page - 1) * MomentList.PageSize).Take(MomentList.PageSize).ToList();
        var moments = await index.CardsAsync(MomentCard.ByIds, here);
        return new MomentList(filter, criteria, problems, portal, counts, [.. moments.OrderBy(m => here.IndexOf(m.Id))], clock.Today);
    }

    public async Task<MomentDetails?> DetailsAsync(string slug)
    {
        if (await MomentCard.ReadAsync(context.Moments.Where(m => m.Slug == slug)) is not [var card])
        {
            return null;
        }

        var moment = await context.Moments
            .Where(m => m.Id == card.Id)
            .Select(MomentDetails.Projection)
            .SingleAsync();

        // Lists in commands of their own: joined to the moment they would multiply its long texts.
        return moment with
        {
            Card = card,
            Links = await context.Links
                .Where(l => l.ParticipationMomentId == card.Id)
                .OrderBy(l => l.SortOrder).ThenBy(l => l.Id)
                .AsNoTracking()
                .ToListAsync(),
            Plans = await context.PlanMoments
                .Where(l => l.MomentId == card.Id)
                .OrderBy(l => l.PlanId)
                .Select(l => new MomentPlan(l.Plan!.Slug, l.Plan.Title))
                .ToListAsync(),
            Decisions = [.. (await DecisionCard.AllAsync(index, context)).Where(decision => decision.MomentIds.Contains(card.Id))],
            Portal = await index.GetAsync(),
            Today = clock.Today,
        };
    }

    /// <summary>
    /// What the list holds that has a day. Without a period: what is to come and what ended in the last year, cancelled
    /// or not, and what was withdrawn since; nothing vanishes from a calendar before it is long over.
    /// </summary>
    public async Task<MomentCalendar> CalendarAsync(MomentFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var today = clock.Today;
        var since = today.AddYears(-1);
        var everything = string.IsNullOrEmpty(filter.Period);

        // What is to come first, the nearest at the top; then what is over, the newest at the top.
        var moments = await (everything ? criteria.WhereAndWhat(context.Moments).Where(m => m.LastDay >= since) : Matching(criteria))
            .Where(MomentCalendarEntry.Exists)
            .OrderBy(m => m.LastDay >= today ? 0 : 1)
            .ThenBy(m => m.LastDay >= today ? m.LastDay : null)
            .ThenByDescending(m => m.LastDay)
            .ThenBy(m => m.Id)
            .Take(MomentCalendar.Most)
            .Select(MomentCalendarEntry.Projection)
            .ToListAsync();
        List<WithdrawnMoment> withdrawn = !everything ? [] : await WithdrawnMoment.Of(context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]), criteria)
            .Where(m => m.LastDay >= since)
            .OrderByDescending(m => m.WithdrawnAt)
            .ThenBy(m => m.Id)
            .Take(MomentCalendar.Most - moments.Count)
            .ToListAsync();
        return new MomentCalendar(problems, portal, moments, withdrawn);
    }

    /// <summary>One moment for a calendar; null when it has no day or is not public.</summary>
    public async Task<MomentCalendar?> CalendarOfAsync(string slug)
    {
        var moments = await context.Moments
            .Where(m => m.Slug == slug)
            .Where(MomentCalendarEntry.Exists)
            .Select(MomentCalendarEntry.Projection)
            .ToListAsync();
        return moments.Count == 0 ? null : new MomentCalendar([], await index.GetAsync(), moments, []);
    }

    /// <summary>The same for one that was withdrawn, by any address it had.</summary>
    public async Task<MomentCalendar?> WithdrawnCalendarOfAsync(string slug)
    {
        var withdrawn = await context.Slugs
            .Where(s => s.Kind == SlugKind.ParticipationMoment && s.Text == slug)
            .Join(WithdrawnMoment.Of(context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]), Anything), s => s.ItemId, m => m.Id, (s, m) => m)
            .ToListAsync();
        return withdrawn.Count == 0 ? null : new MomentCalendar([], await index.GetAsync(), [], withdrawn);
    }

    /// <summary>What changed last in the list. Without a period: in any state, as an answer or a cancellation is news too.</summary>
    public async Task<MomentFeed> FeedAsync(MomentFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var moments = await (string.IsNullOrEmpty(filter.Period) ? criteria.WhereAndWhat(context.Moments) : Matching(criteria))
            .Where(m => !m.IsExample)
            .OrderByDescending(m => m.ChangedAt)
            .ThenByDescending(m => m.Id)
            .Take(FeedFile.Most)
            .Select(MomentFeedCard.Projection)
            .ToListAsync();
        var ids = moments.Select(m => (int?)m.Id).ToList();
        var changes = await context.DateChanges
            .Where(c => ids.Contains(c.ParticipationMomentId))
            .AsNoTracking()
            .ToListAsync();
        return new MomentFeed(problems, portal, moments, changes, clock.Today);
    }

    /// <summary>What became of an address that finds no public moment.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<ParticipationMoment>(context, slug);

    /// <summary>
    /// Those of all pages, in the order to show. What is to come: the nearest deadline first, without a date last. What is
    /// over: the newest first. In the list of a wijk, what is for the whole city stands under what is local.
    /// </summary>
    private async Task<IReadOnlyList<int>> IdsAsync(MomentCriteria criteria)
    {
        var matching = Matching(criteria);
        var local = matching.OrderBy(m => m.NeighbourhoodLinks.Any() ? 0 : 1);
        var ordered = (criteria.Period, criteria.NeighbourhoodId) switch
        {
            (MomentPeriod.Now, null) => matching.OrderBy(m => m.LastDay ?? DateOnly.MaxValue),
            (MomentPeriod.Now, _) => local.ThenBy(m => m.LastDay ?? DateOnly.MaxValue),
            (_, null) => matching.OrderByDescending(m => m.LastDay ?? DateOnly.MinValue),
            _ => local.ThenByDescending(m => m.LastDay ?? DateOnly.MinValue),
        };
        return await ordered.ThenBy(m => m.Id).Select(m => m.Id).Take(MostFound).ToListAsync();
    }

    /// <summary>All counts of the filters in one command: each filter is counted with the others as they are.</summary>
    private async Task<MomentCounts> CountAsync(MomentCriteria criteria)
    {
        var counted = Matching(criteria with { NeighbourhoodId = null })
            .SelectMany(m => m.NeighbourhoodLinks, (m, l) => l.NeighbourhoodId)
            .GroupBy(id => id)
            .Select(g => new { Facet = (int)Facet.Neighbourhood, Key = g.Key, Count = g.Count() })
            .Concat(Matching(criteria with { NeighbourhoodId = null })
                .Where(m => !m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown)
                .GroupBy(m => 0)
                .Select(g => new { Facet = (int)Facet.WholeCity, Key = 0, Count = g.Count() }))
            .Concat(Matching(criteria with { ThemeId = null })
                .SelectMany(m => m.Plans.SelectMany(p => p.ThemeLinks), (m, l) => new { m.Id, l.ThemeId })
                .Distinct()
                .GroupBy(row => row.ThemeId)
                .Select(g => new { Facet = (int)Facet.Theme, Key = g.Key, Count = g.Count() }))
            .Concat(Matching(criteria with { Kind = null })
                .GroupBy(m => (int)m.Kind)
                .Select(g => new { Facet = (int)Facet.Kind, Key = g.Key, Count = g.Count() }))
            .Concat(Matching(criteria)
                .GroupBy(m => 0)
                .Select(g => new { Facet = (int)Facet.Total, Key = 0, Count = g.Count() }));
        foreach (var period in MomentPeriods.All)
        {
            var key = (int)period;
            counted = counted.Concat(Matching(criteria with { Period = period })
                .GroupBy(m => 0)
                .Select(g => new { Facet = (int)Facet.Period, Key = key, Count = g.Count() }));
        }

        var rows = await counted.ToListAsync();
        Dictionary<int, int> Of(Facet facet) => rows.Where(row => row.Facet == (int)facet).ToDictionary(row => row.Key, row => row.Count);

        return new MomentCounts(
            Of(Facet.Total).GetValueOrDefault(0),
            Of(Facet.Neighbourhood),
            Of(Facet.WholeCity).GetValueOrDefault(0),
            Of(Facet.Theme),
            Of(Facet.Kind).ToDictionary(row => (MomentKind)row.Key, row => row.Value),
            Of(Facet.Period).ToDictionary(row => (MomentPeriod)row.Key, row => row.Value));
    }

    private IQueryable<ParticipationMoment> Matching(MomentCriteria criteria)
    {
        var today = clock.Today;
        var moments = criteria.Period switch
        {
            MomentPeriod.Over => context.Moments.Where(MomentStates.IsAnsweredOrClosed(today)),
            MomentPeriod.Unanswered => context.Moments.Where(MomentStates.IsClosed(today)),
            MomentPeriod.Answered => context.Moments.Where(MomentStates.IsAnswered(today)),
            MomentPeriod.Cancelled => context.Moments.Where(m => m.CancelReason != null),
            _ => context.Moments.Where(MomentStates.IsOpenOrAnnounced(today)),
        };

        return criteria.WhereAndWhat(moments);
    }
}
