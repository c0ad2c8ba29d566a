using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Council;

/// <summary>How to reach the council: in general, and about one plan.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class CouncilController(CouncilQueries queries) : Controller
{
    [HttpGet(CouncilLinks.Page)]
    public async Task<IActionResult> Index() => View(await queries.PageAsync());

    [HttpGet(CouncilLinks.Plan)]
    public async Task<IActionResult> Plan(string slug) =>
        await queries.OfPlanAsync(slug) is { } page
            ? View(page)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), CouncilLinks.OfPlan, withdrawal =>
                new WithdrawnPage("Dit plan is ingetrokken", withdrawal, "Bekijk alle plannen", PlanLinks.List));
}
