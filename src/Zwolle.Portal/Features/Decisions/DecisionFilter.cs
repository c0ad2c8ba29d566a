using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>What a visitor asked of the register of decisions, as it stands in the address.</summary>
public sealed record DecisionFilter
{
    public const string WholeCity = "hele-stad";
    public const int WordsMaxLength = 100;
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

        DecisionBody? body = DecisionWords.Bodies.Where(b => b.Slug() == Body).Select(b => (DecisionBody?)b).FirstOrDefault();
        if (Has(Body) && body is null)
        {
            problems.Add(new Problem("orgaan", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wie besloot?'."));
        }

        DecisionOutcome? outcome = DecisionWords.Outcomes.Where(o => o.Slug() == Outcome).Select(o => (DecisionOutcome?)o).FirstOrDefault();
        if (Has(Outcome) && outcome is null)
        {
            problems.Add(new Problem("uitkomst", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat kwam eruit?'."));
        }

        int? year = Year is { Length: 4 } && int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Has(Year) && year is null)
        {
            problems.Add(new Problem("jaar", "Dit is geen jaar. Kies een jaar uit de lijst."));
        }

        var words = Words;
        if (Words?.Length > WordsMaxLength)
        {
            problems.Add(new Problem("q", $"Gebruik bij 'Zoek op woorden' niet meer dan {WordsMaxLength} letters."));
            words = null;
        }

        return (new DecisionCriteria(neighbourhood?.Id, Neighbourhood == WholeCity, theme?.Id, body, outcome, year, SearchText.Words(words)), problems);
    }

    private static bool Has(string? value) => !string.IsNullOrEmpty(value);
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
