namespace Zwolle.Portal.Features.Admin.TextHelp;

/// <summary>Sentences and paragraphs that are too long, and long texts without subheadings.</summary>
public static class LengthRules
{
    public static IEnumerable<Remark> Find(ScannedText text, TextThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(thresholds);
        return LongSentences(text, thresholds).Concat(LongParagraphs(text, thresholds)).Concat(MissingSubheadings(text, thresholds));
    }

    private static IEnumerable<Remark> LongSentences(ScannedText text, TextThresholds thresholds) =>
        from sentence in text.Sentences
        where sentence.Words.Count > thresholds.MostWordsPerSentence
        select text.Remark(
            RemarkKind.LongSentence, sentence.Start, sentence.End, $"Deze zin heeft {sentence.Words.Count} woorden. Maak er kortere zinnen van, van ten hoogste {thresholds.MostWordsPerSentence}.");

    private static IEnumerable<Remark> LongParagraphs(ScannedText text, TextThresholds thresholds)
    {
        foreach (var (number, block) in text.Blocks.Where(block => block.Kind == BlockKind.Paragraph).Index())
        {
            if (number == 0 && block.Words > thresholds.MostWordsInFirstParagraph)
            {
                yield return text.Remark(
                    RemarkKind.LongFirstParagraph,
                    block.Start,
                    block.End,
                    $"De eerste alinea heeft {block.Words} woorden. Zeg daarin alleen het belangrijkste, in ten hoogste {thresholds.MostWordsInFirstParagraph}.");
            }
            else if (number > 0 && block.Words > thresholds.MostWordsPerParagraph)
            {
                yield return text.Remark(RemarkKind.LongParagraph, block.Start, block.End, $"Deze alinea heeft {block.Words} woorden. Knip haar in stukken: één boodschap per alinea.");
            }
        }
    }

    /// <summary>A run of paragraphs up to the next heading. Lines without an empty line between them are one paragraph here: points of a list.</summary>
    private static IEnumerable<Remark> MissingSubheadings(ScannedText text, TextThresholds thresholds)
    {
        var run = new List<TextBlock>();
        foreach (var block in text.Blocks)
        {
            if (block.Kind != BlockKind.Heading)
            {
                run.Add(block);
                continue;
            }

            if (Missing(text, run, thresholds) is { } before)
            {
                yield return before;
            }

            run.Clear();
        }

        if (Missing(text, run, thresholds) is { } last)
        {
            yield return last;
        }
    }

    private static Remark? Missing(ScannedText text, List<TextBlock> run, TextThresholds thresholds)
    {
        var paragraphs = run.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Group).Distinct().Count();
        var words = run.Sum(block => block.Words);
        return paragraphs < thresholds.FewestParagraphsForHeading || words < thresholds.FewestWordsForHeading
            ? null
            : text.Remark(
                RemarkKind.MissingSubheading,
                run[0].Start,
                run[0].Sentences[0].End,
                $"Hier staan {words} woorden zonder kopje. Zet boven elk deel een kopje dat zegt waar het over gaat.");
    }
}
