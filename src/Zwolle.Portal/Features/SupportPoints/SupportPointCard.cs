using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>A place to meet, a desk or an association as lists and the map show it.</summary>
public sealed record SupportPointCard(int Id, string Name, SupportPointKind Kind, SupportPointStatus Status, string What)
{
    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Url { get; init; }

    /// <summary>Since when the page at <see cref="Url"/> can't be found; null: as far as we know it is there.</summary>
    public DateOnly? GoneSince { get; init; }

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
        GoneSince = p.GoneSince,
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

    /// <summary>
    /// All that is public, in the order of the page. They are some hundreds at most and several pages need them, so they
    /// are known for a minute.
    /// </summary>
    public static Task<IReadOnlyList<SupportPointCard>> AllAsync(PortalIndex index, PortalDbContext context)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.CountAsync(nameof(SupportPointCard), () => ReadAsync(context));
    }

    private static async Task<IReadOnlyList<SupportPointCard>> ReadAsync(PortalDbContext context)
    {
        var points = await context.SupportPoints.OrderBy(p => p.Id).Select(SupportPointCard.Projection).ToListAsync();

        // In commands of their own: joined they would multiply the texts.
        var areas = await context.SupportPoints.SelectMany(p => p.NeighbourhoodLinks, (p, l) => new { l.SupportPointId, l.NeighbourhoodId }).ToListAsync();
        var sources = await context.Links
            .Where(l => context.SupportPoints.Any(p => p.Id == l.SupportPointId))
            .OrderBy(l => l.SortOrder).ThenBy(l => l.Id)
            .AsNoTracking()
            .ToListAsync();
        var areasOf = areas.ToLookup(row => row.SupportPointId, row => row.NeighbourhoodId);
        var sourcesOf = sources.ToLookup(link => link.SupportPointId);
        return
        [
            .. points
                .Select(point => point with { NeighbourhoodIds = [.. areasOf[point.Id].Order()], Sources = [.. sourcesOf[point.Id]] })
                .OrderBy(SupportPointWords.Group)
                .ThenBy(point => SupportPointWords.GroupOf(point.Kind))
                .ThenBy(point => point.Status == SupportPointStatus.Outdated)
                .ThenBy(point => point.Name, StringComparer.CurrentCultureIgnoreCase)
                .ThenBy(point => point.Id),
        ];
    }
}
