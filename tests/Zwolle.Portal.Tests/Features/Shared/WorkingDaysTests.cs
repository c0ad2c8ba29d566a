using System.Globalization;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Tests.Features.Shared;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-12-01", 10, "2026-12-15")]
    [InlineData("2026-12-04", 1, "2026-12-07")]
    [InlineData("2026-12-05", 1, "2026-12-07")]
    [InlineData("2026-12-24", 1, "2026-12-28")] // Kerst on Friday and Saturday.
    [InlineData("2026-12-31", 1, "2027-01-04")] // New year's day on a Friday.
    [InlineData("2027-03-25", 1, "2027-03-30")] // Goede Vrijdag to tweede paasdag.
    [InlineData("2026-12-01", 0, "2026-12-01")]
    public void After_SoManyDays_LeavesOutWeekendsAndHolidays(string from, int days, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), WorkingDays.After(DateOnly.Parse(from, CultureInfo.InvariantCulture), days));
}
