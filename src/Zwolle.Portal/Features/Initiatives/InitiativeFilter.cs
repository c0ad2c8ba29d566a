using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>What a visitor asked of the list of initiatives, as it stands in the address.</summary>
public sealed record InitiativeFilter
{
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = "fase")]
    public string? State { get; init; }

    [FromQuery(Name = "nodig")]
    public string? Need { get; init; }

    [FromQuery(Name = "q")]
    public string? Words { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of(("wijk", Neighbourhood), ("thema", Theme), ("fase", State), ("nodig", Need), ("q", Words), ("pagina", Page));

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    public (InitiativeCriteria Criteria, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems, AskedFilters.WholeCity);
        var theme = portal.ReadTheme(Theme, problems);
        var state = AskedFilters.ReadChoice(State, InitiativeWords.States, InitiativeWords.Slug, problems, new("fase", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Hoe ver is het?'."));
        var need = AskedFilters.ReadChoice(Need, InitiativeWords.AllNeeds, InitiativeWords.Slug, problems, new("nodig", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Wat is er nodig?'.")) ?? InitiativeNeeds.None;
        var words = AskedFilters.ReadWords(Words, problems);
        return (new InitiativeCriteria(neighbourhood?.Id, Neighbourhood == AskedFilters.WholeCity, theme?.Id, state, need, SearchText.Words(words)), problems);
    }
}

/// <summary>
/// The filter in terms of the cards. Null, or <see cref="InitiativeNeeds.None"/>: all. Each part can be left out, to count
/// what another choice of it would give.
/// </summary>
public sealed record InitiativeCriteria(int? NeighbourhoodId, bool WholeCity, int? ThemeId, InitiativeState? State, InitiativeNeeds Need, IReadOnlyList<string> Words)
{
    public bool Fits(InitiativeCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (NeighbourhoodId is not { } neighbourhood || card.NeighbourhoodIds.Contains(neighbourhood))
            && (!WholeCity || card.IsWholeCity)
            && (ThemeId is not { } theme || card.ThemeIds.Contains(theme))
            && (State is not { } state || card.State == state)
            && card.Needs.HasFlag(Need);
    }
}
