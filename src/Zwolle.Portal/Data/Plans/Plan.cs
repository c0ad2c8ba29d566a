using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Plans;

/// <summary>How far a plan is, as its newest source tells; always shown with the year of that source.</summary>
public enum PlanPhase
{
    Exploration = 0,
    Preparation = 1,
    Decision = 2,
    Execution = 3,
    Completed = 4,
    Stopped = 5,
    Unknown = 6,
}

/// <summary>How much residents' word weighs, from being told to deciding along. Unknown is said, never guessed.</summary>
public enum ParticipationLevel
{
    Unknown = 0,
    Inform = 1,
    Consult = 2,
    Advise = 3,
    Coproduce = 4,
    Decide = 5,
}

/// <summary>Something that is going to change in the city, also when residents can only be informed of it.</summary>
public sealed class Plan : IOwned, IAddressed, IVersioned, IFindable, IAudited
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int BodyMaxLength = 20_000;
    public const int SentenceMaxLength = 500;
    public const int PhaseNoteMaxLength = 200;
    public const int LinesMaxLength = 2_000;
    public const int OutcomeMaxLength = 4_000;

    public static SlugKind SlugKind => SlugKind.Plan;

    public int Id { get; init; }

    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Current address; given at first publication and not changed by a new title.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Plain text in plain Dutch; what a card and the top of the page say.</summary>
    public required string Summary { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    public PlanPhase Phase { get; set; }

    /// <summary>Year of the source that states the phase; 0 when that source bears no date.</summary>
    public int PhaseYear { get; set; }

    public string? PhaseNote { get; set; }

    public ApproximateDate? Start { get; set; }

    public ApproximateDate? End { get; set; }

    public ParticipationLevel Level { get; set; }

    public string? LevelReason { get; set; }

    public string? Decides { get; set; }

    /// <summary>What residents can still influence, one point per line; empty when we don't know.</summary>
    public string CanChange { get; set; } = "";

    /// <summary>What no longer changes, one point per line; empty when we don't know.</summary>
    public string Fixed { get; set; } = "";

    public ParticipationAnnouncement Announcement { get; set; } = new();

    /// <summary>What was done with residents' input, in Markdown; null while that is not known.</summary>
    public string? InputOutcome { get; set; }

    /// <summary>The wijken it lies in. None: the whole city, unless <see cref="IsAreaUnknown"/>.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<PlanNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    /// <summary>The source names no wijk and is not about the whole city either.</summary>
    public bool IsAreaUnknown { get; set; }

    public ICollection<Theme> Themes { get; init; } = [];

    public ICollection<PlanTheme> ThemeLinks { get; init; } = [];

    public ICollection<ParticipationMoment> Moments { get; init; } = [];

    public ICollection<PlanMoment> MomentLinks { get; init; } = [];

    public ICollection<ExternalLink> Links { get; init; } = [];

    public ICollection<DateChange> DateChanges { get; init; } = [];

    public int? LocationId { get; set; }

    public Location? Location { get; set; }

    /// <summary>A fictional plan for trying the portal: stays out of calendars, feeds, the sitemap and structured data.</summary>
    public bool IsExample { get; init; }

    public required string OwnerTeam { get; set; }

    /// <summary>Day on which the owner team must have looked at the text again.</summary>
    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    public string GetSearchSource() => $"{Title} {Summary} {Location?.Name} {Body}";
}

/// <summary>
/// The five points of a 'kennisgeving participatie' (Omgevingswet 5.47 and 16.29, Omgevingsbesluit 5.3 and 10.2):
/// who is involved, on what, when, who has which role, and where to learn more. Null: we don't know.
/// </summary>
public sealed record ParticipationAnnouncement
{
    public string? Who { get; init; }

    public string? About { get; init; }

    public string? When { get; init; }

    public string? Roles { get; init; }

    public string? MoreInformation { get; init; }
}
