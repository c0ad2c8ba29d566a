using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Council;

/// <summary>The meetings of the council that residents see, at /gemeenteraad and beside plans.</summary>
[Route(MeetingLinks.List)]
public sealed class MeetingsController(MeetingQueries queries, MeetingService service, RevisionQueries revisions, PortalClock clock) : AdminController
{
    private const string NewTitle = "Nieuwe vergadering";

    /// <summary>They go for the whole city, so a wijkteam reads them only.</summary>
    private bool MayChange => Me.MayChange([]);

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "gedaan")] string? done)
    {
        var meetings = await queries.ListAsync();
        var text = done switch { "bewaard" => "Bewaard. Bewoners zien dit nu.", "verwijderd" => "Verwijderd.", "regels" => "De regels zijn bewaard. Bewoners zien ze nu.", _ => null };
        return View(new MeetingList(
            [.. meetings.Where(m => m.Day >= clock.Today).Reverse()],
            [.. meetings.Where(m => m.Day < clock.Today)],
            MayChange,
            await queries.RulesAsync() is not null,
            text));
    }

    [HttpGet("nieuw")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> New() => MayChange ? await PageAsync(null, NewTitle, new MeetingForm(), []) : Forbid();

    [HttpPost("nieuw")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> New([FromForm] MeetingForm form) => SaveAsync(null, NewTitle, form, Request.IsRestored());

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit([FromRoute] int id) => await queries.FindAsync(id) is { } meeting ? await PageAsync(id, meeting.Name, MeetingForm.Of(meeting), []) : NotFound();

    [HttpPost("{id:int}")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Edit([FromRoute] int id, [FromForm] MeetingForm form) =>
        await queries.FindAsync(id) is { } meeting ? await SaveAsync(id, meeting.Name, form, Request.IsRestored()) : NotFound();

    [HttpPost("{id:int}/verwijderen")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Remove([FromRoute] int id, [FromForm] int version)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        if (await queries.FindAsync(id) is not { } meeting)
        {
            return NotFound();
        }

        if (Request.IsRestored())
        {
            return await PageAsync(id, meeting.Name, MeetingForm.Of(meeting), []);
        }

        return await service.RemoveAsync(id, version) == SaveOutcome.Saved
            ? this.SeeOther(MeetingLinks.List + "?gedaan=verwijderd")
            : await ConflictAsync(id, MeetingForm.Of(meeting));
    }

    private async Task<IActionResult> SaveAsync(int? id, string title, MeetingForm form, bool isRestored)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        var problems = isRestored ? [] : form.Problems(clock.Today);
        if (isRestored || problems.Count > 0)
        {
            return await PageAsync(id, title, form, problems);
        }

        return await service.SaveAsync(id, form) switch
        {
            SaveOutcome.Saved => this.SeeOther(MeetingLinks.List + "?gedaan=bewaard"),
            SaveOutcome.Conflict => await ConflictAsync(id!.Value, form),
            _ => NotFound(),
        };
    }

    /// <summary>Both versions, with what was typed in the form; saving again then counts.</summary>
    private async Task<IActionResult> ConflictAsync(int id, MeetingForm mine)
    {
        if (await queries.FindAsync(id) is not { } meeting)
        {
            return NotFound();
        }

        var theirs = MeetingForm.Of(meeting);
        var plans = await PlansAsync([.. mine.PlanIds, .. theirs.PlanIds]);
        var conflicts = mine.Describe(plans).Zip(theirs.Describe(plans), (a, b) => new Conflict(a.Label, a.Text, b.Text)).Where(c => c.Mine != c.Theirs).ToList();
        var view = View("Edit", new MeetingPage(id, meeting.Name, mine with { Version = meeting.Version }, plans, [], conflicts, MayChange));
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }

    private async Task<IActionResult> PageAsync(int? id, string title, MeetingForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new MeetingPage(id, title, form, await PlansAsync(form.PlanIds), problems, [], MayChange), problems, "Edit");

    private async Task<IReadOnlyList<Choice>> PlansAsync(IReadOnlyList<int> chosen) => (await revisions.ChoicesAsync(Me, chosen, 0)).Plans;
}
