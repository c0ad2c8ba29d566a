using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Makes the first account, for who can read the console of the server. Once there is an account, this page is not there.</summary>
public sealed class FirstAdministratorController(StaffTokens tokens, StaffManager manager, StaffSignIn signIn, StaffEnrolment enrolment, SecondFactorSetUp setUp) : SignInPageController
{
    /// <summary>Of the sealed state: there is but one of these at a time.</summary>
    private const string Of = "first";

    [HttpGet(AccountLinks.FirstAdministrator)]
    public async Task<IActionResult> Index() =>
        await enrolment.AnybodyAsync() ? NotFound() : this.ViewOf(new FirstAdministratorPage(new FirstAdministratorForm(), []), [], "FirstAdministrator");

    [HttpPost(AccountLinks.FirstAdministrator)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(FirstAdministratorForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await enrolment.AnybodyAsync())
        {
            return NotFound();
        }

        var problems = await ProblemsAsync(form);
        if (problems.Count > 0)
        {
            return this.ViewOf(new FirstAdministratorPage(form, problems), problems, "FirstAdministrator");
        }

        var email = form.Email!.Trim();
        var state = new SetUpState("", await manager.HashAsync(form.NewPassword!), form.Name!.Trim(), email, Base32.Normalize(form.StartCode!));
        return View("SetUp", setUp.Begin(Of, AccountLinks.FirstAdministratorCode, email, state));
    }

    [HttpPost(AccountLinks.FirstAdministratorCode)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendCode(SetUpForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await enrolment.AnybodyAsync())
        {
            return NotFound();
        }

        if (setUp.Open(Of, form) is not { } state)
        {
            return this.SeeOther(AccountLinks.FirstAdministrator);
        }

        if (setUp.Check(state, form) is not { } step)
        {
            var again = SecondFactorSetUp.Again(AccountLinks.FirstAdministratorCode, state.Email!, state, form);
            return this.ViewOf(again, again.Problems, "SetUp");
        }

        if (await enrolment.MakeFirstAdministratorAsync(state, step) is not { } enrolled)
        {
            return this.SeeOther(AccountLinks.FirstAdministrator);
        }

        await signIn.FinishAsync(HttpContext, enrolled.Member);
        return View("RecoveryCodes", enrolled.RecoveryCodes);
    }

    private async Task<List<Problem>> ProblemsAsync(FirstAdministratorForm form)
    {
        var problems = new List<Problem>();
        if (await tokens.FindAsync(StaffTokenPurpose.FirstAdministrator, Base32.Normalize(form.StartCode ?? "")) is null)
        {
            problems.Add(new(nameof(form.StartCode), "Deze code klopt niet. Hij staat in de uitvoer van het programma, van de laatste keer dat het startte."));
        }

        if (StaffFields.ProblemOfName(form.Name) is { } name)
        {
            problems.Add(new(nameof(form.Name), name));
        }

        if (StaffFields.ProblemOfEmail(form.Email) is { } email)
        {
            problems.Add(new(nameof(form.Email), email));
        }

        problems.AddRange(form.Problems(form.Name, form.Email));
        return problems;
    }
}
