using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Stories;

/// <summary>What residents tell of their wijk.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class StoriesController(StoryQueries queries, PortalOptions portal) : Controller
{
    [HttpGet(StoryLinks.List)]
    public async Task<IActionResult> Index([FromQuery] StoryFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(StoryLinks.FeedPath)]
    [HttpGet(StoryLinks.JsonFeedPath)]
    public async Task<IActionResult> Feed([FromQuery] StoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var list = await queries.ListAsync(filter with { Page = null });
        if (list.Problems.Count > 0)
        {
            return this.Refused(list.Problems);
        }

        var head = new FeedHead(
            $"Verhalen uit {list.Neighbourhood?.Name ?? "Zwolle"}", "Nieuwe en veranderde verhalen van bewoners.", StoryLinks.Feed(filter), StoryLinks.Of(filter with { Page = null }));
        return this.Feed(
            portal,
            head,
            list.Found.Where(card => !card.IsExample).OrderByDescending(card => card.ChangedAt).ThenByDescending(card => card.Id).Take(FeedFile.Most).Select(card => card.Entry(portal, list.Portal)));
    }

    [HttpGet(StoryLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } story
            ? View(story)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), StoryLinks.Details, withdrawal =>
                new WithdrawnPage("Dit verhaal staat hier niet meer", withdrawal, "Bekijk alle verhalen", StoryLinks.List));
}
