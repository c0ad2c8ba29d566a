using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Themes;

namespace Zwolle.Portal.Data.Decisions;

/// <summary>Who treated it. The numbers stand in the database.</summary>
public enum DecisionBody
{
    /// <summary>The source says 'the municipality' and not which part of it.</summary>
    Municipality = 0,

    Council = 1,
    Executive = 2,
}

/// <summary>What came of it. The numbers stand in the database.</summary>
public enum DecisionOutcome
{
    /// <summary>No source tells: then it is never shown as decided.</summary>
    Unknown = 0,

    Adopted = 1,
    Rejected = 2,

    /// <summary>Put off to a later meeting (aangehouden).</summary>
    Deferred = 3,

    /// <summary>Talked about; nothing was asked to be decided.</summary>
    Discussed = 4,

    /// <summary>The college told the council; there was nothing to decide.</summary>
    Informed = 5,

    /// <summary>It is on the agenda or was announced; it is not treated yet, as far as the source tells.</summary>
    Announced = 6,
}

/// <summary>
/// What the council or the college decided or discussed (besluit), in plain Dutch. The document of the council leads:
/// this is what it means, with a link to it.
/// </summary>
public sealed class Decision : IOwned, IAddressed, IVersioned, ISearchable, IAudited
{
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 400;
    public const int MeaningMaxLength = 500;
    public const int InputOutcomeMaxLength = 600;
    public const int OutcomeNoteMaxLength = 200;
    public const int NoteMaxLength = 300;
    public const int DocumentKindMaxLength = 100;
    public const int ReferenceMaxLength = 100;

    public static SlugKind SlugKind => SlugKind.Decision;

    public int Id { get; init; }

    /// <summary>Names it for ever in feeds.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Current address; given at first publication and not changed by a new title.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>What was decided and what that means, in plain Dutch without markup.</summary>
    public required string Summary { get; set; }

    /// <summary>What it means for whom; null when our sources don't say.</summary>
    public string? Meaning { get; set; }

    public DecisionBody DecidingBody { get; set; }

    /// <summary>Day of the meeting, or as near as the source tells; null when it tells nothing.</summary>
    public ApproximateDate? Date { get; set; }

    public DecisionOutcome Outcome { get; set; }

    /// <summary>The nuance: 'Unaniem', 'Twee moties zijn verworpen'.</summary>
    public string? OutcomeNote { get; set; }

    /// <summary>What was done with the input of residents; null when our sources don't say.</summary>
    public string? InputOutcome { get; set; }

    /// <summary>What is doubtful about our text.</summary>
    public string? Note { get; set; }

    /// <summary>'raadsvoorstel', 'bestemmingsplan'; null when our sources don't say.</summary>
    public string? DocumentKind { get; set; }

    /// <summary>Number of the document at the municipality.</summary>
    public string? Reference { get; set; }

    /// <summary>The wijken it is about. None: the whole city.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    public ICollection<DecisionNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    public ICollection<Theme> Themes { get; init; } = [];

    public ICollection<DecisionTheme> ThemeLinks { get; init; } = [];

    public ICollection<Plan> Plans { get; init; } = [];

    public ICollection<DecisionPlan> PlanLinks { get; init; } = [];

    /// <summary>The participation moments whose input went into it.</summary>
    public ICollection<ParticipationMoment> Moments { get; init; } = [];

    public ICollection<DecisionMoment> MomentLinks { get; init; } = [];

    /// <summary>One of kind <see cref="LinkKind.Official"/> is the document of the council.</summary>
    public ICollection<ExternalLink> Links { get; init; } = [];

    /// <summary>A fictional one for trying the portal: stays out of feeds, the sitemap and structured data.</summary>
    public bool IsExample { get; init; }

    public required string OwnerTeam { get; set; }

    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    public string GetSearchSource() => $"{Title} {Summary} {Meaning} {DocumentKind} {Reference}";
}
