#pragma warning disable CA1304, CA1311, CA1862, MA0011 // ToLower becomes lower() of the database; no culture reaches it.
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The list of places to meet, help and associations for staff.</summary>
public sealed class AdminSupportPointQueries(PortalDbContext context, ContentListReader reader)
{
    private IQueryable<SupportPoint> All => context.SupportPoints.IgnoreQueryFilters([IPublishable.PublicFilter]);

    public Task<ContentListPage> ListAsync(OwnedFilter filter, StaffUser me) =>
        reader.ReadAsync(ContentListShapes.SupportPoints, filter, me, criteria => Task.FromResult(Matching(criteria).In(criteria.Order, p => p.Name, all => all.OrderBy(p => p.Name)).Select(p => p.Id)), RowsAsync);

    private async Task<IReadOnlyList<ContentListRow>> RowsAsync(IReadOnlyList<int> ids)
    {
        var rows = await (
            from point in All
            where ids.Contains(point.Id)
            from link in context.Set<SupportPointNeighbourhood>().Where(l => l.SupportPointId == point.Id).DefaultIfEmpty()
            from request in context.ConfirmationRequests.Where(r => r.SupportPointId == point.Id).DefaultIfEmpty()
            select new
            {
                point.Id,
                point.Name,
                point.Kind,
                point.Status,
                point.ConfirmedOn,
                AskedAt = (DateTime?)request!.AskedAt,
                point.OwnerTeam,
                point.ReviewOn,
                point.ChangedAt,
                point.PublishedAt,
                point.WithdrawnAt,
                NeighbourhoodId = (int?)link!.NeighbourhoodId,
            }).ToListAsync();
        return rows
            .Select(p => new CardRow<ContentListRow>(
                new ContentListRow(p.Id, p.Name)
                {
                    Note = $"{p.Kind.Text()}. {SupportPointWords.Standing(p.Status, p.ConfirmedOn)}.{(p.AskedAt is { } at ? $" Bevestiging gevraagd op {DutchText.ShortDate(DateOnly.FromDateTime(PortalClock.ToLocal(at)))}." : "")}",
                    State = ContentListRow.StateOf(p.PublishedAt, p.WithdrawnAt),
                    Team = p.OwnerTeam,
                    ReviewOn = p.ReviewOn,
                    ChangedAt = p.ChangedAt,
                },
                p.NeighbourhoodId))
            .Together(row => row.Id, (row, neighbourhoods) => row with { NeighbourhoodIds = neighbourhoods });
    }

    private IQueryable<SupportPoint> Matching(ContentCriteria criteria)
    {
        var points = criteria.WrittenWords.Aggregate(
            InArea(All, criteria), (matching, word) => matching.Where(p => p.Name.ToLower().Contains(word) || p.What.ToLower().Contains(word) || p.Address!.ToLower().Contains(word)));
        return reader.OfTeam(reader.InState(points, ContentKind.SupportPoint, criteria), criteria);
    }

    private static IQueryable<SupportPoint> InArea(IQueryable<SupportPoint> points, ContentCriteria criteria)
    {
        if (criteria.Areas is { } areas)
        {
            return points.Where(p => p.NeighbourhoodLinks.Any(l => areas.Contains(l.NeighbourhoodId)));
        }

        return criteria.IsWholeCity ? points.Where(p => !p.NeighbourhoodLinks.Any()) : points;
    }
}
