using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Start;

public sealed class StartController(AdminStartQueries queries) : AdminController
{
    [HttpGet(StartLinks.Page)]
    public async Task<IActionResult> Index() => View(await queries.ReadAsync(Me));
}
