using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>The own account of every colleague.</summary>
public sealed class AccountController(
    AccountQueries queries, AccountService service, StaffManager manager, StaffSignIn signIn, StaffEnrolment enrolment, SecondFactorSetUp setUp, KnownDevices devices, IdentityProvider provider)
    : AdminController
{
    [HttpGet(AccountLinks.Account)]
    public async Task<IActionResult> Index([FromQuery(Name = "na")] string? after) =>
        await queries.PageAsync(Me.Id) is { } page
            ? View(page with
            {
                CurrentSessionId = Me.SessionId,
                Done = after switch
                {
                    "wachtwoord" => "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
                    "passkey" => "Uw passkey is gemaakt. U kunt er de volgende keer mee inloggen.",
                    "passkey-naam" => "De naam van uw passkey is gewijzigd.",
                    "passkey-weg" => "De passkey is verwijderd. Niemand kan er meer mee inloggen.",
                    "sessie" => "Op dat apparaat bent u uitgelogd.",
                    _ => null,
                },
            })
            : NotFound();

    [HttpPost(AccountLinks.SignOut)]
    public async Task<IActionResult> SignOutAsync()
    {
        var method = Me.Method;
        await service.TellSignedOutAsync(Me);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        if (method != SignInMethod.SingleSignOn || await provider.EndSessionAsync(HttpContext.RequestAborted) is not { } address)
        {
            return this.SeeOther($"{AccountLinks.SignIn}?na=uitloggen");
        }

        // A page that goes on by itself: browsers hold a redirect after a form to form-action of the content policy.
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Response.Headers["Refresh"] = $"0;url={address}";
        return View("SignedOut", address);
    }

    [HttpGet(AccountLinks.Password)]
    public async Task<IActionResult> Password() => PasswordPage(await MemberAsync(), []);

    [HttpPost(AccountLinks.Password)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendPassword(OwnPasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var member = await MemberAsync();
        if (Request.IsRestored())
        {
            return PasswordPage(member, []);
        }

        var problems = form.Problems(member.Name, member.Email);
        if (string.IsNullOrEmpty(form.CurrentPassword) || await signIn.CheckPasswordAsync(member.Email!, form.CurrentPassword) is null)
        {
            problems = [new(nameof(form.CurrentPassword), "Dit is niet uw huidige wachtwoord."), .. problems];
        }

        if (problems.Count > 0)
        {
            return PasswordPage(member, problems);
        }

        if (await enrolment.ChangePasswordAsync(Me.Id, Me.SessionId, await manager.HashAsync(form.NewPassword!)) is { } changed)
        {
            devices.Remember(HttpContext, changed);
        }

        return this.SeeOther($"{AccountLinks.Account}?na=wachtwoord");
    }

    [HttpGet(AccountLinks.OwnSecondFactor)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> SecondFactor() =>
        await MemberAsync() is { PasswordHash: not null } member
            ? View("SetUp", setUp.Begin(Of, AccountLinks.OwnSecondFactor, member.Email!))
            : this.SeeOther(AccountLinks.Account);

    [HttpPost(AccountLinks.OwnSecondFactor)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> SendSecondFactor(SetUpForm form)
    {
        if (Request.IsRestored() || setUp.Open(Of, form) is not { } state || await MemberAsync() is { PasswordHash: null })
        {
            return this.SeeOther(AccountLinks.OwnSecondFactor);
        }

        if (setUp.Check(state, form) is not { } step)
        {
            var again = SecondFactorSetUp.Again(AccountLinks.OwnSecondFactor, (await MemberAsync()).Email!, state, form);
            return this.ViewOf(again, again.Problems, "SetUp");
        }

        if (await enrolment.ChangeOwnSecondFactorAsync(Me.Id, state, step) is not { } enrolled)
        {
            return this.SeeOther(AccountLinks.OwnSecondFactor);
        }

        await signIn.FinishAsync(HttpContext, enrolled.Member, Me.Method);
        return View("RecoveryCodes", enrolled.RecoveryCodes);
    }

    [HttpPost(AccountLinks.RecoveryCodes)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> RecoveryCodes() =>
        await MemberAsync() is { PasswordHash: not null } ? View("RecoveryCodes", await service.NewRecoveryCodesAsync(Me)) : this.SeeOther(AccountLinks.Account);

    [HttpPost(AccountLinks.EndSession)]
    public async Task<IActionResult> EndSession(int id) =>
        await service.EndSessionsAsync(Me, id) == 0 ? NotFound()
        : id == Me.SessionId ? this.SeeOther($"{AccountLinks.SignIn}?na=uitloggen")
        : this.SeeOther($"{AccountLinks.Account}?na=sessie");

    [HttpPost(AccountLinks.EndSessions)]
    public async Task<IActionResult> EndSessions()
    {
        await service.EndSessionsAsync(Me);
        return this.SeeOther($"{AccountLinks.SignIn}?na=uitloggen");
    }

    private string Of => $"account:{Me.Id}";

    private async Task<StaffMember> MemberAsync() => (await manager.FindByIdAsync(Me.Id.ToString(CultureInfo.InvariantCulture)))!;

    private IActionResult PasswordPage(StaffMember member, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new NewPasswordPage(AccountLinks.Password, member.Name, member.Email!, problems), problems, nameof(Password));
}
