using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Follow;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class FollowController(PortalIndex index) : Controller
{
    [HttpGet(FollowLinks.Page)]
    public async Task<IActionResult> Index([FromQuery(Name = "wijk")] string? wijk)
    {
        var portal = await index.GetAsync();
        var problems = new List<Problem>();
        var neighbourhood = portal.ReadNeighbourhood(wijk, problems);
        return this.ViewOf(new FollowPage(portal, neighbourhood, problems), problems);
    }
}
