namespace Zwolle.Portal.Data.Guide;

/// <summary>The words by which steps and tasks say for whom they are: the answers that a visitor can give about an idea. Each belongs to one question.</summary>
public static class GuideConditions
{
    /// <summary>What it is, with whom, how big, on whose ground, for how long.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Questions { get; } =
    [
        ["groen", "spelen", "ontmoeten", "verkeer", "duurzaam", "anders"],
        ["alleen", "buren", "organisatie"],
        ["klein", "middel", "groot"],
        ["eigen", "gemeente", "ander", "binnen", "onbekend"],
        ["tijdelijk", "blijvend"],
    ];

    public static IReadOnlyList<string> Words { get; } = [.. Questions.SelectMany(words => words)];

    public static IReadOnlyList<string> Split(string? text) =>
        text?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>
    /// Whether what has these conditions is needed with these answers: always without conditions, or when one of them was
    /// answered. A question that was not answered rules nothing out.
    /// </summary>
    public static bool Fit(IReadOnlyList<string> conditions, IReadOnlyCollection<string> answers) =>
        conditions.Count == 0
        || conditions.Any(answers.Contains)
        || Questions.Any(question => question.Any(conditions.Contains) && !question.Any(answers.Contains));
}

/// <summary>A task of a step, from a line such as 'Vraag om een overeenkomst. [gemeente]'.</summary>
/// <param name="Text">Without its conditions.</param>
/// <param name="OnlyFor">Words of <see cref="GuideConditions"/>; empty for a task of everybody.</param>
public sealed record GuideTask(string Text, IReadOnlyList<string> OnlyFor)
{
    public static IReadOnlyList<GuideTask> All(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];
    }

    private static GuideTask Parse(string line)
    {
        var open = line.EndsWith(']') ? line.LastIndexOf('[') : -1;
        return open < 0 ? new GuideTask(line, []) : new GuideTask(line[..open].TrimEnd(), GuideConditions.Split(line[(open + 1)..^1]));
    }
}
