using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>
/// A page under /beheer for who is not signed in yet. It never looks at a session, so a form of it stays good when its
/// reader signs in beside it.
/// </summary>
[Area("Admin")]
[AllowAnonymous]
[AutoValidateAntiforgeryToken]
public abstract class SignInPageController : Controller
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Response.Headers.CacheControl = "no-cache, no-store";
        base.OnActionExecuting(context);
    }
}
