using Zwolle.Portal.Data.Text;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>The words of an idea that tell what it is about.</summary>
public static class IdeaTerms
{
    private const int Shortest = 4;
    private const int Most = 16;

    /// <summary>Words that stand in any idea, normalised.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "aantal", "alle", "alleen", "allemaal", "alles", "altijd", "ander", "andere", "anders", "beetje", "beter", "betere", "bewoner", "bewoners", "bijvoorbeeld", "binnen", "blijven",
        "buurt", "daar", "daarbij", "daarom", "daarvoor", "deze", "dezelfde", "doen", "door", "eens", "eigen", "elke", "elkaar", "even", "gaan", "geen", "gemeente", "goed", "goede",
        "graag", "hebben", "hebt", "heel", "heeft", "hier", "houden", "ideaal", "idee", "ideeen", "iedere", "iedereen", "iemand", "iets", "jaar", "keer", "komen", "komt",
        "kunnen", "kunt", "laten", "leuk", "leuke", "lijkt", "maar", "maken", "meer", "meest", "mensen", "mijn", "misschien", "moet", "moeten", "mogelijk", "mooi", "mooie", "naar",
        "naast", "nieuw", "nieuwe", "niet", "niets", "nodig", "omdat", "onder", "onze", "onszelf", "over", "paar", "plaats", "plan", "plek", "samen", "soms", "staan", "staat", "steeds",
        "straat", "tegen", "tijd", "toch", "tussen", "vaak", "vanaf", "veel", "vinden", "vind", "volgens", "voor", "waar", "waarom", "want", "waren", "wanneer", "weer", "weinig", "werd",
        "wijk", "wijken", "willen", "wilt", "wonen", "worden", "wordt", "zelf", "zeer", "zijn", "zodat", "zoals", "zonder", "zouden", "zwolle", "zwolse",
    };

    /// <summary>The longest first: they say most.</summary>
    public static IReadOnlyList<string> Of(string text) =>
    [
        .. SearchText.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= Shortest && !Common.Contains(word))
            .Distinct()
            .OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)
            .Take(Most),
    ];
}
