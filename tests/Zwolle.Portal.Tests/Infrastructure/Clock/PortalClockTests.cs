using System.Globalization;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Clock;

public sealed class PortalClockTests
{
    [Theory]
    [InlineData("2026-01-15 12:00", "2026-01-15 11:00")]
    [InlineData("2026-07-15 12:00", "2026-07-15 10:00")]
    [InlineData("2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30")] // does not exist: an hour later
    [InlineData("2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 02:30", "2026-10-25 00:30")] // comes twice: the first
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    public void ToUtc_LocalClockTime_IsThatInstant(string local, string utc)
    {
        var wanted = At(local);

        var instant = PortalClock.ToUtc(DateOnly.FromDateTime(wanted), TimeOnly.FromDateTime(wanted));

        Assert.Equal(At(utc), instant);
        Assert.Equal(DateTimeKind.Utc, instant.Kind);
    }

    [Theory]
    [InlineData("2026-03-29 00:59", "2026-03-29 01:59")]
    [InlineData("2026-03-29 01:00", "2026-03-29 03:00")]
    [InlineData("2026-10-25 00:30", "2026-10-25 02:30")]
    [InlineData("2026-10-25 01:30", "2026-10-25 02:30")]
    public void ToLocal_InTheNightsOfTheClockChange_IsTheClockOnTheWall(string utc, string local) =>
        Assert.Equal(At(local), PortalClock.ToLocal(DateTime.SpecifyKind(At(utc), DateTimeKind.Utc)));

    [Theory]
    [InlineData("2026-01-15 22:59", "2026-01-15")]
    [InlineData("2026-01-15 23:00", "2026-01-16")]
    [InlineData("2026-07-15 21:59", "2026-07-15")]
    [InlineData("2026-07-15 22:00", "2026-07-16")]
    public void Today_AroundMidnight_IsTheDayInZwolle(string utc, string day)
    {
        var clock = new PortalClock(new TestClock { Now = new DateTimeOffset(At(utc), TimeSpan.Zero) });

        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), clock.Today);
    }

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
