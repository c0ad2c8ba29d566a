using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Initiatives;

/// <summary>How far an initiative is, as its newest source tells; always shown with the year of that source. The numbers stand in the database.</summary>
public enum InitiativeState
{
    Unknown = 0,
    Idea = 1,
    SeeksSupport = 2,
    Preparation = 3,
    Active = 4,
    Completed = 5,

    /// <summary>It is there, and residents keep it up.</summary>
    Maintained = 6,

    Stopped = 7,
}

/// <summary>What an initiative asks of others now. The numbers stand in the database.</summary>
[Flags]
public enum InitiativeNeeds
{
    None = 0,
    Hands = 1,
    Room = 2,
    Money = 4,
    Knowledge = 8,
}

/// <summary>Something that residents or an institution do for their wijk (initiatief), which the municipality may help with.</summary>
public sealed class Initiative : IOwned, IAddressed, IVersioned, ISearchable, IAudited, IOutsideLink
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int StoryMaxLength = 4_000;
    public const int SentenceMaxLength = 300;
    public const int NameMaxLength = 150;
    public const int StateNoteMaxLength = 200;

    public static SlugKind SlugKind => SlugKind.Initiative;

    public int Id { get; init; }

    /// <summary>Current address; given at first publication and not changed by a new title.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Plain text in plain Dutch; what a card and the top of the page say.</summary>
    public required string Summary { get; set; }

    public InitiativeState State { get; set; }

    /// <summary>Year of the source that states it; 0 when that source bears no date.</summary>
    public int StateYear { get; set; }

    public string? StateNote { get; set; }

    /// <summary>Who began it: a group or an organisation, never a person. Null: our sources don't say.</summary>
    public string? Initiator { get; set; }

    public InitiativeNeeds Needs { get; set; }

    /// <summary>What exactly is needed, in words.</summary>
    public string? NeedsNote { get; set; }

    /// <summary>What happened, one step per line, the first one first; a line may begin with its date and a colon (<see cref="StoryStep"/>).</summary>
    public string Story { get; set; } = "";

    /// <summary>What help and money it got, in words; null when our sources don't say.</summary>
    public string? Help { get; set; }

    /// <summary>How others can join; null when our sources don't say.</summary>
    public string? Join { get; set; }

    /// <summary>The page of the initiative on MijnWijk, where residents of Zwolle talk about it; null when it has none there.</summary>
    public string? MijnWijkUrl { get; set; }

    /// <summary>Since when that page can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? GoneSince { get; set; }

    /// <summary>The wijken it is in. None: the whole city, unless <see cref="IsAreaUnknown"/>.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<InitiativeNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    /// <summary>The source names no wijk and is not about the whole city either.</summary>
    public bool IsAreaUnknown { get; set; }

    public ICollection<Theme> Themes { get; init; } = [];

    public ICollection<InitiativeTheme> ThemeLinks { get; init; } = [];

    /// <summary>The goals of the municipality that it serves, in the judgment of the editors.</summary>
    public ICollection<NeighbourhoodGoal> Goals { get; init; } = [];

    public ICollection<InitiativeGoal> GoalLinks { get; init; } = [];

    /// <summary>The schemes that helped it, as a source tells.</summary>
    public ICollection<FundingScheme> Schemes { get; init; } = [];

    public ICollection<InitiativeScheme> SchemeLinks { get; init; } = [];

    public int? LocationId { get; set; }

    public Location? Location { get; set; }

    public ICollection<ExternalLink> Links { get; init; } = [];

    /// <summary>A fictional one for trying the portal: stays out of the sitemap and structured data.</summary>
    public bool IsExample { get; init; }

    public required string OwnerTeam { get; set; }

    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    string? IOutsideLink.OutsideUrl
    {
        get => MijnWijkUrl;
        set => MijnWijkUrl = value;
    }

    public string GetSearchSource() => $"{Title} {Summary} {Location?.Name} {Initiator} {Story}";
}
