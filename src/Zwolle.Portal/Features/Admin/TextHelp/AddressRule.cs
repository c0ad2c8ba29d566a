using System.Collections.Frozen;

namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>'u' and 'je' in one text. What somebody is quoted to say does not count.</summary>
public static class AddressRule
{
    private static readonly FrozenSet<string> Formal = new[] { "u", "uw", "uzelf" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Informal = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["je"] = "u",
        ["jij"] = "u",
        ["jou"] = "u",
        ["jullie"] = "u",
        ["jouw"] = "uw",
        ["jezelf"] = "uzelf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<Remark> Find(ScannedText text, TextThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(thresholds);
        var informal = text.Sentences.SelectMany(sentence => sentence.Words).Where(word => Informal.ContainsKey(word.Lower) && !text.IsQuoted(word.Start)).Take(1).ToList();
        if (informal is not [var first])
        {
            return [];
        }

        var isMixed = text.Sentences.Any(sentence => sentence.Words.Any(word => Formal.Contains(word.Lower) && !text.IsQuoted(word.Start)));
        return isMixed ? [text.Remark(RemarkKind.MixedAddress, first.Start, first.End, "In deze tekst staat 'u' en 'je'. Kies overal 'u'.", Informal[first.Lower])]
            : thresholds.SaysU ? [text.Remark(RemarkKind.MixedAddress, first.Start, first.End, "De rest van de site zegt 'u'. Kies dat ook hier.", Informal[first.Lower])]
            : [];
    }
}
