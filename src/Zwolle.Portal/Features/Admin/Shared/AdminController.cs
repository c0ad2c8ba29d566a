using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>A page under /beheer: for staff only, with a token in every form, and kept by no browser or proxy.</summary>
[Area("Admin")]
[Authorize(Policy = Staff.Read)]
[AutoValidateAntiforgeryToken]
public abstract class AdminController : Controller
{
    /// <summary>The colleague who asks.</summary>
    protected StaffUser Me => StaffUser.Of(User)!;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Response.Headers.CacheControl = "no-cache, no-store";

        // A form that comes back after signing in is shown by an action that takes one; a button is not pressed again by itself.
        if (Request.IsRestored() && !Request.AsksTextHelp() && !KeptForm.TakesForm(HttpContext.GetEndpoint()))
        {
            context.Result = this.SeeOther(StartLinks.Page);
        }

        base.OnActionExecuting(context);
    }
}
