using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Stories;

/// <summary>
/// A story in lists, here and on the pages of other features. ToldOn: null when nobody wrote that down. InitiativeId: what
/// it tells of, which may be hidden. NeighbourhoodIds: none means the whole city.
/// </summary>
public sealed record StoryCard(
    int Id,
    Guid PublicId,
    string Slug,
    string Title,
    string Summary,
    string Teller,
    DateOnly? ToldOn,
    int? InitiativeId,
    bool IsExample,
    DateTime PublishedAt,
    DateTime ChangedAt,
    IReadOnlyList<int> NeighbourhoodIds)
{
    /// <summary>As many as the pages of the list hold; above it the oldest are left out.</summary>
    public const int Most = StoryFilter.LastPage * StoryList.PageSize;

    /// <summary>The story in a feed.</summary>
    /// <param name="portal">For absolute addresses.</param>
    /// <param name="index">To name the wijken.</param>
    public FeedEntry Entry(PortalOptions portal, PortalSnapshot index)
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(index);
        return new FeedEntry(
            PublicId, Title, $"{DutchText.FullStop(Summary)} {StoryWords.ToldBy(Teller, ToldOn)}.", portal.BaseUrl + StoryLinks.Details(Slug), PublishedAt, ChangedAt,
            [.. FeedFile.Areas(index, NeighbourhoodIds, unknown: false)]);
    }

    /// <summary>All public stories, the newest first. Several pages need them, so they are known for a minute.</summary>
    public static Task<IReadOnlyList<StoryCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(context);
        return index.CountAsync<IReadOnlyList<StoryCard>>(
            nameof(StoryCard),
            async () => await context.Stories
                .OrderByDescending(s => s.PublishedAt).ThenByDescending(s => s.Id)
                .Take(Most)
                .Select(s => new StoryCard(
                    s.Id, s.PublicId, s.Slug, s.Title, s.Summary, s.Teller, s.ToldOn, s.InitiativeId, s.IsExample, s.PublishedAt!.Value, s.ChangedAt,
                    s.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList()))
                .ToListAsync());
    }
}

/// <summary>A list of stories as cards, with what the cards need besides themselves.</summary>
/// <param name="Stories">In the order to show.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="HeadingLevel">The level of the titles, 2 or 3: one below the heading above the list.</param>
public sealed record StoryCards(IEnumerable<StoryCard> Stories, PortalSnapshot Portal, int HeadingLevel = 3)
{
    public string Where(StoryCard story) =>
        story.NeighbourhoodIds.Count == 0 ? "Hele stad" : Portal.Names(story.NeighbourhoodIds);
}
