using System.Linq.Expressions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>A place to meet, a desk or an association as lists and the map show it.</summary>
public sealed record SupportPointCard(int Id, string Name, SupportPointKind Kind, SupportPointStatus Status, string What)
{
    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Url { get; init; }

    public bool? HasRoom { get; init; }

    public string? Accessibility { get; init; }

    public string? Costs { get; init; }

    public string? HowToBook { get; init; }

    public string? AsOf { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public int Version { get; init; }

    /// <summary>Null: it has no place of its own, and stands for its wijken.</summary>
    public PlaceOnMap? Place { get; init; }

    /// <summary>Name of the buurt it lies in 'ongeveer hier'.</summary>
    public string? Near { get; init; }

    public IReadOnlyList<int> NeighbourhoodIds { get; init; } = [];

    public IReadOnlyList<ExternalLink> Sources { get; init; } = [];

    public bool IsWholeCity => NeighbourhoodIds.Count == 0;

    /// <summary>Whether residents may go there.</summary>
    public bool IsOffered => Status is not (SupportPointStatus.Planned or SupportPointStatus.Closed);

    /// <summary>Without its wijken and sources: those are read in commands of their own.</summary>
    public static Expression<Func<SupportPoint, SupportPointCard>> Projection => p => new SupportPointCard(p.Id, p.Name, p.Kind, p.Status, p.What)
    {
        Address = p.Address,
        Phone = p.Phone,
        Email = p.Email,
        Url = p.Url,
        HasRoom = p.HasRoom,
        Accessibility = p.Accessibility,
        Costs = p.Costs,
        HowToBook = p.HowToBook,
        AsOf = p.AsOf,
        ConfirmedOn = p.ConfirmedOn,
        Version = p.Version,
        Place = p.Location == null
            ? null
            : new PlaceOnMap(p.Location.Precision, p.Location.Longitude, p.Location.Latitude, p.Location.Area!.GeoJson, p.Location.SubneighbourhoodId, p.Location.NeighbourhoodId),
        Near = p.Location!.Subneighbourhood!.Name,
    };
}
