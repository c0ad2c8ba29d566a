using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

/// <summary>What a reader marked in a text: what kind of remark, and from where to where.</summary>
public sealed record Mark(RemarkKind Kind, int Start, int Length);

/// <summary>A text with the marks of a reader, and how the help does on it.</summary>
public sealed record MarkedText(string Name, string Text, IReadOnlyList<Mark> Marks)
{
    private IReadOnlyList<Remark> Remarks { get; } = TextAdvice.Check(Text, TextThresholds.Residents).Remarks;

    public IReadOnlyList<Mark> Missed => [.. Marks.Where(mark => !Remarks.Any(remark => IsAbout(remark, mark)))];

    public IReadOnlyList<Remark> False => [.. Remarks.Where(remark => !Marks.Any(mark => IsAbout(remark, mark)))];

    /// <param name="notAsked">Kinds that the reader was not asked for.</param>
    public int Found(IReadOnlyCollection<RemarkKind> notAsked) => Remarks.Count(remark => !notAsked.Contains(remark.Kind));

    /// <summary>The texts of a file beside this class.</summary>
    public static IReadOnlyList<MarkedText> In(string file)
    {
        var path = Path.Combine(RepositoryFolder.Path, "tests", "Zwolle.Portal.Tests", "Features", "Admin", "TextHelp", file);
        return [.. File.ReadAllText(path).Split("=== ").Skip(1).Select(Read)];
    }

    private static MarkedText Read(string part)
    {
        var lines = part.Split('\n', 2);
        var (text, marks) = lines[1].Split("--- marks") switch { [var a, var b] => (a.Trim('\n'), b), _ => throw new InvalidDataException($"Text {lines[0]} has no marks.") };
        return new MarkedText(lines[0], text, [.. marks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(mark => ReadMark(lines[0], text, mark))]);
    }

    private static Mark ReadMark(string name, string text, string line)
    {
        var parts = line.Split(": ", 2);
        var start = text.IndexOf(parts[1], StringComparison.Ordinal);
        return start < 0 ? throw new InvalidDataException($"'{parts[1]}' is not in text {name}.") : new Mark(Enum.Parse<RemarkKind>(parts[0]), start, parts[1].Length);
    }

    private static bool IsAbout(Remark remark, Mark mark) =>
        remark.Kind == mark.Kind && remark.Start < mark.Start + mark.Length && mark.Start < remark.Start + remark.Length;
}
