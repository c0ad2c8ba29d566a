using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Council;

/// <summary>The rules of the council that residents read at /gemeenteraad and beside plans.</summary>
public sealed class CouncilRulesController(MeetingQueries queries, MeetingService service, PortalClock clock) : AdminController
{
    private bool MayChange => Me.MayChange([]);

    [HttpGet(MeetingLinks.Rules)]
    public async Task<IActionResult> Index() => Page(await StoredAsync(), []);

    [HttpPost(MeetingLinks.Rules)]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Index([FromForm] CouncilRulesForm form, [FromForm] EditCommand command)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        if (command.Name == EditCommand.AddLink)
        {
            form.Links.Add(new LinkInput());
            return Page(form, []);
        }

        var problems = Request.IsRestored() ? [] : form.Problems(clock.Today);
        if (Request.IsRestored() || problems.Count > 0)
        {
            return Page(form, problems);
        }

        return await service.SaveRulesAsync(form) == SaveOutcome.Saved ? this.SeeOther(MeetingLinks.List + "?gedaan=regels") : await ConflictAsync(form);
    }

    /// <summary>Both versions, with what was typed in the form; saving again then counts.</summary>
    private async Task<IActionResult> ConflictAsync(CouncilRulesForm mine)
    {
        var theirs = await StoredAsync();
        var conflicts = mine.Describe().Zip(theirs.Describe(), (a, b) => new Conflict(a.Label, a.Text, b.Text)).Where(c => c.Mine != c.Theirs).ToList();
        var view = View("Rules", new CouncilRulesPage(mine with { Version = theirs.Version }, [], conflicts, MayChange));
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }

    private async Task<CouncilRulesForm> StoredAsync() => await queries.RulesAsync() is { } rules ? CouncilRulesForm.Of(rules) : new CouncilRulesForm();

    private IActionResult Page(CouncilRulesForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new CouncilRulesPage(form, problems, [], MayChange), problems, "Rules");
}
