using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;

namespace Zwolle.Portal.Data.Moments;

public enum MomentKind
{
    DropIn = 0,
    Meeting = 1,
    Conversation = 2,
    Survey = 3,

    /// <summary>A period in which anyone can react to a published draft (terinzagelegging, zienswijze).</summary>
    Response = 4,

    /// <summary>Speaking to the council before it decides (inspreken).</summary>
    Address = 5,
    Walk = 6,
    WorkingGroup = 7,
    Vote = 8,
}

/// <summary>One way, in one period, in which residents can take part in one or more plans.</summary>
public sealed class ParticipationMoment : IOwned, IAddressed, IVersioned, ISearchable, IAudited
{
    public static SlugKind SlugKind => SlugKind.ParticipationMoment;

    public int Id { get; init; }

    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Current address; given at first publication and not changed by a new title.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Summary { get; set; }

    public MomentKind Kind { get; set; }

    /// <summary>First day on which one can take part, or sign up; inclusive, Europe/Amsterdam.</summary>
    public DateOnly? FirstDay { get; private set; }

    /// <summary>Last day, inclusive ('tot en met'), Europe/Amsterdam. A meeting is on this day.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary><see cref="DatePrecision.Day"/>: both days are exact. Anything else: only roughly known.</summary>
    public DatePrecision? PeriodPrecision { get; private set; }

    /// <summary>
    /// The period as one value; null when nothing is known. It is kept in plain columns, because lists are ordered by
    /// them and EF Core does not index parts of complex types.
    /// </summary>
    public ApproximateDate? Period
    {
        get => FirstDay is { } first && LastDay is { } last && PeriodPrecision is { } precision
            ? new ApproximateDate(first, last, precision)
            : null;
        set => (FirstDay, LastDay, PeriodPrecision) = (value?.Earliest, value?.Latest, value?.Precision);
    }

    /// <summary>Instant (UTC) at which a meeting starts; null for what has no hour.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>Instant (UTC) at which a meeting ends.</summary>
    public DateTime? EndsAt { get; set; }

    public int? LocationId { get; set; }

    public Location? Location { get; set; }

    public string? About { get; set; }

    /// <summary>One point per line; empty when we don't know.</summary>
    public string CanChange { get; set; } = "";

    /// <summary>One point per line; empty when we don't know.</summary>
    public string Fixed { get; set; } = "";

    public string? Decides { get; set; }

    public string? How { get; set; }

    /// <summary>The way to take part without internet; required before a moment can open.</summary>
    public string? Offline { get; set; }

    /// <summary>Last day on which residents hear what was done with their input.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>What was done with the input, in Markdown. Set: the moment is answered.</summary>
    public string? Outcome { get; set; }

    /// <summary>Day of the answer; null when there is an outcome whose day is not known.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Day on which it was closed by hand, before or without its last day.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Set: the moment is cancelled, and everybody may read why.</summary>
    public string? CancelReason { get; set; }

    public DateOnly? CancelledOn { get; set; }

    public ICollection<Plan> Plans { get; init; } = [];

    public ICollection<PlanMoment> PlanLinks { get; init; } = [];

    /// <summary>The wijken it is meant for. None: the whole city, unless <see cref="IsAreaUnknown"/>.</summary>
    public ICollection<Neighbourhood> Neighbourhoods { get; init; } = [];

    /// <summary>See <see cref="Plan.IsAreaUnknown"/>.</summary>
    public bool IsAreaUnknown { get; set; }

    public ICollection<MomentNeighbourhood> NeighbourhoodLinks { get; init; } = [];

    public ICollection<ExternalLink> Links { get; init; } = [];

    public ICollection<DateChange> DateChanges { get; init; } = [];

    /// <summary>See <see cref="Plan.IsExample"/>.</summary>
    public bool IsExample { get; init; }

    public required string OwnerTeam { get; set; }

    public DateOnly ReviewOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnReason { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    public string GetSearchSource() => $"{Title} {Summary} {Location?.Name}";
}

/// <summary>A moment is meant for a wijk. See <see cref="PlanNeighbourhood"/> for why it is a class.</summary>
public sealed class MomentNeighbourhood : IAuditedPart
{
    public int MomentId { get; init; }

    public ParticipationMoment? Moment { get; init; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(ParticipationMoment), MomentId);
}
