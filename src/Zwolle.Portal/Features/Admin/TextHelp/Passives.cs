using System.Buffers;
using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// A hint that a sentence does not say who does it: a form of 'worden' or 'zijn' with a past participle in the same part
/// of the sentence, or 'er wordt'. It looks at forms, so it is a hint and no parse.
/// </summary>
public static class Passives
{
    private const string Why = "Wie doet dit? Noem eerst wie het doet, en dan wat.";
    private const int MostBetween = 12;

    private static readonly SearchValues<char> EndsOfPart = SearchValues.Create(",;:()–");

    private static readonly FrozenSet<string> Become = new[] { "word", "wordt", "worden", "werd", "werden" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Be = new[] { "is", "zijn", "was", "waren", "ben", "bent" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Have = new[] { "heb", "hebt", "heeft", "hebben", "had", "hadden" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Articles = new[] { "een", "de", "elk", "elke", "geen", "onze", "uw", "hun" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Pronouns = new[] { "het", "deze", "dit", "die", "dat" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>They begin another part of the sentence.</summary>
    private static readonly FrozenSet<string> Joints = new[]
    {
        "dat", "die", "omdat", "als", "wanneer", "zodat", "terwijl", "want", "maar", "voordat", "nadat", "totdat", "waarbij", "waarna", "waarin", "waarop", "waarmee", "waardoor", "zodra", "tenzij", "hoewel", "welke",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prepositions = new[]
    {
        "om", "in", "op", "met", "voor", "van", "bij", "door", "aan", "over", "uit", "na", "naar", "onder", "tegen", "tot", "tijdens", "sinds", "vanaf", "volgens", "zonder", "rond",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Remark> Find(ScannedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var sentence in text.Sentences)
        {
            var start = 0;
            for (var i = 1; i <= sentence.Words.Count; i++)
            {
                if (i == sentence.Words.Count || BeginsPart(text, sentence.Words, i))
                {
                    foreach (var remark in InPart(text, sentence.Words, start, i))
                    {
                        yield return remark;
                    }

                    start = i;
                }
            }
        }
    }

    private static bool BeginsPart(ScannedText text, IReadOnlyList<TextWord> words, int at)
    {
        if (text.Source.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(EndsOfPart))
        {
            return true;
        }

        // 'is dat gedaan', 'om die reden': right after the verb or a preposition they are no joint.
        var before = words[at - 1].Lower;
        return Joints.Contains(words[at].Lower) && !Become.Contains(before) && !Be.Contains(before) && !Prepositions.Contains(before);
    }

    private static IEnumerable<Remark> InPart(ScannedText text, IReadOnlyList<TextWord> words, int start, int end)
    {
        var told = new HashSet<int>();
        for (var i = start; i < end; i++)
        {
            if (Participles.IsParticiple(words[i].Lower) && VerbOf(words, i, start, end) is { } verb && told.Add(verb))
            {
                yield return text.Remark(RemarkKind.Passive, words[Math.Min(verb, i)].Start, words[Math.Max(verb, i)].End, Why);
            }
        }

        for (var i = start; i < end; i++)
        {
            if (Become.Contains(words[i].Lower) && !told.Contains(i) && (IsThere(words, i - 1, start, end) || IsThere(words, i + 1, start, end)))
            {
                yield return text.Remark(RemarkKind.Passive, words[Math.Max(start, i - 1)].Start, words[i].End, Why);
            }
        }
    }

    private static bool IsThere(IReadOnlyList<TextWord> words, int at, int start, int end) => at >= start && at < end && words[at].Lower == "er";

    /// <summary>The place of the verb that makes a participle passive: the nearest one before it, or just after it.</summary>
    private static int? VerbOf(IReadOnlyList<TextWord> words, int participle, int start, int end)
    {
        var isState = Participles.IsState(words[participle].Lower);
        if (IsBeforeANoun(words, participle, start))
        {
            return null;
        }

        for (var after = participle + 1; after < Math.Min(participle + 3, end); after++)
        {
            if (Have.Contains(words[after].Lower))
            {
                return null;
            }

            if (Makes(words[after].Lower, isState))
            {
                return after;
            }
        }

        for (var before = participle - 1; before >= Math.Max(start, participle - MostBetween); before--)
        {
            if (Have.Contains(words[before].Lower))
            {
                return null;
            }

            if (Makes(words[before].Lower, isState))
            {
                return before;
            }
        }

        return null;
    }

    private static bool Makes(string verb, bool isState) => Become.Contains(verb) || (!isState && Be.Contains(verb));

    /// <summary>'een vernieuwd plein', 'betaald parkeren', but not 'is het vernieuwd?'.</summary>
    private static bool IsBeforeANoun(IReadOnlyList<TextWord> words, int participle, int start)
    {
        if (words[participle].Lower == "betaald" && participle + 1 < words.Count && words[participle + 1].Lower == "parkeren")
        {
            return true;
        }

        if (participle == start)
        {
            return false;
        }

        var before = words[participle - 1].Lower;
        return Articles.Contains(before)
            || (Pronouns.Contains(before) && !(participle - 1 > start && (Be.Contains(words[participle - 2].Lower) || Become.Contains(words[participle - 2].Lower))));
    }
}
