using System.Globalization;
using Zwolle.Portal.Features.Council;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Council;

/// <summary>Until when one can sign up to speak: ten o'clock in Zwolle on the day of the meeting, in summer and in winter.</summary>
public sealed class SpeakDeadlineTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Can = "Aanmelden om te spreken kan tot";
    private const string Could = "Aanmelden om te spreken kon tot";

    [Theory]
    [InlineData("2026-12-14", "2026-12-14T08:59:59Z", Can, "dat is vandaag")] // winter: ten o'clock is 9.00 UTC
    [InlineData("2026-12-14", "2026-12-14T09:00:00Z", Could, null)]
    [InlineData("2027-06-14", "2027-06-14T07:59:59Z", Can, "dat is vandaag")] // summer: 8.00 UTC
    [InlineData("2027-06-14", "2027-06-14T08:00:00Z", Could, null)]
    [InlineData("2027-03-29", "2027-03-29T07:59:59Z", Can, "dat is vandaag")] // the Monday after the clock went forward
    [InlineData("2027-03-29", "2027-03-29T08:00:00Z", Could, null)]
    [InlineData("2027-11-01", "2027-11-01T08:59:59Z", Can, "dat is vandaag")] // the Monday after it went back
    [InlineData("2027-11-01", "2027-11-01T09:00:00Z", Could, null)]
    [InlineData("2026-12-14", "2026-12-13T22:59:59Z", Can, "dat is morgen")] // one second before midnight in Zwolle
    [InlineData("2026-12-14", "2026-12-13T23:00:00Z", Can, "dat is vandaag")]
    [InlineData("2027-03-29", "2027-03-27T12:00:00Z", Can, "nog 2 dagen")] // over the night of 23 hours
    [InlineData("2028-02-29", "2028-02-28T12:00:00Z", Can, "dat is morgen")] // a leap day
    public async Task Get_AroundTheDeadline_SaysWhetherOneCanStillSignUp(string day, string now, string expected, string? left)
    {
        var meetingDay = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var plan = await portal.Data.PlanAsync();
        await portal.Portal.CouncilMeetingAsync(plan, m => (m.Day, m.StartsAt) = (meetingDay, null));
        portal.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        try
        {
            var text = (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText();
            Assert.Contains($"{expected} {meetingDay.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"))}, 10.00 uur{(left is null ? "." : $" ({left}).")}", text, StringComparison.Ordinal);
            Assert.Contains("De raad bespreekt dit plan op", text, StringComparison.Ordinal);
        }
        finally
        {
            portal.Clock.Now = TestClock.Start;
        }
    }

    [Fact]
    public async Task Get_TooLateForTheNext_OffersTheOneAfterIt()
    {
        var plan = await portal.Data.PlanAsync();
        var today = portal.Data.Today;
        await portal.Portal.CouncilMeetingAsync(plan, m => m.Day = today);
        await portal.Portal.CouncilMeetingAsync(change: m => m.Day = today.AddDays(7));
        await portal.Portal.CouncilMeetingAsync(plan, m => m.Day = today.AddDays(14));

        var text = (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText();

        // It is exactly ten o'clock.
        Assert.Contains($"{Could} dinsdag 1 december 2026, 10.00 uur.", text, StringComparison.Ordinal);
        Assert.Contains("Daarna: dinsdag 15 december 2026", text, StringComparison.Ordinal);
        Assert.Contains($"{Can} dinsdag 15 december 2026, 10.00 uur (nog 14 dagen).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheDayAfter_ShowsTheMeetingNoMore()
    {
        var plan = await portal.Data.PlanAsync();
        var meeting = await portal.Portal.CouncilMeetingAsync(plan, m => m.Day = new DateOnly(2027, 1, 11));
        portal.Clock.Now = new DateTimeOffset(2027, 1, 11, 22, 59, 0, TimeSpan.Zero);
        try
        {
            Assert.Contains(meeting.Name, (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText(), StringComparison.Ordinal);
            portal.Clock.Now = new DateTimeOffset(2027, 1, 11, 23, 0, 0, TimeSpan.Zero);
            Assert.DoesNotContain(meeting.Name, (await portal.PageAsync(CouncilLinks.OfPlan(plan.Slug))).VisibleText(), StringComparison.Ordinal);
        }
        finally
        {
            portal.Clock.Now = TestClock.Start;
        }
    }
}
