namespace Zwolle.Portal.Features.Shared;

/// <summary>What counts as news: what closed, was answered or was moved in the last four months.</summary>
public static class Recently
{
    private const int Days = 120;

    /// <summary>The first day that is still news.</summary>
    public static DateOnly Since(DateOnly today) => today.AddDays(-Days);

    public static bool Includes(DateOnly day, DateOnly today) => day >= Since(today);
}
