using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Plans;

/// <summary>What a visitor asked of the list of plans, as it stands in the address.</summary>
public sealed record PlanFilter
{
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
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems, AskedFilters.WholeCity);
        var theme = portal.ReadTheme(Theme, problems);
        var phase = AskedFilters.ReadChoice(Phase, PlanWords.Phases, PlanWords.Slug, problems, new("fase", "Wij kennen deze fase niet. Kies een fase uit de lijst."));
        var takePart = AskedFilters.ReadChoice(TakePart, TakePartWords.All, TakePartWords.Slug, problems, new("meedoen", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Meedoen'."));
        var words = AskedFilters.ReadWords(Words, problems);
        var criteria = new PlanCriteria(neighbourhood?.Id, Neighbourhood == AskedFilters.WholeCity, theme?.Id, phase, takePart, SearchText.Words(words));
        return (criteria, problems);
    }
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
