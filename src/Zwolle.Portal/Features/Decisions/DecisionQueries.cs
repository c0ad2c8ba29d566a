using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Decisions;

public sealed class DecisionQueries(PortalDbContext context, PortalIndex index)
{
    public async Task<DecisionList> ListAsync(DecisionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var all = await DecisionCard.AllAsync(index, context);
        if (criteria.Words.Count > 0)
        {
            var withWords = await criteria.Words
                .Aggregate(context.Decisions.AsQueryable(), (matching, word) => matching.Where(d => d.SearchText.Contains(word)))
                .Select(d => d.Id)
                .ToHashSetAsync();
            all = [.. all.Where(card => withWords.Contains(card.Id))];
        }

        var found = all.Where(criteria.Fits).ToList();
        var (page, wrong) = PageNumber.Parse(filter.Page, DecisionList.LastPage(found.Count));
        return new DecisionList(
            filter, criteria, wrong is null ? problems : [.. problems, wrong], portal, DecisionCounts.Of(criteria, all), found, page);
    }

    public async Task<DecisionDetails?> DetailsAsync(string slug)
    {
        var decision = await context.Decisions.Where(d => d.Slug == slug).Select(DecisionDetails.Projection).SingleOrDefaultAsync();
        return decision is null
            ? null
            : decision with
            {
                Translations = await TranslationCard.OfAsync(index, context, ContentKind.Decision, decision.Id),
                Links = await context.Links.Where(l => l.DecisionId == decision.Id).OrderBy(l => l.SortOrder).ThenBy(l => l.Id).AsNoTracking().ToListAsync(),
                Portal = await index.GetAsync(),
            };
    }

    /// <summary>What became of an address that finds no public decision.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<Decision>(context, slug);
}
