using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Stories;

public sealed class StoryQueries(PortalDbContext context, PortalIndex index)
{
    private const int OthersShown = 3;

    public async Task<StoryList> ListAsync(StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var portal = await index.GetAsync();
        var (neighbourhood, problems) = filter.Resolve(portal);
        var all = await StoryCard.AllAsync(index, context);
        var found = neighbourhood is null ? all : [.. all.Where(card => card.NeighbourhoodIds.Contains(neighbourhood.Id))];
        var (page, wrong) = PageNumber.Parse(filter.Page, StoryList.LastPage(found.Count));
        return new StoryList(
            filter,
            neighbourhood,
            wrong is null ? problems : [.. problems, wrong],
            portal,
            all.SelectMany(card => card.NeighbourhoodIds).CountBy(id => id).ToDictionary(),
            found,
            page);
    }

    public async Task<StoryPage?> DetailsAsync(string slug)
    {
        var story = await context.Stories
            .Where(s => s.Slug == slug)
            .Select(s => new StoryPage
            {
                Slug = s.Slug,
                Title = s.Title,
                Summary = s.Summary,
                Body = s.Body,
                Teller = s.Teller,
                ToldOn = s.ToldOn,
                AgreedOn = s.AgreedOn,
                IsExample = s.IsExample,
                Initiative = s.Initiative == null ? null : new ToldInitiative(s.Initiative.Slug, s.Initiative.Title),
                NeighbourhoodIds = s.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
            })
            .SingleOrDefaultAsync();
        return story is null
            ? null
            : story with
            {
                Others = new StoryCards(
                    (await StoryCard.AllAsync(index, context)).Where(card => card.Slug != slug && card.NeighbourhoodIds.Intersect(story.NeighbourhoodIds).Any()).Take(OthersShown),
                    await index.GetAsync()),
            };
    }

    /// <summary>What became of an address that finds no public story.</summary>
    public Task<FormerAddress> FormerAddressAsync(string slug) =>
        FormerAddress.FindAsync<Story>(context, slug);
}
