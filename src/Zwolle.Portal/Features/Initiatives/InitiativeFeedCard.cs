using System.Globalization;
using System.Linq.Expressions;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>An initiative as it goes into a feed, here and in the feeds of other features.</summary>
public sealed record InitiativeFeedCard
{
    public static readonly Expression<Func<Initiative, InitiativeFeedCard>> Projection = i => new InitiativeFeedCard
    {
        Id = i.Id,
        Slug = i.Slug,
        Title = i.Title,
        Summary = i.Summary,
        State = i.State,
        StateYear = i.StateYear,
        Needs = i.Needs,
        NeedsNote = i.NeedsNote,
        NeighbourhoodIds = i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsAreaUnknown = i.IsAreaUnknown,
        ThemeIds = i.ThemeLinks.Select(l => l.ThemeId).ToList(),
        PublishedAt = i.PublishedAt!.Value,
        ChangedAt = i.ChangedAt,
    };

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required InitiativeState State { get; init; }

    public required int StateYear { get; init; }

    public required InitiativeNeeds Needs { get; init; }

    public required string? NeedsNote { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required IReadOnlyList<int> ThemeIds { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    /// <summary>The id follows from the key: an initiative keeps it when its title or address changes.</summary>
    /// <param name="portal">For absolute addresses.</param>
    /// <param name="index">To name the wijken and themes.</param>
    public FeedEntry Entry(PortalOptions portal, PortalSnapshot index) => new(
        NamedId.Of(string.Create(CultureInfo.InvariantCulture, $"initiative/{Id}")),
        Title,
        string.Join(' ', Facts()),
        portal.BaseUrl + InitiativeLinks.Details(Slug),
        PublishedAt,
        ChangedAt,
        [
            .. FeedFile.Areas(index, NeighbourhoodIds, IsAreaUnknown),
            .. index.Themes.Where(theme => ThemeIds.Contains(theme.Id)).Select(theme => new FeedCategory(theme.Slug, theme.Name)),
        ]);

    private IEnumerable<string> Facts()
    {
        yield return DutchText.FullStop(Summary);
        yield return $"{InitiativeWords.StateOrUnknown(State)} ({PlanWords.AsOf(StateYear)}).";
        if (Needs != InitiativeNeeds.None)
        {
            yield return $"Nu nodig: {Needs.List()}.";
            if (NeedsNote is not null)
            {
                yield return DutchText.FullStop(NeedsNote);
            }
        }
    }
}
