using System.Globalization;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Jobs;

/// <summary>
/// When a job is done. A daily or weekly one has a period, the day in Zwolle of its last planned time: it is done once
/// for each, whatever the clock does in the night, and after downtime once for the last one that was missed.
/// </summary>
public sealed record JobSchedule
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>A timer may go off a little early; the job would wait another interval then.</summary>
    private const double AlmostAll = 0.95;

    private readonly TimeSpan? _interval;
    private readonly TimeOnly _at;
    private readonly DayOfWeek? _weekday;

    private JobSchedule(TimeSpan? interval, TimeOnly at, DayOfWeek? weekday) => (_interval, _at, _weekday) = (interval, at, weekday);

    /// <summary>How long to wait before looking again whether it is due.</summary>
    public TimeSpan Pause => _interval ?? Look;

    public static JobSchedule Every(TimeSpan interval) => new(interval, default, null);

    public static JobSchedule Daily(TimeOnly at) => new(null, at, null);

    public static JobSchedule Weekly(DayOfWeek weekday, TimeOnly at) => new(null, at, weekday);

    /// <summary>'2026-12-01': the period that began last. Null for a job that has none.</summary>
    public string? PeriodAt(DateTime utcNow)
    {
        if (_interval is not null)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(PortalClock.ToLocal(utcNow));
        if (_weekday is { } weekday)
        {
            day = day.AddDays(-((day.DayOfWeek - weekday + 7) % 7));
        }

        if (PortalClock.ToUtc(day, _at) > utcNow)
        {
            day = day.AddDays(_weekday is null ? -1 : -7);
        }

        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <param name="utcNow">Now.</param>
    /// <param name="doneFor">The period for which it was done last; null: never.</param>
    /// <param name="doneAt">The instant at which it was done last; null: never.</param>
    public bool IsDue(DateTime utcNow, string? doneFor, DateTime? doneAt) => _interval is { } interval
        ? doneAt is null || doneAt + (interval * AlmostAll) <= utcNow || doneAt > utcNow
        : doneFor is null || string.CompareOrdinal(doneFor, PeriodAt(utcNow)) < 0;
}
