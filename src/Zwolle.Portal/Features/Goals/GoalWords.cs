using System.Globalization;

namespace Zwolle.Portal.Features.Goals;

public static class GoalWords
{
    /// <summary>'Doel uit 2015', 'Doel van rond 2015' where the source bears no date, or that we don't know.</summary>
    public static string AsOf(GoalCard goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return goal.Year == 0 ? "Jaar niet bekend" : $"Doel {(goal.YearNote is null ? "uit" : "van rond")} {goal.Year.ToString(CultureInfo.InvariantCulture)}";
    }
}
