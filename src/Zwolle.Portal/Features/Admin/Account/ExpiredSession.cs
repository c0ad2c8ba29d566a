using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// Answers a form that is sent when the session is over: the page to sign in, with what was filled in as one sealed value,
/// so that nothing is lost. Nothing is done with it until its sender sees it again and sends it once more.
/// </summary>
public static class ExpiredSession
{
    public static async Task AnswerAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var services = http.RequestServices;
        var values = services.GetRequiredService<SealedValues>();
        var (form, isTooLarge) = await KeptForm.ReadAsync(http.Request, values);
        var page = new SignInPage(
            new SignInForm { ReturnTo = ReturnAddress.OfReferer(http.Request), Kept = form?.Seal(values) },
            [],
            form is not null ? SignInReason.ExpiredKept : isTooLarge ? SignInReason.ExpiredTooLarge : SignInReason.Expired);

        http.Response.Headers.CacheControl = "no-cache, no-store";
        var route = new RouteData { Values = { ["area"] = "Admin", ["controller"] = "Account", ["action"] = "SignIn" } };
        await new ViewResult
        {
            ViewName = "/Features/Admin/Account/SignIn.cshtml",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<SignInPage>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = page },
        }.ExecuteResultAsync(new ActionContext(http, route, new ActionDescriptor()));
    }
}
