using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Finder;

/// <summary>Never cached: what a visitor types stays out of every store.</summary>
[EnableRateLimiting(RateLimits.Finder)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class FinderController(PortalIndex index) : Controller
{
    public const int TypedMaxLength = 80;

    [HttpGet(NeighbourhoodLinks.Finder)]
    public async Task<IActionResult> Index([FromQuery(Name = "q")] string? typed)
    {
        typed = typed?.Trim() ?? "";
        var portal = await index.GetAsync();
        if (Problem(typed) is { } problem)
        {
            return this.ViewOf(new FinderPage(typed, [], [problem], portal), [problem]);
        }

        var matches = PlaceMatcher.Find(portal, typed);
        return matches is [var only]
            ? Redirect(NeighbourhoodLinks.Details(only.Neighbourhood.Slug))
            : View(new FinderPage(typed, matches, [], portal));
    }

    private static Problem? Problem(string typed)
    {
        const string field = "q";
        if (typed.Length < 2)
        {
            return new Problem(field, "Vul de naam van uw wijk, buurt of dorp in. Gebruik minstens twee letters.");
        }

        if (typed.Length > TypedMaxLength)
        {
            return new Problem(field, $"Dit is te lang. Gebruik niet meer dan {TypedMaxLength} letters.");
        }

        return Postcode().IsMatch(typed)
            ? new Problem(field, "Zoeken op postcode kan hier niet. Vul de naam van uw wijk, buurt of dorp in, of kies uw wijk hieronder.")
            : null;
    }

    [GeneratedRegex(@"^\d{4}\s*(?:[A-Za-z]{2})?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Postcode();
}
