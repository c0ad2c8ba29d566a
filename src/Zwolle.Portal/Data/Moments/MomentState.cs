using System.Linq.Expressions;
using Zwolle.Portal.Data.Dates;

namespace Zwolle.Portal.Data.Moments;

public enum MomentState
{
    Announced,
    Open,

    /// <summary>Open, and the last day is at most seven days away.</summary>
    ClosingSoon,

    /// <summary>Over, and residents have no answer yet.</summary>
    Closed,
    Answered,

    /// <summary>Over, and the day by which an answer was promised is past.</summary>
    AnswerOverdue,
    Cancelled,
}

/// <summary>What the state of a moment follows from. All days are days in Europe/Amsterdam.</summary>
public readonly record struct MomentDates(
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DatePrecision? Precision,
    DateOnly? ClosedOn,
    DateOnly? AnswerBy,
    bool HasOutcome,
    DateOnly? AnsweredOn,
    bool IsCancelled);

/// <summary>
/// The one place where a moment's state is derived from its dates: as a value for display (<see cref="Derive"/>) and as
/// conditions for SQL, which an index on the last day can answer. A test over all boundaries proves that they agree.
/// </summary>
public static class MomentStates
{
    /// <summary>A moment that ends within this many days is closing soon.</summary>
    public const int SoonDays = 7;

    public static MomentState Derive(MomentDates dates, DateOnly today)
    {
        if (dates.IsCancelled)
        {
            return MomentState.Cancelled;
        }

        if (dates.HasOutcome && (dates.AnsweredOn is null || dates.AnsweredOn <= today))
        {
            return MomentState.Answered;
        }

        if (dates.ClosedOn <= today || dates.LastDay < today)
        {
            return dates.AnswerBy < today ? MomentState.AnswerOverdue : MomentState.Closed;
        }

        if (dates.Precision == DatePrecision.Day && dates.FirstDay <= today)
        {
            return dates.LastDay <= today.AddDays(SoonDays) ? MomentState.ClosingSoon : MomentState.Open;
        }

        return MomentState.Announced;
    }

    /// <summary>One can take part today: open or closing soon.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsOpen(DateOnly today) => m =>
        m.LastDay >= today
        && m.FirstDay <= today
        && m.PeriodPrecision == DatePrecision.Day
        && (m.ClosedOn == null || m.ClosedOn > today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;

    /// <summary>One can take part later: announced, with an exact, a rough or no date.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsAnnounced(DateOnly today) => m =>
        (m.LastDay == null || (m.LastDay >= today && (m.FirstDay > today || m.PeriodPrecision != DatePrecision.Day)))
        && (m.ClosedOn == null || m.ClosedOn > today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;

    /// <summary>Not over, not answered, not cancelled: open or announced.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsOpenOrAnnounced(DateOnly today) => m =>
        (m.LastDay == null || m.LastDay >= today)
        && (m.ClosedOn == null || m.ClosedOn > today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;

    public static Expression<Func<ParticipationMoment, bool>> IsAnswered(DateOnly today) => m =>
        m.Outcome != null
        && (m.AnsweredOn == null || m.AnsweredOn <= today)
        && m.CancelReason == null;

    /// <summary>Over without an answer, whether or not that is overdue.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsClosed(DateOnly today) => m =>
        (m.LastDay < today || m.ClosedOn <= today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;

    /// <summary>Over, with or without an answer, but not cancelled.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsAnsweredOrClosed(DateOnly today) => m =>
        (m.LastDay < today || m.ClosedOn <= today || (m.Outcome != null && (m.AnsweredOn == null || m.AnsweredOn <= today)))
        && m.CancelReason == null;

    /// <summary>Open, and the last day is at most <see cref="SoonDays"/> away.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsClosingSoon(DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return m =>
            m.LastDay >= today
            && m.LastDay <= soon
            && m.FirstDay <= today
            && m.PeriodPrecision == DatePrecision.Day
            && (m.ClosedOn == null || m.ClosedOn > today)
            && (m.Outcome == null || m.AnsweredOn > today)
            && m.CancelReason == null;
    }

    /// <summary>Over without an answer, and the day by which it was promised is past.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsAnswerOverdue(DateOnly today) => m =>
        m.AnswerBy < today
        && (m.LastDay < today || m.ClosedOn <= today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;

    /// <summary>Over without an answer, and residents are not told when it comes.</summary>
    public static Expression<Func<ParticipationMoment, bool>> IsClosedWithoutAnswerDate(DateOnly today) => m =>
        m.AnswerBy == null
        && (m.LastDay < today || m.ClosedOn <= today)
        && (m.Outcome == null || m.AnsweredOn > today)
        && m.CancelReason == null;
}
