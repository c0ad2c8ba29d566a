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

    /// <summary>Words of government are without end, so here the help finds less: about two in three. What it says should still be right.</summary>
    [Fact]
    public void Check_UnseenTexts_FindsSixInTenAndAtMostOneInTenIsFalse()
    {
        var (found, isFalse) = Measure("unseen-texts.txt");

        Assert.True(found >= 0.6, $"Found {found:P0} of what is marked.");
        Assert.True(isFalse <= 0.1, $"{isFalse:P0} of what is found is not marked.");
    }

    private (double Found, double False) Measure(string file)
    {
        var texts = MarkedText.In(file);
        foreach (var text in texts)
        {
            foreach (var missed in text.Missed)
            {
                output.WriteLine($"{text.Name} missed {missed.Kind}: {text.Text.Substring(missed.Start, missed.Length)}");
            }

            foreach (var remark in text.False)
            {
                output.WriteLine($"{text.Name} false {remark.Kind}: {remark.Words}");
            }
        }

        double marked = texts.Sum(text => text.Marks.Count);
        double remarks = texts.Sum(text => text.Found);
        output.WriteLine($"{file}: {texts.Count} texts, {marked} marks, {remarks} remarks, {texts.Sum(text => text.Missed.Count)} missed, {texts.Sum(text => text.False.Count)} false");
        return (1 - (texts.Sum(text => text.Missed.Count) / marked), texts.Sum(text => text.False.Count) / remarks);
    }
}
