using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>What a visitor asked of the places to meet, the help and the associations, as it stands in the address.</summary>
public sealed record SupportPointFilter
{
    public const string Yes = "ja";
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; init; }

    /// <summary>'ja': only what has a room to meet in.</summary>
    [FromQuery(Name = "ruimte")]
    public string? Room { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>The query part of the address, in a fixed order and without what is empty.</summary>
    public string ToQuery() => QueryText.Of(("wijk", Neighbourhood), ("soort", Kind), ("ruimte", Room), ("pagina", Page));

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    public (SupportPointCriteria Criteria, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems, AskedFilters.WholeCity);
        var kind = AskedFilters.ReadChoice(Kind, SupportPointWords.Kinds, SupportPointWords.Slug, problems, new("soort", "Wij kennen deze soort niet. Kies een soort uit de lijst."));
        if (Room is { Length: > 0 } and not Yes)
        {
            problems.Add(new Problem("ruimte", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Ruimte'."));
        }

        return (new SupportPointCriteria(neighbourhood?.Id, Neighbourhood == AskedFilters.WholeCity, kind, Room == Yes), problems);
    }
}

/// <summary>The filter in terms of what it is about. With a wijk, what is for the whole city counts too.</summary>
public sealed record SupportPointCriteria(int? NeighbourhoodId, bool WholeCity, SupportPointKind? Kind, bool HasRoom)
{
    public bool Fits(SupportPointCard point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return (NeighbourhoodId is not { } id || point.IsWholeCity || point.NeighbourhoodIds.Contains(id))
            && (!WholeCity || point.IsWholeCity)
            && (Kind is not { } kind || point.Kind == kind)
            && (!HasRoom || point.HasRoom == true);
    }
}
