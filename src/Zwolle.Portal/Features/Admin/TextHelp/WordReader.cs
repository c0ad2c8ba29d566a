namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Reads one word: letters and digits, with what belongs inside: m.b.t., auto's, VTH-team, 12-3-2026, 19:30, t/m, B&amp;W.</summary>
internal static class WordReader
{
    private const string EndsOfAddress = ".,;:!?)]'\"”’»";

    /// <summary>The word that begins here; null when none does.</summary>
    public static TextWord? Read(string source, int at, int end)
    {
        if (!char.IsLetterOrDigit(source[at]))
        {
            return null;
        }

        if (UrlEnd(source, at, end) is { } urlEnd)
        {
            return Word(source, at, urlEnd, isUrl: true);
        }

        var stop = at + 1;
        while (stop < end && (IsInWord(source[stop]) || (stop + 1 < end && char.IsLetterOrDigit(source[stop + 1]) && Joins(source, stop))))
        {
            stop++;
        }

        return Word(source, at, stop, isUrl: false);
    }

    private static TextWord Word(string source, int start, int end, bool isUrl) => new(start, end, source[start..end].ToLowerInvariant(), isUrl);

    private static bool IsInWord(char letter) => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool Joins(string source, int at) => source[at] switch
    {
        '\'' or '’' or '-' or '@' or '&' or '‑' => true,
        '.' => IsInAbbreviation(source, at) || (char.IsAsciiDigit(source[at - 1]) && char.IsAsciiDigit(source[at + 1])) || char.IsLower(source[at + 1]),
        '/' => char.IsLetterOrDigit(source[at - 1]),
        ':' => char.IsAsciiDigit(source[at - 1]) && char.IsAsciiDigit(source[at + 1]),
        _ => false,
    };

    /// <summary>A point after a single letter: 'm.b.t.'.</summary>
    private static bool IsInAbbreviation(string source, int at) =>
        char.IsLetter(source[at - 1]) && (at == 1 || !char.IsLetterOrDigit(source[at - 2]));

    private static int? UrlEnd(string source, int at, int end)
    {
        var rest = source.AsSpan(at, end - at);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var length = 0;
        while (length < rest.Length && !char.IsWhiteSpace(rest[length]) && rest[length] is not ('<' or '>' or '|'))
        {
            length++;
        }

        while (length > 1 && EndsOfAddress.Contains(rest[length - 1], StringComparison.Ordinal))
        {
            length--;
        }

        return at + length;
    }
}
