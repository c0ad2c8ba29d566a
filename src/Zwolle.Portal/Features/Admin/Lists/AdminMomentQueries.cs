using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The list of moments for staff: also what residents don't see yet, or no longer.</summary>
public sealed class AdminMomentQueries(PortalDbContext context, ContentListReader reader, PortalClock clock)
{
    private IQueryable<ParticipationMoment> All => context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> ListAsync(ContentFilter filter, StaffUser me) =>
        reader.ReadAsync(ContentListShapes.Moments, filter, me, criteria => Task.FromResult(Ordered(Matching(criteria), criteria.Order, criteria.Stage).Select(m => m.Id)), RowsAsync);

    private async Task<IReadOnlyList<ContentListRow>> RowsAsync(IReadOnlyList<int> ids)
    {
        var rows = await All
            .Where(m => ids.Contains(m.Id))
            .SelectMany(m => m.NeighbourhoodLinks.DefaultIfEmpty(), (m, l) => new
            {
                m.Id,
                m.Title,
                m.FirstDay,
                m.LastDay,
                m.PeriodPrecision,
                m.StartsAt,
                m.EndsAt,
                m.ClosedOn,
                m.AnswerBy,
                HasOutcome = m.Outcome != null,
                m.AnsweredOn,
                IsCancelled = m.CancelReason != null,
                m.PublishedAt,
                m.WithdrawnAt,
                m.IsAreaUnknown,
                m.OwnerTeam,
                m.ReviewOn,
                m.ChangedAt,
                NeighbourhoodId = (int?)l!.NeighbourhoodId,
            })
            .ToListAsync();
        return rows
            .Select(m => new CardRow<ContentListRow>(
                new ContentListRow(m.Id, m.Title)
                {
                    Note = DutchText.Sentence(MomentWords.When(m.FirstDay, m.LastDay, m.PeriodPrecision, m.StartsAt, m.EndsAt)),
                    State = ContentListRow.StateOf(m.PublishedAt, m.WithdrawnAt),
                    Moment = MomentStates.Derive(new MomentDates(m.FirstDay, m.LastDay, m.PeriodPrecision, m.ClosedOn, m.AnswerBy, m.HasOutcome, m.AnsweredOn, m.IsCancelled), clock.Today),
                    IsAreaUnknown = m.IsAreaUnknown,
                    Team = m.OwnerTeam,
                    ReviewOn = m.ReviewOn,
                    ChangedAt = m.ChangedAt,
                },
                m.NeighbourhoodId))
            .Together(row => row.Id, (row, neighbourhoods) => row with { NeighbourhoodIds = neighbourhoods });
    }

    private IQueryable<ParticipationMoment> Matching(ContentCriteria criteria)
    {
        var moments = InStage(InArea(WithWords(All, criteria.Words), criteria), criteria.Stage);
        moments = criteria.State switch
        {
            ItemState.Live => moments.Where(MomentUpkeep.IsLive),
            ItemState.Withdrawn => moments.Where(m => m.WithdrawnAt != null),
            _ => moments,
        };
        if (ContentListReader.AsksForWaiting(criteria))
        {
            var waiting = reader.Waiting(ContentKind.ParticipationMoment, criteria);
            var any = reader.AnyWaiting(ContentKind.ParticipationMoment);

            // As with plans: what residents never saw, and of which nothing waits.
            moments = criteria is { State: ItemState.Draft, Author: null }
                ? moments.Where(m => waiting.Contains(m.Id) || (m.PublishedAt == null && m.WithdrawnAt == null && !any.Contains(m.Id)))
                : moments.Where(m => waiting.Contains(m.Id));
        }

        if (criteria.Team is { } team)
        {
            moments = moments.Where(m => m.OwnerTeam == team);
        }

        if (criteria.IsReviewOverdue)
        {
            moments = moments.Where(OwnedUpkeep.IsReviewOverdue<ParticipationMoment>(clock.Today));
        }

        return criteria.Missing switch
        {
            MissingPart.Summary => moments.Where(MomentUpkeep.HasNoSummary),
            MissingPart.Owner => moments.Where(MomentUpkeep.HasNoOwner),
            MissingPart.Offline => moments.Where(MomentUpkeep.HasNoOffline),
            MissingPart.CheckedSource => moments.Where(MomentUpkeep.HasUncheckedSource),
            _ => moments,
        };
    }

