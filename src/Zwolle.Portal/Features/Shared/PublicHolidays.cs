namespace Zwolle.Portal.Features.Shared;

/// <summary>
/// The public holidays of the Netherlands by rule (Algemene termijnenwet, article 3, and Bevrijdingsdag). Those around
/// Easter follow from its date in the Gregorian calendar (the method of Meeus, Jones and Butcher).
/// </summary>
public static class PublicHolidays
{
    public static IEnumerable<(DateOnly Day, string Name)> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, Math.Max(0, last.Year - first.Year + 1)).SelectMany(Of).Where(holiday => holiday.Day >= first && holiday.Day <= last);

    public static IEnumerable<(DateOnly Day, string Name)> Of(int year)
    {
        var easter = Easter(year);
        var king = new DateOnly(year, 4, 27);
        return
        [
            (new(year, 1, 1), "nieuwjaarsdag"),
            (easter.AddDays(-2), "Goede Vrijdag"),
            (easter, "eerste paasdag"),
            (easter.AddDays(1), "tweede paasdag"),

            // Not on a Sunday.
            (king.DayOfWeek == DayOfWeek.Sunday ? king.AddDays(-1) : king, "Koningsdag"),
            (new(year, 5, 5), "Bevrijdingsdag"),
            (easter.AddDays(39), "Hemelvaartsdag"),
            (easter.AddDays(49), "eerste pinksterdag"),
            (easter.AddDays(50), "tweede pinksterdag"),
            (new(year, 12, 25), "eerste kerstdag"),
            (new(year, 12, 26), "tweede kerstdag"),
        ];
    }

    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
