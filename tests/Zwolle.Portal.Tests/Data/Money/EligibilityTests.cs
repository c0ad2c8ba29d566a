using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Seed;

namespace Zwolle.Portal.Tests.Data.Money;

/// <summary>Every criterion with its three answers, and every seeded scheme inside, on and outside each of its bounds.</summary>
public sealed class EligibilityTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData(null, "buren", Fit.Unknown)]
    [InlineData("alle", "buren", Fit.Fits)]
    [InlineData("buren organisatie", "buren", Fit.Fits)]
    [InlineData("organisatie", "buren", Fit.Doesnt)]
    [InlineData("organisatie", null, null)]
    public void Judge_Who_FollowsTheRule(string? rule, string? answer, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => s.Who = rule), new MoneyNeed(Who: answer), Criterion.Who));

    [Theory]
    [InlineData(null, "WK019340", Fit.Unknown)]
    [InlineData("alle", "WK019340", Fit.Fits)]
    [InlineData("WK019340 WK019332", "WK019332", Fit.Fits)]
    [InlineData("WK019340", "WK019332", Fit.Doesnt)]
    [InlineData("WK019340", null, null)]
    public void Judge_Where_FollowsTheRule(string? rule, string? answer, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => s.Wijken = rule), new MoneyNeed(WijkCode: answer), Criterion.Where));

    [Theory]
    [InlineData(null, "groen", Fit.Unknown)]
    [InlineData("alle", "groen", Fit.Fits)]
    [InlineData("groen duurzaam", "duurzaam", Fit.Fits)]
    [InlineData("groen", "verkeer", Fit.Doesnt)]
    public void Judge_Theme_FollowsTheRule(string? rule, string? answer, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => s.Themes = rule), new MoneyNeed(Theme: answer), Criterion.Theme));

    [Theory]
    [InlineData(null, null, 500, 0, Fit.Unknown)]
    [InlineData(null, 1000, 999, 0, Fit.Fits)]
    [InlineData(null, 1000, 1000, 0, Fit.Fits)]
    [InlineData(null, 1000, 1001, 0, Fit.Doesnt)]
    [InlineData(null, 1000, 1500, 500, Fit.Fits)]
    [InlineData(1000, 3000, 999, 0, Fit.Doesnt)]
    [InlineData(1000, 3000, 1000, 0, Fit.Fits)]
    [InlineData(1000, null, 1000, 0, Fit.Unknown)]
    [InlineData(1000, null, 999, 0, Fit.Doesnt)]
    [InlineData(null, 1000, null, 0, null)]
    public void Judge_Amount_IsOfWhatIsStillToBeFound(int? min, int? max, int? costs, int own, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => (s.MinAmount, s.MaxAmount) = (min, max)), new MoneyNeed(Costs: costs, Own: own), Criterion.Amount));

    [Theory]
    [InlineData(null, 1000, 0, Fit.Unknown)]
    [InlineData(50, 1000, 499, Fit.Doesnt)]
    [InlineData(50, 1000, 500, Fit.Fits)]
    [InlineData(50, 1000, 1000, Fit.Fits)]
    [InlineData(50, 10_000_000, 5_000_000, Fit.Fits)]
    [InlineData(100, 1000, 0, Fit.Fits)]
    [InlineData(50, 0, 0, null)]
    public void Judge_Share_IsOfAllCosts(int? percent, int costs, int own, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => s.SharePercent = percent), new MoneyNeed(Costs: costs, Own: own), Criterion.Share));

    [Theory]
    [InlineData(null, true, Fit.Unknown)]
    [InlineData(null, false, Fit.Fits)]
    [InlineData(true, true, Fit.Doesnt)]
    [InlineData(true, false, Fit.Fits)]
    [InlineData(false, true, Fit.Fits)]
    [InlineData(true, null, null)]
    public void Judge_OnceOnly_AsksWhetherTheyHadItBefore(bool? isOnce, bool? hadBefore, Fit? fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => s.IsOnceOnly = isOnce), new MoneyNeed(HadBefore: hadBefore), Criterion.OnceOnly));

    [Theory]
    [InlineData(SchemeState.Unknown, null, null, Fit.Unknown)]
    [InlineData(SchemeState.Announced, null, null, Fit.Unknown)]
    [InlineData(SchemeState.Running, null, null, Fit.Unknown)]
    [InlineData(SchemeState.Unknown, null, true, Fit.Fits)]
    [InlineData(SchemeState.Running, 0, null, Fit.Fits)]
    [InlineData(SchemeState.Running, 1, null, Fit.Fits)]
    [InlineData(SchemeState.Running, -1, true, Fit.Doesnt)]
    [InlineData(SchemeState.Past, 30, true, Fit.Doesnt)]
    [InlineData(SchemeState.Past, null, null, Fit.Doesnt)]
    public void Judge_Deadline_UnknownIsNeverPast(SchemeState state, int? daysAhead, bool? isAllYear, Fit fit) =>
        Assert.Equal(fit, FitOf(Scheme(s => (s.State, s.ClosesOn, s.IsAllYear) = (state, daysAhead is { } days ? Today.AddDays(days) : null, isAllYear)), new MoneyNeed(), Criterion.Deadline));

    [Theory]
    [InlineData(Verdict.Fits, Fit.Fits, Fit.Fits, Fit.Fits)]
    [InlineData(Verdict.Maybe, Fit.Fits, Fit.Unknown, Fit.Fits)]
    [InlineData(Verdict.Nearly, Fit.Doesnt, Fit.Unknown, Fit.Fits)]
    [InlineData(Verdict.No, Fit.Doesnt, Fit.Doesnt, Fit.Fits)]
    [InlineData(Verdict.No, Fit.Fits, Fit.Fits, Fit.Doesnt)]
    public void Of_Results_WhatIsOverIsNeverNearly(Verdict verdict, Fit who, Fit amount, Fit deadline) =>
        Assert.Equal(verdict, Eligibility.Of([(Criterion.Who, who), (Criterion.Amount, amount), (Criterion.Deadline, deadline)]));

    [Fact]
    public void Judge_EverySeededScheme_InsideOnAndOutsideEachBound()
    {
        foreach (var seed in SeedFiles.Schemes())
        {
            var scheme = Scheme(s =>
            {
                (s.MinAmount, s.MaxAmount, s.SharePercent, s.IsOnceOnly) = (seed.MinAmount, seed.MaxAmount, seed.SharePercent, seed.IsOnceOnly);
                (s.Who, s.Themes, s.Wijken) = (Words(seed.Who), Words(seed.Themes), Words(seed.Wijken));
            });
            if (seed.MaxAmount is { } max)
            {
                Expect(seed.MinAmount == max ? Fit.Doesnt : Fit.Fits, new MoneyNeed(Costs: max - 1), Criterion.Amount);
                Expect(Fit.Fits, new MoneyNeed(Costs: max), Criterion.Amount);
                Expect(Fit.Doesnt, new MoneyNeed(Costs: max + 1), Criterion.Amount);
            }

            if (seed.MinAmount is { } min)
            {
                Expect(Fit.Doesnt, new MoneyNeed(Costs: min - 1), Criterion.Amount);
                Expect(Fit.Fits, new MoneyNeed(Costs: min), Criterion.Amount);
            }

            if (seed.SharePercent is { } share)
            {
                Expect(Fit.Fits, new MoneyNeed(Costs: 10_000, Own: 10_000 - (share * 100)), Criterion.Share);
                Expect(Fit.Doesnt, new MoneyNeed(Costs: 10_000, Own: 10_000 - (share * 100) - 1), Criterion.Share);
            }

            foreach (var word in Eligibility.WhoWords)
            {
                Expect(Expected(seed.Who, word), new MoneyNeed(Who: word), Criterion.Who);
            }

            foreach (var word in Eligibility.ThemeWords)
            {
                Expect(Expected(seed.Themes, word), new MoneyNeed(Theme: word), Criterion.Theme);
            }

            foreach (var code in SeedFiles.Neighbourhoods().Select(n => n.Code))
            {
                Expect(Expected(seed.Wijken, code), new MoneyNeed(WijkCode: code), Criterion.Where);
            }

            void Expect(Fit fit, MoneyNeed need, Criterion criterion) => Assert.True(fit == FitOf(scheme, need, criterion), $"{seed.Slug}: {criterion} {need}");
        }
    }

    private static Fit Expected(IReadOnlyList<string>? rule, string answer) =>
        rule is null ? Fit.Unknown : rule is ["alle"] || rule.Contains(answer) ? Fit.Fits : Fit.Doesnt;

    private static string? Words(IReadOnlyList<string>? words) => words is null ? null : string.Join(' ', words);

    private static Fit? FitOf(FundingScheme scheme, MoneyNeed need, Criterion criterion) =>
        Eligibility.Judge(scheme, need, Today).Where(result => result.Criterion == criterion).Select(result => (Fit?)result.Fit).SingleOrDefault();

    private static FundingScheme Scheme(Action<FundingScheme> change)
    {
        var scheme = new FundingScheme { Slug = "s", Name = "N", Giver = "G", Summary = "S", AmountNote = "A", HowToApply = "H", OwnerTeam = "T" };
        change(scheme);
        return scheme;
    }
}
