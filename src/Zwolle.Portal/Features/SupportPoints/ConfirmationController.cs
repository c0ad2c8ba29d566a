using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.SupportPoints;

/// <summary>The link in the half-yearly mail to organisations. Never cached: its address is a secret.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class ConfirmationController(ConfirmationService service) : Controller
{
    private const int TokenLength = 32;

    /// <summary>Only looks: programs that read mail open links too.</summary>
    [HttpGet(SupportPointLinks.Confirmation)]
    public async Task<IActionResult> Index(string token) => Page(await service.FindAsync(Checked(token)));

    [HttpPost(SupportPointLinks.Confirmation)]
    [EnableRateLimiting(RateLimits.Confirmation)]
    [RequestFormLimits(ValueLengthLimit = 100, KeyLengthLimit = 100, ValueCountLimit = 5, MultipartBodyLengthLimit = 10_000)]
    public async Task<IActionResult> Confirm(string? token, [FromForm(Name = "versie")] int version) => Page(await service.ConfirmAsync(Checked(token), version));

    /// <summary>What is no token is unknown, whatever it is. Of a form that cannot be read nothing is bound, the token neither.</summary>
    private static string Checked(string? token) => token?.Length == TokenLength ? token : "";

    private ViewResult Page(ConfirmationPage page)
    {
        var view = View("/Features/SupportPoints/Confirmation.cshtml", page);
        view.StatusCode = page.State switch
        {
            ConfirmationState.Open or ConfirmationState.Confirmed => StatusCodes.Status200OK,
            ConfirmationState.Changed => StatusCodes.Status409Conflict,
            ConfirmationState.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        return view;
    }
}
