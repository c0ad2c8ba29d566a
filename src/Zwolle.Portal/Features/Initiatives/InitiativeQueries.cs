using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Features.Stories;

namespace Zwolle.Portal.Features.Initiatives;

public sealed class InitiativeQueries(PortalDbContext context, PortalIndex index)
{
    public async Task<InitiativeList> ListAsync(InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (portal, criteria, problems, all) = await FindAsync(filter);
        var found = all.Where(criteria.Fits).ToList();
        var (page, wrong) = PageNumber.Parse(filter.Page, InitiativeList.LastPage(found.Count));
        return new InitiativeList(
            filter, criteria, wrong is null ? problems : [.. problems, wrong], portal, InitiativeCounts.Of(criteria, all), found, page);
    }

    /// <summary>The initiatives of the list, all its pages together, for the map.</summary>
    /// <param name="filter">That of the list.</param>
    /// <param name="slug">Only this one; null for all.</param>
    public async Task<InitiativeMap> MapAsync(InitiativeFilter filter, string? slug)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (_, criteria, problems, all) = await FindAsync(filter);
        var places = await index.PlacesAsync();
        var found = all.Where(card => criteria.Fits(card) && (string.IsNullOrEmpty(slug) || card.Slug == slug));
        return new InitiativeMap(
            problems, MapFeatures.Write(json => json.WriteBoolean("counts", false), json => json.WriteItems([.. found.Select(card => card.ToMapItem())], places)));
    }

    public async Task<InitiativeDetails?> DetailsAsync(string slug)
    {
        var initiative = await context.Initiatives.Where(i => i.Slug == slug).Select(InitiativeDetails.Projection).SingleOrDefaultAsync();
        return initiative is null
            ? null
            : initiative with
            {
                Goals = [.. (await GoalCard.AllAsync(index, context)).Where(goal => goal.Initiatives.Any(served => served.Id == initiative.Id))],
                Stories = [.. (await StoryCard.AllAsync(index, context)).Where(story => story.InitiativeId == initiative.Id)],
                Links = await context.Links.Where(l => l.InitiativeId == initiative.Id).OrderBy(l => l.SortOrder).ThenBy(l => l.Id).AsNoTracking().ToListAsync(),
                Portal = await index.GetAsync(),
            };
    }

    /// <summary>What changed last in the list.</summary>
    public async Task<InitiativeFeed> FeedAsync(InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (portal, criteria, problems, all) = await FindAsync(filter);
        var ids = all.Where(criteria.Fits).Select(card => card.Id).ToList();
        var initiatives = await context.Initiatives
            .Where(i => !i.IsExample && ids.Contains(i.Id))
            .OrderByDescending(i => i.ChangedAt)
            .ThenByDescending(i => i.Id)
            .Take(FeedFile.Most)
            .Select(InitiativeFeedCard.Projection)
            .ToListAsync();
        return new InitiativeFeed(problems, portal, initiatives);
    }

    /// <summary>What became of an address that finds no public initiative.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<Initiative>(context, slug);

    /// <summary>The filter in terms of the cards, and the cards that have its words.</summary>
    private async Task<(PortalSnapshot Portal, InitiativeCriteria Criteria, IReadOnlyList<Problem> Problems, IReadOnlyList<InitiativeCard> All)> FindAsync(InitiativeFilter filter)
    {
        var portal = await index.GetAsync();
        var (criteria, problems) = filter.Resolve(portal);
        var all = await InitiativeCard.AllAsync(index, context);
        if (criteria.Words.Count == 0)
        {
            return (portal, criteria, problems, all);
        }

        var withWords = await criteria.Words
            .Aggregate(context.Initiatives.AsQueryable(), (matching, word) => matching.Where(i => i.SearchText.Contains(word)))
            .Select(i => i.Id)
            .ToHashSetAsync();
        return (portal, criteria, problems, [.. all.Where(card => withWords.Contains(card.Id))]);
    }
}
