using Zwolle.Portal.Data.Guide;

namespace Zwolle.Portal.Data.Money;

/// <summary>What a scheme can ask of an initiative. The list is closed: a scheme that asks something else says so in words.</summary>
public enum Criterion
{
    Who,
    Where,
    Theme,
    Amount,
    Share,
    OnceOnly,
    Deadline,
}

public enum Fit
{
    Fits,

    /// <summary>The scheme doesn't say, so it must be asked.</summary>
    Unknown,

    Doesnt,
}

/// <summary>What a scheme is for somebody: all is met, all may be met, one thing is in the way, or more.</summary>
public enum Verdict
{
    Fits,
    Maybe,
    Nearly,
    No,
}

/// <summary>What somebody tells of an initiative. What is null was not answered, and rules nothing out.</summary>
/// <param name="Who">A word of <see cref="Eligibility.WhoWords"/>.</param>
/// <param name="Theme">A word of <see cref="Eligibility.ThemeWords"/>.</param>
/// <param name="WijkCode">CBS code.</param>
/// <param name="Costs">Whole euros in all.</param>
/// <param name="Own">Whole euros of those that they bring in themselves; no more than the costs.</param>
/// <param name="HadBefore">Whether they got money from a scheme for it before.</param>
public sealed record MoneyNeed(string? Who = null, string? Theme = null, string? WijkCode = null, int? Costs = null, int? Own = null, bool? HadBefore = null)
{
    /// <summary>What is still to be found.</summary>
    public int? Wanted => Costs is { } costs ? Math.Max(0, costs - (Own ?? 0)) : null;
}

/// <summary>Judges a scheme for an initiative, by its data alone.</summary>
public static class Eligibility
{
    /// <summary>Of <see cref="ThemeWords"/>: none of the others.</summary>
    public const string AnyOther = "anders";

    public static IReadOnlyList<string> WhoWords => GuideConditions.Questions[1];

    public static IReadOnlyList<string> ThemeWords => GuideConditions.Questions[0];

    /// <summary>Each criterion that can be judged, in their order.</summary>
    public static IReadOnlyList<(Criterion Criterion, Fit Fit)> Judge(FundingScheme scheme, MoneyNeed need, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(need);
        (Criterion Criterion, Fit? Fit)[] all =
        [
            (Criterion.Who, OneOf(scheme.Who, need.Who)),
            (Criterion.Where, OneOf(scheme.Wijken, need.WijkCode)),
            (Criterion.Theme, OneOf(scheme.Themes, need.Theme)),
            (Criterion.Amount, need.Wanted is { } wanted ? Amount(scheme, wanted) : null),
            (Criterion.Share, need is { Costs: { } costs, Wanted: { } rest } && costs > 0 ? Share(scheme.SharePercent, costs, rest) : null),
            (Criterion.OnceOnly, need.HadBefore is { } hadBefore ? Once(scheme.IsOnceOnly, hadBefore) : null),
            (Criterion.Deadline, Deadline(scheme, today)),
        ];
        return [.. all.Where(result => result.Fit is not null).Select(result => (result.Criterion, result.Fit!.Value))];
    }

    public static Verdict Of(IReadOnlyList<(Criterion Criterion, Fit Fit)> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var against = results.Where(result => result.Fit == Fit.Doesnt).ToList();
        return against switch
        {
            [] => results.All(result => result.Fit == Fit.Fits) ? Verdict.Fits : Verdict.Maybe,

            // What is over can't be mended.
            [var only] when only.Criterion != Criterion.Deadline => Verdict.Nearly,
            _ => Verdict.No,
        };
    }

    private static Fit? OneOf(string? rule, string? answer) =>
        answer is null ? null
        : rule is null ? Fit.Unknown
        : rule == FundingScheme.Everyone || GuideConditions.Split(rule).Contains(answer) ? Fit.Fits
        : Fit.Doesnt;

    private static Fit Amount(FundingScheme scheme, int wanted) =>
        wanted > scheme.MaxAmount || wanted < scheme.MinAmount ? Fit.Doesnt
        : scheme.MaxAmount is null ? Fit.Unknown
        : Fit.Fits;

    private static Fit Share(int? percent, int costs, int wanted) =>
        percent is not { } most ? Fit.Unknown
        : (long)wanted * 100 <= (long)costs * most ? Fit.Fits
        : Fit.Doesnt;

    private static Fit Once(bool? isOnceOnly, bool hadBefore) =>
        !hadBefore || isOnceOnly == false ? Fit.Fits
        : isOnceOnly is null ? Fit.Unknown
        : Fit.Doesnt;

    private static Fit Deadline(FundingScheme scheme, DateOnly today) =>
        scheme.IsPast(today) ? Fit.Doesnt
        : scheme.ClosesOn is not null || scheme.IsAllYear == true ? Fit.Fits
        : Fit.Unknown;
}
