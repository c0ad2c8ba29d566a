using System.Globalization;
using Zwolle.Portal.Data.Dates;

namespace Zwolle.Portal.Tests.Data.Dates;

public sealed class ApproximateDateTests
{
    [Theory]
    [InlineData("2027", "2027-01-01", "2027-12-31", DatePrecision.Year)]
    [InlineData("2027-K1", "2027-01-01", "2027-03-31", DatePrecision.Quarter)]
    [InlineData("2027-K4", "2027-10-01", "2027-12-31", DatePrecision.Quarter)]
    [InlineData("2027-voorjaar", "2027-03-01", "2027-05-31", DatePrecision.Season)]
    [InlineData("2027-zomer", "2027-06-01", "2027-08-31", DatePrecision.Season)]
    [InlineData("2027-najaar", "2027-09-01", "2027-11-30", DatePrecision.Season)]
    [InlineData("2027-winter", "2027-12-01", "2028-02-29", DatePrecision.Season)]
    [InlineData("2027-02", "2027-02-01", "2027-02-28", DatePrecision.Month)]
    [InlineData("2027-12", "2027-12-01", "2027-12-31", DatePrecision.Month)]
    [InlineData("2028-02-29", "2028-02-29", "2028-02-29", DatePrecision.Day)]
    [InlineData("2026/2030", "2026-01-01", "2030-12-31", DatePrecision.Range)]
    [InlineData("2026/2026", "2026-01-01", "2026-12-31", DatePrecision.Year)]
    public void Parse_Notation_GivesFirstDayLastDayAndPrecision(string text, string earliest, string latest, DatePrecision precision)
    {
        var date = ApproximateDate.Parse(text);

        Assert.Equal((Day(earliest), Day(latest), precision), (date.Earliest, date.Latest, date.Precision));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("27")]
    [InlineData("20270")]
    [InlineData("99999999999")]
    [InlineData("-2027")]
    [InlineData(" 2027")]
    [InlineData("voorjaar 2027")]
    [InlineData("2027-Voorjaar")]
    [InlineData("2027-herfst")]
    [InlineData("2027-00")]
    [InlineData("2027-13")]
    [InlineData("2027-5")]
    [InlineData("2027-K")]
    [InlineData("2027-K0")]
    [InlineData("2027-K5")]
    [InlineData("2027-K02")]
    [InlineData("2027-02-29")]
    [InlineData("2027-02-1")]
    [InlineData("2027-02-01-01")]
    [InlineData("2027/")]
    [InlineData("/2027")]
    [InlineData("2030/2026")]
    [InlineData("2026/2028/2030")]
    [InlineData("9999-winter")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => ApproximateDate.Parse(text));

        Assert.Contains($"'{text}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_EndBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ApproximateDate(Day("2027-05-02"), Day("2027-05-01"), DatePrecision.Day));

    [Fact]
    public void Equals_SameDaysInOtherPrecision_IsAnotherDate()
    {
        var month = ApproximateDate.OfMonth(2027, 5);

        Assert.Equal(month, ApproximateDate.Parse("2027-05"));
        Assert.NotEqual(month, new ApproximateDate(month.Earliest, month.Latest, DatePrecision.Day));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
