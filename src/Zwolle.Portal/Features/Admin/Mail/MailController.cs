using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Mail;

[Authorize(Policy = Staff.Administer)]
public sealed class MailController(MailQueries queries, MailService service) : AdminController
{
    [HttpGet(MailLinks.Page)]
    public async Task<IActionResult> Index() => View(await queries.StatusAsync());

    [HttpPost(MailLinks.Page + "/{id:int}/" + MailLinks.RetryName)]
    public async Task<IActionResult> Retry(int id) => await service.RetryAsync(id) ? this.SeeOther(MailLinks.Page) : NotFound();

    [HttpPost(MailLinks.Page + "/{id:int}/" + MailLinks.DeleteName)]
    public async Task<IActionResult> Delete(int id) => await service.DeleteAsync(id) ? this.SeeOther(MailLinks.Page) : NotFound();

    [HttpPost(MailLinks.Pause)]
    public async Task<IActionResult> Pause()
    {
        await service.PauseAsync();
        return this.SeeOther(MailLinks.Page);
    }

    [HttpPost(MailLinks.Resume)]
    public async Task<IActionResult> Resume()
    {
        await service.ResumeAsync();
        return this.SeeOther(MailLinks.Page);
    }
}
