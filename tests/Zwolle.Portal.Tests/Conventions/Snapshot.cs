using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// A generated text that is kept beside the tests, so that every change of it is read in a review.
/// ZP_UPDATE_SNAPSHOTS=1 writes what differs instead of failing.
/// </summary>
internal static class Snapshot
{
    public const string SqlServer = "SqlServer";

    private static readonly bool Update = Environment.GetEnvironmentVariable("ZP_UPDATE_SNAPSHOTS") == "1";
    private static readonly string Root = Path.Combine(RepositoryFolder.Path, "tests", "Zwolle.Portal.Tests", "Conventions", "Snapshots");

    public static string Folder(string name) => Path.Combine(Root, name);

    public static void Matches(string folder, string name, string text)
    {
        var path = Path.Combine(Folder(folder), name);
        var now = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";
        var kept = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (now == kept)
        {
            return;
        }

        if (Update)
        {
            Directory.CreateDirectory(Folder(folder));
            File.WriteAllText(path, now);
            return;
        }

        var line = now.Split('\n').Zip(kept.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count();
        Assert.Fail($"{path} differs from line {line + 1}. Read the change, and keep it with ZP_UPDATE_SNAPSHOTS=1. Now it is:\n{string.Join('\n', now.Split('\n').Skip(line).Take(12))}");
    }
}
