namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>What stands between marks within a line: links of Markdown and quotes.</summary>
internal sealed class InlineMarks
{
    private const int LongestWords = 300;
    private const int LongestAddress = 1_000;
    private const int LongestQuote = 400;

    private readonly Dictionary<int, int> _targets = [];

    private InlineMarks(IReadOnlyList<TextLink> links, IReadOnlyList<(int Start, int End)> quotes)
    {
        Links = links;
        Quotes = quotes;
    }

    public IReadOnlyList<TextLink> Links { get; }

    /// <summary>From the opening mark until after the closing one, in order and never within each other.</summary>
    public IReadOnlyList<(int Start, int End)> Quotes { get; }

    public static InlineMarks Of(string source)
    {
        var (links, quotes, targets) = (new List<TextLink>(), new List<(int, int)>(), new List<(int, int)>());
        var quotedUntil = 0;
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '!' && at + 1 < source.Length && source[at + 1] == '[' && LinkAt(source, at + 1) is { } picture)
            {
                // What is on a picture is told apart from the text: it is no part of a sentence.
                targets.Add((at, picture.End));
                at = picture.End - 1;
            }
            else if (source[at] == '[' && LinkAt(source, at) is { } link)
            {
                links.Add(new TextLink(at, link.WordsEnd + 1, source[(at + 1)..link.WordsEnd]));
                targets.Add((link.WordsEnd + 1, link.End));
            }
            else if (at >= quotedUntil && QuoteEnd(source, at) is { } quoteEnd)
            {
                quotes.Add((at, quoteEnd));
                quotedUntil = quoteEnd;
            }
        }

        var marks = new InlineMarks(links, quotes);
        foreach (var (start, end) in targets)
        {
            marks._targets[start] = end;
        }

        return marks;
    }

    /// <summary>Just after the address of a link that begins here; null when none does.</summary>
    public int? TargetEnd(int at) => _targets.TryGetValue(at, out var end) ? end : null;

    private static (int WordsEnd, int End)? LinkAt(string source, int at)
    {
        var wordsEnd = Next(source, at + 1, ']', LongestWords);
        if (wordsEnd is not { } words || words + 1 >= source.Length || source[words + 1] != '(')
        {
            return null;
        }

        return Next(source, words + 2, ')', LongestAddress) is { } end ? (words, end + 1) : null;
    }

    private static int? QuoteEnd(string source, int at)
    {
        var closing = source[at] switch { '"' => '"', '“' or '„' => '”', '‘' => '’', '\'' => '\'', _ => '\0' };

        // An opening mark stands before a word; 's avonds' and 'auto's' have an apostrophe.
        if (closing == '\0' || (at > 0 && char.IsLetterOrDigit(source[at - 1])) || at + 1 >= source.Length || char.IsWhiteSpace(source[at + 1]))
        {
            return null;
        }

        if (closing is '\'' or '’' && at + 2 < source.Length && source[at + 1] is 's' or 't' or 'n' or 'm' or 'k' && !char.IsLetter(source[at + 2]))
        {
            return null;
        }

        for (var from = at + 1; Next(source, from, closing, LongestQuote - (from - at)) is { } end; from = end + 1)
        {
            if (end + 1 >= source.Length || !char.IsLetterOrDigit(source[end + 1]))
            {
                return end + 1;
            }
        }

        return null;
    }

    /// <summary>The place of a character on the same line, looked for no further than so many characters.</summary>
    private static int? Next(string source, int from, char wanted, int most)
    {
        if (from >= source.Length || most <= 0)
        {
            return null;
        }

        var part = source.AsSpan(from, Math.Min(most, source.Length - from));
        var found = part.IndexOfAny(wanted, '\n');
        return found >= 0 && part[found] == wanted ? from + found : null;
    }
}
