using System.Text.RegularExpressions;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// Who may use whom (docs/architecture.md), read from the sources: views count as much as classes. Each rule gives one
/// line for each thing that breaks it.
/// </summary>
internal static partial class Architecture
{
    private const string Portal = "src/Zwolle.Portal";
    private const string Namespace = "Zwolle.Portal.Features.";
    private const string Shared = "Shared";
    private const string AdminShared = "Admin.Shared";
    private const string AdminRevisions = "Admin.Revisions";
    private const string AdminTextHelp = "Admin.TextHelp";
    private const int MostLines = 400;
    private const int MostLinesOfReadme = 60;

    /// <summary>Types by the feature that has them: 'Plans', 'Shared', 'Admin.Plans'.</summary>
    private static readonly ILookup<string, string> Types = typeof(PortalDbContext).Assembly.GetTypes()
        .Where(type => !type.IsNested && type.Namespace?.StartsWith(Namespace, StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))
        .ToLookup(type => FeatureOf(type.Namespace![Namespace.Length..].Split('.')), type => type.Name.Split('`')[0], StringComparer.Ordinal);

    /// <summary>Data and edges know nothing of pages.</summary>
    public static IEnumerable<string> FeaturesUsedBelow(IEnumerable<SourceFile> files) => files
        .Where(file => file.IsIn($"{Portal}/Data") || file.IsIn($"{Portal}/Infrastructure"))
        .SelectMany(file => file.Where(Features()));

