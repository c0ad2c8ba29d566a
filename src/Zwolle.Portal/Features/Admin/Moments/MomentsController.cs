using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Moments;

[Route(ContentLinks.Moments)]
public sealed class MomentsController(MomentEditor editor, MomentService service, RevisionService revisions, RevisionQueries queries, PlaceButtons places)
    : EditController<MomentForm>(editor, revisions, queries)
{
    private readonly RevisionQueries _queries = queries;

    [HttpGet("{id:int}/afgelasten")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> Cancel([FromRoute] int id) => ActionPageAsync(id, MomentAction.Cancel, null, []);

    [HttpPost("{id:int}/afgelasten")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> Cancel([FromRoute] int id, [FromForm] string? reason) => ActAsync(id, MomentAction.Cancel, reason);

    [HttpGet("{id:int}/sluiten")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> Close([FromRoute] int id) => ActionPageAsync(id, MomentAction.Close, null, []);

    [HttpPost("{id:int}/sluiten")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> Close([FromRoute] int id, [FromForm] string? reason) => ActAsync(id, MomentAction.Close, reason);

    protected override void AddLink(MomentForm form) => form.Links.Add(new LinkInput());

    protected override (IReadOnlyList<int> Plans, int Location) Chosen(MomentForm form) =>
        (FormText.Ids(form.Plans), FormText.Id(form.Location));

    protected override async Task<FormChoices> AddChoicesAsync(FormChoices choices, MomentForm form) => choices with { Subneighbourhoods = await _queries.SubneighbourhoodsAsync() };

    protected override async Task<bool> RearrangeAsync(MomentForm form, string? button) =>
        (Answer = await places.PressAsync(form, button, Me, HttpContext.RequestAborted)) is not null || await base.RearrangeAsync(form, button);

    private async Task<IActionResult> ActionPageAsync(int id, MomentAction action, string? text, IReadOnlyList<Problem> problems)
    {
        if (await editor.FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        return Me.MayChange(item.NeighbourhoodIds) ? this.ViewOf(new MomentActionPage(item, action, text, problems), problems, "Action") : Forbid();
    }

    private async Task<IActionResult> ActAsync(int id, MomentAction action, string? text)
    {
        if (Request.IsRestored())
        {
            return await ActionPageAsync(id, action, text, []);
        }

        var (outcome, problems) = await service.ActAsync(id, action, FormText.Clean(text), Me);
        return outcome switch
        {
            SaveOutcome.Saved => this.SeeOther(ContentLinks.Edit(editor.Kind, id) + "?gedaan=" + (action == MomentAction.Cancel ? "afgelast" : "gesloten")),
            SaveOutcome.NotFound => NotFound(),
            SaveOutcome.NotAllowed => Forbid(),
            _ => await ActionPageAsync(id, action, text, problems),
        };
    }
}
