using Zwolle.Portal.Features.Admin.TextHelp;

namespace Zwolle.Portal.Tests.Features.Admin.TextHelp;

public sealed class TextScoresTests
{
    /// <summary>Worked out by hand from the formulas.</summary>
    [Theory]
    [InlineData(10, 1.4, 89.7, 81.7)]
    [InlineData(20, 1.8, 49.6, 35.0)]
    public void Formulas_GiveTheCheckValues(double wordsPerSentence, double syllablesPerWord, double douma, double brouwer)
    {
        Assert.Equal(douma, TextScores.FleschDoumaOf(wordsPerSentence, syllablesPerWord), 0.05);
        Assert.Equal(brouwer, TextScores.BrouwerOf(wordsPerSentence, syllablesPerWord), 0.05);
    }

    [Fact]
    public void Scores_FollowFromTheText()
    {
        // ge-meen-te maakt een plan (6 syllables in 4 words); de brug is o-pen (5 in 4).
        var scores = TextAdvice.Check("Gemeente maakt een plan. De brug is open, in 2027.", TextThresholds.Residents).Scores;

        Assert.Equal(new TextScores(9, 2, 12), scores);
        Assert.False(scores.AreSteady);
    }

    [Fact]
    public void Scores_ShortAndLongWords_AreEasyAndHard()
    {
        var easy = Repeat("De bus rijdt niet meer door de straat. Loop dan naar het plein.");
        var hard = Repeat("Gemeentelijke belastingverordeningen verduidelijken onvoorziene vermogensvoordelen.");

        Assert.True(easy.AreSteady);
        Assert.True(easy.FleschDouma > TextScores.Easy);
        Assert.True(hard.FleschDouma < TextScores.Hard);
        Assert.True(easy.Brouwer > hard.Brouwer);
        Assert.Contains("goed te lezen", easy.Line(), StringComparison.Ordinal);
        Assert.Contains("0 van 100, moeilijk te lezen", hard.Line(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ShortText_SaysNothing() => Assert.Null(TextAdvice.Check("Te kort.", TextThresholds.Residents).Scores.Line());

    private static TextScores Repeat(string sentence) => TextAdvice.Check(string.Join(' ', Enumerable.Repeat(sentence, 15)), TextThresholds.Residents).Scores;
}
