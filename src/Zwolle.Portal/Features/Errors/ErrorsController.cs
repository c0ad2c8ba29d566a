using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Errors;

/// <summary>Reached only from inside, when another endpoint or the pipeline answered with an error.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class ErrorsController : Controller
{
    // Every method: an error may answer a POST as well as a GET. The status is no parameter: nothing is bound when the
    // form of such a POST cannot be read, and that may be the very error.
    [Route("/fout/{status:int}")]
    public IActionResult Index()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var fromInside = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var shown = fromInside && status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        if (fromInside && ProgramAccess.IsAsked(HttpContext))
        {
            return ProblemJson.Of(shown);
        }

        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";
        var view = View(
            asked.StartsWith("/beheer", StringComparison.Ordinal) ? ErrorPage.ForStaff(shown)
            : asked.StartsWith(IdeaLinks.Form, StringComparison.Ordinal) ? ErrorPage.ForIdeas(shown)
            : ErrorPage.For(shown));
        view.StatusCode = shown;
        return view;
    }
}

/// <summary>What an error page says.</summary>
public sealed record ErrorPage(int Status, string Title, string Text)
{
    /// <summary>Under /beheer some errors have another cause, or another way on.</summary>
    public static ErrorPage ForStaff(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "Deze pagina is te oud", "Wij konden niet zien of dit formulier van u komt. Ga terug, laad de pagina opnieuw en probeer het nog een keer."),
        StatusCodes.Status403Forbidden => new(status, "Dit mag u niet", "Uw account heeft hier geen rechten voor, of een andere site stuurde u hierheen. Hebt u dit nodig voor uw werk? Vraag een beheerder."),
        StatusCodes.Status429TooManyRequests => new(status, "Er wordt nu te vaak geprobeerd", "Er komen veel pogingen tegelijk vanaf uw internetverbinding. Wacht een minuut en probeer het dan opnieuw."),
        _ => For(status),
    };

    /// <summary>Whoever sends an idea has typed something.</summary>
    public static ErrorPage ForIdeas(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests => new(status, "Er wordt nu te vaak geprobeerd", "Er komen veel berichten tegelijk vanaf uw internetverbinding. Wacht een minuut en ga dan terug: wat u invulde, staat er meestal nog. Of bel 14 038."),
        _ => For(status),
    };

    public static ErrorPage For(int status) => status switch
    {
        StatusCodes.Status403Forbidden => new(status, "Dit komt van een andere site", "Een andere site stuurde hier iets naartoe. Daar doen wij niets mee. Wilde u zelf iets versturen? Open dan eerst de pagina op deze site en probeer het daar opnieuw."),
        StatusCodes.Status404NotFound => new(status, "Deze pagina bestaat niet", "Misschien klopt het adres niet, of is de pagina verhuisd."),
        StatusCodes.Status410Gone => new(status, "Deze pagina is ingetrokken", "Wat hier stond, is er niet meer."),
        StatusCodes.Status405MethodNotAllowed => new(status, "Dit kan hier niet", "Deze pagina kunt u alleen bekijken."),
        StatusCodes.Status429TooManyRequests => new(status, "Er wordt nu te vaak gezocht", "Er komen veel vragen tegelijk vanaf uw internetverbinding. Wacht een minuut en probeer het dan opnieuw. Of kies uw wijk uit de lijst."),
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout => new(status, "Het duurt te lang", "Het is druk op de site. Wacht een minuut en probeer het dan opnieuw."),
        >= 500 => new(status, "Er ging iets mis bij ons", "Het ligt niet aan u. Probeer het over een paar minuten opnieuw."),
        _ => new(status, "Deze vraag begrijpen wij niet", "Er klopt iets niet in het adres of in wat u invulde. Ga terug en probeer het opnieuw."),
    };
}
