using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Guide;

/// <summary>The guide from an idea to upkeep, on screen and on paper.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class GuideController(GuideQueries queries) : Controller
{
    [HttpGet(GuideLinks.Overview)]
    public async Task<IActionResult> Index() => View(await queries.GuideAsync());

    [HttpGet(GuideLinks.Overview + "/{slug}")]
    public async Task<IActionResult> Step(string slug) =>
        await queries.StepAsync(slug) is { } step
            ? View(step)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), GuideLinks.Step, withdrawal =>
                new WithdrawnPage("Deze stap is ingetrokken", withdrawal, "Bekijk het stappenplan", GuideLinks.Overview));

    [HttpGet(GuideLinks.Poster)]
    public async Task<IActionResult> Poster() => View(await queries.GuideAsync());

    [HttpGet(GuideLinks.Booklet)]
    public async Task<IActionResult> Booklet() => View(await queries.GuideAsync());
}

/// <summary>The guide with only what matters for somebody's own idea. Never cached: every visitor has an address of their own.</summary>
[AllowAnonymous]
public sealed class RouteController(GuideQueries queries, PortalIndex index) : Controller
{
    [HttpGet(GuideLinks.MyRoute)]
    public async Task<IActionResult> Index([FromQuery] RouteAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var portal = await index.GetAsync();
        var (known, problems) = answers.Check(portal);
        return this.ViewOf(new RoutePage(known, await queries.GuideAsync(), portal, problems), problems, "/Features/Guide/Route.cshtml");
    }
}
