using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class MomentsController(MomentQueries queries) : Controller
{
    [HttpGet(MomentLinks.List)]
    public async Task<IActionResult> Index([FromQuery] MomentFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(MomentLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } moment ? View(moment) : await FormerAsync(slug, MomentLinks.Details);

    /// <summary>
    /// For a notice board. There is one for what is over or cancelled too: who scans the code of an old card, or prints it
    /// anew, reads that.
    /// </summary>
    [HttpGet(MomentLinks.List + "/{slug}/kaartje")]
    public async Task<IActionResult> NoticeCard(string slug) =>
        await queries.DetailsAsync(slug) is { } moment ? View(new MomentNotice(moment)) : await FormerAsync(slug, MomentLinks.NoticeCard);

    private async Task<IActionResult> FormerAsync(string slug, Func<string, string> link) =>
        this.FormerAddress(await queries.FormerAddressAsync(slug), link, withdrawal =>
            new WithdrawnPage("Dit moment is ingetrokken", withdrawal, "Bekijk waaraan u kunt meedoen", MomentLinks.List));
}
