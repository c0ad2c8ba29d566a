using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>What a visitor asked of the register of decisions, as it stands in the address.</summary>
public sealed record DecisionFilter
{
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = "orgaan")]
    public string? Body { get; init; }

    [FromQuery(Name = "uitkomst")]
    public string? Outcome { get; init; }

    [FromQuery(Name = "jaar")]
    public string? Year { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of(
        ("wijk", Neighbourhood), ("thema", Theme), ("orgaan", Body), ("uitkomst", Outcome), ("jaar", Year), ("q", Words), ("pagina", Page));

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    public (DecisionCriteria Criteria, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems, AskedFilters.WholeCity);
        var theme = portal.ReadTheme(Theme, problems);
        var body = AskedFilters.ReadChoice(Body, DecisionWords.Bodies, DecisionWords.Slug, problems, new("orgaan", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wie besloot?'."));
        var outcome = AskedFilters.ReadChoice(Outcome, DecisionWords.Outcomes, DecisionWords.Slug, problems, new("uitkomst", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat kwam eruit?'."));
        int? year = Year is { Length: 4 } && int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (year is null && Year is { Length: > 0 })
        {
            problems.Add(new Problem("jaar", "Dit is geen jaar. Kies een jaar uit de lijst."));
        }

        var words = AskedFilters.ReadWords(Words, problems);
        return (new DecisionCriteria(neighbourhood?.Id, Neighbourhood == AskedFilters.WholeCity, theme?.Id, body, outcome, year, SearchText.Words(words)), problems);
    }
}

/// <summary>The filter in terms of the cards; null: all. Each part can be left out, to count what another choice of it would give.</summary>
public sealed record DecisionCriteria(
    int? NeighbourhoodId, bool WholeCity, int? ThemeId, DecisionBody? Body, DecisionOutcome? Outcome, int? Year, IReadOnlyList<string> Words)
{
    public bool Fits(DecisionCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (NeighbourhoodId is not { } neighbourhood || card.NeighbourhoodIds.Contains(neighbourhood))
            && (!WholeCity || card.NeighbourhoodIds.Count == 0)
            && (ThemeId is not { } theme || card.ThemeIds.Contains(theme))
            && (Body is not { } body || card.Body == body)
            && (Outcome is not { } outcome || card.Outcome == outcome)
            && (Year is not { } year || card.Date?.Earliest.Year == year);
    }
}
