namespace Zwolle.Portal.Features.Shared;

/// <summary>What counts as news: what closed, was answered or was moved in the last four months.</summary>
public static class Recently
{
    private const int Days = 120;

    /// <summary>The first day that is still news.</summary>
    public static DateOnly Since(DateOnly today) => today.AddDays(-Days);

    /// <summary>
    /// Nothing that closed before this day is looked at: an index on the last day then bounds the search. An answer
    /// that took longer than a year is on the pages of its moment and its plan.
    /// </summary>
    public static DateOnly ClosedSince(DateOnly today) => Since(today).AddYears(-1);

    public static bool Includes(DateOnly day, DateOnly today) => day >= Since(today);
}
