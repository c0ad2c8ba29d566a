using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Files;

public sealed class AdminFileQueries(PortalDbContext context)
{
    private const int PageSize = 24;
    private const int MostPages = 400;

    /// <summary>More places than anybody looks up.</summary>
    private const int MostUses = 50;

    /// <summary>The files that are there, newest first.</summary>
    public async Task<FileList> ListAsync(string? page)
    {
        var all = context.Files.Where(f => f.RemovedAt == null);
        var total = await all.CountAsync();
        var last = Pagination.LastOf(total, PageSize, MostPages);
        var (now, problem) = PageNumber.Parse(page, last);
        var rows = await all.OrderByDescending(f => f.Id).Skip((now - 1) * PageSize).Take(PageSize).AsNoTracking().ToListAsync();
        return new FileList([.. rows.Select(Read)], total, new Pagination(now, last, FileAdminLinks.Page), problem is null ? [] : [problem]);
    }

    /// <summary>Also one that was removed.</summary>
    public async Task<AdminFile?> FindAsync(int id) => await context.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is { } file ? Read(file) : null;

    /// <summary>The texts that show it: those that may hold marks, and what waits to be published.</summary>
    public async Task<IReadOnlyList<FileUse>> UsesAsync(StoredName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = FileAddress.Of(name);
        var plans = await context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(p => p.Body.Contains(text) || p.InputOutcome!.Contains(text))
            .OrderBy(p => p.Id).Take(MostUses)
            .Select(p => new FileUse(ContentKind.Plan, p.Id, p.Title, false))
            .ToListAsync();
        var moments = await context.Moments.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(m => m.Outcome!.Contains(text))
            .OrderBy(m => m.Id).Take(MostUses)
            .Select(m => new FileUse(ContentKind.ParticipationMoment, m.Id, m.Title, false))
            .ToListAsync();
        var stories = await context.Stories.IgnoreQueryFilters([IPublishable.PublicFilter])
            .Where(s => s.Body.Contains(text))
            .OrderBy(s => s.Id).Take(MostUses)
            .Select(s => new FileUse(ContentKind.Story, s.Id, s.Title, false))
            .ToListAsync();
        var drafts = await context.Revisions
            .Where(r => (r.State == RevisionState.Draft || r.State == RevisionState.Review || r.State == RevisionState.Scheduled) && r.Form.Contains(text))
            .OrderBy(r => r.Id).Take(MostUses)
            .Select(r => new FileUse(r.Kind, r.ItemId, "Een concept", true))
            .ToListAsync();
        return [.. plans, .. moments, .. stories, .. drafts.DistinctBy(draft => (draft.Kind, draft.ItemId))];
    }

    private static AdminFile Read(UploadedFile file) =>
        new(file.Id, StoredName.Parse(file.Name)!, file.Title, file.Maker, file.Bytes, file.AddedAt, file.RemovedAt);
}
