using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Testing;

/// <summary>The time in a test: it stands still until the test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>Tuesday 1 December 2026, 10.00 in Zwolle: the time at which the test databases are filled.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public DateOnly Today => DateOnly.FromDateTime(PortalClock.ToLocal(Now.UtcDateTime));

    public override DateTimeOffset GetUtcNow() => Now;
}
