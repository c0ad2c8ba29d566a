using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Plans;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class PlanFeedController(PlanQueries queries, MarkdownRenderer markdown, PortalOptions portal) : Controller
{
    [HttpGet(PlanLinks.FeedPath)]
    public async Task<IActionResult> Index([FromQuery] PlanFilter filter)
    {
        var feed = await queries.FeedAsync(filter);
        if (feed.Problems.Count > 0)
        {
            return this.Refused(feed.Problems);
        }

        var head = new FeedHead(
            $"Plannen in {feed.Portal.BySlug(filter.Neighbourhood)?.Name ?? "Zwolle"}",
            "Nieuwe en veranderde plannen.",
            PlanLinks.Feed(filter),
            PlanLinks.Of(filter with { Page = null }));
        return this.Feed(portal, head, feed.Plans.Select(plan => plan.Entry(portal, feed.Portal, markdown, feed.Changes)));
    }
}
