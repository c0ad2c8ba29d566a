using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Decisions;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class DecisionFeedController(DecisionQueries queries, PortalOptions portal) : Controller
{
    [HttpGet(DecisionLinks.FeedPath)]
    [HttpGet(DecisionLinks.JsonFeedPath)]
    public async Task<IActionResult> Index([FromQuery] DecisionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var list = await queries.ListAsync(filter with { Page = null });
        if (list.Problems.Count > 0)
        {
            return this.Refused(list.Problems);
        }

        var head = new FeedHead(
            $"Besluiten over {list.Portal.BySlug(filter.Neighbourhood)?.Name ?? "Zwolle"}",
            "Nieuwe en veranderde besluiten en besprekingen, in gewone taal. Het stuk van de gemeente gaat voor.",
            DecisionLinks.Feed(filter),
            DecisionLinks.Of(filter with { Page = null }));
        return this.Feed(portal, head, list.Found.Where(card => !card.IsExample).OrderByDescending(card => card.ChangedAt).ThenByDescending(card => card.Id).Take(FeedFile.Most).Select(card => card.Entry(portal, list.Portal)));
    }
}
