using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Abbreviations that a text uses without saying what they mean.</summary>
public static class Abbreviations
{
    /// <summary>What it stands for, in plain words; empty when that depends on the text.</summary>
    private static readonly FrozenDictionary<string, string> Known = Read("""
        aub = alstublieft; ahv = met; as = komende; bv = bijvoorbeeld; bijv = bijvoorbeeld; blz = bladzijde; ca = ongeveer; cq = of;
        dd = van; dgn = dagen; dhr = meneer; dmv = met; dwz = dat betekent; ed = en zulke dingen; ea = en anderen; eea = dit alles;
        enz = en zo verder; etc = en zo verder; evt = misschien; excl = zonder; gem = gemiddeld; ihkv = voor; ihb = vooral; incl = met;
        ipv = in plaats van; ism = samen met; iom = samen met; io = in opdracht; ivm = vanwege; jl = afgelopen; mbt = over; mbv = met;
        miv = vanaf; mnd = maanden; mn = vooral; muv = behalve; mw = mevrouw; mevr = mevrouw; nav = door; nl = namelijk; nr = nummer;
        nrs = nummers; ntb = nog niet bekend; nvt = niet van toepassing; oa = onder andere; obv = volgens; og =;
        oid = of iets dergelijks; pag = pagina; pj = per jaar; pm = nog niet bekend; pp = per persoon; resp = en; tav = voor; tbv = voor;
        tgv = door; thv = bij; tnv = op naam van; tov = vergeleken met; tzt = later; va = vanaf; vgl = vergelijk; vlgs = volgens;
        vd = van de; vm = voormalig; wk = week; wkn = weken; wo = woensdag; zgn = zogenoemde; zog = zogenoemde; zsm = zo snel mogelijk;
        mer = onderzoek naar gevolgen voor het milieu; art = artikel; max = ten hoogste; min = ten minste; tel = telefoon;
        afb = afbeelding; afd = afdeling; lok = lokaal; jan = januari; feb = februari; mrt = maart; apr = april; jun = juni; jul = juli;
        aug = augustus; sep = september; sept = september; okt = oktober; nov = november; dec = december; ma = maandag; di = dinsdag;
        do = donderdag; vr = vrijdag; za = zaterdag; zo = zondag
        """);

