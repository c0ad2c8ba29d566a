namespace Zwolle.Portal.Bench;

internal static class Statistics
{
    public static double Median(this IEnumerable<double> values) => values.Percentile(50);

    /// <summary>The smallest value that so many in a hundred do not exceed.</summary>
    public static double Percentile(this IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
