using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Takes what a passkey answered to the page of signing in. It checked its owner itself, so no code is asked.</summary>
public sealed class PasskeySignInController(PasskeyCeremony ceremony, StaffSignIn signIn, SingleSignOnOptions singleSignOn, SealedValues values) : SignInPageController
{
    private const string Wrong = "Wij kunnen u niet inloggen met deze passkey. Probeer het opnieuw, of log in met uw wachtwoord.";

    [HttpPost(AccountLinks.PasskeySignIn)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(PasskeySignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (singleSignOn.Only || await ceremony.UsedAsync(HttpContext, form) is not { } member)
        {
            var page = new SignInForm { ReturnTo = ReturnAddress.Of(form.ReturnTo), Kept = form.Kept };
            IReadOnlyList<Problem> problems = [new(singleSignOn.Only ? "werkaccount" : "passkey", Wrong)];
            return this.ViewOf(new SignInPage(page, problems, string.IsNullOrEmpty(form.Kept) ? SignInReason.None : SignInReason.ExpiredKept), problems, "SignIn");
        }

        await signIn.FinishAsync(HttpContext, member, SignInMethod.Passkey);
        return KeptForm.Open(values, form.Kept) is { } kept ? View("Restore", kept) : this.SeeOther(ReturnAddress.Of(form.ReturnTo));
    }
}
