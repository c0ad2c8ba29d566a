using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Plans;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class PlansController(PlanQueries queries) : Controller
{
    [HttpGet(PlanLinks.List)]
    public async Task<IActionResult> Index([FromQuery] PlanFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(PlanLinks.Map)]
    public async Task<IActionResult> Map([FromQuery] PlanFilter filter, [FromQuery] PlanMapScope scope)
    {
        var map = await queries.MapAsync(filter, scope);
        return map.Problems.Count == 0
            ? this.Tagged(map.ToGeoJson(), MapFeatures.ContentType)
            : Problem(string.Join(' ', map.Problems.Select(problem => problem.Message)), statusCode: StatusCodes.Status400BadRequest);
    }

    [HttpGet(PlanLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } plan
            ? View(plan)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), PlanLinks.Details, withdrawal =>
                new WithdrawnPage("Dit plan is ingetrokken", withdrawal, "Bekijk alle plannen", PlanLinks.List));
}
