using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Plans;

[OutputCache(PolicyName = Caching.PublicPage)]
public sealed class PlansController(PlanQueries queries) : Controller
{
    [HttpGet(PlanLinks.List)]
    public async Task<IActionResult> Index([FromQuery] PlanFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(PlanLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } plan
            ? View(plan)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), PlanLinks.Details, withdrawal =>
                new WithdrawnPage("Dit plan is ingetrokken", withdrawal, "Bekijk alle plannen", PlanLinks.List));
}
