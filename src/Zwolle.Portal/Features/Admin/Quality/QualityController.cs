using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Quality;

public sealed class QualityController(AdminQualityQueries queries) : AdminController
{
    [HttpGet(QualityLinks.Page)]
    public async Task<IActionResult> Index() => View(await queries.BoardAsync());
}
