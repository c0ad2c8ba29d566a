using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Initiatives;

/// <summary>What residents and institutions do for their wijk.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class InitiativesController(InitiativeQueries queries) : Controller
{
    [HttpGet(InitiativeLinks.List)]
    public async Task<IActionResult> Index([FromQuery] InitiativeFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(InitiativeLinks.Map)]
    public async Task<IActionResult> Map([FromQuery] InitiativeFilter filter, [FromQuery(Name = "initiatief")] string? slug)
    {
        var map = await queries.MapAsync(filter, slug);
        return map.Problems.Count == 0
            ? this.Tagged(map.GeoJson, MapFeatures.ContentType)
            : Problem(string.Join(' ', map.Problems.Select(problem => problem.Message)), statusCode: StatusCodes.Status400BadRequest);
    }

    [HttpGet(InitiativeLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } initiative
            ? View(initiative)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), InitiativeLinks.Details, withdrawal =>
                new WithdrawnPage("Dit initiatief is ingetrokken", withdrawal, "Bekijk alle initiatieven", InitiativeLinks.List));
}
