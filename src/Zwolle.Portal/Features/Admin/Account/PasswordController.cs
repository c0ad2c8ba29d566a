using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>A forgotten password: a mail for who has an account, and the page of its link. Neither signs anybody in.</summary>
public sealed class PasswordController(StaffTokens tokens, StaffManager manager, StaffEnrolment enrolment) : SignInPageController
{
    [HttpGet(AccountLinks.ForgottenPassword)]
    public IActionResult Forgotten() => View(new ForgottenPasswordPage(null, []));

    /// <summary>The same answer whether the address is known or not.</summary>
    [HttpPost(AccountLinks.ForgottenPassword)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Ask(ForgottenPasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (StaffFields.ProblemOfEmail(form.Email) is { } problem)
        {
            IReadOnlyList<Problem> problems = [new(nameof(form.Email), problem)];
            return this.ViewOf(new ForgottenPasswordPage(form.Email, problems), problems, nameof(Forgotten));
        }

        await enrolment.OfferPasswordResetAsync(form.Email!.Trim());
        return View(nameof(Forgotten), new ForgottenPasswordPage(form.Email, [], IsSent: true));
    }

    [HttpGet(AccountLinks.PasswordReset)]
    public async Task<IActionResult> Reset(string token) => await OwnerAsync(token) is { } member ? Choose(token, member, []) : Expired();

    [HttpPost(AccountLinks.PasswordReset)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(string token, NewPasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await OwnerAsync(token) is not { } member)
        {
            return Expired();
        }

        var problems = form.Problems(member.Name, member.Email);
        if (problems.Count > 0)
        {
            return Choose(token, member, problems);
        }

        return await enrolment.ResetPasswordAsync(token, await manager.HashAsync(form.NewPassword!)) is null
            ? Expired()
            : this.SeeOther($"{AccountLinks.SignIn}?na=wachtwoord");
    }

    private async Task<StaffMember?> OwnerAsync(string token) =>
        await tokens.FindAsync(StaffTokenPurpose.PasswordReset, token) is { StaffMember: { } member } && StaffSignIn.IsUsable(member) ? member : null;

    private IActionResult Choose(string token, StaffMember member, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new NewPasswordPage(AccountLinks.OfToken(AccountLinks.PasswordReset, token), member.Name, member.Email!, problems), problems, nameof(Reset));

    private ViewResult Expired()
    {
        var view = View("ExpiredLink", new ExpiredLinkPage("Deze link werkt niet meer", "Vraag hieronder een nieuwe aan, of vraag een beheerder om hulp."));
        view.StatusCode = StatusCodes.Status404NotFound;
        return view;
    }
}
