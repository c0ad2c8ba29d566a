using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Features.Admin.Audit;

public sealed class AuditQueries(PortalDbContext context, PortalIndex index, AuditHeadLog logged)
{
    public const int PageSize = 50;

    public async Task<AuditList> ListAsync(AuditFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (criteria, problems) = filter.Resolve();
        var (rows, next) = await RowsAsync(criteria.Where(context.AuditEntries));
        var names = await NamesAsync(rows);
        return new AuditList(
            filter,
            problems,
            names,
            new AuditLines([.. rows.Select(row => new AuditLine(row, names))], next is null ? null : AuditLinks.Of(filter with { Before = next })));
    }

    /// <summary>Null when the log has no line about the item. The lines about its revisions belong to it.</summary>
    public async Task<AuditItem?> ItemAsync(string kind, int id, AuditPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var isContent = Enum.TryParse<ContentKind>(kind, out var content);
        var revisions = context.Revisions.Where(r => r.Kind == content && r.ItemId == id).Select(r => r.Id);
        var lines = isContent
            ? context.AuditEntries.Where(e => (e.Kind == kind && e.ItemId == id) || (e.Kind == nameof(Revision) && revisions.Contains(e.ItemId)))
            : context.AuditEntries.Where(e => e.Kind == kind && e.ItemId == id);
        var hasBefore = long.TryParse(page.Before, NumberStyles.None, CultureInfo.InvariantCulture, out var before);
        if (hasBefore)
        {
            lines = lines.Where(e => e.Sequence < before);
        }

        var (rows, next) = await RowsAsync(lines);
        if (rows.Count == 0)
        {
            return null;
        }

        var names = await NamesAsync(rows, (kind, id));
        return new AuditItem(
            kind,
            id,
            names.Title(kind, id) is { } title ? $"{AuditWords.Kind(kind)} ‘{title}’" : $"{AuditWords.Kind(kind)} {id}",
            new AuditLines([.. rows.Select(row => new AuditLine(row, names))], next is null ? null : $"{AuditLinks.Item(kind, id)}?voor={next}"));
    }

    public async Task<AuditState> StateAsync()
    {
        var sequence = await context.AuditHeads.Select(h => (long?)h.Sequence).SingleOrDefaultAsync();
        var last = logged.Last();
        return new AuditState(sequence ?? 0, last?.Day, last?.Sequence ?? 0, last?.Digest ?? "", logged.FilePath);
    }

    /// <summary>One page, and the number before which the next one begins.</summary>
    private static async Task<(IReadOnlyList<AuditRow> Rows, string? Next)> RowsAsync(IQueryable<AuditEntry> lines)
    {
        var rows = await lines
            .OrderByDescending(e => e.Sequence)
            .Take(PageSize + 1)
            .Select(e => new AuditRow(e.Sequence, e.At, e.ActorId, e.Action, e.Kind, e.ItemId, e.Details, e.DetailsDigest != null))
            .ToListAsync();
        return rows.Count > PageSize
            ? (rows[..PageSize], rows[PageSize - 1].Sequence.ToString(CultureInfo.InvariantCulture))
            : (rows, null);
    }

    private async Task<AuditNames> NamesAsync(IReadOnlyList<AuditRow> rows, params (string Kind, int Id)[] more)
    {
        var colleagues = await context.StaffMembers.OrderBy(m => m.Name).Select(m => new { m.Id, m.Name }).ToListAsync();
        var titles = new Dictionary<(string, int), string>();
        var items = rows.Select(row => (row.Kind, row.ItemId)).Concat(more).Distinct().ToLookup(item => item.Item1, item => item.Item2);
        var plans = items[nameof(Plan)].ToList();
        if (plans.Count > 0)
        {
            var found = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(p => plans.Contains(p.Id)).Select(p => new { p.Id, p.Title }).ToListAsync();
            found.ForEach(plan => titles[(nameof(Plan), plan.Id)] = plan.Title);
        }

        var moments = items[nameof(ParticipationMoment)].ToList();
        if (moments.Count > 0)
        {
            var found = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter]).Where(m => moments.Contains(m.Id)).Select(m => new { m.Id, m.Title }).ToListAsync();
            found.ForEach(moment => titles[(nameof(ParticipationMoment), moment.Id)] = moment.Title);
        }

        return new AuditNames(colleagues.ToDictionary(c => c.Id, c => c.Name), titles, await index.GetAsync());
    }
}
