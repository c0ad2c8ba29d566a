using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Home;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class HomeController(HomeQueries queries) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index() => View(await queries.GetAsync());
}
