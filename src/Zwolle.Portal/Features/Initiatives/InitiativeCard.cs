using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>An initiative in lists and on the map, here and on the pages of other features.</summary>
public sealed record InitiativeCard
{
    /// <summary>More than the city has, and as many as the map shows; above it the oldest are left out.</summary>
    public const int Most = MapFeatures.MostItems;

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required InitiativeState State { get; init; }

    /// <summary>0 when the source bears none.</summary>
    public required int StateYear { get; init; }

    public required InitiativeNeeds Needs { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required bool IsExample { get; init; }

    /// <summary>The day on which it was last taken over from a source; null when no source says.</summary>
    public required DateOnly? TakenOverOn { get; init; }

    /// <summary>A colleague compared it with all its sources.</summary>
    public required bool IsChecked { get; init; }

    public required PlaceOnMap? Place { get; init; }

    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public IReadOnlyList<int> ThemeIds { get; init; } = [];

    /// <summary>It really asks something of residents now: what is made up does not count.</summary>
    public bool AsksHelp => Needs != InitiativeNeeds.None && !IsExample;

    public bool IsWholeCity => NeighbourhoodIds.Count == 0 && !IsAreaUnknown;

    /// <summary>Something on the map stands for it.</summary>
    public bool HasPlace => Place is { IsKnown: true } || NeighbourhoodIds.Count > 0;

    /// <summary>
    /// All public initiatives in the order of the list: those that ask something first, then the newest. They are few and
    /// several pages need them, so they are known for a minute.
    /// </summary>
    public static Task<IReadOnlyList<InitiativeCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.CountAsync(nameof(InitiativeCard), () => ReadAsync(context));
    }

    public static async Task<IReadOnlyList<InitiativeCard>> ReadAsync(PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cards = await context.Initiatives
            .OrderByDescending(i => i.StateYear).ThenByDescending(i => i.Id)
            .Take(Most)
            .Select(i => new InitiativeCard
            {
                Id = i.Id,
                Slug = i.Slug,
                Title = i.Title,
                Summary = i.Summary,
                State = i.State,
                StateYear = i.StateYear,
                Needs = i.Needs,
                IsAreaUnknown = i.IsAreaUnknown,
                IsExample = i.IsExample,
                TakenOverOn = i.Links.Max(l => l.TakenOverOn),
                IsChecked = i.Links.Any() && i.Links.All(l => l.CheckedOn != null),
                Place = i.Location == null
                    ? null
                    : new PlaceOnMap(i.Location.Precision, i.Location.Longitude, i.Location.Latitude, i.Location.Area!.GeoJson, i.Location.SubneighbourhoodId, i.Location.NeighbourhoodId),
            })
            .ToListAsync();
        var links = await context.Set<InitiativeNeighbourhood>().Select(l => new { l.InitiativeId, IsTheme = false, Id = l.NeighbourhoodId })
            .Concat(context.Set<InitiativeTheme>().Select(l => new { l.InitiativeId, IsTheme = true, Id = l.ThemeId }))
            .ToListAsync();
        var byInitiative = links.ToLookup(l => (l.InitiativeId, l.IsTheme), l => l.Id);
        return
        [
            .. cards
                .Select(card => card with { NeighbourhoodIds = [.. byInitiative[(card.Id, false)]], ThemeIds = [.. byInitiative[(card.Id, true)]] })
                .OrderBy(card => card.Needs == InitiativeNeeds.None),
        ];
    }

    public MapItem ToMapItem() => new("initiatief", Id, Title, InitiativeLinks.Details(Slug), InitiativeWords.Standing(this), Needs != InitiativeNeeds.None, Place, NeighbourhoodIds);
}

/// <summary>A list of initiatives as cards, with what the cards need besides themselves.</summary>
/// <param name="Initiatives">In the order to show.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="HeadingLevel">The level of the titles, 2 to 4: one below the heading above the list.</param>
public sealed record InitiativeCards(IEnumerable<InitiativeCard> Initiatives, PortalSnapshot Portal, int HeadingLevel = 3)
{
    public static readonly MapWords MapWords = new("initiatief", "initiatieven", "u kunt nu helpen");

    /// <summary>Where the initiative is, in words.</summary>
    public string Where(InitiativeCard initiative) => initiative switch
    {
        { IsAreaUnknown: true } => "Wijk niet bekend",
        { NeighbourhoodIds.Count: 0 } => "Hele stad",
        _ => Portal.Names(initiative.NeighbourhoodIds),
    };
}
