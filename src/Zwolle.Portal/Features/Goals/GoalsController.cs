using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Goals;

/// <summary>What the municipality wants to reach, per wijk.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class GoalsController(GoalQueries queries) : Controller
{
    [HttpGet(GoalLinks.List)]
    public async Task<IActionResult> Index([FromQuery(Name = "wijk")] string? neighbourhood)
    {
        var page = await queries.ListAsync(neighbourhood);
        return this.ViewOf(page, page.Problems);
    }
}