    /// <summary>
    /// A feature takes from another its cards, its links and its words; a filter only to make a link. A feature of the
    /// admin area takes all of its own noun, and of the workflow and the help with texts that all kinds of content share.
    /// </summary>
    public static IEnumerable<string> FeaturesUsedByOthers(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(file => file.IsIn($"{Portal}/Features") && file.Path.Split('/').Length > 4))
        {
            var own = FeatureOf(file.Path.Split('/')[3..^1]);
            var foreign = Types.Where(feature => feature.Key != own && !IsShared(feature.Key, own)).SelectMany(feature => feature).ToHashSet(StringComparer.Ordinal);
            foreign.ExceptWith(Types[own]);
            foreign.ExceptWith(Types[Shared]);

            foreach (var type in file.Identifiers.Where(foreign.Contains).Where(type => !MayCross().IsMatch(type)))
            {
                if (!type.EndsWith("Filter", StringComparison.Ordinal) || IsUsedOutsideLinks(file, type))
                {
                    yield return $"{file.Path} uses {type} of another feature";
                }
            }

            foreach (var view in Views().Matches(file.Code).Where(view => FeatureOf(view.Groups["folder"].Value.Split('/')) is var other && other != own && !IsShared(other, own)))
            {
                if (!view.Groups["name"].Value.EndsWith("Cards", StringComparison.Ordinal))
                {
                    yield return $"{file.Path} shows {view.Value}, which is no card";
                }
            }
        }
    }

    /// <summary>Generated code is as long as it is.</summary>
    public static IEnumerable<string> FilesThatAreTooLong(IEnumerable<SourceFile> files) => files
        .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(file => (file.Path, file.Lines, Most: file.Path == "README.md" ? MostLinesOfReadme : MostLines))
        .Where(file => file.Lines > file.Most)
        .Select(file => $"{file.Path} has {file.Lines} lines, at most {file.Most}");

    /// <summary>SQL of our own would be right on one database only.</summary>
    public static IEnumerable<string> SqlOfOurOwn(IEnumerable<SourceFile> files) => In(files, "src")
        .Where(file => !file.IsIn($"{Portal}/Infrastructure/Database") && !file.IsIn($"{Portal}/Data/Migrations"))
        .SelectMany(file => file.Where(Sql()));

    /// <summary>Time comes from TimeProvider, so that a test can move it.</summary>
    public static IEnumerable<string> ClocksOfTheMachine(IEnumerable<SourceFile> files) => In(files, "src").SelectMany(file => file.Where(Clocks()));

    /// <summary>Unescaped text: only what System.Text.Json wrote, and what the renderer of Markdown has cleaned.</summary>
    public static IEnumerable<string> UnescapedHtml(IEnumerable<SourceFile> files) => In(files, "src")
        .Where(file => file.Path is not ($"{Portal}/Features/Shared/_StructuredData.cshtml" or $"{Portal}/Features/Shared/MarkdownRenderer.cs"

            // Nests what TagBuilder has escaped.
            or $"{Portal}/Features/Admin/Shared/FieldTagHelper.cs" or $"{Portal}/Features/Admin/TextHelp/AdviceTags.cs"

            // Is part of the program: our own handbook.
            or $"{Portal}/Features/Admin/Help/Handbook.cs"

            // Keeps what a view has written.
            or $"{Portal}/Features/Shared/KeptParts.cs"))
        .SelectMany(file => file.Where(Raw()));

    /// <summary>
    /// Only the answer 410, and what calendars tell of the withdrawn, may look at what is not public; they take no more than
    /// they tell. And the keeper of terms, which shows nothing, and the admin area, which residents never see.
    /// </summary>
    public static IEnumerable<string> FiltersThatAreLifted(IEnumerable<SourceFile> files) => In(files, "src")
        .Where(file => file.Path != $"{Portal}/Data/Search/TermKeeper.cs" && !file.IsIn($"{Portal}/Features/Admin"))
        .Where(file => Lifted().Count(file.Code) != LiftedToSayThatItIsGone().Count(file.Code))
        .Select(file => $"{file.Path} lifts a query filter");

    /// <summary>A form that comes back after signing in again is shown and not saved: every action that takes one asks for it.</summary>
    public static IEnumerable<string> FormsThatDoNotComeBack(IEnumerable<SourceFile> files) => In(files, $"{Portal}/Features/Admin")
        .Where(file => file.Code.Contains(": AdminController", StringComparison.Ordinal))
        .SelectMany(file => Actions().Matches(file.Code).Where(action => !action.Value.Contains("Request.IsRestored()", StringComparison.Ordinal) && !action.Value.Contains("SaveAsync(", StringComparison.Ordinal)).Select(action => $"{file.Path}: {action.Groups["name"].Value}"));

    private static IEnumerable<SourceFile> In(IEnumerable<SourceFile> files, string folder) => files.Where(file => file.IsIn(folder));

    /// <summary>Under /beheer there are more parts that all of its features use, and each may use all of its own noun.</summary>
    private static bool IsShared(string feature, string user) =>
        feature == Shared
        || (user.StartsWith("Admin.", StringComparison.Ordinal) && (feature is AdminShared or AdminRevisions or AdminTextHelp || feature == user["Admin.".Length..]));

    /// <summary>The folder, or the two of the admin area.</summary>
    private static string FeatureOf(string[] folders) => folders is ["Admin", var noun, ..] ? $"Admin.{noun}" : folders[0];

    private static bool IsUsedOutsideLinks(SourceFile file, string filter) =>
        Regex.IsMatch(file.Code, $@"(?<!Links\.\w+\((?:new )?){filter}\b", RegexOptions.None, TimeSpan.FromSeconds(2));

    [GeneratedRegex(@"^.*\bFeatures\..*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Features();

    [GeneratedRegex("(Card|Cards|Links|Words)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MayCross();

    [GeneratedRegex(@"/Features/(?<folder>[\w/]+)/(?<name>\w+)\.cshtml", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Views();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*|\bCommandText\b|\bCreateCommand\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\bHtml\.Raw\b|\bHtmlString\b|\bIHtmlContentBuilder\b|\bAppendHtml\b|\bSetHtmlContent\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Raw();

    /// <summary>A POST action with a form among its parameters, up to the next member.</summary>
    [GeneratedRegex(@"\[HttpPost\([^)]*\)\](\s*\[[^\]]*\])*\s+public [^(\n]*?(?<name>\w+)\([^)]*Form \w+[^)]*\).*?(?=\n    (\[|private|public|protected|internal|///)|\z)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Actions();

    [GeneratedRegex(@"\bIgnoreQueryFilters\b", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Lifted();

    [GeneratedRegex(
        """
        \bIgnoreQueryFilters\(\[IPublishable\.PublicFilter\]\)
        (,\s*s\ =>\ s\.ItemId,\s*i\ =>\ i\.Id,\s*\(s,\ i\)\ =>\ new\ \{\ i\.Slug,\ i\.PublishedAt,\ i\.WithdrawnAt,\ i\.WithdrawnReason\ \}
        |\s*\.Where\([^\n]*\)\s*\.Select\(d\ =>\ new\ Withdrawal\()
        |\bWithdrawnMoment\.Of\(context\.Moments\.IgnoreQueryFilters\(\[IPublishable\.PublicFilter\]\),\ 
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex LiftedToSayThatItIsGone();
}
