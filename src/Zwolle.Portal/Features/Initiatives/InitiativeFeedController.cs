using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Initiatives;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class InitiativeFeedController(InitiativeQueries queries, PortalOptions portal) : Controller
{
    [HttpGet(InitiativeLinks.FeedPath)]
    [HttpGet(InitiativeLinks.JsonFeedPath)]
    public async Task<IActionResult> Index([FromQuery] InitiativeFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var feed = await queries.FeedAsync(filter);
        if (feed.Problems.Count > 0)
        {
            return this.Refused(feed.Problems);
        }

        var head = new FeedHead(
            $"Initiatieven in {feed.Portal.BySlug(filter.Neighbourhood)?.Name ?? "Zwolle"}",
            "Nieuwe en veranderde initiatieven van bewoners en organisaties.",
            InitiativeLinks.Feed(filter),
            InitiativeLinks.Of(filter with { Page = null }));
        return this.Feed(portal, head, feed.Initiatives.Select(initiative => initiative.Entry(portal, feed.Portal)));
    }
}
