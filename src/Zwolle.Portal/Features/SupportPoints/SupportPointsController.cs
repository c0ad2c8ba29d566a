using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>Places to meet, who helps, and associations.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class SupportPointsController(SupportPointQueries queries) : Controller
{
    [HttpGet(SupportPointLinks.List)]
    public async Task<IActionResult> Index([FromQuery] SupportPointFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(SupportPointLinks.Map)]
    public async Task<IActionResult> Map([FromQuery] SupportPointFilter filter)
    {
        var map = await queries.MapAsync(filter);
        return map.List.Problems.Count == 0
            ? this.Tagged(map.ToGeoJson(), MapFeatures.ContentType)
            : Problem(string.Join(' ', map.List.Problems.Select(problem => problem.Message)), statusCode: StatusCodes.Status400BadRequest);
    }
}
