using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Digests;

/// <summary>What was decided every month, where to take part, and what was answered.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class DigestsController(DigestQueries queries) : Controller
{
    [HttpGet(DigestLinks.List)]
    public async Task<IActionResult> Index() => View(new DigestCards(await queries.ListAsync()));

    [HttpGet(DigestLinks.List + "/{month}")]
    public async Task<IActionResult> Details(string month)
    {
        if (DigestLinks.ParseMonth(month) is not { } day)
        {
            return NotFound();
        }

        return await queries.DetailsAsync(day) is { } page
            ? View(page)
            : this.FormerAddress(await queries.FormerAddressAsync(day), _ => DigestLinks.List, withdrawal =>
                new WithdrawnPage("Dit maandbericht staat hier niet meer", withdrawal, "Bekijk alle maandberichten", DigestLinks.List));
    }
}
