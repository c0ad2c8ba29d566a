using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The collection 'wijken', from memory but for the year of the borders.</summary>
public sealed class OpenNeighbourhoodQueries(PortalDbContext context, PortalIndex index, PortalOptions options) : OpenDataResource
{
    public override string Noun => "wijken";

    public override string ItemName => "Wijk";

    public override string Description => "De zestien wijken van Zwolle zoals het CBS ze tekent, met buurten, inwoners en in GeoJSON de grens (vereenvoudigd).";

    public override Type ItemType => typeof(OpenNeighbourhood);

    public override string ExampleId => "assendorp";

    public override IReadOnlyList<OpenDataFilter> Filters { get; } = [];

    public override IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public override async Task<IReadOnlyList<OpenItem>> PageAsync(OpenDataQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return [.. (await AllAsync()).Where(wijk => wijk.Key > question.After).OrderBy(wijk => wijk.Key).Take(question.Count + 1)];
    }

    public override async Task<OpenItem?> ItemAsync(string id) => (await AllAsync()).FirstOrDefault(wijk => wijk.Id == id);

    private async Task<IReadOnlyList<OpenItem>> AllAsync()
    {
        var years = await context.Neighbourhoods.Select(n => new { n.Id, n.Outline.Year }).ToDictionaryAsync(row => row.Id, row => row.Year);
        return [.. (await index.GetAsync()).Neighbourhoods.Select(wijk => ToOpen(wijk, years.GetValueOrDefault(wijk.Id)))];
    }

    private OpenNeighbourhood ToOpen(NeighbourhoodEntry wijk, int year) => new()
    {
        Key = wijk.Id,
        Id = wijk.Slug,
        Code = wijk.Code,
        Name = wijk.Name,
        Intro = wijk.Intro,
        Residents = wijk.Residents,
        ResidentsYear = wijk.ResidentsYear,
        AreaKm2 = wijk.AreaKm2,
        Subneighbourhoods = wijk.Subneighbourhoods,
        Aliases = wijk.Aliases,
        Outline = wijk.OutlineGeoJson,
        Sources = [Border(year)],
        Links = new OpenItemLinks(options.BaseUrl + OpenDataLinks.Item(Noun, wijk.Slug), options.BaseUrl + NeighbourhoodLinks.Details(wijk.Slug)),
    };

    private static OpenSource Border(int year) => new()
    {
        Title = "CBS Wijken en Buurten",
        Publisher = "Kadaster / CBS",
        Url = "https://www.pdok.nl/introductie/-/article/cbs-wijken-en-buurten",
        Kind = OpenDataWords.Of(LinkKind.Source),
        Dated = year == 0 ? null : OpenPeriod.Of(ApproximateDate.OfYear(year)),
        TakenOverOn = null,
        CheckedOn = null,
    };
}
