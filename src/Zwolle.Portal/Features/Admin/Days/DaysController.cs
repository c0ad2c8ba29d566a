using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Days;

/// <summary>School holidays, religious days and others: the form of a moment warns of them.</summary>
[Route(DayLinks.List)]
public sealed class DaysController(DayQueries queries, DayService service, PortalClock clock) : AdminController
{
    private const string NewTitle = "Nieuwe dag of vakantie";

    /// <summary>They count for the whole city, so a wijkteam reads them only.</summary>
    private bool MayChange => Me.MayChange([]);

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "gedaan")] string? done)
    {
        var days = await queries.ListAsync();
        var text = done switch { "bewaard" => "Bewaard. Het formulier van een moment waarschuwt nu voor deze dag.", "verwijderd" => "Verwijderd.", _ => null };
        return View(new DayList([.. days.Where(d => d.LastDay >= clock.Today).Reverse()], [.. days.Where(d => d.LastDay < clock.Today)], MayChange, text));
    }

    [HttpGet("nieuw")]
    [Authorize(Policy = Staff.Write)]
    public IActionResult New() => MayChange ? Page(null, NewTitle, new DayForm(), []) : Forbid();

    [HttpPost("nieuw")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> New([FromForm] DayForm form) => SaveAsync(null, NewTitle, form, Request.IsRestored());

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit([FromRoute] int id) => await queries.FindAsync(id) is { } day ? Page(id, day.Name, DayForm.Of(day), []) : NotFound();

    [HttpPost("{id:int}")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Edit([FromRoute] int id, [FromForm] DayForm form) =>
        await queries.FindAsync(id) is { } day ? await SaveAsync(id, day.Name, form, Request.IsRestored()) : NotFound();

    [HttpPost("{id:int}/verwijderen")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Remove([FromRoute] int id, [FromForm] int version)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        if (await queries.FindAsync(id) is not { } day)
        {
            return NotFound();
        }

        if (Request.IsRestored())
        {
            return Page(id, day.Name, DayForm.Of(day), []);
        }

        return await service.RemoveAsync(id, version) == SaveOutcome.Saved
            ? this.SeeOther(DayLinks.List + "?gedaan=verwijderd")
            : await ConflictAsync(id, DayForm.Of(day));
    }

    private async Task<IActionResult> SaveAsync(int? id, string title, DayForm form, bool isRestored)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        var problems = isRestored ? [] : form.Problems();
        if (isRestored || problems.Count > 0)
        {
            return Page(id, title, form, problems);
        }

        return await service.SaveAsync(id, form) switch
        {
            SaveOutcome.Saved => this.SeeOther(DayLinks.List + "?gedaan=bewaard"),
            SaveOutcome.Conflict => await ConflictAsync(id!.Value, form),
            _ => NotFound(),
        };
    }

    /// <summary>Both versions, with what was typed in the form; saving again then counts.</summary>
    private async Task<IActionResult> ConflictAsync(int id, DayForm mine)
    {
        if (await queries.FindAsync(id) is not { } day)
        {
            return NotFound();
        }

        var theirs = DayForm.Of(day);
        var conflicts = mine.Describe().Zip(theirs.Describe(), (a, b) => new Conflict(a.Label, a.Text, b.Text)).Where(c => c.Mine != c.Theirs).ToList();
        var view = View("Edit", new DayPage(id, day.Name, mine with { Version = day.Version }, [], conflicts, MayChange));
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }

    private IActionResult Page(int? id, string title, DayForm form, IReadOnlyList<Problem> problems) =>
        this.ViewOf(new DayPage(id, title, form, problems, [], MayChange), problems, "Edit");
}
