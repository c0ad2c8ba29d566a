using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.About;

/// <summary>What visitors may want to know about the portal itself.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class AboutController(AboutQueries queries) : Controller
{
    [HttpGet(AboutLinks.Accessibility)]
    public IActionResult Accessibility() => View();

    [HttpGet(AboutLinks.Privacy)]
    public IActionResult Privacy() => View();

    [HttpGet(AboutLinks.Contact)]
    public async Task<IActionResult> Contact() => View(await queries.ContactsAsync());
}
