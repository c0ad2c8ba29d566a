using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Neighbourhoods;

[OutputCache(PolicyName = Caching.PublicPage)]
public sealed class NeighbourhoodsController(NeighbourhoodQueries queries) : Controller
{
    [HttpGet(NeighbourhoodLinks.List)]
    public async Task<IActionResult> Index() => View(await queries.ListAsync());

    [HttpGet(NeighbourhoodLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } page ? View(page) : NotFound();
}
