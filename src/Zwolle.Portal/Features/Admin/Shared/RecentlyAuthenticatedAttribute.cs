using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>
/// For what could hurt: who is signed in must have shown who they are in the last ten minutes. Else that is asked, and
/// what was filled in comes back afterwards.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RecentlyAuthenticatedAttribute : Attribute, IAsyncActionFilter
{
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(10);

    public static bool IsRecent(StaffUser? user, PortalClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return user is not null && user.AuthenticatedAt + Time > clock.UtcNow;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (IsRecent(StaffUser.Of(http.User), services.GetRequiredService<PortalClock>()))
        {
            await next();
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            context.Result = new RedirectResult(AccountLinks.ConfirmFor(http.Request.Path + http.Request.QueryString));
            return;
        }

        var values = services.GetRequiredService<SealedValues>();
        var (form, isTooLarge) = await KeptForm.ReadAsync(http.Request, values);
        var page = new ConfirmPage(
            await services.GetRequiredService<WaysIn>().OfAsync(StaffUser.Of(http.User)!.Id),
            new ConfirmForm { ReturnTo = ReturnAddress.OfReferer(http.Request), Kept = form?.Seal(values) },
            [],
            isTooLarge);
        context.Result = new ViewResult
        {
            ViewName = "Confirm",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<ConfirmPage>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = page },
        };
    }
}
