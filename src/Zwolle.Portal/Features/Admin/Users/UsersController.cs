using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Users;

/// <summary>The accounts of colleagues, for administrators only. Whatever changes one asks for a recent password and code.</summary>
[Authorize(Policy = Staff.Administer)]
public sealed class UsersController(UserQueries queries, UserService service, PortalIndex index) : AdminController
{
    private static readonly Dictionary<string, string> DoneWords = new(StringComparer.Ordinal)
    {
        ["uitgenodigd"] = "De uitnodiging is onderweg. De link in de mail werkt 48 uur.",
        ["bewaard"] = "De wijziging is bewaard.",
        ["uitgeschakeld"] = "Het account is uitgeschakeld. Deze collega is overal uitgelogd.",
        ["ingeschakeld"] = "Het account is weer ingeschakeld.",
        ["uitgelogd"] = "Deze collega is overal uitgelogd.",
        ["tweede-stap"] = "De tweede stap is weggehaald. Deze collega krijgt een mail met een link om de telefoon opnieuw te koppelen.",
        ["wachtwoord"] = "Deze collega krijgt een mail met een link voor een nieuw wachtwoord.",
        ["losgemaakt"] = "Het werkaccount is losgemaakt. Deze collega is overal uitgelogd.",
    };

    [HttpGet(UserLinks.List)]
    public async Task<IActionResult> Index() => View(new UserListPage(await queries.ListAsync()));

    [HttpGet(UserLinks.Invite)]
    public async Task<IActionResult> Invite() => await InvitePageAsync(new UserForm(), []);

    [HttpPost(UserLinks.Invite)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> SendInvitation(UserForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored())
        {
            return await InvitePageAsync(form, []);
        }

        var problems = form.Check((await index.GetAsync()).Neighbourhoods, isInvitation: true);
        if (problems.Count > 0)
        {
            return await InvitePageAsync(form, problems);
        }

        var (member, problem) = await service.InviteAsync(form);
        return problem is null ? Done(member!.Id, "uitgenodigd") : await InvitePageAsync(form, [problem]);
    }

    [HttpGet(UserLinks.Edit)]
    public async Task<IActionResult> Edit(int id, [FromQuery(Name = "na")] string? after) =>
        await queries.DetailsAsync(id) is { } user ? await EditPageAsync(user, UserForm.Of(user), [], DoneWords.GetValueOrDefault(after ?? "")) : NotFound();

    [HttpPost(UserLinks.Edit)]
    [RecentlyAuthenticated]
    public async Task<IActionResult> Save(int id, UserForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await queries.DetailsAsync(id) is not { } user)
        {
            return NotFound();
        }

        if (Request.IsRestored())
        {
            return await EditPageAsync(user, form, []);
        }

        var problems = form.Check((await index.GetAsync()).Neighbourhoods, isInvitation: false);
        if (problems.Count == 0 && await service.ChangeAsync(Me, id, form) is { } problem)
        {
            problems = [problem];
            user = await queries.DetailsAsync(id) ?? user;

            // The next save is about what stands there now.
            form.Opened = problem == UserService.ChangedMeanwhile ? null : form.Opened;
        }

        return problems.Count == 0 ? Done(id, "bewaard") : await EditPageAsync(user, form, problems);
    }

    [HttpPost(UserLinks.Disable)]
    [RecentlyAuthenticated]
    public Task<IActionResult> Disable(int id) => DoAsync(id, service.DisableAsync(Me, id), "uitgeschakeld");

    [HttpPost(UserLinks.Enable)]
    [RecentlyAuthenticated]
    public Task<IActionResult> Enable(int id) => DoAsync(id, service.EnableAsync(id), "ingeschakeld");

    [HttpPost(UserLinks.EndSessions)]
    [RecentlyAuthenticated]
    public Task<IActionResult> EndSessions(int id) => DoAsync(id, service.EndSessionsAsync(id), "uitgelogd");

    [HttpPost(UserLinks.ResetSecondFactor)]
    [RecentlyAuthenticated]
    public Task<IActionResult> ResetSecondFactor(int id) => DoAsync(id, service.ResetSecondFactorAsync(Me, id), "tweede-stap");

    [HttpPost(UserLinks.ResetPassword)]
    [RecentlyAuthenticated]
    public Task<IActionResult> ResetPassword(int id) => DoAsync(id, service.ResetPasswordAsync(id), "wachtwoord");

    [HttpPost(UserLinks.Unlink)]
    [RecentlyAuthenticated]
    public Task<IActionResult> Unlink(int id) => DoAsync(id, service.UnlinkAsync(id), "losgemaakt");

    [HttpPost(UserLinks.InviteAgain)]
    [RecentlyAuthenticated]
    public Task<IActionResult> InviteAgain(int id) => DoAsync(id, service.InviteAgainAsync(id), "uitgenodigd");

    private async Task<IActionResult> DoAsync(int id, Task<Problem?> work, string done)
    {
        var problem = await work;
        return problem is null ? Done(id, done)
            : await queries.DetailsAsync(id) is { } user ? await EditPageAsync(user, UserForm.Of(user), [problem])
            : NotFound();
    }

    private IActionResult Done(int id, string done) => this.SeeOther($"{UserLinks.Of(UserLinks.Edit, id)}?na={done}");

    private async Task<IActionResult> InvitePageAsync(UserForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new UserPage(form, problems, (await index.GetAsync()).Neighbourhoods), problems, nameof(Invite));

    private async Task<IActionResult> EditPageAsync(UserDetails user, UserForm form, IReadOnlyList<Problem> problems, string? done = null) =>
        this.ViewOf(new UserPage(form, problems, (await index.GetAsync()).Neighbourhoods, user, done) { IsSelf = user.Id == Me.Id }, problems, nameof(Edit));
}
