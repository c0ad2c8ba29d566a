using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;

namespace Zwolle.Portal.Data.Neighbourhoods;

/// <summary>A wijk as CBS draws it. Boundaries and figures carry the year they are of.</summary>
public sealed class Neighbourhood : IGeographicArea, IAudited
{
    public const int NameMaxLength = 60;
    public const int IntroMaxLength = 300;
    public const int FiguresMaxLength = 2_000;

    public int Id { get; init; }

    /// <summary>CBS code, e.g. WK019313.</summary>
    public required string Code { get; init; }

    /// <summary>Part of the address; fixed, also when the name changes.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string Intro { get; set; }

    public int Residents { get; set; }

    public int ResidentsYear { get; set; }

    /// <summary>Square kilometres, land and water.</summary>
    public double AreaKm2 { get; set; }

    /// <summary>What surveys say of the wijk, one <see cref="NeighbourhoodFigure"/> per line.</summary>
    public string Figures { get; set; } = "";

    public required AreaOutline Outline { get; set; }

    public ICollection<Subneighbourhood> Subneighbourhoods { get; init; } = [];

    public ICollection<NeighbourhoodAlias> Aliases { get; init; } = [];

    public ICollection<ContactRoute> ContactRoutes { get; init; } = [];
}

/// <summary>A buurt: the smallest area that CBS draws; lies in one wijk.</summary>
public sealed class Subneighbourhood : IGeographicArea
{
    public int Id { get; init; }

    /// <summary>CBS code, e.g. BU01931310.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public required AreaOutline Outline { get; set; }
}

/// <summary>A name that residents use for (part of) a wijk: 'Zwolle-Zuid', 'Spoolde'. One name may stand for several wijken.</summary>
public sealed class NeighbourhoodAlias : IAudited
{
    public int Id { get; init; }

    public required string Name { get; set; }

    public int NeighbourhoodId { get; init; }

    public Neighbourhood? Neighbourhood { get; init; }

    public int? SubneighbourhoodId { get; init; }

    public Subneighbourhood? Subneighbourhood { get; init; }
}

public enum ContactKind
{
    Phone = 0,
    Visit = 1,
    Web = 2,
    Post = 3,
}

/// <summary>A desk of an organisation that residents can call, visit or write to. Without a wijk it serves the whole city.</summary>
public sealed class ContactRoute : IPublishable, IAudited, IOutsideLink
{
    public const int TextMaxLength = 300;

    public int Id { get; init; }

    public int? NeighbourhoodId { get; set; }

    public Neighbourhood? Neighbourhood { get; init; }

    public ContactKind Kind { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Email { get; set; }

    public string? Url { get; set; }

    /// <summary>Since when the page at <see cref="Url"/> can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? GoneSince { get; set; }

    public int SortOrder { get; set; }

    public required ExternalLink Source { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    string? IOutsideLink.OutsideUrl
    {
        get => Url;
        set => Url = value;
    }
}
