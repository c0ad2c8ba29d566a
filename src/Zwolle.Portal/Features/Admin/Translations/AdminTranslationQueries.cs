using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Translations;

namespace Zwolle.Portal.Features.Admin.Translations;

public sealed class AdminTranslationQueries(PortalDbContext context)
{
    /// <summary>The Dutch summary that residents read now; null while they read none.</summary>
    public Task<string?> SummaryAsync(ContentKind kind, int itemId) => kind switch
    {
        ContentKind.Plan => context.Plans.Where(p => p.Id == itemId).Select(p => p.Summary).SingleOrDefaultAsync(),
        ContentKind.Decision => context.Decisions.Where(d => d.Id == itemId).Select(d => d.Summary).SingleOrDefaultAsync(),
        ContentKind.Digest => context.Digests.Where(d => d.Id == itemId).Select(d => d.Intro).SingleOrDefaultAsync(),
        _ => Task.FromResult<string?>(null),
    };

    public async Task<IReadOnlyList<Translation>> OfAsync(ContentKind kind, int itemId) => await context.Translations
        .Where(t => t.Kind == kind && t.ItemId == itemId)
        .OrderBy(t => t.Language)
        .AsNoTracking()
        .ToListAsync();
}
