using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Decisions;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The list of decisions, for staff.</summary>
public sealed class AdminDecisionQueries(PortalDbContext context, ContentListReader reader)
{
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
}
