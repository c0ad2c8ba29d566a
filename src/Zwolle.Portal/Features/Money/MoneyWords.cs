using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Money;

/// <summary>Schemes in words.</summary>
public static class MoneyWords
{
    public static string Text(this SchemeState state) => state switch
    {
        SchemeState.Running => "Loopt volgens de bron",
        SchemeState.Announced => "Aangekondigd: of het er is, weten wij niet",
        SchemeState.Past => "Voorbij",
        _ => "Nog te controleren: vraag na of dit nu geldt",
    };

    /// <summary>The state on that day: a last day that is past counts for more than what staff chose.</summary>
    public static string Standing(FundingScheme scheme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.IsPast(today) ? SchemeState.Past.Text() : scheme.State.Text();
    }

    public static string StateStyle(FundingScheme scheme, DateOnly today) =>
        scheme.IsPast(today) ? "closed" : scheme.State == SchemeState.Running ? "open" : "announced";

    /// <summary>'1.500 euro'</summary>
    public static string Euros(int euros) => $"{DutchText.Number(euros)} euro";

    /// <summary>'Tot 1.000 euro', 'Van 1.000 tot 3.000 euro', 'Bedrag onbekend', with the share that is paid.</summary>
    public static string Amount(FundingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var amount = (scheme.MinAmount, scheme.MaxAmount) switch
        {
            ({ } min, { } max) => $"Van {DutchText.Number(min)} tot {Euros(max)}",
            (null, { } max) => $"Tot {Euros(max)}",
            ({ } min, null) => $"Vanaf {Euros(min)}",
            _ => "Bedrag onbekend",
        };
        return scheme.SharePercent is { } share ? $"{amount}, ten hoogste {share}% van de kosten" : amount;
    }

    /// <summary>'volgens een bron van 2022', 'volgens bronnen zonder datum'</summary>
    public static string AsOf(FundingScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Year == 0 ? "volgens bronnen zonder datum" : $"volgens een bron van {scheme.Year}";
    }

    public static string Text(this Verdict verdict) => verdict switch
    {
        Verdict.Fits => "Past bij u",
        Verdict.Maybe => "Past misschien: vraag dit na",
        Verdict.Nearly => "Past bijna",
        _ => "Past niet",
    };

    /// <summary>'wie dit mag aanvragen en hoeveel u kunt krijgen': what our sources don't say.</summary>
    public static string ToAsk(IReadOnlyCollection<Criterion> criteria) => DutchText.List([.. criteria.Select(criterion => criterion switch
    {
        Criterion.Who => "wie dit mag aanvragen",
        Criterion.Where => "of het in uw wijk geldt",
        Criterion.Theme => "voor welke plannen het is",
        Criterion.Amount => "hoeveel u kunt krijgen",
        Criterion.Share => "of u zelf moet meebetalen",
        Criterion.OnceOnly => "of u het een tweede keer mag vragen",
        _ => "of en wanneer u het nu kunt aanvragen",
    })]);

    /// <summary>Why it fits or does not, in a sentence. For what is unknown there is <see cref="ToAsk"/>.</summary>
    public static string Text(Criterion criterion, Fit fit, FundingScheme scheme, MoneyNeed need, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(portal);
        return (criterion, fit) switch
        {
            (Criterion.Who, Fit.Fits) => "Mensen zoals u kunnen dit aanvragen.",
            (Criterion.Who, _) => $"Dit is voor: {Rule(scheme.Who)}.",
            (Criterion.Where, Fit.Fits) => "Het geldt in uw wijk.",
            (Criterion.Where, _) => $"Het geldt alleen in {WijkenOf(scheme, portal)}.",
            (Criterion.Theme, Fit.Fits) => "Het is voor uw soort plan.",
            (Criterion.Theme, _) when scheme.Themes == Eligibility.AnyOther => "Het is niet voor dit soort plannen.",
            (Criterion.Theme, _) => $"Het is voor: {Rule(scheme.Themes)}.",
            (Criterion.Amount, Fit.Fits) => $"Het bedrag is genoeg: {Amount(scheme).ToLowerInvariant()}.",
            (Criterion.Amount, _) when need.Wanted < scheme.MinAmount => $"U zoekt {Euros(need.Wanted!.Value)}. Dit is er vanaf {Euros(scheme.MinAmount!.Value)}.",
            (Criterion.Amount, _) => $"U zoekt {Euros(need.Wanted!.Value)}. Dit betaalt daarvan ten hoogste {Euros(scheme.MaxAmount!.Value)}.",
            (Criterion.Share, Fit.Fits) => $"U betaalt zelf genoeg: het betaalt ten hoogste {scheme.SharePercent}% van de kosten.",
            (Criterion.Share, _) => $"Het betaalt ten hoogste {scheme.SharePercent}% van de kosten. De rest komt van u of van een ander.",
            (Criterion.OnceOnly, Fit.Fits) => "U kreeg nog geen geld hiervoor, of dat mag vaker.",
            (Criterion.OnceOnly, _) => "U krijgt dit maar één keer.",
            (Criterion.Deadline, Fit.Fits) when scheme.ClosesOn is { } day => $"U kunt het aanvragen tot en met {DutchText.Date(day)}.",
            (Criterion.Deadline, Fit.Fits) => "U kunt het hele jaar aanvragen.",
            _ => "Aanvragen kan niet meer.",
        };
    }

    /// <summary>The wijken of a rule by their names.</summary>
    public static string WijkenOf(FundingScheme scheme, PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(portal);
        return scheme.Wijken switch
        {
            null => "niet bekend",
            FundingScheme.Everyone => "heel Zwolle",
            _ => DutchText.List([.. portal.Neighbourhoods.Where(n => scheme.Wijken.Contains(n.Code, StringComparison.Ordinal)).Select(n => n.Name)]),
        };
    }

    /// <summary>The words of a rule; everybody or unknown said so.</summary>
    public static string Rule(string? rule) => rule switch
    {
        null => "niet bekend",
        FundingScheme.Everyone => "iedereen",
        _ => GuideWords.Any(GuideConditions.Split(rule)),
    };
}
