using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The list of plans for staff: also what residents don't see yet, or no longer.</summary>
public sealed class AdminPlanQueries(PortalDbContext context, ContentListReader reader, PortalIndex index, PortalClock clock)
{
    private IQueryable<Plan> All => context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> ListAsync(ContentFilter filter, StaffUser me) =>
        reader.ReadAsync(ContentListShapes.Plans, filter, me, KeysAsync, RowsAsync);

    /// <summary>All of that list. Its one command is the first of <see cref="ListAsync"/>.</summary>
    internal Task<IReadOnlyList<int>> KeysAsync(ContentFilter filter, StaffUser me) => reader.KeysAsync(ContentListShapes.Plans, filter, me, KeysAsync);

    private async Task<IQueryable<int>> KeysAsync(ContentCriteria criteria) => Ordered(Matching(await WithWordsAsync(criteria.Words), criteria), criteria.Order).Select(p => p.Id);

    private async Task<IReadOnlyList<ContentListRow>> RowsAsync(IReadOnlyList<int> ids)
    {
        var rows = await All
            .Where(p => ids.Contains(p.Id))
            .SelectMany(p => p.NeighbourhoodLinks.DefaultIfEmpty(), (p, l) => new
            {
                p.Id,
                p.Title,
                p.Phase,
                p.PhaseYear,
                p.PublishedAt,
                p.WithdrawnAt,
                p.IsAreaUnknown,
                p.OwnerTeam,
                p.ReviewOn,
                p.ChangedAt,
                NeighbourhoodId = (int?)l!.NeighbourhoodId,
            })
            .ToListAsync();
        return rows
            .Select(p => new CardRow<ContentListRow>(
                new ContentListRow(p.Id, p.Title)
                {
                    Note = $"{p.Phase.Text()}, {PlanWords.AsOf(p.PhaseYear)}",
                    State = ContentListRow.StateOf(p.PublishedAt, p.WithdrawnAt),
                    IsAreaUnknown = p.IsAreaUnknown,
                    Team = p.OwnerTeam,
                    ReviewOn = p.ReviewOn,
                    ChangedAt = p.ChangedAt,
                },
                p.NeighbourhoodId))
            .Together(row => row.Id, (row, neighbourhoods) => row with { NeighbourhoodIds = neighbourhoods });
    }

    private IQueryable<Plan> Matching(IQueryable<Plan> plans, ContentCriteria criteria)
    {
        plans = InArea(plans, criteria);
        plans = criteria.State switch
        {
            ItemState.Live => plans.Where(PlanUpkeep.IsLive),
            ItemState.Withdrawn => plans.Where(p => p.WithdrawnAt != null),
            _ => plans,
        };
        if (ContentListReader.AsksForWaiting(criteria))
        {
            var waiting = reader.Waiting(ContentKind.Plan, criteria);
            var any = reader.AnyWaiting(ContentKind.Plan);

            // What residents never saw, and of which nothing waits, is somebody's concept all the same.
            plans = criteria is { State: ItemState.Draft, Author: null }
                ? plans.Where(p => waiting.Contains(p.Id) || (p.PublishedAt == null && p.WithdrawnAt == null && !any.Contains(p.Id)))
                : plans.Where(p => waiting.Contains(p.Id));
        }

        if (criteria.Team is { } team)
        {
            plans = plans.Where(p => p.OwnerTeam == team);
        }

        if (criteria.IsReviewOverdue)
        {
            plans = plans.Where(OwnedUpkeep.IsReviewOverdue<Plan>(clock.Today));
        }

        return criteria.Missing switch
        {
            MissingPart.EndDate => plans.Where(PlanUpkeep.HasNoEnd),
            MissingPart.Summary => plans.Where(PlanUpkeep.HasNoSummary),
            MissingPart.Owner => plans.Where(PlanUpkeep.HasNoOwner),
            MissingPart.CheckedSource => plans.Where(PlanUpkeep.HasUncheckedSource),
            _ => plans,
        };
    }

    private static IQueryable<Plan> InArea(IQueryable<Plan> plans, ContentCriteria criteria)
    {
        if (criteria.NeighbourhoodId is { } neighbourhood)
        {
            plans = plans.Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (criteria.IsMine)
        {
            var mine = criteria.Me.NeighbourhoodIds;
            plans = plans.Where(p => p.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId)));
        }

        if (criteria.IsWholeCity)
        {
            plans = plans.Where(p => !p.NeighbourhoodLinks.Any() && !p.IsAreaUnknown);
        }

        return criteria.IsAreaUnknown ? plans.Where(p => !p.NeighbourhoodLinks.Any() && p.IsAreaUnknown) : plans;
    }

    /// <summary>The one place that knows how words are found.</summary>
    private async Task<IQueryable<Plan>> WithWordsAsync(IReadOnlyList<string> words) =>
        words.Count == 0 ? All : (await WordSearch.LookUpAsync<Plan>(context, await index.TermsAsync(), words)).In(All);

    private static IOrderedQueryable<Plan> Ordered(IQueryable<Plan> plans, ListOrder order) => order switch
    {
        ListOrder.Oldest => plans.OrderBy(p => p.ChangedAt).ThenBy(p => p.Id),
        ListOrder.Title => plans.OrderBy(p => p.Title).ThenBy(p => p.Id),
        ListOrder.Review => plans.OrderBy(p => p.ReviewOn).ThenBy(p => p.Id),
        ListOrder.Team => plans.OrderBy(p => p.OwnerTeam).ThenBy(p => p.Id),
        _ => plans.OrderByDescending(p => p.ChangedAt).ThenByDescending(p => p.Id),
    };
}
