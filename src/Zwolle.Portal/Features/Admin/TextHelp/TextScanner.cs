namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// Takes a text apart into blocks, sentences and words, in the Markdown that staff write. It goes over the text once and
/// looks ahead only a fixed number of characters, so that any text takes time in proportion to its length.
/// </summary>
public sealed class TextScanner
{
    /// <summary>A line that is shorter was ended on purpose; a longer one may go on in the next.</summary>
    private const int ShortestWrappedLine = 60;

    private readonly string _source;
    private readonly List<TextBlock> _blocks = [];
    private readonly List<TextSentence> _sentences = [];
    private readonly List<TextWord> _words = [];
    private readonly InlineMarks _marks;
    private BlockKind _kind;
    private int _group;

    private TextScanner(string source)
    {
        _source = source;
        _marks = InlineMarks.Of(source);
    }

    public static ScannedText Scan(string source)
    {
        var scanner = new TextScanner(source);
        scanner.ReadLines();
        return new ScannedText(source, scanner._blocks, scanner._marks.Links, scanner._marks.Quotes);
    }

    private void ReadLines()
    {
        for (var start = 0; start < _source.Length;)
        {
            var end = _source.AsSpan(start).IndexOfAny('\r', '\n') is var found and >= 0 ? start + found : _source.Length;
            ReadLine(start, end);
            start = end + 1;
        }

        EndBlock();
    }

    private void ReadLine(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_source[start]))
        {
            start++;
        }

        if (start == end)
        {
            // '\r\n' is one line break: between its two characters there is no empty line.
            if (start == 0 || _source[start - 1] != '\r' || start >= _source.Length || _source[start] != '\n')
            {
                EndBlock();
                _group++;
            }

            return;
        }

        var (kind, text) = KindOf(start, end);
        if (kind != BlockKind.Paragraph || _kind != BlockKind.Paragraph || !GoesOn(start))
        {
            EndBlock();
        }

        _kind = kind;
        ReadWords(text, end);
        if (kind == BlockKind.Heading)
        {
            EndBlock();
        }
    }

    /// <summary>Whether a line is the rest of the sentence before it, broken by a program that wraps lines.</summary>
    private bool GoesOn(int start)
    {
        if (_words.Count == 0 || !char.IsLower(_source[start]))
        {
            return false;
        }

        var lineEnd = _words[^1].End;
        var lineStart = _source.AsSpan(0, lineEnd).LastIndexOfAny('\r', '\n') + 1;
        return lineEnd - lineStart >= ShortestWrappedLine;
    }

    private (BlockKind Kind, int Text) KindOf(int start, int end)
    {
        var first = _source[start];
        if (first == '#')
        {
            return (BlockKind.Heading, start);
        }

        if (first is '-' or '*' or '•' or '+' && start + 1 < end && _source[start + 1] == ' ')
        {
            return (BlockKind.ListItem, start + 2);
        }

        var digits = start;
        while (digits < end && digits - start < 3 && char.IsAsciiDigit(_source[digits]))
        {
            digits++;
        }

        return digits > start && digits + 1 < end && _source[digits] is '.' or ')' && _source[digits + 1] == ' '
            ? (BlockKind.ListItem, digits + 2)
            : (BlockKind.Paragraph, start);
    }

    private void ReadWords(int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (_marks.TargetEnd(at) is { } targetEnd)
            {
                at = targetEnd;
            }
            else if (WordReader.Read(_source, at, end) is { } word)
            {
                if (_words.Count > 0 && IsSentenceEnd(_words[^1], word))
                {
                    EndSentence();
                }

                _words.Add(word);
                at = word.End;
            }
            else
            {
                at++;
            }
        }
    }

    private bool IsSentenceEnd(TextWord last, TextWord next)
    {
        if (char.IsLower(_source[next.Start]))
        {
            return false;
        }

        var between = _source.AsSpan(last.End, next.Start - last.End);
        if (between.IndexOfAny('!', '?', '…') >= 0)
        {
            return true;
        }

        return between.Contains('.') && !Abbreviations.StaysInSentence(last.Lower);
    }

    private void EndSentence()
    {
        if (_words.Count > 0)
        {
            _sentences.Add(new TextSentence([.. _words]));
            _words.Clear();
        }
    }

    private void EndBlock()
    {
        EndSentence();
        if (_sentences.Count > 0)
        {
            _blocks.Add(new TextBlock(_kind, _group, [.. _sentences]));
            _sentences.Clear();
        }
    }
}
