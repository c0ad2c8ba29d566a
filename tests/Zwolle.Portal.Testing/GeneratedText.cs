using System.Globalization;
using System.Text;

namespace Zwolle.Portal.Testing;

/// <summary>Sentences without a meaning, in the words and lengths of the real plans; the same random gives the same text.</summary>
public sealed class GeneratedText(Random random)
{
    /// <summary>From often to seldom: a word is the less used the later it stands, as in any language.</summary>
    private static readonly string[] Words =
    [
        "de", "het", "een", "van", "in", "en", "wijk", "straat", "bewoners", "plan", "gemeente", "nieuwe", "groen", "weg", "huizen",
        "voor", "bomen", "fietspad", "park", "school", "verkeer", "water", "parkeren", "plein", "speelplek", "brug", "woningen",
        "veilig", "ruimte", "centrum", "station", "kruispunt", "riolering", "warmte", "energie", "sporthal", "buurthuis", "oever",
        "stoep", "haven", "kanaal", "singel", "verlichting", "bankjes", "moestuin", "winkels", "markt", "gracht", "dijk", "viaduct",
        "theater", "bibliotheek", "zorgpost", "atelier", "hofje", "kade", "sluis", "molen", "kerk", "toren", "bunker", "veerpont",
        "boomgaard", "ijsbaan", "zwembad", "kinderboerderij", "begraafplaats", "wadi", "rotonde", "tunnel", "werf", "stadsmuur",
    ];

    // The words before this place are too small to be part of another.
    private const int FirstNoun = 6;

    /// <summary>What a resident might look for, another for each number: two words that many plans hold, or one that few do.</summary>
    public static string Search(int number)
    {
        var nouns = Words.Length - FirstNoun;
        var (first, second) = (Words[FirstNoun + (number / 2 % nouns)], Words[FirstNoun + (((number / 2) + (number / 2 / nouns) + 1) % nouns)]);
        return number % 2 == 0 ? $"{first} {second}" : first + second;
    }

    public string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"{Sentence(5).TrimEnd('.')} {number}");

    /// <summary>Whole sentences, just over this many characters.</summary>
    public string Paragraph(int length)
    {
        var text = new StringBuilder(length + 60);
        while (text.Length < length)
        {
            text.Append(text.Length == 0 ? "" : " ").Append(Sentence(Math.Clamp((length - text.Length) / 6, 3, 11)));
        }

        return text.ToString();
    }

    public string Lines(int count) => string.Join('\n', Enumerable.Range(0, count).Select(_ => Sentence(8)));

    public string Body() => $"{Paragraph(260)}\n\n{Paragraph(200)}\n\n### {Sentence(3).TrimEnd('.')}\n\n{Paragraph(260)}\n\n- {Sentence(7)}\n- {Sentence(7)}";

    private string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Word());
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    /// <summary>One word in twelve is put together from two, as Dutch does: each of those is in few plans.</summary>
    private string Word()
    {
        if (random.Next(12) == 0)
        {
            return Words[random.Next(FirstNoun, Words.Length)] + Words[random.Next(FirstNoun, Words.Length)];
        }

        var place = random.NextDouble();
        return Words[(int)(place * place * Words.Length)];
    }
}
