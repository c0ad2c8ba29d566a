using System.Text.RegularExpressions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>A file that people write.</summary>
/// <param name="Path">From the top of the repository, with forward slashes.</param>
/// <param name="Text">What is in it.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] Folders = ["src", "tests", "scripts", "docs", "proofs", ".github", ".ci"];
    private static readonly string[] NotWritten = ["bin", "obj", "node_modules", "App_Data", "TestResults", "lib", "Snapshots"];
    private static readonly string[] Kinds = [".cs", ".cshtml", ".css", ".mjs", ".js", ".csproj", ".props", ".targets", ".yml", ".md", ""];

    public static IReadOnlyList<SourceFile> All { get; } = [.. Folders.Select(Full).Where(Directory.Exists).SelectMany(Under).Append(Full("README.md")).Select(Read)];

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The text without comments.</summary>
    public string Code => Comments().Replace(Text, "");

    public IEnumerable<string> Identifiers => Identifier().Matches(Code).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Where a pattern occurs, as 'path: text'.</summary>
    public IEnumerable<string> Where(Regex pattern) => pattern.Matches(Code).Select(match => $"{Path}: {match.Value.Trim()}");

    private static string Full(string path) => System.IO.Path.Combine(RepositoryFolder.Path, path);

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Kinds.Contains(System.IO.Path.GetExtension(file)))
        .Concat(Directory.EnumerateDirectories(folder).Where(sub => !NotWritten.Contains(System.IO.Path.GetFileName(sub))).SelectMany(Under));

    private static SourceFile Read(string file) => new(System.IO.Path.GetRelativePath(RepositoryFolder.Path, file).Replace('\\', '/'), File.ReadAllText(file));

    [GeneratedRegex(@"(?<![:/""])//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Identifier();
}
