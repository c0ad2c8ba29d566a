using System.Linq.Expressions;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A moment as it goes into a calendar.</summary>
public sealed record MomentCalendarEntry
{
    /// <summary>Only exact days go into a calendar, and nothing fictional does; <see cref="MomentCard.HasCalendarEntry"/> says the same.</summary>
    public static readonly Expression<Func<ParticipationMoment, bool>> Exists =
        m => !m.IsExample && m.LastDay != null && m.PeriodPrecision == DatePrecision.Day;

    public static readonly Expression<Func<ParticipationMoment, MomentCalendarEntry>> Projection = m => new MomentCalendarEntry
    {
        PublicId = m.PublicId,
        Version = m.Version,
        ChangedAt = m.ChangedAt,
        Slug = m.Slug,
        Title = m.Title,
        Summary = m.Summary,
        FirstDay = m.FirstDay!.Value,
        LastDay = m.LastDay!.Value,
        StartsAt = m.StartsAt,
        EndsAt = m.EndsAt,
        ClosedOn = m.ClosedOn,
        AnswerBy = m.AnswerBy,
        HasOutcome = m.Outcome != null,
        How = m.How,
        Offline = m.Offline,
        CancelReason = m.CancelReason,
        CancelledOn = m.CancelledOn,
        Place = m.Location!.Name,
        Address = m.Location.Address,
        NeighbourhoodIds = m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList(),
        IsAreaUnknown = m.IsAreaUnknown,
    };

    public required Guid PublicId { get; init; }

    public required int Version { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTime? StartsAt { get; init; }

    public required DateTime? EndsAt { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required DateOnly? AnswerBy { get; init; }

    public required bool HasOutcome { get; init; }

    public required string? How { get; init; }

    public required string? Offline { get; init; }

    public required string? CancelReason { get; init; }

    public required DateOnly? CancelledOn { get; init; }

    public required string? Place { get; init; }

    public required string? Address { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    public required bool IsAreaUnknown { get; init; }
}
