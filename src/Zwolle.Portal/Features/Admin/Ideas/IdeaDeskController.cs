using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>
/// The desk of the wijkservicepunt: a colleague fills in for somebody, sees whether it is there already, and prints the
/// code. People of any wijk come to a desk, so a wijkteam may do this for all of them.
/// </summary>
[Authorize(Policy = Staff.Write)]
public sealed class IdeaDeskController(AdminIdeaQueries queries, IdeaQueries ideas, IdeaService service, PortalIndex index, NeighbourhoodAreas areas, SealedValues values, PortalClock clock, PortalOptions portal) : AdminController
{
    private const string FormView = "/Features/Admin/Ideas/Desk.cshtml";

    [HttpGet(IdeaInboxLinks.Desk)]
    public async Task<IActionResult> Desk() => View(FormView, await PageAsync(new IdeaForm(), []));

    [HttpPost(IdeaInboxLinks.Desk)]
    public async Task<IActionResult> Desk([FromForm] IdeaForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored() || form.Action == IdeaForm.ChangeIt)
        {
            return View(FormView, await PageAsync(form, []));
        }

        var (idea, problems) = form.Check(await index.GetAsync(), areas);
        if (idea is null)
        {
            return this.ViewOf(await PageAsync(form, problems), problems, FormView);
        }

        if (form.Action == IdeaForm.SendIt && FormStamp.Open(values, form.Stamp) is { } stamp)
        {
            var receipt = await service.ReceiveAsync(idea, stamp.Code, Me.Id);
            return this.SeeOther($"{IdeaInboxLinks.DeskReceipt}{QueryText.Of((IdeaLinks.ReceiptName, receipt.Seal(values)))}");
        }

        form.Neighbourhood = (await index.GetAsync()).SlugOf(idea.NeighbourhoodId);
        return View(FormView, await PageAsync(form, []) with
        {
            Similar = await ideas.SimilarAsync(idea.Text, idea.NeighbourhoodId ?? 0),
            Doubles = await queries.DoublesAsync(idea.Text, 0),
        });
    }

    [HttpGet(IdeaInboxLinks.DeskReceipt)]
    public IActionResult Receipt([FromQuery(Name = IdeaLinks.ReceiptName)] string? seal) =>
        IdeaReceipt.Open(values, seal) is { Code: not null } receipt
            ? View("/Features/Admin/Ideas/DeskReceipt.cshtml", new ReceiptPage(receipt, portal.BaseUrl + IdeaLinks.Form))
            : Redirect(IdeaInboxLinks.Desk);

    private async Task<DeskPage> PageAsync(IdeaForm form, IReadOnlyList<Problem> problems) =>
        new(form, FormStamp.Open(values, form.Stamp) is null ? FormStamp.Seal(values, clock.UtcNow) : form.Stamp!, problems, await index.GetAsync(), clock.Today);
}
