using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Neighbourhoods;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class NeighbourhoodFeedController(NeighbourhoodQueries queries, MarkdownRenderer markdown, PortalOptions portal) : Controller
{
    [HttpGet(NeighbourhoodLinks.List + "/{slug}/feed.atom")]
    [HttpGet(NeighbourhoodLinks.List + "/{slug}/feed.json")]
    public async Task<IActionResult> Index(string slug)
    {
        if (await queries.FeedAsync(slug) is not { } feed)
        {
            return NotFound();
        }

        var head = new FeedHead(
            $"Nieuws uit {feed.Neighbourhood.Name}",
            $"Nieuwe en veranderde plannen voor {feed.Neighbourhood.Name} en voor de hele stad, waaraan u kunt meedoen, de antwoorden, besluiten, en wat bewoners zelf doen en vertellen.",
            NeighbourhoodLinks.Feed(slug),
            NeighbourhoodLinks.Details(slug));
        var entries = feed.Plans.Select(plan => plan.Entry(portal, feed.Portal, markdown, feed.Changes))
            .Concat(feed.Moments.Select(moment => moment.Entry(portal, feed.Portal, markdown, feed.Changes, feed.Today)))
            .Concat(feed.Initiatives.Select(initiative => initiative.Entry(portal, feed.Portal)))
            .Concat(feed.Decisions.Select(decision => decision.Entry(portal, feed.Portal)))
            .Concat(feed.Stories.Select(story => story.Entry(portal, feed.Portal)))
            .OrderByDescending(entry => entry.Updated)
            .ThenBy(entry => entry.PublicId)
            .Take(FeedFile.Most);
        return this.Feed(portal, head, entries);
    }
}
