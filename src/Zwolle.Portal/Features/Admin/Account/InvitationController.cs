using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// The links of two mails: an invitation, and a new second factor. Opening one changes nothing; only the code at the end
/// uses it up.
/// </summary>
public sealed class InvitationController(StaffTokens tokens, StaffManager manager, StaffSignIn signIn, StaffEnrolment enrolment, SecondFactorSetUp setUp, SingleSignOnOptions singleSignOn, WaysIn ways)
    : SignInPageController
{
    [HttpGet(AccountLinks.Invitation)]
    public async Task<IActionResult> Invitation(string token) =>
        await InvitedAsync(token) is { } member ? ChoosePassword(token, member, []) : Expired();

    [HttpPost(AccountLinks.Invitation)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendPassword(string token, NewPasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await InvitedAsync(token) is not { } member)
        {
            return Expired();
        }

        var problems = form.Problems(member.Name, member.Email);
        return problems.Count > 0
            ? ChoosePassword(token, member, problems)
            : View("SetUp", setUp.Begin(Of(token), AccountLinks.OfToken(AccountLinks.InvitationCode, token), member.Email!, new SetUpState("", await manager.HashAsync(form.NewPassword!))));
    }

    [HttpPost(AccountLinks.InvitationCode)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendCode(string token, SetUpForm form) =>
        await InvitedAsync(token) is { } member
            ? await FinishAsync(token, member, form, AccountLinks.Invitation, AccountLinks.InvitationCode, enrolment.ActivateAsync)
            : Expired();

    [HttpGet(AccountLinks.SecondFactor)]
    public async Task<IActionResult> SecondFactor(string token) =>
        await WithoutSecondFactorAsync(token) is { } member ? AskPassword(token, member, []) : Expired();

    [HttpPost(AccountLinks.SecondFactor)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendCurrentPassword(string token, PasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await WithoutSecondFactorAsync(token) is not { } member)
        {
            return Expired();
        }

        return string.IsNullOrEmpty(form.Password) || await signIn.CheckPasswordAsync(member.Email!, form.Password) is null
            ? AskPassword(token, member, [new(nameof(form.Password), "Dit wachtwoord klopt niet.")])
            : View("SetUp", setUp.Begin(Of(token), AccountLinks.OfToken(AccountLinks.SecondFactorCode, token), member.Email!));
    }

    [HttpPost(AccountLinks.SecondFactorCode)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendSecondFactorCode(string token, SetUpForm form) =>
        await WithoutSecondFactorAsync(token) is { } member
            ? await FinishAsync(token, member, form, AccountLinks.SecondFactor, AccountLinks.SecondFactorCode, enrolment.ReplaceSecondFactorAsync)
            : Expired();

    private async Task<IActionResult> FinishAsync(
        string token, StaffMember member, SetUpForm form, string first, string second, Func<string, SetUpState, long, Task<StaffEnrolment.Enrolled?>> finish)
    {
        if (setUp.Open(Of(token), form) is not { } state)
        {
            return this.SeeOther(AccountLinks.OfToken(first, token));
        }

        if (setUp.Check(state, form) is not { } step)
        {
            var again = SecondFactorSetUp.Again(AccountLinks.OfToken(second, token), member.Email!, state, form);
            return this.ViewOf(again, again.Problems, "SetUp");
        }

        if (await finish(token, state, step) is not { } enrolled)
        {
            return Expired();
        }

        await signIn.FinishAsync(HttpContext, enrolled.Member);
        return View("RecoveryCodes", enrolled.RecoveryCodes);
    }

    /// <summary>A link makes a password, so it opens nothing where only the work account does.</summary>
    private async Task<StaffMember?> InvitedAsync(string token) =>
        !singleSignOn.Only && await tokens.FindAsync(StaffTokenPurpose.Invitation, token) is { StaffMember: { DisabledAt: null, ActivatedAt: null } member } ? member : null;

    private async Task<StaffMember?> WithoutSecondFactorAsync(string token) =>
        await tokens.FindAsync(StaffTokenPurpose.SecondFactor, token) is { StaffMember: { } member } && StaffSignIn.IsUsable(member) && await ways.MayUsePasswordAsync(member) ? member : null;

    private IActionResult ChoosePassword(string token, StaffMember member, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new NewPasswordPage(AccountLinks.OfToken(AccountLinks.Invitation, token), member.Name, member.Email!, problems), problems, "Invitation");

    private IActionResult AskPassword(string token, StaffMember member, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new AskPasswordPage(AccountLinks.OfToken(AccountLinks.SecondFactor, token), member.Email!, problems), problems, "AskPassword");

    private ViewResult Expired()
    {
        var view = View("ExpiredLink", new ExpiredLinkPage("Deze link werkt niet meer", singleSignOn.Only ? "Log in met uw werkaccount." : "Vraag een beheerder om een nieuwe mail."));
        view.StatusCode = StatusCodes.Status404NotFound;
        return view;
    }

    private static string Of(string token) => "token:" + StaffTokens.Digest(token);
}