    /// <summary>These are never another word, so they count without points too.</summary>
    private static readonly FrozenSet<string> WithoutPoints = new[]
    {
        "bijv", "blz", "dgn", "dhr", "dmv", "dwz", "enz", "etc", "evt", "excl", "ihkv", "incl", "ipv", "ivm", "jl", "mbt", "mbv", "mnd", "muv", "mw", "mevr",
        "nav", "nrs", "ntb", "nvt", "oa", "obv", "tav", "tbv", "tgv", "tov", "tzt", "vlgs", "wkn", "zgn", "zsm",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What comes after them may have a capital: a name or a number.</summary>
    private static readonly FrozenSet<string> BeforeNames = new[]
    {
        "dr", "ir", "mr", "drs", "prof", "ing", "st", "dhr", "mw", "mevr", "art", "nr", "nrs", "blz", "pag", "tel", "bijv", "bv", "ca", "afb", "resp", "incl", "excl", "vgl",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In capitals, and known to everybody.</summary>
    private static readonly FrozenSet<string> Everyday = new[]
    {
        "NS", "EU", "TV", "PDF", "ID", "GGD", "GP", "NL", "OV", "UV", "WC", "USB", "SMS", "NOS", "ANWB", "KNMI", "AED", "EHBO", "CO", "WIFI", "DNA", "VN", "QR", "OK", "MDF", "KM", "PC", "SOS", "URL", "CSV",
        "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>With capitals and small letters.</summary>
    private static readonly FrozenSet<string> Laws = new[] { "Wmo", "Woo", "Wob", "Wabo", "Bopa", "Wlz", "Wkb", "Wgs", "Bbl", "Bal", "Awb" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A title or abbreviation whose point ends no sentence, also before a capital: 'dhr. De Wit', 'art. 3'.</summary>
    public static bool StaysInSentence(string lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        return lower is [>= 'a' and <= 'z'] || BeforeNames.Contains(lower) || (lower is [_, '.', ..] and not ("e.d" or "e.a" or "j.l" or "a.s"));
    }

    public static IEnumerable<Remark> Find(ScannedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var explained = Explained(text);
        foreach (var sentence in text.Sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                if (word.IsUrl || DateRule.IsMonthOfDate(sentence.Words, i) || !told.Add(text.Of(word.Start, word.End)))
                {
                    continue;
                }

                if (Shortened(text, word) is { } shortened)
                {
                    yield return shortened;
                }
                else if (Capitals(text, sentence, i, explained) is { } capitals && (capitals.Length == word.End - word.Start || told.Add(capitals.Words)))
                {
                    yield return capitals;
                }
            }
        }
    }

    private static FrozenDictionary<string, string> Read(string pairs) => pairs.Split(';', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static Remark? Shortened(ScannedText text, TextWord word)
    {
        var hasPoint = word.End < text.Source.Length && text.Source[word.End] == '.';
        var letters = word.Lower.Replace(".", "", StringComparison.Ordinal);
        var isDotted = letters.Length < word.Lower.Length && (letters.Length * 2) - 1 == word.Lower.Length && letters.All(char.IsAsciiLetter) && !IsInitials(text, word);

        // The point of a short word may be that of its sentence: 'ga' and 'zo' are words, so a small letter must follow.
        var isShort = WithoutPoints.Contains(word.Lower) || (hasPoint && Known.ContainsKey(word.Lower) && GoesOnInSmall(text.Source, word.End + 1, word.Lower));
        if (!isDotted && !isShort)
        {
            return null;
        }

        var meaning = Known.GetValueOrDefault(letters, "");
        return text.Remark(
            RemarkKind.Abbreviation,
            word.Start,
            hasPoint ? word.End + 1 : word.End,
            meaning.Length == 0 ? "Niet iedereen kent deze afkorting. Schrijf haar uit." : "Schrijf deze afkorting uit.",
            meaning.Length == 0 ? null : meaning);
    }

    /// <summary>'J.P.', of a name.</summary>
    private static bool IsInitials(ScannedText text, TextWord word) => text.Of(word.Start, word.End).All(letter => letter == '.' || char.IsUpper(letter));

    /// <summary>Whether the sentence goes on after the point; months and days may end it.</summary>
    private static bool GoesOnInSmall(string source, int at, string lower)
    {
        while (at < source.Length && source[at] == ' ')
        {
            at++;
        }

        return at < source.Length && (char.IsLower(source[at]) || char.IsDigit(source[at]) || source[at] == ',')
            || lower is "jan" or "feb" or "mrt" or "apr" or "aug" or "sept" or "okt" or "nov" or "dec" or "ed" or "dd" or "nr" or "tel";
    }

    private static Remark? Capitals(ScannedText text, TextSentence sentence, int index, HashSet<string> explained)
    {
        var word = sentence.Words[index];
        var whole = text.Of(word.Start, word.End);
        var part = whole.AsSpan().IndexOf('-') is var dash and > 0 ? whole[..dash] : whole;
        if (!IsCapitals(part) && !Laws.Contains(part))
        {
            return null;
        }

        // A shouted heading: 'ZELF AAN DE SLAG'.
        var isShouted = (index > 0 && IsShouted(text, sentence.Words[index - 1])) || (index + 1 < sentence.Words.Count && IsShouted(text, sentence.Words[index + 1]));
        return isShouted || Everyday.Contains(part) || explained.Contains(part)
            ? null
            : text.Remark(RemarkKind.Abbreviation, word.Start, word.Start + part.Length, "Niet iedereen kent deze afkorting. Schrijf de eerste keer de hele naam, met de afkorting erachter.");
    }

    private static bool IsShouted(ScannedText text, TextWord word) => word.End - word.Start >= 2 && text.Source.AsSpan(word.Start, word.End - word.Start).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsCapitals(string part) =>
        part.Length is >= 2 and <= 5 && char.IsAsciiLetterUpper(part[0]) && char.IsAsciiLetterUpper(part[^1]) && part.All(letter => char.IsAsciiLetterUpper(letter) || letter == '&');

    /// <summary>'Algemene Plaatselijke Verordening (APV)' or 'APV (de regels van de stad)', anywhere in the text.</summary>
    private static HashSet<string> Explained(ScannedText text)
    {
        var source = text.Source;
        return text.Sentences.SelectMany(sentence => sentence.Words)
            .Where(word => (word.Start > 0 && source[word.Start - 1] == '(' && word.End < source.Length && source[word.End] == ')')
                || (word.End + 1 < source.Length && source[word.End] == ' ' && source[word.End + 1] == '('))
            .Select(word => text.Of(word.Start, word.End))
            .ToHashSet(StringComparer.Ordinal);
    }
}