    /// <summary>A stage is about what residents see: what is withdrawn is neither open nor late.</summary>
    private IQueryable<ParticipationMoment> InStage(IQueryable<ParticipationMoment> moments, MomentStage? stage)
    {
        var today = clock.Today;
        return stage switch
        {
            MomentStage.Ahead => moments.Where(MomentUpkeep.IsLive).Where(MomentStates.IsOpenOrAnnounced(today)),
            MomentStage.Open => moments.Where(MomentUpkeep.IsLive).Where(MomentStates.IsOpen(today)),
            MomentStage.ClosingSoon => moments.Where(MomentUpkeep.IsLive).Where(MomentStates.IsClosingSoon(today)),
            MomentStage.AnswerOverdue => moments.Where(MomentUpkeep.IsLive).Where(MomentStates.IsAnswerOverdue(today)),
            MomentStage.NoAnswerDate => moments.Where(MomentUpkeep.IsLive).Where(MomentStates.IsClosedWithoutAnswerDate(today)),
            MomentStage.Cancelled => moments.Where(MomentUpkeep.IsLive).Where(m => m.CancelReason != null),
            _ => moments,
        };
    }

    private static IQueryable<ParticipationMoment> InArea(IQueryable<ParticipationMoment> moments, ContentCriteria criteria)
    {
        if (criteria.NeighbourhoodId is { } neighbourhood)
        {
            moments = moments.Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood));
        }

        if (criteria.IsMine)
        {
            var mine = criteria.Me.NeighbourhoodIds;
            moments = moments.Where(m => m.NeighbourhoodLinks.Any(l => mine.Contains(l.NeighbourhoodId)));
        }

        if (criteria.IsWholeCity)
        {
            moments = moments.Where(m => !m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown);
        }

        return criteria.IsAreaUnknown ? moments.Where(m => !m.NeighbourhoodLinks.Any() && m.IsAreaUnknown) : moments;
    }

    /// <summary>The one place that knows how words are found.</summary>
    private static IQueryable<ParticipationMoment> WithWords(IQueryable<ParticipationMoment> moments, IReadOnlyList<string> words) =>
        words.Aggregate(moments, (matching, word) => matching.Where(m => m.SearchText.Contains(word)));

    private static IOrderedQueryable<ParticipationMoment> Ordered(IQueryable<ParticipationMoment> moments, ListOrder order, MomentStage? stage) => order switch
    {
        ListOrder.Newest => moments.OrderByDescending(m => m.ChangedAt).ThenByDescending(m => m.Id),
        ListOrder.Oldest => moments.OrderBy(m => m.ChangedAt).ThenBy(m => m.Id),
        ListOrder.Title => moments.OrderBy(m => m.Title).ThenBy(m => m.Id),
        ListOrder.Review => moments.OrderBy(m => m.ReviewOn).ThenBy(m => m.Id),
        ListOrder.Team => moments.OrderBy(m => m.OwnerTeam).ThenBy(m => m.Id),
        // All that is late has a day. Elsewhere what has none comes last, on every database.
        ListOrder.AnswerBy when stage == MomentStage.AnswerOverdue => moments.OrderBy(m => m.AnswerBy).ThenBy(m => m.Id),
        ListOrder.AnswerBy => moments.OrderBy(m => m.AnswerBy == null).ThenBy(m => m.AnswerBy).ThenBy(m => m.Id),
        _ => moments.OrderByDescending(m => m.LastDay).ThenByDescending(m => m.Id),
    };
}
