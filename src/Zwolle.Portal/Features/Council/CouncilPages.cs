using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Council;

/// <summary>How the council decides and how one reaches it, whatever it is about.</summary>
/// <param name="Rules">Null when staff have not filled them in.</param>
/// <param name="Meetings">Those that we know, from today on; none is not that there are none.</param>
/// <param name="Now">Instant (UTC).</param>
public sealed record CouncilPage(CouncilRules? Rules, IReadOnlyList<CouncilMeetingCard> Meetings, DateTime Now);

/// <summary>How large the part of the city is that a plan is about: how many signatures it takes follows from it.</summary>
public enum CouncilScale
{
    Unknown,
    Subneighbourhood,
    Neighbourhood,
    City,
}

/// <summary>What the page must know of a plan.</summary>
public sealed record CouncilPlan
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required string? Decides { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required string? Subneighbourhood { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsExample { get; init; }

    public bool IsOver => Phase is PlanPhase.Completed or PlanPhase.Stopped;

    public CouncilScale Scale => (IsAreaUnknown, NeighbourhoodIds.Count, Subneighbourhood) switch
    {
        (true, _, _) => CouncilScale.Unknown,
        (_, 1, not null) => CouncilScale.Subneighbourhood,
        (_, 1, _) => CouncilScale.Neighbourhood,
        _ => CouncilScale.City,
    };
}

/// <summary>How to reach the council about one plan.</summary>
/// <param name="Plan">That plan.</param>
/// <param name="Rules">Null when staff have not filled them in.</param>
/// <param name="Meetings">Those that we know, from today on: of this plan first.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="Now">Instant (UTC).</param>
public sealed record CouncilPlanPage(CouncilPlan Plan, CouncilRules? Rules, IReadOnlyList<CouncilMeetingCard> Meetings, PortalSnapshot Portal, DateTime Now)
{
    /// <summary>The next meeting that goes on: about this plan, else the next of the council.</summary>
    public CouncilMeetingCard? Next => Meetings.FirstOrDefault(meeting => !meeting.IsCancelled);

    public bool IsAboutPlan => Next?.Treats(Plan.Id) == true;

    /// <summary>Meetings about this plan that are off.</summary>
    public IReadOnlyList<CouncilMeetingCard> Cancelled => [.. Meetings.Where(meeting => meeting.IsCancelled && meeting.Treats(Plan.Id))];

    /// <summary>Too late for <see cref="Next"/>: the first after it for which one can still sign up.</summary>
    public CouncilMeetingCard? NextToSpeak => Rules is { } rules && Next is { } next && !CouncilWords.CanSignUp(next, rules, Now)
        ? Meetings.Where(meeting => CouncilWords.CanSignUp(meeting, rules, Now)).OrderByDescending(meeting => meeting.Treats(Plan.Id)).ThenBy(meeting => meeting.Day).FirstOrDefault()
        : null;
}
