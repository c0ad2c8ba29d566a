using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>What the council and the college decided or discussed.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class DecisionsController(DecisionQueries queries) : Controller
{
    [HttpGet(DecisionLinks.List)]
    public async Task<IActionResult> Index([FromQuery] DecisionFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(DecisionLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } decision
            ? View(decision)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), DecisionLinks.Details, withdrawal =>
                new WithdrawnPage("Dit besluit staat hier niet meer", withdrawal, "Bekijk alle besluiten", DecisionLinks.List));
}
