using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Money;

/// <summary>What somebody answered to find a scheme, as it stands in the address.</summary>
public sealed record MoneyAnswers
{
    private static readonly string[] YesOrNo = ["ja", "nee"];

    [FromQuery(Name = "wat")]
    public string? Theme { get; init; }

    [FromQuery(Name = "met")]
    public string? Who { get; init; }

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "kosten")]
    public string? Costs { get; init; }

    [FromQuery(Name = "zelf")]
    public string? Own { get; init; }

    [FromQuery(Name = "eerder")]
    public string? HadBefore { get; init; }

    /// <summary>The answers that mean something, and what is wrong with the others.</summary>
    public (MoneyNeed Need, IReadOnlyList<Problem> Problems) Check(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var costs = Euros("kosten", Costs, problems);
        var own = Euros("zelf", Own, problems);
        if (own > costs)
        {
            problems.Add(new Problem("zelf", "U kunt zelf niet meer betalen dan het kost. Verander een van de twee bedragen."));
            own = costs;
        }

        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems);
        return (
            new MoneyNeed(
                OneOf("met", Who, Eligibility.WhoWords, problems),
                OneOf("wat", Theme, Eligibility.ThemeWords, problems),
                neighbourhood?.Code,
                costs,
                own,
                OneOf("eerder", HadBefore, YesOrNo, problems) is { } had ? had == YesOrNo[0] : null),
            problems);
    }

    /// <summary>Whole euros as people write them: '1500', '1.500', '€ 1.500,00'.</summary>
    private static int? Euros(string name, string? text, List<Problem> problems)
    {
        var clean = text?.Replace("€", "", StringComparison.Ordinal).Replace("euro", "", StringComparison.OrdinalIgnoreCase).Trim() ?? "";
        if (clean.Length == 0)
        {
            return null;
        }

        if (clean.Length < 20
            && decimal.TryParse(clean, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.GetCultureInfo("nl-NL"), out var euros)
            && euros is >= 0 and <= FundingScheme.MostEuros)
        {
            return (int)Math.Ceiling(euros);
        }

        problems.Add(new Problem(name, "Vul een bedrag in hele euro's in, zoals 1500."));
        return null;
    }

    private static string? OneOf(string name, string? answer, IReadOnlyList<string> words, List<Problem> problems)
    {
        if (string.IsNullOrEmpty(answer) || words.Contains(answer))
        {
            return string.IsNullOrEmpty(answer) ? null : answer;
        }

        problems.Add(new Problem(name, "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst."));
        return null;
    }
}

/// <summary>A scheme as it is judged for somebody.</summary>
public sealed record JudgedScheme(FundingScheme Scheme, IReadOnlyList<(Criterion Criterion, Fit Fit)> Results)
{
    public Verdict Verdict { get; } = Eligibility.Of(Results);

    public IEnumerable<Criterion> Of(Fit fit) => Results.Where(result => result.Fit == fit).Select(result => result.Criterion);

    public static JudgedScheme For(FundingScheme scheme, MoneyNeed need, DateOnly today) => new(scheme, Eligibility.Judge(scheme, need, today));
}

/// <summary>The page with the questions, and with what the answers give.</summary>
public sealed record MoneyHelp(MoneyAnswers Answers, MoneyNeed Need, MoneyRegister Register, PortalSnapshot Portal, IReadOnlyList<Problem> Problems)
{
    public IReadOnlyList<JudgedScheme> Judged { get; } = [.. Register.Schemes.Select(scheme => JudgedScheme.For(scheme, Need, Register.Today))];

    /// <summary>Nothing that means something was answered about the initiative itself; the wijk alone says too little.</summary>
    public bool IsEmpty => Need is { Who: null, Theme: null, Costs: null, HadBefore: null };

    /// <summary>Those of which least must be asked come first, then in their order.</summary>
    public IReadOnlyList<JudgedScheme> Of(Verdict verdict) => [.. Judged.Where(scheme => scheme.Verdict == verdict).OrderBy(scheme => scheme.Of(Fit.Unknown).Count())];

    /// <summary>
    /// Schemes that may be enough together when none of those with a known amount is by itself; empty when one is, when
    /// all of them are not, or when nobody asked for an amount. As few as needed.
    /// </summary>
    public IReadOnlyList<FundingScheme> Together
    {
        get
        {
            var usable = Judged.Where(scheme => scheme.Verdict is Verdict.Fits or Verdict.Maybe || scheme.Of(Fit.Doesnt).SequenceEqual([Criterion.Amount]))
                .Select(scheme => scheme.Scheme)
                .Where(scheme => scheme.MaxAmount is not null && scheme.MinAmount is null or 0)
                .ToList();
            if (Need.Wanted is not { } wanted || usable.Exists(scheme => scheme.MaxAmount >= wanted))
            {
                return [];
            }

            var (chosen, sum) = (new List<FundingScheme>(), 0);
            foreach (var scheme in usable.OrderByDescending(scheme => scheme.MaxAmount).TakeWhile(_ => sum < wanted))
            {
                chosen.Add(scheme);
                sum += scheme.MaxAmount!.Value;
            }

            return chosen.Count > 1 && sum >= wanted ? chosen : [];
        }
    }
}
