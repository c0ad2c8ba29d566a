using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Money;

/// <summary>The register of schemes that help initiatives.</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class MoneyController(MoneyQueries queries) : Controller
{
    [HttpGet(MoneyLinks.List)]
    public async Task<IActionResult> Index() => View(await queries.RegisterAsync());

    [HttpGet(MoneyLinks.List + "/{slug}")]
    public async Task<IActionResult> Details(string slug) =>
        await queries.DetailsAsync(slug) is { } scheme
            ? View(scheme)
            : this.FormerAddress(await queries.FormerAddressAsync(slug), MoneyLinks.Details, withdrawal =>
                new WithdrawnPage("Deze regeling is ingetrokken", withdrawal, "Bekijk alle regelingen", MoneyLinks.List));
}

/// <summary>Which schemes fit an initiative. Never cached: every visitor has an address of their own.</summary>
[AllowAnonymous]
public sealed class MoneyHelpController(MoneyQueries queries, PortalIndex index) : Controller
{
    [HttpGet(MoneyLinks.Helper)]
    public async Task<IActionResult> Index([FromQuery] MoneyAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var portal = await index.GetAsync();
        var (need, problems) = answers.Check(portal);
        return this.ViewOf(new MoneyHelp(answers, need, await queries.RegisterAsync(), portal, problems), problems, "/Features/Money/Help.cshtml");
    }
}
