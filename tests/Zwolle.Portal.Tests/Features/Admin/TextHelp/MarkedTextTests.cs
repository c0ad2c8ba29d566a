using Zwolle.Portal.Features.Admin.TextHelp;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

/// <summary>How much of what a reader marks the help finds, and how much it finds that is none.</summary>
public sealed class MarkedTextTests(ITestOutputHelper output)
{
    [Fact]
    public void Check_MarkedTexts_FindsNineInTenAndAtMostOneInTenIsFalse()
    {
        var (found, isFalse) = Measure("marked-texts.txt");

        Assert.True(found >= 0.9, $"Found {found:P0} of what is marked.");
        Assert.True(isFalse <= 0.1, $"{isFalse:P0} of what is found is not marked.");
    }

    /// <summary>
    /// Written and marked by somebody who saw neither the help nor its lists, and who marks every word that an editor would.
    /// Words of government are without end, so here the help finds about half. What it says should still be right. These
    /// texts are one paragraph each, and its length was not asked for.
    /// </summary>
    [Fact]
    public void Check_UnseenTexts_FindsHalfAndAtMostOneInTenIsFalse()
    {
        var (found, isFalse) = Measure("unseen-texts.txt", RemarkKind.LongFirstParagraph);

        Assert.True(found >= 0.5, $"Found {found:P0} of what is marked.");
        Assert.True(isFalse <= 0.1, $"{isFalse:P0} of what is found is not marked.");
    }

    private (double Found, double False) Measure(string file, params IReadOnlyCollection<RemarkKind> notAsked)
    {
        var texts = MarkedText.In(file);
        foreach (var text in texts)
        {
            foreach (var missed in text.Missed)
            {
                output.WriteLine($"{text.Name} missed {missed.Kind}: {text.Text.Substring(missed.Start, missed.Length)}");
            }

            foreach (var remark in text.False.Where(remark => !notAsked.Contains(remark.Kind)))
            {
                output.WriteLine($"{text.Name} false {remark.Kind}: {remark.Words}");
            }
        }

        double marked = texts.Sum(text => text.Marks.Count);
        var isFalse = texts.Sum(text => text.False.Count(remark => !notAsked.Contains(remark.Kind)));
        double remarks = texts.Sum(text => text.Found(notAsked));
        output.WriteLine($"{file}: {texts.Count} texts, {marked} marks, {remarks} remarks, {texts.Sum(text => text.Missed.Count)} missed, {isFalse} false");
        return (1 - (texts.Sum(text => text.Missed.Count) / marked), isFalse / remarks);
    }
}
