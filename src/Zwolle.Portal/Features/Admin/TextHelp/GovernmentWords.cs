using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Words of government with a plainer one beside them, from our own list <c>government-words.txt</c>.</summary>
public static class GovernmentWords
{
    /// <summary>The most words between the two halves of 'vindt morgen plaats'.</summary>
    private const int MostBetween = 10;

    private const string Gap = "…";

    /// <summary>By their first word, the longest first.</summary>
    private static readonly FrozenDictionary<string, Entry[]> ByFirstWord = Read();

    /// <summary>How many words have a proposal, forms of one word counted once.</summary>
    public static int Count { get; } = Lines().Count();

    public static IEnumerable<Remark> Find(ScannedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var sentence in text.Sentences)
        {
            var until = 0;
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (i >= until && ByFirstWord.TryGetValue(sentence.Words[i].Lower, out var entries) && Match(text, sentence, i, entries) is { } match)
                {
                    yield return match.Remark;
                    until = match.Until;
                }
            }
        }
    }

    private static (Remark Remark, int Until)? Match(ScannedText text, TextSentence sentence, int at, Entry[] entries)
    {
        var first = sentence.Words[at];
        if (IsName(text, sentence, at) || text.IsQuoted(first.Start) || IsExplanation(text.Source, first.Start))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (LastOf(entry, sentence.Words, at, text.Source) is { } last)
            {
                // Of a word in two halves only the first is done with: what stands between may be on the list too.
                var until = entry.Words.Contains(Gap) ? at + 1 : last + 1;
                return (text.Remark(RemarkKind.GovernmentWord, first.Start, sentence.Words[last].End, "Dit is een woord van de overheid. Zeg het gewoner.", entry.Plain), until);
            }
        }

        return null;
    }

    /// <summary>The place of the last word of an entry that begins here; null when it does not.</summary>
    private static int? LastOf(Entry entry, IReadOnlyList<TextWord> words, int at, string source)
    {
        var next = at + 1;
        for (var i = 1; i < entry.Words.Length; i++)
        {
            if (entry.Words[i] != Gap)
            {
                if (next >= words.Count || words[next].Lower != entry.Words[i])
                {
                    return null;
                }

                next++;
                continue;
            }

            var second = entry.Words[i + 1];
            var found = Enumerable.Range(next, Math.Min(MostBetween, words.Count - next)).FirstOrDefault(place => words[place].Lower == second, -1);
            if (found <= at + 1 || source.AsSpan(words[at].End, words[found].Start - words[at].End).ContainsAny(';', ':', '('))
            {
                return null;
            }

            next = found;
        }

        return next - 1;
    }

    /// <summary>A capital within a sentence: 'Nota Mobiliteit'.</summary>
    private static bool IsName(ScannedText text, TextSentence sentence, int at) => at > 0 && text.HasCapital(sentence.Words[at]);

    /// <summary>'reactie (zienswijze)': the plain word stands before it.</summary>
    private static bool IsExplanation(string source, int start) => start > 0 && source[start - 1] == '(';

    private static FrozenDictionary<string, Entry[]> Read() => Lines()
        .Select(line => line.Split(" = "))
        .SelectMany(parts => parts[0].Split('|').Select(form => new Entry(form.Split(' '), parts[1])))
        .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(GovernmentWords).Assembly.GetManifestResourceStream("TextHelp/government-words.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(string[] Words, string Plain);
}
