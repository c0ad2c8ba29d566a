using System.Linq.Expressions;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Stories;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>A scheme that helped.</summary>
public sealed record HelpingScheme(string Slug, string Name);

/// <summary>The page of one initiative.</summary>
public sealed record InitiativeDetails
{
    public static readonly Expression<Func<Initiative, InitiativeDetails>> Projection = i => new InitiativeDetails
    {
        Id = i.Id,
        Slug = i.Slug,
        Title = i.Title,
        Summary = i.Summary,
        State = i.State,
        StateYear = i.StateYear,
        StateNote = i.StateNote,
        Initiator = i.Initiator,
        Needs = i.Needs,
        NeedsNote = i.NeedsNote,
        StoryLines = i.Story,
        Help = i.Help,
        Join = i.Join,
        MijnWijkUrl = i.MijnWijkUrl,
        GoneSince = i.GoneSince,
        IsAreaUnknown = i.IsAreaUnknown,
        IsExample = i.IsExample,
        NeighbourhoodIds = i.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        ThemeIds = i.ThemeLinks.Select(l => l.ThemeId).ToList(),
        Schemes = i.SchemeLinks.Select(l => new HelpingScheme(l.Scheme!.Slug, l.Scheme.Name)).ToList(),
        Place = i.Location == null
            ? null
            : new PlaceText(
                i.Location.Name,
                i.Location.Address,
                i.Location.Accessibility,
                i.Location.Precision,
                i.Location.Subneighbourhood != null ? i.Location.Subneighbourhood.Name : i.Location.Neighbourhood!.Name),
    };

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required InitiativeState State { get; init; }

    public required int StateYear { get; init; }

    public required string? StateNote { get; init; }

    public required string? Initiator { get; init; }

    public required InitiativeNeeds Needs { get; init; }

    public required string? NeedsNote { get; init; }

    public required string StoryLines { get; init; }

    public required string? Help { get; init; }

    public required string? Join { get; init; }

    public required string? MijnWijkUrl { get; init; }

    /// <summary>Since when that page can't be found; null: as far as we know it is there.</summary>
    public required DateOnly? GoneSince { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required bool IsExample { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required IReadOnlyList<int> ThemeIds { get; init; }

    public required IReadOnlyList<HelpingScheme> Schemes { get; init; }

    public required PlaceText? Place { get; init; }

    public IReadOnlyList<GoalCard> Goals { get; init; } = [];

    /// <summary>What residents tell of it, the newest first.</summary>
    public IReadOnlyList<StoryCard> Stories { get; init; } = [];

    public IReadOnlyList<ExternalLink> Links { get; init; } = [];

    public PortalSnapshot Portal { get; init; } = null!;

    public IReadOnlyList<StoryStep> Steps => StoryStep.All(StoryLines);

    /// <summary>Something on the map stands for it.</summary>
    public bool HasPlace => Place is { IsKnown: true } || NeighbourhoodIds.Count > 0;

    /// <summary>Nobody can still join or help.</summary>
    public bool IsOver => State is InitiativeState.Completed or InitiativeState.Stopped;
}
