using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Neighbourhoods;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class NeighbourhoodsController(NeighbourhoodQueries queries) : Controller
{
    [HttpGet(NeighbourhoodLinks.List)]
    public async Task<IActionResult> Index() => View(await queries.ListAsync());

    /// <summary>The borders of the wijken, with their counts.</summary>
    [HttpGet(NeighbourhoodLinks.Map)]
    public async Task<IActionResult> Map()
    {
        var (portal, places) = await queries.MapAsync();
        var file = MapFeatures.Write(_ => { }, json =>
        {
            foreach (var neighbourhood in portal.Neighbourhoods)
            {
                var place = places.Neighbourhoods[neighbourhood.Id];
                json.WriteArea(neighbourhood.OutlineGeoJson, () =>
                {
                    json.WriteString("kind", "wijk");
                    json.WriteString("code", neighbourhood.Code);
                    json.WriteString("name", neighbourhood.Name);
                    json.WriteString("url", NeighbourhoodLinks.Details(neighbourhood.Slug));
                    json.WriteNumber("plans", neighbourhood.Plans);
                    json.WriteNumber("open", neighbourhood.OpenMoments);
                    json.WriteNumber("lon", place.Longitude);
                    json.WriteNumber("lat", place.Latitude);
                });
            }
        });
        return this.Tagged(file, MapFeatures.ContentType);
    }

    [HttpGet(NeighbourhoodLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } page ? View(page) : NotFound();
}
