using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Asks who is signed in for password and code once more (<see cref="RecentlyAuthenticatedAttribute"/>). It gives the session a new key.</summary>
public sealed class ConfirmController(StaffManager manager, StaffSignIn signIn, SealedValues values) : AdminController
{
    [HttpGet(AccountLinks.Confirm)]
    public IActionResult Index([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo) =>
        View("Confirm", new ConfirmPage(new ConfirmForm { ReturnTo = ReturnAddress.Of(returnTo) }, []));

    [HttpPost(AccountLinks.Confirm)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(ConfirmForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored())
        {
            return View("Confirm", new ConfirmPage(form, []));
        }

        var problems = Problems(form);
        var member = await manager.FindByIdAsync(Me.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (problems.Count == 0
            && (member is null || await signIn.CheckPasswordAsync(member.Email!, form.Password!) is null || !await signIn.CheckCodeAsync(member, form.OneTimeCode!)))
        {
            problems.Add(new(nameof(form.Password), "Uw wachtwoord of de code klopt niet. Gebruik een code die u nog niet eerder gebruikte."));
        }

        if (problems.Count > 0)
        {
            return this.ViewOf(new ConfirmPage(form, problems), problems, "Confirm");
        }

        await signIn.FinishAsync(HttpContext, member!);
        return KeptForm.Open(values, form.Kept) is { } kept ? View("Restore", kept) : this.SeeOther(ReturnAddress.Of(form.ReturnTo));
    }

    private static List<Problem> Problems(ConfirmForm form)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrEmpty(form.Password))
        {
            problems.Add(new(nameof(form.Password), "Vul uw wachtwoord in."));
        }

        if (string.IsNullOrWhiteSpace(form.OneTimeCode))
        {
            problems.Add(new(nameof(form.OneTimeCode), "Vul de code uit uw app in."));
        }

        return problems;
    }
}
