using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Paper;

public static class AdminPaperLinks
{
    public const string Page = "/beheer/kranten";
}

/// <summary>Texts for newspaper and social media, and the sheets and cards to print. It changes nothing, so all staff may read it.</summary>
public sealed class AdminPaperController(AdminPaperQueries queries) : AdminController
{
    [HttpGet(AdminPaperLinks.Page)]
    public async Task<IActionResult> Index([FromQuery] AdminPaperFilter filter)
    {
        var page = await queries.PageAsync(filter);
        return this.ViewOf(page, page.Problems);
    }
}
