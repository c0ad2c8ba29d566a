namespace Zwolle.Portal.Features.Shared;

/// <summary>Reads and judges what people type in forms. Null and empty are the same.</summary>
public static class TypedText
{
    /// <summary>How a question begins.</summary>
    private static readonly string[] Questions = ["wie ", "wat ", "hoe", "waar", "wanneer ", "van wie ", "voor wie "];

    /// <summary>Without spaces around it, with one kind of line break and no other control characters; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var clean = text?.ReplaceLineEndings("\n");

        // PostgreSQL stores no character 0, and nobody means the others.
        if (clean?.Any(IsStray) == true)
        {
            clean = string.Concat(clean.Where(letter => !IsStray(letter)));
        }

        clean = clean?.Trim();
        return string.IsNullOrEmpty(clean) ? null : clean;

        static bool IsStray(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
    }

    /// <summary>Says so when a text is missing or too long.</summary>
    /// <param name="problems">Where to say it.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="what">What is asked, as a noun ('een titel') or a question ('wie beslist').</param>
    /// <param name="max">In characters.</param>
    /// <param name="isRequired">It may not be empty.</param>
    public static void CheckText(this ICollection<Problem> problems, string field, string? text, string what, int max, bool isRequired = false)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var length = Clean(text)?.Length ?? 0;
        if (length == 0 && isRequired)
        {
            problems.Add(new Problem(field, IsQuestion(what) ? $"Vul in {what}." : $"Vul {what} in."));
        }
        else if (length > max)
        {
            problems.Add(new Problem(field, $"{(IsQuestion(what) ? $"Vertel korter {what}" : $"Maak {what} korter")}: nu {DutchText.Number(length)} tekens, ten hoogste {DutchText.Number(max)}."));
        }
    }

    private static bool IsQuestion(string what) => Questions.Any(word => what.StartsWith(word, StringComparison.Ordinal));
}
