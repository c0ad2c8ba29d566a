using System.Text.Json;
using System.Text.RegularExpressions;
using Zwolle.Portal.Features.Admin.TextHelp;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>What the site itself says to residents keeps what the help asks of staff. Their texts, and those of the seed, are left out.</summary>
[Collection<OnSeededSite>]
public sealed partial class OwnTextTests(SeededSite site)
{
    private const string Blocks = "p, li, dt, dd, h1, h2, h3, h4, label, legend, summary, td, th, caption, figcaption, button";

    /// <summary>The pages for people who write programs.</summary>
    private const string ForProgrammers = "/open-data";

    /// <summary>The kinds that are hardly ever right in a text of our own.</summary>
    private static readonly HashSet<RemarkKind> Hard = [RemarkKind.GovernmentWord, RemarkKind.Passive, RemarkKind.BareLink, RemarkKind.MixedAddress, RemarkKind.LongSentence];

    /// <summary>How the words begin that stay, with why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["is er gedaan"] = "the question of residents themselves, a heading that all answers have",
        ["is gedaan"] = "the same, in a sentence",
        ["is er besloten"] = "a heading; who decided stands under it",
        ["is er gepland"] = "a heading of the sheet of a wijk; whose plan it is stands with the plan",
        ["is besloten"] = "what came of a decision; the body stands beside it",
        ["is aangekondigd"] = "the same",
        ["is aangenomen"] = "the same",
        ["is nog niet over besloten"] = "the same",
        ["is over gepraat"] = "the same",
        ["wordt onderzocht"] = "how far a plan is; sources often do not say who does it",
        ["wordt uitgewerkt"] = "the same",
        ["wordt van u verwacht"] = "a heading; several parties expect it",
        ["stedenbouwkundig"] = "the kind of a document, as the council calls it",
        ["Op grond van"] = "the ground of somebody else, to build on",
        ["Vraag na: "] = "a list of what is not known, made of parts",
        ["Of er een ruimte is"] = "the same",
        ["Het adres, of er een ruimte is"] = "the same",
        ["Andere namen voor deze wijk"] = "a list of names",
        ["http://localhost"] = "an address of our own to copy into a program, or to type over from paper",
    };

    /// <summary>A text between two tags of a view, without code in it; and a text in a class of words.</summary>
    private static readonly Regex[] Literals = [BetweenTags(), InQuotes()];

    [Fact]
    public void Pages_OwnSentences_HaveNoHardRemark()
    {
        var seed = SeedTexts();
        var texts = site.Crawl.Pages.Where(answer => !answer.Address.StartsWith(ForProgrammers, StringComparison.Ordinal)).SelectMany(answer => answer.Page!.QuerySelectorAll("main, header, footer").SelectMany(part => part.QuerySelectorAll(Blocks)))
            .Where(block => block.QuerySelector(Blocks) is null && block.Closest("template, svg, [lang]:not([lang=nl])") is null && block.QuerySelector("code") is null)
            .Select(block => block.VisibleText())
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(texts.Count > 1_000);
        Rule.Holds(from text in texts from remark in RemarksOn(text) where !IsOfSeed(seed, text, remark) select $"{remark.Kind} '{remark.Words}' in: {text}");
    }

    /// <summary>In the states that the seed does not show too.</summary>
    [Fact]
    public void Sources_Sentences_HaveNoHardRemark()
    {
        var texts = (
            from file in SourceFile.All
            where file.IsIn("src/Zwolle.Portal/Features") && !file.IsIn("src/Zwolle.Portal/Features/Admin") && !file.IsIn("src/Zwolle.Portal/Features/OpenData")
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal) || file.Path.EndsWith("Words.cs", StringComparison.Ordinal)
            from match in Literals[file.Path.EndsWith(".cs", StringComparison.Ordinal) ? 1 : 0].Matches(file.Code)
            select (file.Path, Text: match.Groups["text"].Value.Trim())).ToList();

        Assert.True(texts.Count > 300);
        Rule.Holds(from text in texts from remark in RemarksOn(text.Text) select $"{remark.Kind} '{remark.Words}' in {text.Path}: {text.Text}");
    }

    private static IEnumerable<Remark> RemarksOn(string text) =>
        TextAdvice.Check(text, TextThresholds.Residents).Remarks.Where(remark => Hard.Contains(remark.Kind) && !Exceptions.Keys.Any(words => remark.Words.StartsWith(words, StringComparison.Ordinal)));

    /// <summary>Whether the words stand in a text of the seed, with what stands beside them; of a long sentence a part is enough.</summary>
    private static bool IsOfSeed(string seed, string text, Remark remark)
    {
        const int Beside = 15;
        const int Part = 30;
        var (start, end) = (remark.Start, remark.Start + remark.Length);
        return remark.Kind == RemarkKind.LongSentence
            ? Enumerable.Range(start, Math.Max(1, remark.Length - Part)).Any(at => seed.Contains(text.Substring(at, Math.Min(Part, text.Length - at)), StringComparison.Ordinal))
            : seed.Contains(text[Math.Max(0, start - Beside)..end], StringComparison.Ordinal) || seed.Contains(text[start..Math.Min(text.Length, end + Beside)], StringComparison.Ordinal);
    }

    /// <summary>All that the seed says, as a page shows it.</summary>
    private static string SeedTexts()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.ContentRoot, "Data", "Seed"), "*.json", SearchOption.AllDirectories)
            .SelectMany(file => Strings(JsonDocument.Parse(File.ReadAllText(file)).RootElement))
            .Select(text => MarkdownLink().Replace(text, "${words}").Replace("**", "", StringComparison.Ordinal));
        return string.Join(' ', string.Join('\n', texts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        _ => [],
    };

    [GeneratedRegex(">(?<text>[^<>@{}=]{20,})<", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex BetweenTags();

    [GeneratedRegex("\"(?<text>[^\"{}\\\\]* [^\"{}\\\\]{15,})\"", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex InQuotes();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex MarkdownLink();
}
