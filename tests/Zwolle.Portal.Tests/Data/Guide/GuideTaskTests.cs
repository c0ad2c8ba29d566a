using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Features.Guide;

namespace Zwolle.Portal.Tests.Data.Guide;

public sealed class GuideTaskTests
{
    [Fact]
    public void All_Lines_BecomeTasksWithTheirConditions()
    {
        var tasks = GuideTask.All("Bel aan.\n\n Vraag het de eigenaar. [ander, binnen]\nLees [dit] eerst.\n[groot]");

        Assert.Equal(["Bel aan.", "Vraag het de eigenaar.", "Lees [dit] eerst.", ""], tasks.Select(task => task.Text));
        Assert.Equal([0, 2, 0, 1], tasks.Select(task => task.OnlyFor.Count));
        Assert.Equal(["ander", "binnen"], tasks[1].OnlyFor);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "groen", true)]
    [InlineData("groen", "groen", true)]
    [InlineData("groen", "spelen", false)]
    [InlineData("groen", "buren", true)] // The question was not answered, so nothing is ruled out.
    [InlineData("groen", "", true)]
    [InlineData("groen duurzaam", "duurzaam", true)]
    [InlineData("groen duurzaam", "verkeer", false)]
    [InlineData("groot organisatie", "klein organisatie", true)]
    [InlineData("groot organisatie", "klein buren", false)]
    [InlineData("groot organisatie", "klein", true)]
    [InlineData("gemeente onbekend", "onbekend", true)]
    [InlineData("gemeente onbekend", "eigen", false)]
    public void Fit_Conditions_AreMetByOneAnswerOrByNone(string conditions, string answers, bool fits) =>
        Assert.Equal(fits, GuideConditions.Fit(GuideConditions.Split(conditions), GuideConditions.Split(answers)));

    [Fact]
    public void Words_AreTheAnswersOfTheQuestionsAndEachBelongsToOne()
    {
        Assert.Equal(GuideConditions.Questions.Select(words => words.ToList()), RouteAnswers.Questions.Select(question => question.Choices.Select(choice => choice.Word).ToList()));
        Assert.Distinct(GuideConditions.Words);
        Assert.All(GuideConditions.Words, word => Assert.NotEqual("alleen bij ", GuideWords.OnlyFor([word])));
    }
}
