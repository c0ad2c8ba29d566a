using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Moments;

/// <summary>What a visitor asked of the list of participation moments, as it stands in the address.</summary>
public sealed record MomentFilter
{
    public const int LastPage = 50;

    [FromQuery(Name = "wijk")]
    public string? Neighbourhood { get; init; }

    /// <summary>Of a plan that the moment belongs to: a moment has no subject of its own.</summary>
    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; init; }

    [FromQuery(Name = "periode")]
    public string? Period { get; init; }

    [FromQuery(Name = "pagina")]
    public string? Page { get; init; }

    /// <summary>What a file of this list is called: 'Meedoen in Assendorp, wandeling, voorbij'.</summary>
    public string Title(PortalSnapshot portal)
    {
        var (criteria, _) = Resolve(portal);
        return string.Join(", ", new[]
        {
            $"Meedoen in {portal.BySlug(Neighbourhood)?.Name ?? "Zwolle"}",
            portal.Themes.FirstOrDefault(theme => theme.Id == criteria.ThemeId)?.Name.ToLowerInvariant(),
            criteria.Kind?.Text().ToLowerInvariant(),
            string.IsNullOrEmpty(Period) ? null : criteria.Period.Text().ToLowerInvariant(),
        }.OfType<string>());
    }

    public string ToQuery() => QueryText.Of(("wijk", Neighbourhood), ("thema", Theme), ("soort", Kind), ("periode", Period), ("pagina", Page));

    /// <summary>What the words mean; a value that means nothing is left out and told. Which pages there are is known later.</summary>
    public (MomentCriteria Criteria, IReadOnlyList<Problem> Problems) Resolve(PortalSnapshot portal)
    {
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(Neighbourhood, problems);
        var theme = portal.ReadTheme(Theme, problems);
        var kind = AskedFilters.ReadChoice(Kind, MomentWords.Kinds, MomentWords.Slug, problems, new("soort", "Deze soort kennen wij niet. Kies een soort uit de lijst."));
        var period = AskedFilters.ReadChoice(Period, MomentPeriods.All, MomentPeriods.Slug, problems, new("periode", "Deze periode kennen wij niet. Kies een periode uit de lijst."));
        return (new MomentCriteria(neighbourhood?.Id, kind, period ?? MomentPeriod.Now) { ThemeId = theme?.Id }, problems);
    }
}

public enum MomentPeriod
{
    /// <summary>Open today, or to come.</summary>
    Now,

    /// <summary>Over, with or without an answer.</summary>
    Over,

    /// <summary>Over, without an answer.</summary>
    Unanswered,
    Answered,
    Cancelled,
}

public static class MomentPeriods
{
    public static readonly IReadOnlyList<MomentPeriod> All = Enum.GetValues<MomentPeriod>();

    public static string Text(this MomentPeriod period) => period switch
    {
        MomentPeriod.Now => "Nu en straks",
        MomentPeriod.Over => "Voorbij",
        MomentPeriod.Unanswered => "Zonder antwoord",
        MomentPeriod.Answered => "Met antwoord",
        _ => "Ging niet door",
    };

    public static string Slug(this MomentPeriod period) => period switch
    {
        MomentPeriod.Now => "nu",
        MomentPeriod.Over => "voorbij",
        MomentPeriod.Unanswered => "zonder-antwoord",
        MomentPeriod.Answered => "beantwoord",
        _ => "afgelast",
    };
}

/// <summary>The filter in terms of the database.</summary>
public sealed record MomentCriteria(int? NeighbourhoodId, MomentKind? Kind, MomentPeriod Period, int Page = 1)
{
    /// <summary>Null: of plans about anything, or of none.</summary>
    public int? ThemeId { get; init; }

    /// <summary>Names everything but the page: counts under the same key are the same.</summary>
    public string Key => $"moments/{NeighbourhoodId}/{ThemeId}/{Kind}/{Period}";

    /// <summary>Those of the wijk or for the whole city, about the theme, and of the kind; of any period.</summary>
    public IQueryable<ParticipationMoment> WhereAndWhat(IQueryable<ParticipationMoment> moments)
    {
        if (NeighbourhoodId is { } neighbourhood)
        {
            moments = moments.Where(m => m.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood) || (!m.NeighbourhoodLinks.Any() && !m.IsAreaUnknown));
        }

        if (ThemeId is { } theme)
        {
            moments = moments.Where(m => m.Plans.Any(p => p.ThemeLinks.Any(l => l.ThemeId == theme)));
        }

        return Kind is { } kind ? moments.Where(m => m.Kind == kind) : moments;
    }
}
