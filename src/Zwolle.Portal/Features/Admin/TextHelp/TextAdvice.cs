namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>
/// Looks a text over as a colleague who knows plain Dutch would: what is long, stiff or unclear, and what could stand
/// there. It takes time in proportion to the length of the text, and no database.
/// </summary>
public static class TextAdvice
{
    public static TextReport Check(string? text, TextThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        var scanned = TextScanner.Scan(text ?? "");
        var remarks = LengthRules.Find(scanned, thresholds)
            .Concat(Passives.Find(scanned))
            .Concat(GovernmentWords.Find(scanned))
            .Concat(Abbreviations.Find(scanned))
            .Concat(LinkRule.Find(scanned))
            .Concat(AddressRule.Find(scanned, thresholds))
            .Concat(DateRule.Find(scanned))
            .Where(remark => !thresholds.Silent.Contains(remark.Kind))
            .OrderBy(remark => remark.Start)
            .ThenBy(remark => remark.Kind);
        return new TextReport([.. remarks], ScoresOf(scanned));
    }

    private static TextScores ScoresOf(ScannedText text)
    {
        var words = text.Sentences.SelectMany(sentence => sentence.Words).Where(word => word.HasLetter && !word.IsUrl).ToList();
        return new TextScores(words.Count, text.Sentences.Count(), words.Sum(word => Syllables.Count(word.Lower)));
    }
}
