using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Seed;

namespace Zwolle.Portal.Tests.Data.Seed;

/// <summary>The files keep to the format of their README.</summary>
public sealed class SeedFilesTests
{
    private static readonly IReadOnlyList<SeedNeighbourhood> Neighbourhoods = SeedFiles.Neighbourhoods();
    private static readonly IReadOnlyList<SeedPlan> Plans = SeedFiles.Plans();
    private static readonly IReadOnlyList<SeedPlan> Examples = SeedFiles.Examples();

    [Fact]
    public void Neighbourhoods_AreTheSixteenOfTheAddresses() => Assert.Equal(
        [
            "aa-landen", "assendorp", "berkum", "binnenstad", "diezerpoort", "holtenbroek", "ittersum", "kamperpoort-veerallee",
            "marsweteringlanden", "poort-van-zwolle", "schelle", "soestweteringlanden", "stadshagen", "vechtlanden", "westenholte", "wipstrik",
        ],
        Neighbourhoods.Select(n => n.Slug).Order(StringComparer.Ordinal));

    [Fact]
    public void Neighbourhoods_HaveAnOutlineForThemselvesAndEachBuurt()
    {
        var codes = Neighbourhoods.SelectMany(n => n.Subneighbourhoods.Select(s => s.Code).Append(n.Code));

        Assert.Equal([], codes.Except(SeedFiles.Outlines().Keys));
    }

    [Fact]
    public void Contacts_NameTheirSourceAndTheCityHasAPhone()
    {
        Assert.Contains(SeedFiles.City().Contacts, contact => contact.Phone == "14 038");
        Assert.All(Neighbourhoods, neighbourhood => Assert.NotEmpty(neighbourhood.Contacts));
        Assert.All(Neighbourhoods.SelectMany(n => n.Contacts).Concat(SeedFiles.City().Contacts), contact =>
        {
            Assert.StartsWith("http", contact.SourceUrl, StringComparison.Ordinal);
            Assert.NotEmpty(contact.SourcePublisher);
            Assert.NotEmpty(contact.Dated);
        });
    }

    [Fact]
    public void GuideSteps_UseEveryFactAboutThemOnce() =>
        Assert.Equal(Enumerable.Range(1, 13), SeedFiles.GuideSteps().SelectMany(step => step.Facts).Order());

    [Fact]
    public void GuideSteps_NameTheirSourcesAndAWayWithoutInternet() => Assert.All(SeedFiles.GuideSteps(), step =>
    {
        Assert.NotEmpty(step.Sources);
        Assert.All(step.Sources, source => Assert.StartsWith("http", source.Url, StringComparison.Ordinal));
        Assert.Contains(step.Helpers, who => who.Contains("14 038", StringComparison.Ordinal) || who.Contains("(038)", StringComparison.Ordinal) || who.Contains("langs", StringComparison.Ordinal));
        Assert.Matches("^[a-z]+(-[a-z]+)*$", step.Slug);
    });

    [Fact]
    public void Schemes_UseEveryUsableFactOnceAndKnowOnlyTheirWords()
    {
        var schemes = SeedFiles.Schemes();

        // One of the notes is history only: a vote on a budget of 2011.
        Assert.Equal(23, schemes.SelectMany(scheme => scheme.Keys).Distinct().Count());
        Assert.Equal(23, schemes.Sum(scheme => scheme.Keys.Count));
        Assert.All(schemes, scheme =>
        {
            Assert.NotEmpty(scheme.Sources);
            Assert.Equal([], (scheme.Who ?? []).Except([.. Eligibility.WhoWords, "alle"]));
            Assert.Equal([], (scheme.Themes ?? []).Except([.. Eligibility.ThemeWords, "alle"]));
            Assert.Equal([], (scheme.Wijken ?? []).Except([.. Neighbourhoods.Select(n => n.Code), "alle"]));
            Assert.Contains("14 038", scheme.HowToApply[0], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Plans_NameWijkenOrTheCityOrNeither() => Assert.All(Plans.Concat(Examples), plan =>
    {
        Assert.True(plan.Scope is "wijken" or "stad" or "onbekend", plan.Slug);
        Assert.True(plan.Scope == "wijken" == plan.Neighbourhoods.Count > 0, plan.Slug);
        Assert.Equal([], plan.Neighbourhoods.Except(Neighbourhoods.Select(n => n.Code)));
        Assert.InRange(plan.Themes.Count, 1, 3);
        Assert.Equal([], plan.Themes.Except(SeedFiles.Themes().Select(t => t.Slug)));
    });

    [Fact]
    public void Plans_KeepToTheirLengths() => Assert.All(Plans.Concat(Examples), plan =>
    {
        Assert.InRange(plan.Title.Length, 1, 90);
        Assert.InRange(plan.Summary.Length, 1, Plan.SummaryMaxLength);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", plan.Slug);
        Assert.InRange(plan.Slug.Length, 1, 60);
        Assert.True(plan.Level == "onbekend" || plan.LevelReason is not null, $"{plan.Slug}: why this level?");
        Assert.All(plan.Moments, moment => Assert.InRange(moment.Summary.Length, 1, Plan.SummaryMaxLength));
    });

    [Fact]
    public void Slugs_AreUnique()
    {
        var all = Plans.Concat(Examples).ToList();

        Assert.Equal(all.Count, all.Select(p => p.Slug).Distinct().Count());
        Assert.Equal(all.Sum(p => p.Moments.Count), all.SelectMany(p => p.Moments).Select(m => m.Slug).Distinct().Count());
    }

    [Fact]
    public void Plans_HaveADatedSourceAndExamplesSayWhatTheyAre()
    {
        Assert.All(Plans, plan =>
        {
            Assert.NotEmpty(plan.Sources);
            Assert.All(plan.Sources, source => Assert.StartsWith("http", source.Url, StringComparison.Ordinal));
            Assert.DoesNotContain("Voorbeeld:", plan.Title, StringComparison.Ordinal);
        });
        Assert.All(Examples, plan => Assert.All(plan.Moments.Select(m => m.Title).Append(plan.Title), title =>
            Assert.StartsWith("Voorbeeld: ", title, StringComparison.Ordinal)));
    }
}
