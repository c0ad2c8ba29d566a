using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Start;

public sealed class StartController : AdminController
{
    [HttpGet(StartLinks.Page)]
    public IActionResult Index() => View(Me);
}
