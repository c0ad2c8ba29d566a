using System.Globalization;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Tests.Features.Shared;

public sealed class DutchTextTests
{
    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(340_000, "340 kB")]
    [InlineData(999_000, "999 kB")]
    [InlineData(999_001, "1 MB")]
    [InlineData(2_350_000, "2,4 MB")]
    [InlineData(10_000_000, "10 MB")]
    public void Size_IsRoundedUpToWhatIsShown(long bytes, string text) => Assert.Equal(text, DutchText.Size(bytes));

    [Theory]
    [InlineData("2027-05-12", "12 mei 2027")]
    [InlineData("2027-05", "mei 2027")]
    [InlineData("2027-voorjaar", "voorjaar 2027")]
    [InlineData("2027-zomer", "zomer 2027")]
    [InlineData("2027-najaar", "najaar 2027")]
    [InlineData("2026-winter", "winter 2026-2027")]
    [InlineData("2027-K1", "eerste kwartaal van 2027")]
    [InlineData("2027-K2", "tweede kwartaal van 2027")]
    [InlineData("2027-K3", "derde kwartaal van 2027")]
    [InlineData("2027-K4", "vierde kwartaal van 2027")]
    [InlineData("2027", "2027")]
    [InlineData("2026/2030", "2026 tot en met 2030")]
    public void Approximate_EveryPrecision_SaysNoMoreThanIsKnown(string date, string expected) =>
        Assert.Equal(expected, DutchText.Approximate(ApproximateDate.Parse(date)));

    [Theory]
    [InlineData("2024-05-01", "2024-05-24", "van 1 tot en met 24 mei 2024")]
    [InlineData("2024-05-30", "2024-06-02", "van 30 mei tot en met 2 juni 2024")]
    [InlineData("2024-12-30", "2025-01-02", "van 30 december 2024 tot en met 2 januari 2025")]
    public void Approximate_PeriodOfDays_SaysMonthAndYearOnce(string first, string last, string expected) =>
        Assert.Equal(expected, DutchText.Approximate(new ApproximateDate(Day(first), Day(last), DatePrecision.Day)));

    [Fact]
    public void Date_InFullShortAndWithWeekday_IsDutch()
    {
        var day = Day("2026-12-01");

        Assert.Equal("dinsdag 1 december 2026", DutchText.Date(day));
        Assert.Equal("1 december 2026", DutchText.ShortDate(day));
        Assert.Equal("di 1 dec", DutchText.ShortDay(day, Day("2026-01-31")));
        Assert.Equal("di 1 dec 2026", DutchText.ShortDay(day, Day("2027-01-01")));
    }

    [Fact]
    public void Time_WinterAndSummer_IsTheClockInZwolle()
    {
        Assert.Equal("19.30 uur", DutchText.Time(Instant("2026-12-01 18:30"), null));
        Assert.Equal("9.05 tot 21.00 uur", DutchText.Time(Instant("2026-07-01 07:05"), Instant("2026-07-01 19:00")));
    }

    [Theory]
    [InlineData("2026-11-30", "vandaag is de laatste dag")]
    [InlineData("2026-12-01", "vandaag is de laatste dag")]
    [InlineData("2026-12-02", "morgen is de laatste dag")]
    [InlineData("2026-12-03", "nog 2 dagen")]
    [InlineData("2027-01-01", "nog 31 dagen")]
    public void DaysLeft_LastDay_IsToldInWords(string last, string expected) =>
        Assert.Equal(expected, DutchText.DaysLeft(Day(last), Day("2026-12-01")));

    [Theory]
    [InlineData(0, "0 plannen")]
    [InlineData(1, "1 plan")]
    [InlineData(2, "2 plannen")]
    [InlineData(13090, "13.090 plannen")]
    public void Count_Number_TakesSingularOrPlural(int number, string expected) =>
        Assert.Equal(expected, DutchText.Count(number, "plan", "plannen"));

    [Theory]
    [InlineData("", "")]
    [InlineData("Berkum", "Berkum")]
    [InlineData("Berkum|Schelle", "Berkum en Schelle")]
    [InlineData("Assendorp|Berkum|Schelle", "Assendorp, Berkum en Schelle")]
    public void List_Words_EndsWithEn(string words, string expected) =>
        Assert.Equal(expected, DutchText.List(words.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Number_Decimals_HaveAComma() => Assert.Equal("1.234,5", DutchText.Number(1234.51, 1));

    [Fact]
    public void Sentence_Text_StartsWithACapital()
    {
        Assert.Equal("Één plan", DutchText.Sentence("één plan"));
        Assert.Equal("", DutchText.Sentence(""));
    }

    [Fact]
    public void Lines_StoredLines_AreTrimmedPoints() => Assert.Equal(["Een", "Twee"], DutchText.Lines("Een\r\n\n  Twee \n"));

    [Fact]
    public void Provenance_Source_SaysWhoCheckedItAndWhen()
    {
        var taken = new ExternalLink { Url = "https://bron.example", Title = "Bron", Publisher = "Krant", TakenOverOn = Day("2026-11-21") };
        var staff = new ExternalLink { Url = "https://bron.example", Title = "Bron", Publisher = "Krant" };

        Assert.Equal("Overgenomen op 21 november 2026, niet nagekeken door de gemeente.", DutchText.Provenance(taken));
        Assert.Equal("Niet nagekeken door de gemeente.", DutchText.Provenance(staff));

        taken.CheckedOn = Day("2026-11-30");
        Assert.Equal("Nagekeken op 30 november 2026.", DutchText.Provenance(taken));
        Assert.Equal("datum onbekend", DutchText.SourceDate(taken.Dated));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) =>
        DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
