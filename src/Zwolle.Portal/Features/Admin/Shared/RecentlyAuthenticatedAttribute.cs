using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared;

/// <summary>
/// For what could hurt: password and code must have been given in the last ten minutes. Else they are asked for, and what
/// was filled in comes back afterwards.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RecentlyAuthenticatedAttribute : Attribute, IAsyncActionFilter
{
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(10);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (StaffUser.Of(http.User) is { } user && user.AuthenticatedAt + Time > services.GetRequiredService<PortalClock>().UtcNow)
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
