using System.Globalization;
using Zwolle.Portal.Infrastructure.Jobs;

namespace Zwolle.Portal.Tests.Infrastructure.Jobs;

public sealed class JobScheduleTests
{
    [Theory]
    [InlineData("2026-12-01T02:14:59Z", "2026-11-30")] // 3.14.59 in Zwolle
    [InlineData("2026-12-01T02:15:00Z", "2026-12-01")]
    [InlineData("2026-12-01T22:59:59Z", "2026-12-01")]
    [InlineData("2026-12-01T23:00:00Z", "2026-12-01")] // Midnight: the day's own time is still to come.
    [InlineData("2026-07-01T01:14:59Z", "2026-06-30")] // Summer time
    [InlineData("2026-07-01T01:15:00Z", "2026-07-01")]
    [InlineData("2028-02-29T02:15:00Z", "2028-02-29")]
    [InlineData("2027-01-01T02:00:00Z", "2026-12-31")]
    public void PeriodAt_Daily_IsTheLastDayWhoseTimeCame(string now, string period) =>
        Assert.Equal(period, JobSchedule.Daily(new TimeOnly(3, 15)).PeriodAt(Utc(now)));

    [Theory]
    [InlineData("2026-11-30T05:59:59Z", "2026-11-23")]
    [InlineData("2026-11-30T06:00:00Z", "2026-11-30")] // Monday 7.00
    [InlineData("2026-12-06T23:00:00Z", "2026-11-30")]
    public void PeriodAt_Weekly_IsTheLastSuchDay(string now, string period) =>
        Assert.Equal(period, JobSchedule.Weekly(DayOfWeek.Monday, new TimeOnly(7, 0)).PeriodAt(Utc(now)));

    /// <summary>25 October 2026: 2.30 comes twice. 28 March 2027: 2.30 does not come at all. Each is one period, looked at every minute.</summary>
    [Theory]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25")]
    [InlineData("2027-03-27T12:00:00Z", "2027-03-28T01:30:00Z", "2027-03-28")]
    public void IsDue_NightInWhichTheClockChanges_IsDoneOnce(string from, string due, string period)
    {
        var schedule = JobSchedule.Daily(new TimeOnly(2, 30));
        var now = Utc(from);
        var doneFor = schedule.PeriodAt(now);
        var done = new List<(DateTime At, string? Period)>();
        for (var end = now.AddHours(24); now < end; now = now.AddMinutes(1))
        {
            if (schedule.IsDue(now, doneFor, null))
            {
                doneFor = schedule.PeriodAt(now);
                done.Add((now, doneFor));
            }
        }

        Assert.Equal((Utc(due), period), Assert.Single(done));
    }

    [Fact]
    public void IsDue_ClockSetBack_IsNotDoneAgain()
    {
        var schedule = JobSchedule.Daily(new TimeOnly(3, 15));
        Assert.False(schedule.IsDue(Utc("2026-11-30T12:00:00Z"), "2026-12-01", null));
        Assert.True(schedule.IsDue(Utc("2026-12-05T12:00:00Z"), "2026-12-01", null));
    }

    [Fact]
    public void IsDue_Interval_CountsFromTheLastTime()
    {
        var schedule = JobSchedule.Every(TimeSpan.FromSeconds(10));
        var now = Utc("2026-12-01T12:00:00Z");
        Assert.Null(schedule.PeriodAt(now));
        Assert.True(schedule.IsDue(now, null, null));
        Assert.False(schedule.IsDue(now, null, now.AddSeconds(-9)));
        Assert.True(schedule.IsDue(now, null, now.AddSeconds(-10)));
        Assert.True(schedule.IsDue(now, null, now.AddHours(1))); // The clock was set back.
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
