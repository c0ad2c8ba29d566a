using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Finder;

/// <summary>
/// Never cached: what a visitor types stays out of every store. The form comes by POST, so that it stays out of
/// addresses and logs too. GET takes names, for links; an address in a link is not looked up.
/// </summary>
[EnableRateLimiting(RateLimits.Finder)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class FinderController(PortalIndex index, AddressFinder addresses) : Controller
{
    public const int TypedMaxLength = 80;

    [HttpGet(NeighbourhoodLinks.Finder)]
    public async Task<IActionResult> Index([FromQuery(Name = "q")] string? typed)
    {
        typed = typed?.Trim() ?? "";
        var portal = await index.GetAsync();
        if (typed.Length == 0)
        {
            return Page(portal, FinderState.Empty, typed);
        }

        if (Problem(typed) is { } problem)
        {
            return Invalid(portal, typed, problem);
        }

        var matches = PlaceMatcher.Find(portal, AddressQuestion.WithoutCity(typed));
        return matches switch
        {
            [var only] => Redirect(NeighbourhoodLinks.Details(only.Neighbourhood.Slug)),
            [] => Page(portal, AddressQuestion.Parse(typed) is { IsCertain: true } ? FinderState.PressAgain : FinderState.NoSuchName, typed),
            _ => Page(portal, FinderState.SeveralNames, typed, matches),
        };
    }

    [HttpPost(NeighbourhoodLinks.Finder)]
    [RequestFormLimits(ValueLengthLimit = 2_000, KeyLengthLimit = 100, ValueCountLimit = 10, MultipartBodyLengthLimit = 10_000)]
    public async Task<IActionResult> Search(FinderInput? input, CancellationToken cancellation)
    {
        var typed = input?.Typed?.Trim() ?? "";
        var portal = await index.GetAsync();
        if ((ModelState.IsValid ? Problem(typed) : TooLong) is { } problem)
        {
            return Invalid(portal, typed, problem);
        }

        var question = AddressQuestion.Parse(typed);
        var matches = PlaceMatcher.Find(portal, AddressQuestion.WithoutCity(typed));

        // A certain address is looked up before its likeness to a name counts: 'Veerallee 12' is one letter from a buurt.
        if (question is null || portal.Neighbourhoods.Count == 0 || (matches.Count > 0 && !question.IsCertain))
        {
            return ByName(portal, typed, matches);
        }

        var result = await addresses.FindAsync(portal, question, cancellation);
        return result switch
        {
            { Neighbourhoods: [var only] } => this.SeeOther(NeighbourhoodLinks.Details(only.Slug)),
            { Neighbourhoods.Count: > 1 } => Page(
                portal,
                question.Postcode is null || question.HouseNumber is not null ? FinderState.SeveralByStreet : FinderState.SeveralByPostcode,
                typed,
                [.. result.Neighbourhoods.Select(n => new PlaceMatch(n, n.Name))]),
            _ when matches.Count > 0 => ByName(portal, typed, matches),
            { Answer: AddressAnswer.Unavailable } => Page(portal, FinderState.Unavailable, typed),
            { Answer: AddressAnswer.Elsewhere } => Page(portal, FinderState.Elsewhere, typed),
            _ => Page(portal, FinderState.NotFound, typed),
        };
    }

    private IActionResult ByName(PortalSnapshot portal, string typed, IReadOnlyList<PlaceMatch> matches) => matches switch
    {
        [var only] => this.SeeOther(NeighbourhoodLinks.Details(only.Neighbourhood.Slug)),
        [] => Page(portal, FinderState.NotFound, typed),
        _ => Page(portal, FinderState.SeveralNames, typed, matches),
    };

    private ViewResult Page(PortalSnapshot portal, FinderState state, string typed, IReadOnlyList<PlaceMatch>? matches = null) =>
        View(nameof(Index), new FinderPage(state, typed, matches ?? [], [], portal));

    private ViewResult Invalid(PortalSnapshot portal, string typed, Problem problem)
    {
        var view = View(nameof(Index), new FinderPage(FinderState.Invalid, typed, [], [problem], portal));
        view.StatusCode = StatusCodes.Status400BadRequest;
        return view;
    }

    private static Problem TooLong => new(FinderForm.Field, $"Dit is te lang. Gebruik niet meer dan {TypedMaxLength} letters.");

    private static Problem? Problem(string typed)
    {
        if (typed.Length < 2)
        {
            return new Problem(FinderForm.Field, "Vul uw wijk, straat of postcode in. Gebruik minstens twee letters.");
        }

        if (typed.Length > TypedMaxLength)
        {
            return TooLong;
        }

        return AddressQuestion.IsPartOfPostcode(typed)
            ? new Problem(FinderForm.Field, "Dit is geen hele postcode. Vul ook de twee letters in, bijvoorbeeld 8011 PK.")
            : null;
    }
}

/// <summary>What the form sends. No record and no plain text: whoever logs the arguments of an action gets the name of this class.</summary>
public sealed class FinderInput
{
    [FromForm(Name = FinderForm.Field)]
    public string? Typed { get; set; }
}
