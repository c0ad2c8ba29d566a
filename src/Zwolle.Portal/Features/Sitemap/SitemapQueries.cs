using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Features.Sitemap;

/// <summary>An address for search engines.</summary>
public sealed record SitemapItem(string Slug, DateTime ChangedAt);

public sealed class SitemapQueries(PortalDbContext context)
{
    /// <summary>Most addresses that one sitemap may hold (sitemaps.org), shared by plans and moments.</summary>
    private const int Most = 24_000;

    public async Task<IReadOnlyList<SitemapItem>> PlansAsync() => await context.Plans
        .Where(p => !p.IsExample)
        .OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id)
        .Take(Most)
        .Select(p => new SitemapItem(p.Slug, p.ChangedAt))
        .ToListAsync();

    public async Task<IReadOnlyList<SitemapItem>> GuideStepsAsync() => await context.GuideSteps
        .OrderBy(s => s.Id)
        .Select(s => new SitemapItem(s.Slug, s.ChangedAt))
        .ToListAsync();

    public async Task<IReadOnlyList<SitemapItem>> SchemesAsync() => await context.FundingSchemes
        .OrderBy(s => s.Id)
        .Select(s => new SitemapItem(s.Slug, s.ChangedAt))
        .ToListAsync();

    public async Task<IReadOnlyList<SitemapItem>> MomentsAsync() => await context.Moments
        .Where(m => !m.IsExample)
        .OrderByDescending(m => m.ChangedAt).ThenBy(m => m.Id)
        .Take(Most)
        .Select(m => new SitemapItem(m.Slug, m.ChangedAt))
        .ToListAsync();
}
