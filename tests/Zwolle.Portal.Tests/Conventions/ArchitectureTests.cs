namespace Zwolle.Portal.Tests.Conventions;

public sealed class ArchitectureTests
{
    private const string Home = "src/Zwolle.Portal/Features/Home/Index.cshtml";
    private const string Query = "src/Zwolle.Portal/Features/Home/HomeQueries.cs";

    [Fact]
    public void Sources_AreFound()
    {
        Assert.Contains(SourceFile.All, file => file.Path == Home);
        Assert.Contains(SourceFile.All, file => file.Path == Query);
        Assert.Contains(SourceFile.All, file => file.Path == "README.md");
    }

    [Fact]
    public void DataAndInfrastructure_UseNoFeature() => Rule.Holds(Architecture.FeaturesUsedBelow(SourceFile.All));

    [Fact]
    public void Features_UseOfEachOtherOnlyCardsLinksAndWords() => Rule.Holds(Architecture.FeaturesUsedByOthers(SourceFile.All));

    [Fact]
    public void Files_AreShortEnoughToRead() => Rule.Holds(Architecture.FilesThatAreTooLong(SourceFile.All));

    [Fact]
    public void Sql_IsWrittenOnlyWhereTheDatabaseIsKnown() => Rule.Holds(Architecture.SqlOfOurOwn(SourceFile.All));

    [Fact]
    public void Time_ComesFromTimeProvider() => Rule.Holds(Architecture.ClocksOfTheMachine(SourceFile.All));

    [Fact]
    public void Html_IsEscaped() => Rule.Holds(Architecture.UnescapedHtml(SourceFile.All));

    [Fact]
    public void QueryFilters_AreLiftedOnlyForTheAnswerGone() => Rule.Holds(Architecture.FiltersThatAreLifted(SourceFile.All));

    [Fact]
    public void Forms_UnderBeheer_ComeBackAfterSigningIn() => Rule.Holds(Architecture.FormsThatDoNotComeBack(SourceFile.All));

    [Theory]
    [InlineData("src/Zwolle.Portal/Data/Plans/Plan.cs", "using Zwolle.Portal.Features.Plans;", 1)]
    [InlineData("src/Zwolle.Portal/Infrastructure/Clock/PortalClock.cs", "Features.Shared.DutchText.Date(day)", 1)]
    [InlineData("src/Zwolle.Portal/Setup/Mvc.cs", "using Zwolle.Portal.Features.Plans;", 0)]
    public void FeaturesUsedBelow_Sample_IsJudged(string path, string text, int broken) =>
        Assert.Equal(broken, Architecture.FeaturesUsedBelow([new SourceFile(path, text)]).Count());

    [Theory]
    [InlineData(Query, "PlanCard.ReadAsync(plans, today)", 0)]
    [InlineData(Query, "PlanQueries plans", 1)]
    [InlineData(Query, "// PlanQueries does the same", 0)]
    [InlineData(Query, "HomeQueries home", 0)]
    [InlineData(Home, "@MomentLinks.Of(new MomentFilter { Period = \"voorbij\" })", 0)]
    [InlineData(Home, "@PlanLinks.Page(PlanFilter.LastPage)", 0)]
    [InlineData(Home, "@{ var filter = new MomentFilter(); }", 1)]
    [InlineData(Home, "<partial name=\"/Features/Plans/_PlanCards.cshtml\" />", 0)]
    [InlineData(Home, "<partial name=\"/Features/Plans/Details.cshtml\" />", 1)]
    [InlineData("src/Zwolle.Portal/Features/Shared/DutchText.cs", "PlanDetails plan", 1)]
    [InlineData("src/Zwolle.Portal/Features/Admin/Start/Index.cshtml", "@model StaffUser", 0)]
    [InlineData("src/Zwolle.Portal/Features/Admin/Start/Index.cshtml", "@model UserDetails", 1)]
    [InlineData(Home, "@model StaffUser", 1)]
    [InlineData("src/Zwolle.Portal/Features/Admin/Plans/PlanEditor.cs", "PlanQueries plans, RevisionService revisions, FormText.Clean(text)", 0)]
    [InlineData("src/Zwolle.Portal/Features/Admin/Plans/PlanEditor.cs", "MomentQueries moments, MomentEditor editor", 2)]
    [InlineData("src/Zwolle.Portal/Features/Plans/PlanQueries.cs", "PlanEditor editor, RevisionService revisions", 2)]
    [InlineData("src/Zwolle.Portal/Setup/Mvc.cs", "PlanQueries", 0)]
    [InlineData("src/Zwolle.Portal/Features/Admin/Start/StartController.cs", "AdminController Me StaffUser", 0)]
    [InlineData(Query, "AdminController", 1)]
    public void FeaturesUsedByOthers_Sample_IsJudged(string path, string text, int broken) =>
        Assert.Equal(broken, Architecture.FeaturesUsedByOthers([new SourceFile(path, text)]).Count());

    [Fact]
    public void OtherRules_Sample_AreBroken()
    {
        Assert.Single(Architecture.FilesThatAreTooLong([new SourceFile(Query, new string('\n', 401)), new SourceFile("src/Zwolle.Portal/Data/Migrations/Sqlite/1_A.cs", new string('\n', 401))]));
        Assert.Single(Architecture.FilesThatAreTooLong([new SourceFile("README.md", new string('\n', 61))]));
        Assert.Single(Architecture.SqlOfOurOwn([new SourceFile(Query, "context.Plans.FromSqlRaw(sql)"), new SourceFile("src/Zwolle.Portal/Infrastructure/Database/A.cs", "SqlQuery<int>")]));
        Assert.Single(Architecture.ClocksOfTheMachine([new SourceFile(Query, "var now = DateTime.UtcNow;")]));
        Assert.Single(Architecture.UnescapedHtml([new SourceFile(Home, "@Html.Raw(Model.Title)")]));
        Assert.Single(Architecture.FormsThatDoNotComeBack([new SourceFile("src/Zwolle.Portal/Features/Admin/Start/A.cs", "class A : AdminController\n{\n    [HttpPost(X.Y)]\n    public IActionResult Save(int id, BForm form)\n    {\n        return Go();\n    }\n\n    private void B() => Request.IsRestored();\n}")]));
        Assert.Single(Architecture.FiltersThatAreLifted(
        [
            new SourceFile(Query, "context.Plans.IgnoreQueryFilters()"),
            new SourceFile("src/Zwolle.Portal/Features/Admin/Plans/PlanEditor.cs", "context.Plans.IgnoreQueryFilters()"),
        ]));
        Assert.Single(Architecture.FiltersThatAreLifted([new SourceFile(Query, "context.Plans.IgnoreQueryFilters()"), new SourceFile("src/Zwolle.Portal/Features/Admin/A/A.cs", "context.Plans.IgnoreQueryFilters()")]));
        Assert.Single(Architecture.FiltersThatAreLifted([new SourceFile("src/Zwolle.Portal/Features/Shared/FormerAddress.cs", "context.Plans.IgnoreQueryFilters([IPublishable.PublicFilter]), s => s.ItemId, i => i.Id, (s, i) => i)")]));
    }
}
