using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Paper;

/// <summary>The sheet of a wijk (wijkkrant): one A4, two sides, per month.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class PaperController(PaperQueries queries) : Controller
{
    [HttpGet(PaperLinks.Route)]
    public async Task<IActionResult> Issue(string slug, [FromQuery] PaperFilter filter) =>
        await queries.IssueAsync(slug, filter) is { } issue ? this.ViewOf(issue, issue.Problems) : NotFound();
}
