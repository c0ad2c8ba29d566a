using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Sitemap;

/// <summary>An address for search engines.</summary>
public sealed record SitemapItem(string Slug, DateTime ChangedAt);

public sealed class SitemapQueries(PortalDbContext context, PortalIndex index)
{
    /// <summary>Most addresses that one sitemap may hold (sitemaps.org), shared by plans and moments.</summary>
    private const int Most = 23_000;

    private const int MostTexts = 4_000;

    public async Task<IReadOnlyList<SitemapItem>> PlansAsync() => await context.Plans
        .Where(p => !p.IsExample)
        .OrderByDescending(p => p.ChangedAt).ThenBy(p => p.Id)
        .Take(Most)
        .Select(p => new SitemapItem(p.Slug, p.ChangedAt))
        .ToListAsync();

    /// <summary>Steps of the guide, schemes, initiatives, decisions and stories, in one command.</summary>
    public async Task<IReadOnlyList<(SlugKind Kind, SitemapItem Item)>> TextsAsync()
    {
        var rows = await context.GuideSteps.Select(s => new { Kind = SlugKind.GuideStep, s.Slug, s.ChangedAt })
            .Concat(context.FundingSchemes.Select(s => new { Kind = SlugKind.FundingScheme, s.Slug, s.ChangedAt }))
            .Concat(context.Initiatives.Where(i => !i.IsExample).Select(i => new { Kind = SlugKind.Initiative, i.Slug, i.ChangedAt }))
            .Concat(context.Decisions.Where(d => !d.IsExample).Select(d => new { Kind = SlugKind.Decision, d.Slug, d.ChangedAt }))
            .Concat(context.Stories.Where(s => !s.IsExample).Select(s => new { Kind = SlugKind.Story, s.Slug, s.ChangedAt }))
            .OrderBy(row => row.Kind).ThenBy(row => row.Slug)
            .Take(MostTexts)
            .ToListAsync();
        return [.. rows.Select(row => (row.Kind, new SitemapItem(row.Slug, row.ChangedAt)))];
    }

    public async Task<IReadOnlyList<DigestCard>> DigestsAsync() => [.. (await DigestCard.AllAsync(index, context)).Where(digest => !digest.IsExample)];

    public async Task<IReadOnlyList<SitemapItem>> MomentsAsync() => await context.Moments
        .Where(m => !m.IsExample)
        .OrderByDescending(m => m.ChangedAt).ThenBy(m => m.Id)
        .Take(Most)
        .Select(m => new SitemapItem(m.Slug, m.ChangedAt))
        .ToListAsync();
}
