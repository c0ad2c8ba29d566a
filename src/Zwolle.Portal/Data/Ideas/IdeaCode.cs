using System.Security.Cryptography;
using System.Text;
using Zwolle.Portal.Data.Text;

namespace Zwolle.Portal.Data.Ideas;

/// <summary>
/// The code with which somebody follows an idea: 13 letters of Crockford's base 32, which has no I, L, O and U, so 65 random
/// bits. Only its digest is kept. A plain digest is enough: nobody tries 2^65 codes, and there is no word among them.
/// </summary>
public static class IdeaCode
{
    public const int Length = 13;

    /// <summary>Of a digest in hexadecimal.</summary>
    public const int HashLength = 64;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>'7K3M-9QRT-2WXYZ': in groups, as people read it out.</summary>
    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The code of another text in a form that was sent: the same whenever it is sent again, and as hard to guess as the first.</summary>
    public static string After(string code, string textHash)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{code} {textHash}"));
        return Grouped(string.Concat(digest.Take(Length).Select(b => Alphabet[b % Alphabet.Length])));
    }

    /// <summary>As <see cref="New"/> made it, whatever somebody typed for it: spaces, hyphens, small letters, O for 0, I or L for 1. Null when it can be no code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 60 })
        {
            return null;
        }

        var letters = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '_')).Select(c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other }));
        return letters.Length == Length && letters.All(Alphabet.Contains) ? Grouped(letters) : null;
    }

    /// <param name="code">As <see cref="New"/> or <see cref="Read"/> gave it.</param>
    public static string HashOf(string code) => Digest(code);

    /// <summary>The same for texts that differ in case, accents and punctuation only.</summary>
    public static string HashOfText(string text) => Digest(SearchText.Normalize(text));

    private static string Grouped(string letters) => $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
