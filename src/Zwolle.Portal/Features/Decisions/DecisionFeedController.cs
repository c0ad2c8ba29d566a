using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
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
        return this.Feed(portal, head, list.Found.Where(card => !card.IsExample).OrderByDescending(card => card.ChangedAt).ThenByDescending(card => card.Id).Take(FeedFile.Most).Select(card => Entry(card, list.Portal)));
    }

    private FeedEntry Entry(DecisionCard card, PortalSnapshot index) => new(
        card.PublicId,
        card.Title,
        $"{card.Outcome.Text()} ({card.Body.Text().ToLowerInvariant()}, {DecisionWords.Day(card.Date)}). {card.Summary}",
        portal.BaseUrl + DecisionLinks.Details(card.Slug),
        card.PublishedAt,
        card.ChangedAt,
        [
            .. FeedFile.Areas(index, card.NeighbourhoodIds, unknown: false),
            .. index.Themes.Where(theme => card.ThemeIds.Contains(theme.Id)).Select(theme => new FeedCategory(theme.Slug, theme.Name)),
        ]);
}
