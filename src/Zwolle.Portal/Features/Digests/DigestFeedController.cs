using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Digests;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class DigestFeedController(DigestQueries queries, PortalOptions portal) : Controller
{
    [HttpGet(DigestLinks.FeedPath)]
    [HttpGet(DigestLinks.JsonFeedPath)]
    public async Task<IActionResult> Index() => this.Feed(
        portal,
        new FeedHead("Maandberichten over Zwolle", "Elke maand de besluiten, waaraan u kunt meedoen, en wat de gemeente met uw mening deed.", DigestLinks.FeedPath, DigestLinks.List),
        (await queries.ListAsync()).Where(digest => !digest.IsExample).OrderByDescending(digest => digest.ChangedAt).ThenByDescending(digest => digest.Month).Take(FeedFile.Most).Select(digest => new FeedEntry(
            digest.PublicId, digest.Title, digest.Intro, portal.BaseUrl + DigestLinks.Details(digest.Month), digest.PublishedAt, digest.ChangedAt, [])));
}
