#pragma warning disable CA1304, CA1311, CA1862, MA0011 // ToLower becomes lower() of the database; no culture reaches it.
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists of decisions and of the digests that tell them, for staff.</summary>
public sealed class AdminDecisionQueries(PortalDbContext context, ContentListReader reader)
{
    private IQueryable<Digest> AllDigests => context.Digests.IgnoreQueryFilters([IPublishable.PublicFilter]);

    private IQueryable<Decision> All => context.Decisions.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> ListAsync(OwnedFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Decisions,
        filter,
        me,
        criteria =>
        {
            var decisions = criteria.Words.Aggregate(All, (matching, word) => matching.Where(d => d.SearchText.Contains(word)));
            if (criteria.Areas is { } areas)
            {
                decisions = decisions.Where(d => d.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
            }
            else if (criteria.IsWholeCity)
            {
                decisions = decisions.Where(d => !d.NeighbourhoodLinks.Any());
            }

            decisions = reader.OfTeam(reader.InState(decisions, ContentKind.Decision, criteria), criteria);
            return Task.FromResult(decisions.In(criteria.Order, d => d.Title, all => all.OrderBy(d => d.Date == null).ThenByDescending(d => d.Date!.Earliest)).Select(d => d.Id));
        },
        async ids =>
        {
            var rows = await All
                .Where(d => ids.Contains(d.Id))
                .Select(d => new { d.Id, d.Title, d.DecidingBody, d.Date, d.Outcome, d.OwnerTeam, d.ReviewOn, d.ChangedAt, d.PublishedAt, d.WithdrawnAt, Areas = d.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList() })
                .ToListAsync();
            return
            [
                .. rows.Select(d => new ContentListRow(d.Id, d.Title)
                {
                    Note = $"{d.Outcome.Text()}. {d.DecidingBody.Text()}, {DecisionWords.Day(d.Date)}",
                    State = ContentListRow.StateOf(d.PublishedAt, d.WithdrawnAt),
                    NeighbourhoodIds = d.Areas,
                    Team = d.OwnerTeam,
                    ReviewOn = d.ReviewOn,
                    ChangedAt = d.ChangedAt,
                }),
            ];
        });

    public Task<ContentListPage> DigestsAsync(TextFilter filter, StaffUser me) => reader.ReadAsync(
        ContentListShapes.Digests,
        filter,
        me,
        criteria =>
        {
            var digests = criteria.WrittenWords.Aggregate(AllDigests, (matching, word) => matching.Where(d => d.Title.ToLower().Contains(word)));
            digests = reader.InState(digests, ContentKind.Digest, criteria);

            // What has no month yet is being written, so it comes first.
            var ordered = criteria.Order == ListOrder.Title
                ? digests.OrderBy(d => d.Title).ThenBy(d => d.Id)
                : digests.OrderBy(d => d.Month != null).ThenByDescending(d => d.Month).ThenByDescending(d => d.Id);
            return Task.FromResult(ordered.Select(d => d.Id));
        },
        async ids =>
        {
            var rows = await AllDigests.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title, d.Month, d.ChangedAt, d.PublishedAt, d.WithdrawnAt }).ToListAsync();
            return
            [
                .. rows.Select(d => new ContentListRow(d.Id, d.Title)
                {
                    Note = d.Month is { } month ? DigestWords.Month(month) : "",
                    State = ContentListRow.StateOf(d.PublishedAt, d.WithdrawnAt),
                    ChangedAt = d.ChangedAt,
                }),
            ];
        });
}
