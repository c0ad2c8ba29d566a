using System.Runtime.InteropServices;

namespace Zwolle.Portal.Features.Admin.TextHelp;

public enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
}

/// <summary>A word, number or web address in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Just after the last.</param>
/// <param name="Lower">In small letters.</param>
/// <param name="IsUrl">A web address that stands in the text itself.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextWord(int Start, int End, string Lower, bool IsUrl = false)
{
    public bool HasLetter => Lower.Any(char.IsLetter);
}

public sealed record TextSentence(IReadOnlyList<TextWord> Words)
{
    public int Start => Words[0].Start;

    public int End => Words[^1].End;
}

/// <summary>A paragraph, heading or point of a list; at least one sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Group">Blocks without an empty line between them have the same.</param>
/// <param name="Sentences">In order.</param>
public sealed record TextBlock(BlockKind Kind, int Group, IReadOnlyList<TextSentence> Sentences)
{
    public int Words => Sentences.Sum(sentence => sentence.Words.Count);

    public int Start => Sentences[0].Start;

    public int End => Sentences[^1].End;
}

/// <summary>A link in Markdown: <c>[words](address)</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextLink(int Start, int End, string Words);

/// <summary>A text taken apart.</summary>
/// <param name="Source">As it was typed; every place counts from its start.</param>
/// <param name="Blocks">Its paragraphs, headings and points, in order.</param>
/// <param name="Links">Its links in Markdown, in order.</param>
/// <param name="Quotes">From the opening mark until after the closing one, in order.</param>
public sealed record ScannedText(string Source, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<TextLink> Links, IReadOnlyList<(int Start, int End)> Quotes)
{
    public IEnumerable<TextSentence> Sentences => Blocks.SelectMany(block => block.Sentences);

    public string Of(int start, int end) => Source[start..end];

    /// <summary>The capital counts: names keep theirs.</summary>
    public bool HasCapital(TextWord word) => char.IsUpper(Source[word.Start]);

    /// <summary>Somebody else's words, or a word that is named.</summary>
    public bool IsQuoted(int at)
    {
        var (low, high) = (0, Quotes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (at < Quotes[middle].Start)
            {
                high = middle - 1;
            }
            else if (at >= Quotes[middle].End)
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

    /// <summary>From one place to another, as a remark.</summary>
    public Remark Remark(RemarkKind kind, int start, int end, string why, string? proposal = null) => new(kind, start, end - start, Of(start, end), why, proposal);
}
