using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
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
        Response.Headers.CacheControl = "no-store";
        base.OnActionExecuting(context);
    }
}
