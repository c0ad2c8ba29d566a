using System.Linq.Expressions;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Goals;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Translations;

namespace Zwolle.Portal.Features.Plans;

/// <summary>The page of one plan.</summary>
public sealed record PlanDetails
{
    public static readonly Expression<Func<Plan, PlanDetails>> Projection = p => new PlanDetails
    {
        Id = p.Id,
        Slug = p.Slug,
        Title = p.Title,
        Summary = p.Summary,
        Body = p.Body,
        Phase = p.Phase,
        PhaseYear = p.PhaseYear,
        PhaseNote = p.PhaseNote,
        Start = p.Start,
        End = p.End,
        Level = p.Level,
        LevelReason = p.LevelReason,
        Decides = p.Decides,
        CanChange = p.CanChange,
        Fixed = p.Fixed,
        Announcement = p.Announcement,
        InputOutcome = p.InputOutcome,
        NeighbourhoodIds = p.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsAreaUnknown = p.IsAreaUnknown,
        ThemeIds = p.ThemeLinks.Select(l => l.ThemeId).ToList(),
        Place = p.Location == null
            ? null
            : new PlaceText(
                p.Location.Name,
                p.Location.Address,
                p.Location.Accessibility,
                p.Location.Precision,
                p.Location.Subneighbourhood != null ? p.Location.Subneighbourhood.Name : p.Location.Neighbourhood!.Name),
        IsExample = p.IsExample,
    };

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Body { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required string? PhaseNote { get; init; }

    public required ApproximateDate? Start { get; init; }

    public required ApproximateDate? End { get; init; }

    public required ParticipationLevel Level { get; init; }

    public required string? LevelReason { get; init; }

    public required string? Decides { get; init; }

    public required string CanChange { get; init; }

    public required string Fixed { get; init; }

    public required ParticipationAnnouncement Announcement { get; init; }

    public required string? InputOutcome { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }

    public required IReadOnlyList<int> ThemeIds { get; init; }

    public required PlaceText? Place { get; init; }

    public required bool IsExample { get; init; }

    public IReadOnlyList<ExternalLink> Links { get; init; } = [];

    public IReadOnlyList<DateChange> DateChanges { get; init; } = [];

    public IReadOnlyList<MomentCard> Moments { get; init; } = [];

    public IReadOnlyList<GoalCard> Goals { get; init; } = [];

    /// <summary>What council and college decided about it, the newest first.</summary>
    public IReadOnlyList<DecisionCard> Decisions { get; init; } = [];

    public IReadOnlyList<TranslationCard> Translations { get; init; } = [];

    public PortalSnapshot Portal { get; init; } = null!;

    public DateOnly Today { get; init; }

    public IEnumerable<MomentCard> Open => Moments.Where(m => m.State(Today).IsOpen()).OrderBy(m => m.LastDay);

    public IEnumerable<MomentCard> Later => Moments.Where(m => m.State(Today) == MomentState.Announced).Reverse();

    public IEnumerable<MomentCard> Past => Moments.Where(m => m.State(Today).IsPast());
}
