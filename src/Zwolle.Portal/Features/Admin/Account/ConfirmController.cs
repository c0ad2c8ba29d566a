using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Asks who is signed in to show once more who they are (<see cref="RecentlyAuthenticatedAttribute"/>). It gives the session a new key.</summary>
public sealed class ConfirmController(StaffManager manager, StaffSignIn signIn, WaysIn ways, PasskeyCeremony passkeys, IdentityProvider provider, SealedValues values, PortalClock clock) : AdminController
{
    [HttpGet(AccountLinks.Confirm)]
    public Task<IActionResult> Index([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo) =>
        PageAsync(new ConfirmForm { ReturnTo = ReturnAddress.Of(returnTo) }, []);

    [HttpPost(AccountLinks.Confirm)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Send(ConfirmForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored())
        {
            return await PageAsync(form, []);
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
            return await PageAsync(form, problems);
        }

        await signIn.FinishAsync(HttpContext, member!, Me.Method);
        return Continue(form);
    }

    [HttpPost(AccountLinks.ConfirmPasskey)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SendPasskey(PasskeySignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var confirm = new ConfirmForm { ReturnTo = form.ReturnTo, Kept = form.Kept };
        if (Request.IsRestored())
        {
            return await PageAsync(confirm, []);
        }

        if (!(await ways.OfAsync(Me.Id)).Passkey || await passkeys.UsedAsync(HttpContext, form, Me.Id) is not { } member)
        {
            return await PageAsync(confirm, [new("passkey", "Dit is niet gelukt met uw passkey. Probeer het opnieuw, of kies een andere manier.")]);
        }

        await signIn.FinishAsync(HttpContext, member, Me.Method);
        return Continue(confirm);
    }

    /// <summary>To the identity provider, where they have to sign in anew.</summary>
    [HttpGet(AccountLinks.ConfirmWorkAccount)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> WorkAccount([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo) => provider.AskAsync(this, returnTo, Me.Id);

    /// <summary>They confirmed in another tab; what was filled in waited in this one.</summary>
    [HttpPost(AccountLinks.ConfirmResume)]
    public async Task<IActionResult> Resume(ConfirmForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return RecentlyAuthenticatedAttribute.IsRecent(Me, clock) && !Request.IsRestored()
            ? Continue(form)
            : await PageAsync(form, [new("werkaccount", "U hebt nog niet bevestigd met uw werkaccount. Doe dat eerst, in het nieuwe tabblad.")]);
    }

    private IActionResult Continue(ConfirmForm form) =>
        KeptForm.Open(values, form.Kept) is { } kept ? View("Restore", kept) : this.SeeOther(ReturnAddress.Of(form.ReturnTo));

    private async Task<IActionResult> PageAsync(ConfirmForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new ConfirmPage(await ways.OfAsync(Me.Id), form, problems), problems, "Confirm");

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
