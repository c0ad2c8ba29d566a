using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Features.Plans;

/// <summary>Which part of the plans in the filter the map wants, besides the filter of the list.</summary>
public sealed record PlanMapScope
{
    /// <summary>'west,south,east,north' in degrees: only what lies there.</summary>
    [FromQuery(Name = "bbox")]
    public string? Box { get; init; }

    /// <summary>Slug of the one plan to show.</summary>
    [FromQuery(Name = "plan")]
    public string? Plan { get; init; }
}

/// <summary>The plans of a list on the map: each of them, or above <see cref="MostPlans"/> their number per wijk.</summary>
public sealed record PlanMap(
    PlanFilter Filter,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    MapPlaces Places,
    IReadOnlyList<MapItem> Plans,
    IReadOnlyDictionary<int, int>? CountsByNeighbourhood)
{
    public const int MostPlans = MapFeatures.MostItems;

    public byte[] ToGeoJson() => MapFeatures.Write(
        json => json.WriteBoolean("counts", CountsByNeighbourhood is not null),
        json =>
        {
            json.WriteItems(Plans, Places);
            foreach (var (id, count) in CountsByNeighbourhood ?? new Dictionary<int, int>())
            {
                var place = Places.Neighbourhoods[id];
                json.WritePoint(place.Longitude, place.Latitude, () =>
                {
                    json.WriteString("kind", "count");
                    json.WriteString("code", place.Code);
                    json.WriteString("name", place.Name);
                    json.WriteNumber("count", count);
                    json.WriteString("url", PlanLinks.Of(Filter with { Neighbourhood = Portal.Neighbourhoods.Single(n => n.Id == id).Slug, Page = null }));
                });
            }
        });
}
