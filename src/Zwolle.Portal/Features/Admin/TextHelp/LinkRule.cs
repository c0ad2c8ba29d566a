using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Links that do not say where they lead: 'klik hier', or an address in the middle of a sentence.</summary>
public static class LinkRule
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "hier", "klik hier", "klik", "link", "deze link", "de link", "lees meer", "lees hier meer", "lees verder", "meer", "meer info", "meer informatie", "meer weten", "website", "deze website", "deze pagina", "via deze link", "download", "pdf",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In a text without links of its own.</summary>
    private static readonly string[][] Phrases =
    [
        ["klik", "hier"], ["klik", "op", "deze", "link"], ["klik", "op", "de", "link"], ["via", "deze", "link"], ["via", "de", "link"], ["volg", "deze", "link"], ["volg", "de", "link"], ["lees", "hier", "meer"], ["kijk", "hier"],
    ];

    public static IEnumerable<Remark> Find(ScannedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var link in text.Links)
        {
            var words = link.Words.Trim().TrimEnd('.', '!', ':', '>', '»').ToLowerInvariant();
            if (Empty.Contains(words) || IsAddress(words))
            {
                yield return text.Remark(RemarkKind.BareLink, link.Start, link.End, "Zeg in de link zelf wat de lezer daar vindt.");
            }
        }

        foreach (var sentence in text.Sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if (IsInLink(text, word.Start))
                {
                    continue;
                }

                if (word.IsUrl)
                {
                    yield return text.Remark(RemarkKind.BareLink, word.Start, word.End, "Een los webadres leest lastig. Schrijf wat de lezer daar vindt, en maak daar een link van.");
                }
                else if (Array.Find(Phrases, phrase => Begins(text, sentence.Words, i, phrase)) is { } found)
                {
                    yield return text.Remark(RemarkKind.BareLink, word.Start, sentence.Words[i + found.Length - 1].End, "Zeg in de link zelf wat de lezer daar vindt.");
                }
            }
        }
    }

    private static bool IsAddress(string words) =>
        words.StartsWith("http://", StringComparison.Ordinal) || words.StartsWith("https://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.Ordinal);

    private static bool Begins(ScannedText text, IReadOnlyList<TextWord> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (words[at + i].Lower != phrase[i] || IsInLink(text, words[at + i].Start))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInLink(ScannedText text, int at)
    {
        var (low, high) = (0, text.Links.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (at < text.Links[middle].Start)
            {
                high = middle - 1;
            }
            else if (at >= text.Links[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
