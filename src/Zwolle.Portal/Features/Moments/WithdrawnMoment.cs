using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Moments;

namespace Zwolle.Portal.Features.Moments;

/// <summary>
/// What a calendar still tells of a moment that was published and then withdrawn: that it is off, since when, and the
/// public reason. Programs that have it in their calendar would else go on showing it. Nothing else of the moment is
/// read; its days are in every such calendar already.
/// </summary>
public sealed record WithdrawnMoment
{
    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required int Version { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTime? StartsAt { get; init; }

    public required DateTime? EndsAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    public required DateTime WithdrawnAt { get; init; }

    public required string? Reason { get; init; }

    /// <param name="all">All moments, also what is not public.</param>
    /// <param name="criteria">The calendar that it was in.</param>
    public static IQueryable<WithdrawnMoment> Of(IQueryable<ParticipationMoment> all, MomentCriteria criteria) => criteria.WhereAndWhat(all)
        .Where(m => m.PublishedAt != null && m.WithdrawnAt != null && !m.IsExample && m.LastDay != null && m.PeriodPrecision == DatePrecision.Day)
        .Select(m => new WithdrawnMoment
        {
            Id = m.Id,
            PublicId = m.PublicId,
            Version = m.Version,
            LastDay = m.LastDay!.Value,
            StartsAt = m.StartsAt,
            EndsAt = m.EndsAt,
            ChangedAt = m.ChangedAt,
            WithdrawnAt = m.WithdrawnAt!.Value,
            Reason = m.WithdrawnReason,
        });
}
