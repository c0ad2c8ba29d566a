namespace Zwolle.Portal.Features.Shared;

/// <summary>Days on which offices work: Monday to Friday, without public holidays.</summary>
public static class WorkingDays
{
    /// <summary>The day that is so many working days after another; that day itself does not count.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !PublicHolidays.Between(day, day).Any();
}
