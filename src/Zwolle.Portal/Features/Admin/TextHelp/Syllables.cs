using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// Counts the syllables of a Dutch word by its vowels, as one says it slowly: sta-ti-on. Vowels that sound together are
/// one group, a trema starts a new one. English words that are read otherwise are a short list.
/// </summary>
public static class Syllables
{
    /// <summary>Vowels that are one sound, the longest first.</summary>
    private static readonly string[] Sounds =
    [
        "aai", "ooi", "oei", "eeu", "ieu", "eau", "oeu",
        "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou", "ai", "oi",
    ];

    /// <summary>English words, and how many syllables the count is too high when a word begins with them.</summary>
    private static readonly (string Start, int TooMany)[] English =
    [
        ("team", 1), ("coach", 1), ("dashboard", 1), ("whiteboard", 2), ("billboard", 1), ("website", 1), ("online", 1), ("offline", 1),
        ("update", 1), ("service", 1), ("livestream", 2), ("live", 1), ("lease", 1), ("beamer", 1), ("dealer", 1), ("stream", 1),
        ("race", 1), ("cake", 1), ("site", 1), ("timeline", 2), ("deadline", 2), ("software", 1), ("hardware", 1), ("toast", 1),
    ];

    /// <summary>Where the letters mislead: the whole word and its syllables.</summary>
    private static readonly FrozenDictionary<string, int> Whole = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sites"] = 1,
        ["live"] = 1,
        ["deals"] = 1,
        ["deal"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>At least one for what has a letter; none for a number.</summary>
    public static int Count(ReadOnlySpan<char> word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = word.ToLowerInvariant(letters);
        letters = letters[..Math.Max(length, 0)];
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
        {
            return known;
        }

        var (count, hasLetter) = (0, false);
        for (var i = 0; i < letters.Length;)
        {
            hasLetter |= char.IsLetter(letters[i]);
            var sound = SoundAt(letters, i);
            count += sound > 0 ? 1 : 0;
            i += Math.Max(sound, 1);
        }

        foreach (var (start, tooMany) in English)
        {
            if (letters.StartsWith(start))
            {
                count -= tooMany;
                break;
            }
        }

        return hasLetter ? Math.Max(count, 1) : 0;
    }

    /// <summary>How many letters the sound at this place has; 0 for a consonant.</summary>
    private static int SoundAt(ReadOnlySpan<char> word, int at)
    {
        if (!IsVowel(word, at))
        {
            return 0;
        }

        // mu-se-um, ly-ce-um: not the 'eu' of 'neus'.
        if (word[at..] is "eum" or "eums")
        {
            return 1;
        }

        foreach (var sound in Sounds)
        {
            if (Matches(word[at..], sound))
            {
                return sound.Length;
            }
        }

        // es-say, cow-boy.
        return at + 1 < word.Length && word[at + 1] == 'y' && Plain(word[at]) is 'a' or 'e' or 'o' && (at + 2 == word.Length || !IsVowel(word, at + 2)) ? 2 : 1;
    }

    private static bool Matches(ReadOnlySpan<char> word, string sound)
    {
        if (word.Length < sound.Length)
        {
            return false;
        }

        for (var i = 0; i < sound.Length; i++)
        {
            if (Plain(word[i]) != sound[i] || (i > 0 && HasTrema(word[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => Plain(word[at]) switch
    {
        'a' or 'e' or 'i' or 'o' => true,

        // a-qua-ri-um: the u after q is no vowel.
        'u' => !(at > 0 && word[at - 1] == 'q' && at + 1 < word.Length && Plain(word[at + 1]) is 'a' or 'e' or 'i' or 'o'),

        // loy-aal, yog-hurt: before a vowel it is a consonant.
        'y' => at + 1 == word.Length || Plain(word[at + 1]) is not ('a' or 'e' or 'i' or 'o' or 'u'),
        _ => false,
    };

    private static bool HasTrema(char letter) => letter is 'ä' or 'ë' or 'ï' or 'ö' or 'ü';

    private static char Plain(char letter) => letter switch
    {
        'á' or 'à' or 'â' or 'ä' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        _ => letter,
    };
}
