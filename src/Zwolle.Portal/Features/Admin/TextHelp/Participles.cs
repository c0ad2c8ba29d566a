using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// Tells a past participle by its form: 'aangelegd', 'besproken'. Dutch nouns and adjectives look alike, so the ones that
/// texts about a city hold are lists.
/// </summary>
internal static class Participles
{
    private static readonly string[] Separable = [.. new[]
    {
        "aan", "achter", "af", "bekend", "bij", "binnen", "bloot", "buiten", "deel", "dicht", "door", "goed", "groot", "heen", "herin", "her", "hoog", "in", "kenbaar", "klaar", "langs",
        "leeg", "los", "mee", "mis", "na", "neer", "om", "omhoog", "onder", "open", "op", "over", "plaats", "rond", "samen", "schoon", "stil", "stop", "tegen", "terecht", "terug", "toe", "uit",
        "vast", "vol", "voor", "voort", "vooruit", "vrij", "weg", "weer",
    }.Select(prefix => prefix + "ge")];

    /// <summary>Without 'ge', and not to be told from an infinitive by their form.</summary>
    private static readonly FrozenSet<string> Strong = Words("""
        begrepen bekeken besloten besproken beschreven bevonden bewezen bewogen bedrogen bevolen aanbevolen betreden behouden ontvangen ontworpen ontnomen ontslagen onthouden
        ontheven ontsloten ontbonden herzien herschreven herroepen herkozen verboden verkregen vergeleken verloren verschoven vervangen verwezen verworven verzonden verzonnen verholpen
        vermeden vergeven verraden verslagen verbroken voorzien overwogen onderbroken onderhouden overtreden ondervonden weerhouden volbracht onderzocht ondertekend ondersteund
        overhandigd overlegd voltooid aanvaard voorspeld misbruikt omringd doorzocht onderschat overschat achterhaald erkend herkend ontkend berekend bezet vergroot verkleind begroot
        ontmoet voorbereid voorgelegd
        """);

    /// <summary>They have the form and are something else.</summary>
    private static readonly FrozenSet<string> Others = Words("""
        gebied geluid gezond geld geduld getijd gebed gemoed gelaat gedicht gewicht gezicht gerecht gevecht gerucht gehucht gebit genot gebod geest geeft gelooft geniet geniets gemiddeld
        geleden gebeurt gebouwen gebieden gesprekken gemeenten gedachten gevolgen gezinnen geluiden gezichten gerechten gewichten geheimen getallen geesten gevaren genen gelden geven genieten
        gebeuren geloven gebruiken gewoonten gebreken gevechten geruchten gewassen gebaren gesteenten gehuchten gezelschappen geschenken gelijken geraken genezen geleiden gegeten
        beleid bekend beeld behoud bewind verband verstand bestand bericht bewust betreft herfst ontbreekt bezoekt verzoekt vertrekt bespreekt ontwerpt verloopt verkoopt bepaald verkeerd
        overgewicht aangezicht voorgerecht uitgebreid gemeend beneden bezit beslist verschilt behelst verklapt voorgoed ondergrond achtergrond vermist gezind gelieerd
        """);

    /// <summary>After 'is' they say what something became or how it is, not what somebody does to it.</summary>
    private static readonly FrozenSet<string> States = Words("""
        begonnen geworden gestopt gestart veranderd verhuisd gestegen gedaald gegroeid gebeurd geweest verdwenen ontstaan gelukt geslaagd afgelopen
        vertrokken teruggekeerd gevallen gevlucht overleden geboren getrouwd gestorven verlopen verouderd geïnteresseerd bereid verplicht gewend geschikt gericht gesloten betrokken beperkt
        verboden verbonden gelegen gevestigd bedoeld tevreden verbaasd benieuwd bezorgd beschadigd vervuild versleten verrast geschrokken opgegroeid toegenomen
        uitgevallen ingestort vergeten bevroren gespecialiseerd opgelucht verdeeld overtuigd gevarieerd aangewezen ingewikkeld gehandicapt verantwoord gegrond ongerust
        opgehouden geëindigd geopend bezet afgesproken gebaseerd bijgewerkt gemotiveerd gekleurd verwant geliefd aangesloten uitverkocht verspreid verzonnen gebleken
        """);

    public static bool IsParticiple(string word) => !Others.Contains(word) && (Strong.Contains(word) || HasForm(word));

    public static bool IsState(string word) => States.Contains(word)
        || word.EndsWith("gekomen", StringComparison.Ordinal) || word.EndsWith("gegaan", StringComparison.Ordinal) || word.EndsWith("gebleven", StringComparison.Ordinal);

    private static bool HasForm(string word)
    {
        if (word.Length < 6)
        {
            return word is "gedaan" or "gezet" or "gezien";
        }

        if (word.StartsWith("ge", StringComparison.Ordinal))
        {
            return !IsOfANoun(word) && EndsAfterGe(word.AsSpan(2));
        }

        if (Array.Exists(Separable, prefix => word.StartsWith(prefix, StringComparison.Ordinal) && EndsAfterGe(word.AsSpan(prefix.Length)) && !word.EndsWith("gebied", StringComparison.Ordinal)))
        {
            return true;
        }

        return (word.StartsWith("be", StringComparison.Ordinal) || word.StartsWith("ver", StringComparison.Ordinal) || word.StartsWith("ont", StringComparison.Ordinal) || word.StartsWith("her", StringComparison.Ordinal))
            && EndsWithoutGe(word);
    }

    /// <summary>'gemeenteraad', 'gezondheid', 'gesprekken'.</summary>
    private static bool IsOfANoun(string word) => word.StartsWith("gemeente", StringComparison.Ordinal) || word.StartsWith("gezond", StringComparison.Ordinal)
        || word.StartsWith("gebieds", StringComparison.Ordinal) || word.StartsWith("geluids", StringComparison.Ordinal) || word.EndsWith("heid", StringComparison.Ordinal) || word.EndsWith("heden", StringComparison.Ordinal);

    /// <summary>The rest after 'ge': it ends in d, t or en.</summary>
    private static bool EndsAfterGe(ReadOnlySpan<char> rest) => rest switch
    {
        "daan" or "zien" or "gaan" => true,
        { Length: < 3 } or "ven" or "eft" or "vingen" or "heel" => false,
        [.., 'd'] => true,
        [.., not ('d' or 'v' or 'z' or 'w' or 'j'), 't'] => true,
        [.., 'e', 'n'] => true,
        _ => false,
    };

    /// <summary>After be, ver, ont and her: 'verbeterd', 'bereikt', and not 'verbetert', 'verschillend', 'beschrijft'.</summary>
    private static bool EndsWithoutGe(string word) => word switch
    {
        [.., 'e', 'e', 'n', 'd'] or [.., 'i', 'e', 'n', 'd'] => true,
        [.., 'e', 'n', 'd'] or [.., 'a', 'a', 'n', 'd'] => false,
        [.., 'd'] => !word.EndsWith("heid", StringComparison.Ordinal),
        [.., 'i', 'j', 's', 't'] => false,
        [.., 'k' or 's' or 'p' or 'h', 't'] => true,
        _ => false,
    };

    private static FrozenSet<string> Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
