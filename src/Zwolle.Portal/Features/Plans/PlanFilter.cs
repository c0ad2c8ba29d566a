using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>What a visitor asked of the list of plans, as it stands in the address.</summary>
public sealed record PlanFilter
{
    public const string WholeCity = "hele-stad";
    public const int WordsMaxLength = 100;
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = "fase")]
    public string? Phase { get; init; }

    [FromQuery(Name = "meedoen")]
    public string? TakePart { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of(("wijk", Neighbourhood), ("thema", Theme), ("fase", Phase), ("meedoen", TakePart), ("q", Words), ("pagina", Page));

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    public (PlanCriteria Criteria, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        var problems = new List<Problem>();

        var neighbourhood = portal.BySlug(Neighbourhood);
        if (Has(Neighbourhood) && neighbourhood is null && Neighbourhood != WholeCity)
        {
            problems.Add(new Problem("wijk", "Wij kennen deze wijk niet. Kies een wijk uit de lijst."));
        }

        var theme = portal.Themes.FirstOrDefault(t => t.Slug == Theme);
        if (Has(Theme) && theme is null)
        {
            problems.Add(new Problem("thema", "Wij kennen dit onderwerp niet. Kies een onderwerp uit de lijst."));
        }

        PlanPhase? phase = PlanWords.Phases.Where(p => p.Slug() == Phase).Select(p => (PlanPhase?)p).FirstOrDefault();
        if (Has(Phase) && phase is null)
        {
            problems.Add(new Problem("fase", "Wij kennen deze fase niet. Kies een fase uit de lijst."));
        }

        TakePart? takePart = TakePartWords.All.Where(t => t.Slug() == TakePart).Select(t => (TakePart?)t).FirstOrDefault();
        if (Has(TakePart) && takePart is null)
        {
            problems.Add(new Problem("meedoen", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Meedoen'."));
        }

        var words = Words;
        if (Words?.Length > WordsMaxLength)
        {
            problems.Add(new Problem("q", $"Gebruik bij 'Zoek op woorden' niet meer dan {WordsMaxLength} letters."));
            words = null;
        }

        var criteria = new PlanCriteria(neighbourhood?.Id, Neighbourhood == WholeCity, theme?.Id, phase, takePart, SearchText.Words(words));
        return (criteria, problems);
    }

    private static bool Has(string? value) => !string.IsNullOrEmpty(value);
}

public enum TakePart
{
    Now,
    Later,
    Answered,
}

public static class TakePartWords
{
    public static readonly IReadOnlyList<TakePart> All = Enum.GetValues<TakePart>();

    public static string Text(this TakePart takePart) => takePart switch
    {
        TakePart.Now => "Nu meedoen",
        TakePart.Later => "Later meedoen",
        _ => "Er is een antwoord",
    };

    public static string Slug(this TakePart takePart) => takePart switch
    {
        TakePart.Now => "nu",
        TakePart.Later => "later",
        _ => "beantwoord",
    };
}

/// <summary>The filter in terms of the database.</summary>
public sealed record PlanCriteria(
    int? NeighbourhoodId,
    bool WholeCity,
    int? ThemeId,
    PlanPhase? Phase,
    TakePart? TakePart,
    IReadOnlyList<string> Words,
    int Page = 1)
{
    /// <summary>
    /// The newest plans that have the words, once they were looked for: at most as many as all pages together hold.
    /// Null: not looked for, or there are no words.
    /// </summary>
    public IReadOnlyList<int>? WithWords { get; init; }

    /// <summary>Names everything but words and page: counts under the same key are the same.</summary>
    public string Key => $"{NeighbourhoodId}/{WholeCity}/{ThemeId}/{Phase}/{TakePart}";
}
