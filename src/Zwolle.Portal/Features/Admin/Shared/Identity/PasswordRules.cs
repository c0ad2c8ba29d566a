namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>
/// What a password must be (ASVS 5.0, 6.2): long, and nothing that a stranger tries first. Any characters, in any mixture.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int FewestKinds = 5;
    private const int ShortestRest = 5;

    /// <summary>Words that everybody connects with this site and this work.</summary>
    private static readonly string[] OwnWords =
        ["wijkportaal", "portaal", "zwolle", "gemeente", "wijk", "griffie", "communicatie", "beheerder", "beheer", "overijssel", "ijssel", "peperbus", "stadhuis", "pec", "admin", "administrator"];

    /// <summary>Most of a password of one of these words is that word.</summary>
    private static readonly string[] CommonWords =
    [
        "wachtwoord", "welkom", "geheim", "password", "passwort", "passw", "welcome", "letmein", "secret", "login", "inloggen", "qwerty", "azerty", "qwertz", "asdfgh", "zxcvbn",
        "zomer", "winter", "lente", "herfst", "voorjaar", "najaar", "summer", "spring", "autumn", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december",
        "voetbal", "football", "baseball", "dragon", "monkey", "iloveyou", "ikhouvanjou", "sunshine", "princess", "nederland", "holland", "amsterdam", "feyenoord", "hallo", "hello", "test", "user", "changeme", "default",
    ];

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop", "1234567890", "0123456789"];

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>What is wrong with it, in words for who chose it; null when it is good.</summary>
    public static string? Problem(string? password, string? name, string? email)
    {
        if (string.IsNullOrEmpty(password))
        {
            return "Kies een wachtwoord.";
        }

        // Characters as people count them: an emoji is one.
        var length = password.EnumerateRunes().Count();
        return length < Shortest ? $"Kies een langer wachtwoord: minstens {Shortest} tekens. Een paar woorden achter elkaar is goed."
            : length > Longest ? $"Dit wachtwoord is te lang. Gebruik niet meer dan {Longest} tekens."
            : IsCommon(password) ? "Dit wachtwoord wordt veel gebruikt. Kies iets dat niemand kan raden, bijvoorbeeld een paar woorden die niets met elkaar te maken hebben."
            : IsMonotonous(password) ? "Dit wachtwoord bestaat uit herhaling of uit een rijtje. Kies iets met meer verschil."
            : IsOfOwnWords(password, name, email) ? "Dit wachtwoord lijkt te veel op uw naam, uw e-mailadres of de naam van deze site. Kies iets anders."
            : null;
    }

    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var letters = Letters(lower);
        return Common.Value.Contains(lower)
            || Common.Value.Contains(letters)
            || (Rest(letters, CommonWords).Length < ShortestRest && CommonWords.Any(word => letters.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Few kinds of characters, the same part again and again, or runs of the alphabet and the keyboard.</summary>
    private static bool IsMonotonous(string password)
    {
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < FewestKinds)
        {
            return true;
        }

        for (var part = 1; part <= lower.Length / 2; part++)
        {
            if (lower.Index().All(c => c.Item == lower[c.Index % part]) && part < Shortest / 2 + 1)
            {
                return true;
            }
        }

        var steps = lower.Zip(lower.Skip(1)).Count(pair => pair.First == pair.Second || Rows.Any(row => Follows(row, pair.First, pair.Second)));
        return steps >= (lower.Length - 1) * 3 / 4;

        static bool Follows(string row, char first, char second) =>
            row.IndexOf(first, StringComparison.Ordinal) is >= 0 and var place && row.IndexOf(second, StringComparison.Ordinal) is >= 0 and var next && Math.Abs(place - next) == 1;
    }

    private static bool IsOfOwnWords(string password, string? name, string? email)
    {
        var letters = Letters(password.ToLowerInvariant());
        var words = Words(name).Concat(Words(email)).Concat(OwnWords).Where(word => word.Length >= 3).ToList();
        return words.Any(word => letters.Contains(word, StringComparison.Ordinal)) && Rest(letters, [.. words, .. CommonWords]).Length < ShortestRest;
    }

    private static string[] Words(string? text) =>
        (text ?? "").ToLowerInvariant().Split([' ', '.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is left when the words are taken out, the longest first.</summary>
    private static string Rest(string letters, IEnumerable<string> words) =>
        words.OrderByDescending(word => word.Length).Aggregate(letters, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));

    /// <summary>The letters alone, with the figures that people write for letters in the middle of a word read as such.</summary>
    private static string Letters(string lower)
    {
        // From the end, so that what stands before a figure that is a letter can be one too: 'w00rd'.
        var letters = lower.ToCharArray();
        for (var place = letters.Length - 2; place >= 0; place--)
        {
            if (char.IsLetter(letters[place + 1]))
            {
                letters[place] = letters[place] switch
                {
                    '0' => 'o',
                    '1' or '!' => 'i',
                    '3' => 'e',
                    '4' or '@' => 'a',
                    '5' or '$' => 's',
                    '7' => 't',
                    var other => other,
                };
            }
        }

        return string.Concat(letters.Where(char.IsLetter));
    }

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Staff/common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#')];
    }
}
