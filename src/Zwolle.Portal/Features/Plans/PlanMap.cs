using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Plans;
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

/// <summary>A plan as the database knows its place.</summary>
public sealed record PlanOnMap
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required PlanPhase Phase { get; init; }

    public required int PhaseYear { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Null: the plan has no place of its own, and stands for its wijken.</summary>
    public required LocationPrecision? Precision { get; init; }

    public required double? Longitude { get; init; }

    public required double? Latitude { get; init; }

    public required string? AreaGeoJson { get; init; }

    public required int? SubneighbourhoodId { get; init; }

    public required int? NeighbourhoodId { get; init; }

    public required IReadOnlyList<int> NeighbourhoodIds { get; init; }

    /// <summary>The buurt or wijken in which it lies 'ongeveer hier'; none for a plan with a point or a drawn area.</summary>
    public IEnumerable<MapPlace> Near(MapPlaces places) => this switch
    {
        { Precision: LocationPrecision.Point or LocationPrecision.Area } => [],
        { SubneighbourhoodId: { } id } => [places.Subneighbourhoods[id]],
        { NeighbourhoodId: { } id } => [places.Neighbourhoods[id]],
        _ => NeighbourhoodIds.Select(id => places.Neighbourhoods[id]),
    };
}

/// <summary>The plans of a list on the map: each of them, or above <see cref="MostPlans"/> their number per wijk.</summary>
public sealed record PlanMap(
    PlanFilter Filter,
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    MapPlaces Places,
    IReadOnlyList<PlanOnMap> Plans,
    IReadOnlyDictionary<int, int>? CountsByNeighbourhood)
{
    public const int MostPlans = 500;

    public byte[] ToGeoJson() => MapFeatures.Write(
        json => json.WriteBoolean("counts", CountsByNeighbourhood is not null),
        json =>
        {
            foreach (var plan in Plans.Where(p => p is { Precision: LocationPrecision.Point, Longitude: not null, Latitude: not null }))
            {
                json.WritePoint(plan.Longitude!.Value, plan.Latitude!.Value, () => WritePlan(json, plan));
            }

            foreach (var plan in Plans.Where(p => p is { Precision: LocationPrecision.Area, AreaGeoJson: not null }))
            {
                json.WriteArea(plan.AreaGeoJson!, () => WritePlan(json, plan));
            }

            WriteNear(json);
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

    /// <summary>One feature per buurt or wijk, with the plans that lie somewhere in it.</summary>
    private void WriteNear(System.Text.Json.Utf8JsonWriter json)
    {
        var areas = Plans
            .SelectMany(plan => plan.Near(Places), (plan, place) => (Plan: plan, Place: place))
            .GroupBy(row => row.Place, row => row.Plan);
        foreach (var area in areas.OrderBy(area => area.Key.Code, StringComparer.Ordinal))
        {
            var place = area.Key;
            json.WritePoint(place.Longitude, place.Latitude, () =>
            {
                json.WriteString("kind", "area");
                json.WriteString("code", place.Code);
                json.WriteString("name", place.Name);
                if (!Places.Neighbourhoods.Values.Contains(place))
                {
                    // The borders of wijken are in the file of the wijken already.
                    json.WritePropertyName("outline");
                    json.WriteRawValue(place.OutlineGeoJson);
                }

                json.WriteStartArray("plans");
                foreach (var plan in area)
                {
                    json.WriteStartObject();
                    WritePlan(json, plan);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    private static void WritePlan(System.Text.Json.Utf8JsonWriter json, PlanOnMap plan)
    {
        json.WriteNumber("id", plan.Id);
        json.WriteString("kind", "plan");
        json.WriteString("title", plan.Title);
        json.WriteString("url", PlanLinks.Details(plan.Slug));
        json.WriteString("phase", $"{plan.Phase.Standing()}, {PlanWords.AsOf(plan.PhaseYear)}");
        json.WriteBoolean("open", plan.IsOpen);
    }
}
