namespace Zwolle.Portal.Features.Admin.Revisions;

public enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Some words of a text, and whether they stayed, went or came.</summary>
public sealed record TextChange(ChangeKind Kind, string Text);

/// <summary>What became of a text, word by word: the longest common subsequence of the words.</summary>
public static class TextDifference
{
    /// <summary>Longer texts are shown as one that went and one that came: the table of words would take too much memory.</summary>
    private const int MostWords = 2_000;

    public static IReadOnlyList<TextChange> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Length > MostWords || now.Length > MostWords)
        {
            return before == after ? [new(ChangeKind.Same, before)] : [new(ChangeKind.Removed, before), new(ChangeKind.Added, after)];
        }

        var lengths = new ushort[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pieces = new List<(ChangeKind Kind, string Word)>();
        var (a, b) = (0, 0);
        while (a < old.Length || b < now.Length)
        {
            if (a < old.Length && b < now.Length && old[a] == now[b])
            {
                pieces.Add((ChangeKind.Same, now[b]));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == now.Length || (a < old.Length && lengths[a + 1, b] >= lengths[a, b + 1]))
            {
                pieces.Add((ChangeKind.Removed, old[a++]));
            }
            else
            {
                pieces.Add((ChangeKind.Added, now[b++]));
            }
        }

        return Joined(pieces);
    }

    /// <summary>Words with the space behind them, so that put together they are the text again.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return [.. words];
    }

    private static List<TextChange> Joined(List<(ChangeKind Kind, string Word)> words)
    {
        var pieces = new List<TextChange>();
        foreach (var (kind, word) in words)
        {
            if (pieces is [.., var last] && last.Kind == kind)
            {
                pieces[^1] = last with { Text = last.Text + word };
            }
            else
            {
                pieces.Add(new TextChange(kind, word));
            }
        }

        return pieces;
    }
}
