using Zwolle.Portal.Data.Initiatives;

namespace Zwolle.Portal.Tests.Data.Initiatives;

public sealed class StoryStepTests
{
    [Theory]
    [InlineData("2018: Het begin.", "2018", "Het begin.")]
    [InlineData("24 maart 2021: Bewoners schilderen de muur.", "24 maart 2021", "Bewoners schilderen de muur.")]
    [InlineData("2018-2022: Overleg: drie keer.", "2018-2022", "Overleg: drie keer.")]
    [InlineData("Zij zeiden: dat kan beter.", null, "Zij zeiden: dat kan beter.")]
    [InlineData("Het jaar daarna kwam er geld van de gemeente in 2019: genoeg.", null, "Het jaar daarna kwam er geld van de gemeente in 2019: genoeg.")]
    [InlineData("Rond 12:30 begon het.", null, "Rond 12:30 begon het.")]
    public void All_Line_IsADateAndAText(string line, string? when, string text) => Assert.Equal([new StoryStep(when, text)], StoryStep.All(line));

    [Fact]
    public void All_EmptyLines_AreNoSteps() => Assert.Equal(["Een.", "Twee."], StoryStep.All("Een.\n\n  Twee. \n").Select(step => step.Text));
}
