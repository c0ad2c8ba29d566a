using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>Signing in with the work account: the way to the identity provider, and the address at which it sends people back.</summary>
public sealed partial class SingleSignOnController(
    IdentityProvider provider, SingleSignOnService service, SingleSignOnOptions options, StaffSignIn signIn, SealedValues values, ILogger<SingleSignOnController> logger)
    : SignInPageController
{
    /// <summary>How far the clocks of provider and portal may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    [HttpGet(AccountLinks.WorkAccount)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public Task<IActionResult> Start([FromQuery(Name = AccountLinks.ReturnName)] string? returnTo) => provider.AskAsync(this, returnTo);

    /// <summary>The authentication middleware has dealt with what the provider sent along; this says what becomes of it.</summary>
    [HttpGet(AccountLinks.WorkAccountReturn)]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Return()
    {
        if (HttpContext.Features.Get<SingleSignOnAnswer>() is not { } answer)
        {
            return this.SeeOther(AccountLinks.SignIn);
        }

        var returnTo = ReturnAddress.Of(Item(answer, IdentityProvider.ReturnItem));
        if (answer.Principal is null)
        {
            Refused(logger, answer.Refusal);
            if (answer.Refusal == SingleSignOnRefusal.Untrusted)
            {
                await service.TellRefusalAsync(answer.Refusal);
            }

            return IdentityProvider.Refused(this, answer.Refusal, returnTo);
        }

        var account = ProviderIdentity.Of(answer.Principal, options);
        var (member, refusal) = await service.FindAsync(account);
        if (member is not null && Item(answer, IdentityProvider.ConfirmItem) is { } confirmedBy && !IsConfirmed(answer, account, member, confirmedBy))
        {
            refusal = SingleSignOnRefusal.NotConfirmed;
            await service.TellRefusalAsync(refusal, member);
        }

        if (member is null || refusal != SingleSignOnRefusal.None)
        {
            Refused(logger, refusal);
            return IdentityProvider.Refused(this, refusal, returnTo);
        }

        await signIn.FinishAsync(HttpContext, member, SignInMethod.SingleSignOn);
        return this.SeeOther(returnTo);
    }

    /// <summary>They signed in in another tab; what they filled in waited in this one.</summary>
    [HttpPost(AccountLinks.Resume)]
    public async Task<IActionResult> Resume(SignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Principal is not { } principal)
        {
            IReadOnlyList<Problem> problems = [new("werkaccount", "U bent nog niet ingelogd. Log eerst in met uw werkaccount, in het nieuwe tabblad.")];
            return this.ViewOf(new SignInPage(form, problems, SignInReason.ExpiredKept), problems, "SignIn");
        }

        HttpContext.User = principal;
        return KeptForm.Open(values, form.Kept) is { } kept ? View("Restore", kept) : this.SeeOther(ReturnAddress.Of(form.ReturnTo));
    }

    /// <summary>The same person, who had to sign in after we asked: the browser may have left out that we asked for it.</summary>
    private static bool IsConfirmed(SingleSignOnAnswer answer, ProviderIdentity account, StaffMember member, string confirmedBy) =>
        confirmedBy == member.Id.ToString(CultureInfo.InvariantCulture) && account.AuthenticatedAt + Skew >= answer.Properties!.IssuedUtc!.Value.UtcDateTime;

    private static string? Item(SingleSignOnAnswer answer, string name) => answer.Properties?.Items.TryGetValue(name, out var value) == true ? value : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on let nobody in: {Refusal}.")]
    private static partial void Refused(ILogger logger, SingleSignOnRefusal refusal);
}
