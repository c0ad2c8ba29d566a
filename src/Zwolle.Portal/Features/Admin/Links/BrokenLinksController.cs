using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Links;

public sealed class BrokenLinksController(AdminBrokenLinkQueries queries) : AdminController
{
    [HttpGet(BrokenLinkLinks.Page)]
    public async Task<IActionResult> Index() => View("/Features/Admin/Links/Broken.cshtml", await queries.ListAsync(Me));
}
