using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Data.Text;

/// <summary>
/// The form in which words are stored and looked up, so that case, accents and hyphens don't matter: lower case,
/// letters without marks, everything that is no letter or digit a single space.
/// </summary>
public static class SearchText
{
    /// <summary>Longer search columns are cut: SQL Server sorts and compares them in memory.</summary>
    public const int MaxLength = 4_000;

    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        // Half a surrogate pair cannot be normalised; going through runes replaces it. Nor can U+FFFE, which is no character.
        var valid = string.Concat(text.EnumerateRunes().Take(2 * MaxLength)).Replace('\uFFFE', ' ');
        foreach (var rune in valid.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value == '\'' || rune.Value == '’')
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                result.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }

            if (result.Length >= MaxLength)
            {
                break;
            }
        }

        // The last character may be of two halves, of which only the first fits.
        var length = Math.Min(result.Length, MaxLength);
        length = length < result.Length && char.IsHighSurrogate(result[length - 1]) ? length - 1 : length;
        return result.ToString(0, length).TrimEnd();
    }

    /// <summary>The words of a search, at most eight; a page must hold them all.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        [.. Normalize(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];
}
