using System.Globalization;

namespace Zwolle.Portal.Features.Goals;

public static class GoalWords
{
    /// <summary>'Doel uit 2015', or that we don't know.</summary>
    public static string AsOf(GoalCard goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return goal.Year == 0 ? "Jaar niet bekend" : $"Doel uit {goal.Year.ToString(CultureInfo.InvariantCulture)}";
    }
}
