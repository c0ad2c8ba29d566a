namespace Zwolle.Portal.Data.Initiatives;

/// <summary>A step in the story of an initiative, from a line such as 'maart 2018: Het plein is klaar.'</summary>
/// <param name="When">What stands before the colon, when it names a year; null for a line without a date.</param>
/// <param name="Text">The rest.</param>
public sealed record StoryStep(string? When, string Text)
{
    /// <summary>A sentence may hold a colon too; a date is short and has a year in it.</summary>
    private const int LongestDate = 30;

    public static IReadOnlyList<StoryStep> All(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    private static StoryStep Parse(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestDate && HasYear(line[..colon])
            ? new StoryStep(line[..colon], line[(colon + 2)..].TrimStart())
            : new StoryStep(null, line);
    }

    private static bool HasYear(string text) =>
        text.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length == 4 && word.All(char.IsAsciiDigit));
}
