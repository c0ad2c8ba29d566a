using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>The two pages of signing in.</summary>
public sealed class SignInController(StaffSignIn signIn, SealedValues values) : SignInPageController
{
    private const string WrongPassword = "Wij kunnen u hiermee niet inloggen. Controleer uw e-mailadres en uw wachtwoord.";
    private const string WrongCode = "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in uw app en vul die in.";

    [HttpGet(AccountLinks.SignIn)]
    public IActionResult Index([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo, [FromQuery(Name = "na")] string? after) =>
        View("SignIn", new SignInPage(new SignInForm { ReturnTo = ReturnAddress.Of(returnTo) }, [], after switch
        {
            "uitloggen" => SignInReason.SignedOut,
            "wachtwoord" => SignInReason.PasswordChanged,
            _ => SignInReason.None,
        }));

    [HttpPost(AccountLinks.SignIn)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(SignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var problems = Problems(form);
        if (problems.Count > 0)
        {
            return this.ViewOf(new SignInPage(form, problems, ReasonOf(form)), problems, "SignIn");
        }

        if (await signIn.CheckPasswordAsync(form.Email!.Trim(), form.Password!) is not { } member)
        {
            problems.Add(new(nameof(form.Email), WrongPassword));
            return this.ViewOf(new SignInPage(form, problems, ReasonOf(form)), problems, "SignIn");
        }

        await StaffSignIn.BeginStepAsync(HttpContext, member);

        // What is kept fits in no address; without it the page of the code has an address of its own, to reload and go back to.
        return string.IsNullOrEmpty(form.Kept)
            ? this.SeeOther(AccountLinks.CodeFor(ReturnAddress.Of(form.ReturnTo)))
            : CodePage(member, new CodeForm { ReturnTo = form.ReturnTo, Kept = form.Kept }, []);
    }

    [HttpGet(AccountLinks.Code)]
    public async Task<IActionResult> Code([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo) =>
        await signIn.InStepAsync(HttpContext) is { } member
            ? CodePage(member, new CodeForm { ReturnTo = ReturnAddress.Of(returnTo) }, [])
            : this.SeeOther(AccountLinks.SignInFor(ReturnAddress.Of(returnTo)));

    [HttpPost(AccountLinks.Code)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendCode(CodeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await signIn.InStepAsync(HttpContext) is not { } member)
        {
            var page = new SignInForm { ReturnTo = ReturnAddress.Of(form.ReturnTo), Kept = form.Kept };
            IReadOnlyList<Problem> late = [new(nameof(page.Email), "U hebt langer dan tien minuten gewacht. Vul uw e-mailadres en uw wachtwoord nog een keer in.")];
            return this.ViewOf(new SignInPage(page, late, ReasonOf(page)), late, "SignIn");
        }

        if (string.IsNullOrWhiteSpace(form.OneTimeCode) || !await signIn.CheckCodeAsync(member, form.OneTimeCode))
        {
            return CodePage(member, form, [new(nameof(form.OneTimeCode), string.IsNullOrWhiteSpace(form.OneTimeCode) ? "Vul de code uit uw app in." : WrongCode)]);
        }

        await signIn.FinishAsync(HttpContext, member);
        return KeptForm.Open(values, form.Kept) is { } kept ? View("Restore", kept) : this.SeeOther(ReturnAddress.Of(form.ReturnTo));
    }

    private IActionResult CodePage(StaffMember member, CodeForm form, IReadOnlyList<Problem> problems) =>
        member.TwoFactorEnabled ? this.ViewOf(new CodePage(form, problems), problems, "Code") : View("NoSecondFactor");

    private static SignInReason ReasonOf(SignInForm form) => string.IsNullOrEmpty(form.Kept) ? SignInReason.None : SignInReason.ExpiredKept;

    private static List<Problem> Problems(SignInForm form)
    {
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(form.Email))
        {
            problems.Add(new(nameof(form.Email), "Vul uw e-mailadres in."));
        }

        if (string.IsNullOrEmpty(form.Password))
        {
            problems.Add(new(nameof(form.Password), "Vul uw wachtwoord in."));
        }

        return problems;
    }
}
