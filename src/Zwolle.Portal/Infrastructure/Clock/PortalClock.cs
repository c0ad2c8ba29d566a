namespace Zwolle.Portal.Infrastructure.Clock;

/// <summary>The time in Zwolle. Instants are UTC; days are days in Europe/Amsterdam.</summary>
public sealed class PortalClock(TimeProvider time)
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(ToLocal(UtcNow));

    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Amsterdam);

    /// <summary>
    /// The instant of a local clock time. In the night when the clock goes forward, a time that does not exist becomes
    /// the one an hour later; in the night when it goes back, the first of the two is meant.
    /// </summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock, DateTimeKind.Unspecified);
        if (Amsterdam.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Amsterdam.IsAmbiguousTime(local)
            ? Amsterdam.GetAmbiguousTimeOffsets(local).Max()
            : Amsterdam.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
