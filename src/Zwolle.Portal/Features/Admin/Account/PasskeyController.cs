using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>The passkeys of the own account.</summary>
public sealed class PasskeyController(PasskeyService service, PasskeyCeremony ceremony, StaffManager manager, SingleSignOnOptions singleSignOn) : AdminController
{
    private const string NotMade = "De passkey is niet gemaakt. Probeer het opnieuw. Lukt het niet? Misschien hebt u op dit apparaat al een passkey voor dit portaal.";

    [HttpGet(AccountLinks.NewPasskey)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> New() => await MayAddAsync() ? await NewPageAsync(new PasskeyForm(), []) : this.SeeOther(AccountLinks.Account);

    [HttpPost(AccountLinks.NewPasskey)]
    [RecentlyAuthenticated]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Add(PasskeyForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await MayAddAsync())
        {
            return this.SeeOther(AccountLinks.Account);
        }

        if (Request.IsRestored())
        {
            return await NewPageAsync(form, []);
        }

        if (new PasskeyNameForm { Name = form.Name }.Problem() is { } problem)
        {
            return await NewPageAsync(form, [new(nameof(form.Name), problem)]);
        }

        var member = await MemberAsync();
        return await ceremony.MadeAsync(HttpContext, member, form) is { } passkey && await service.AddAsync(member, passkey, form.Name!)
            ? this.SeeOther($"{AccountLinks.Account}?na=passkey")
            : await NewPageAsync(form, [new(nameof(form.Name), NotMade)]);
    }

    [HttpGet(AccountLinks.Passkey)]
    public async Task<IActionResult> Index(int id) => await service.FindAsync(Me.Id, id) is { } passkey ? Page(passkey, new PasskeyNameForm { Name = passkey.Name }, []) : NotFound();

    [HttpPost(AccountLinks.Passkey)]
    public async Task<IActionResult> Rename(int id, PasskeyNameForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await service.FindAsync(Me.Id, id) is not { } passkey)
        {
            return NotFound();
        }

        if (Request.IsRestored())
        {
            return Page(passkey, form, []);
        }

        if (form.Problem() is { } problem)
        {
            return Page(passkey, form, [new(nameof(form.Name), problem)]);
        }

        return await service.RenameAsync(Me.Id, id, form.Name!) ? this.SeeOther($"{AccountLinks.Account}?na=passkey-naam") : NotFound();
    }

    [HttpPost(AccountLinks.RemovePasskey)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> Remove(int id)
    {
        if (await service.FindAsync(Me.Id, id) is not { } passkey)
        {
            return NotFound();
        }

        return await service.RemoveAsync(Me, id) is { } problem
            ? Page(passkey, new PasskeyNameForm { Name = passkey.Name }, [new("verwijderen", problem)])
            : this.SeeOther($"{AccountLinks.Account}?na=passkey-weg");
    }

    /// <summary>Where only the work account is a way in a passkey would open nothing.</summary>
    private async Task<bool> MayAddAsync() => !singleSignOn.Only && await service.CountAsync(Me.Id) < PasskeyCeremony.MostPasskeys;

    private async Task<StaffMember> MemberAsync() => (await manager.FindByIdAsync(Me.Id.ToString(CultureInfo.InvariantCulture)))!;

    private async Task<IActionResult> NewPageAsync(PasskeyForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new NewPasskeyPage(await ceremony.OfferAsync(HttpContext, await MemberAsync()), form, problems), problems, "NewPasskey");

    private IActionResult Page(PasskeyRow passkey, PasskeyNameForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new PasskeyPage(passkey, form, problems), problems, "Passkey");
}
