using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'steunpunten'. One has no address of its own on the site: its id is the fragment of the page.</summary>
public sealed class OpenSupportPointQueries(PortalDbContext context, PortalIndex index, PortalOptions options) : OpenDataResource
{
    private const string Yes = "ja";

    private static readonly string Prefix = SupportPointLinks.Anchor(0)[..^1];
    private static readonly IReadOnlyList<string> Kinds = [.. SupportPointWords.Kinds.Select(SupportPointWords.Slug)];

    public override string Noun => "steunpunten";

    public override string ItemName => "Steunpunt";

    public override string Description => "Plekken om elkaar te ontmoeten, loketten, hulp en verenigingen van bewoners. De gegevens zijn soms oud: kijk naar stand en gegevensVan.";

    public override Type ItemType => typeof(OpenSupportPoint);

    public override string ExampleId => SupportPointLinks.Anchor(1);

    public override IReadOnlyList<OpenDataFilter> Filters { get; } =
    [
        OpenDataFilter.Neighbourhood("Alleen wat in deze wijk is, en wat voor heel Zwolle is. Met hele-stad alleen wat voor heel Zwolle is."),
        new("soort", "Alleen plekken en organisaties van deze soort.", Kinds),
        new("ruimte", "Alleen waar een ruimte is om samen te komen.", [Yes]),
        OpenDataFilter.ChangedSince,
    ];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["soort"] = Kinds,
        ["stand"] = OpenDataWords.All<SupportPointStatus>(OpenDataWords.Of),
    };

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        var points = context.SupportPoints.Where(p => p.Id > question.After);
        if (question.NeighbourhoodId is { } neighbourhood)
        {
            points = points.Where(p => p.NeighbourhoodLinks.Any(l => l.NeighbourhoodId == neighbourhood) || !p.NeighbourhoodLinks.Any());
        }

        if (question.IsWholeCity)
        {
            points = points.Where(p => !p.NeighbourhoodLinks.Any());
        }

        if (question["soort"] is { } kind)
        {
            var wanted = SupportPointWords.Kinds.First(k => k.Slug() == kind);
            points = points.Where(p => p.Kind == wanted);
        }

        if (question["ruimte"] is not null)
        {
            points = points.Where(p => p.HasRoom == true);
        }

        if (question.ChangedSince is { } since)
        {
            points = points.Where(p => p.ChangedAt >= since);
        }

        return await ReadAsync(points, question.Count + 1);
    }

    public override async Task<OpenItem?> ItemAsync(string id)
    {
        var number = id.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : 0;
        return SupportPointLinks.Anchor(number) == id ? (await ReadAsync(context.SupportPoints.Where(p => p.Id == number), 1)).SingleOrDefault() : null;
    }

    private async Task<IReadOnlyList<OpenItem>> ReadAsync(IQueryable<SupportPoint> points, int count)
    {
        var portal = await index.GetAsync();
        var rows = await points
            .OrderBy(p => p.Id)
            .Take(count)
            .AsNoTracking()
            .Select(p => new
            {
                Item = p,
                Place = p.Location == null
                    ? null
                    : new OpenPlaceRow(
                        p.Location.Name, p.Location.Address, p.Location.Accessibility, p.Location.Precision, p.Location.Longitude, p.Location.Latitude,
                        p.Location.Area!.GeoJson, p.Location.SubneighbourhoodId, p.Location.Subneighbourhood!.Name, p.Location.NeighbourhoodId),
            })
            .ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Item.Id);
        var owners = ids.ConvertAll(id => (int?)id);
        var links = await context.Set<SupportPointNeighbourhood>().Where(l => ids.Contains(l.SupportPointId)).Select(l => new { l.SupportPointId, l.NeighbourhoodId }).ToListAsync();
        var sources = Sources(await context.Links.Where(l => owners.Contains(l.SupportPointId)).AsNoTracking().ToListAsync(), link => link.SupportPointId);
        var areas = links.ToLookup(l => l.SupportPointId, l => l.NeighbourhoodId);
        return [.. rows.Select(row => ToOpen(row.Item, row.Place, portal, [.. areas[row.Item.Id]], [.. sources[row.Item.Id]]))];
    }

    private OpenSupportPoint ToOpen(SupportPoint point, OpenPlaceRow? place, PortalSnapshot portal, IReadOnlyList<int> areas, IReadOnlyList<OpenSource> sources)
    {
        var wijken = Slugs(portal, areas);
        var id = SupportPointLinks.Anchor(point.Id);
        return new OpenSupportPoint
        {
            Key = point.Id,
            Id = id,
            Name = point.Name,
            Kind = point.Kind.Slug(),
            Status = OpenDataWords.Of(point.Status),
            What = point.What,
            Address = point.Address,
            Phone = point.Phone,
            Email = point.Email,
            Url = point.Url,
            HasRoom = point.HasRoom,
            Accessibility = point.Accessibility,
            Costs = point.Costs,
            HowToBook = point.HowToBook,
            AsOf = point.AsOf,
            ConfirmedOn = point.ConfirmedOn,
            Neighbourhoods = wijken,
            Place = place?.ToOpen(),
            PublishedAt = point.PublishedAt!.Value,
            ChangedAt = point.ChangedAt,
            Sources = sources,
            MapPlace = place?.OnMap,
            NeighbourhoodIds = areas,
            Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, id), options.BaseUrl + SupportPointLinks.ItemIn(wijken.Count > 0 ? wijken[0] : null, point.Id)),
        };
    }
}
