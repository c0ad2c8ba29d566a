using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class MomentFeedController(MomentQueries queries, MarkdownRenderer markdown, PortalOptions portal) : Controller
{
    [HttpGet(MomentLinks.FeedPath)]
    [HttpGet(MomentLinks.JsonFeedPath)]
    public async Task<IActionResult> Index([FromQuery] MomentFilter filter)
    {
        var feed = await queries.FeedAsync(filter);
        if (feed.Problems.Count > 0)
        {
            return this.Refused(feed.Problems);
        }

        var head = new FeedHead(
            filter.Title(feed.Portal),
            "Nieuwe en veranderde momenten waarop u kunt meedoen, en de antwoorden.",
            MomentLinks.Feed(filter),
            MomentLinks.Of(filter with { Page = null }));
        return this.Feed(portal, head, feed.Moments.Select(moment => moment.Entry(portal, feed.Portal, markdown, feed.Changes, feed.Today)));
    }
}
