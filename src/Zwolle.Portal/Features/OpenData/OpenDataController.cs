using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.OpenData;

/// <summary>The page that explains the data to people.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class OpenDataController(IEnumerable<OpenDataResource> resources) : Controller
{
    [HttpGet(OpenDataLinks.Page)]
    public IActionResult Index() => View(resources.ToList());
}
