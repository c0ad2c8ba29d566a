using System.Linq.Expressions;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A plan that a moment is about.</summary>
public sealed record MomentPlan(string Slug, string Title);

/// <summary>The page of one participation moment.</summary>
public sealed record MomentDetails
{
    public static readonly Expression<Func<ParticipationMoment, MomentDetails>> Projection = m => new MomentDetails
    {
        Place = m.Location == null
            ? null
            : new PlaceText(
                m.Location.Name,
                m.Location.Address,
                m.Location.Accessibility,
                m.Location.Precision,
                m.Location.Subneighbourhood != null ? m.Location.Subneighbourhood.Name : m.Location.Neighbourhood!.Name),
        About = m.About,
        CanChange = m.CanChange,
        Fixed = m.Fixed,
        Decides = m.Decides,
        How = m.How,
        Offline = m.Offline,
        Outcome = m.Outcome,
        CancelReason = m.CancelReason,
        CancelledOn = m.CancelledOn,
        DateChanges = m.DateChanges.OrderBy(c => c.ChangedOn).ToList(),
    };

    public required PlaceText? Place { get; init; }

    public required string? About { get; init; }

    public required string CanChange { get; init; }

    public required string Fixed { get; init; }

    public required string? Decides { get; init; }

    public required string? How { get; init; }

    public required string? Offline { get; init; }

    public required string? Outcome { get; init; }

    public required string? CancelReason { get; init; }

    public required DateOnly? CancelledOn { get; init; }

    public required IReadOnlyList<DateChange> DateChanges { get; init; }

    public IReadOnlyList<MomentPlan> Plans { get; init; } = [];

    /// <summary>The decisions that its input went into, the newest first.</summary>
    public IReadOnlyList<DecisionCard> Decisions { get; init; } = [];

    public IReadOnlyList<ExternalLink> Links { get; init; } = [];

    public MomentCard Card { get; init; } = null!;

    public PortalSnapshot Portal { get; init; } = null!;

    public DateOnly Today { get; init; }
}
