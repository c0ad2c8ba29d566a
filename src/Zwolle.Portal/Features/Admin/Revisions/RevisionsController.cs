using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>What can be done with an item of any kind beside its form: history, preview, review, withdraw, erase.</summary>
[Route("beheer/" + ContentLinks.AnyKind + "/{id:int}")]
public sealed class RevisionsController(ContentEditors editors, RevisionService revisions, RevisionQueries queries, PreviewReader previews) : AdminController
{
    public const int ReasonMaxLength = 300;

    [HttpGet("geschiedenis")]
    public async Task<IActionResult> History([FromRoute] string kind, [FromRoute] int id)
    {
        var editor = editors.Of(kind);
        if (await editor.FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        var entries = await queries.HistoryAsync(editor.Kind, id);
        var described = new List<(HistoryEntry Entry, IReadOnlyList<FormPart> Parts)>();
        foreach (var entry in entries)
        {
            described.Add((entry, await editor.DescribeAsync(editor.Deserialize(entry.Form))));
        }

        return View(new HistoryPage(editor.Kind, item, described, await revisions.TokenAsync(editor, id), Me.MayChange(item.NeighbourhoodIds)));
    }

    [HttpPost("geschiedenis/{number:int}")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> PutBack([FromRoute] string kind, [FromRoute] int id, [FromRoute] int number, [FromForm] string? token)
    {
        var editor = editors.Of(kind);
        return Request.IsRestored() ? ShowAgain(editor, id) : Answer(editor, id, await revisions.PutBackAsync(editor, id, number, RevisionToken.Parse(token), Me), "bewaard");
    }

    /// <summary>What a colleague decides who looked at what waits: publish, plan, send back or throw away.</summary>
    [HttpPost("besluit")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Decide([FromRoute] string kind, [FromRoute] int id, [FromForm] EditCommand command)
    {
        var editor = editors.Of(kind);
        if (Request.IsRestored())
        {
            return ShowAgain(editor, id);
        }

        var token = RevisionToken.Parse(command.Token);
        if (command.Name == "weg")
        {
            var thrown = await revisions.DiscardAsync(editor, id, token, Me);
            return thrown is { Outcome: SaveOutcome.Saved, ItemId: null } ? this.SeeOther(ContentLinks.List(editor.Kind)) : Answer(editor, id, thrown, "weggegooid");
        }

        var result = await revisions.DecideAsync(editor, id, token, Me, command.Intent, command.PublishAt, command.Reason);
        return Answer(editor, id, result, command.Intent switch { SaveIntent.Publish => "gepubliceerd", SaveIntent.Schedule => "gepland", _ => "teruggestuurd" });
    }

    [HttpGet("voorbeeld")]
    public async Task<IActionResult> Preview([FromRoute] string kind, [FromRoute] int id)
    {
        var editor = editors.Of(kind);
        if (await editor.FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        Response.ShowOwnFrames();
        var (preview, problems) = await previews.ReadAsync(editor, id);
        return View(new PreviewFrame(editor.Kind, item, preview, problems));
    }

    [HttpGet("voorbeeld/pagina")]
    public async Task<IActionResult> PreviewPage([FromRoute] string kind, [FromRoute] int id)
    {
        var editor = editors.Of(kind);
        if (await editor.FindAsync(id) is null || (await previews.ReadAsync(editor, id)).Preview is not { } preview)
        {
            return NotFound();
        }

        Response.AllowOwnFrame();
        return View(preview.View, preview.Model);
    }

    [HttpGet("intrekken")]
    [Authorize(Policy = Staff.Write)]
    public Task<IActionResult> Withdraw([FromRoute] string kind, [FromRoute] int id) => StepPageAsync(kind, id, "Withdraw", null, []);

    [HttpPost("intrekken")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Withdraw([FromRoute] string kind, [FromRoute] int id, [FromForm] string? reason)
    {
        var problems = new List<Problem>();
        problems.CheckText("reason", reason, "de reden", ReasonMaxLength, isRequired: true);
        if (problems.Count > 0 || Request.IsRestored())
        {
            return await StepPageAsync(kind, id, "Withdraw", reason, Request.IsRestored() ? [] : problems);
        }

        var editor = editors.Of(kind);
        return editor.CanWithdraw ? Answer(editor, id, await revisions.SetWithdrawnAsync(editor, id, FormText.Clean(reason), Me), "ingetrokken") : NotFound();
    }

    [HttpPost("terugzetten")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Restore([FromRoute] string kind, [FromRoute] int id)
    {
        var editor = editors.Of(kind);
        if (Request.IsRestored())
        {
            return ShowAgain(editor, id);
        }

        return editor.CanWithdraw ? Answer(editor, id, await revisions.SetWithdrawnAsync(editor, id, null, Me), "teruggezet") : NotFound();
    }

    [HttpGet("wissen")]
    [Authorize(Policy = Staff.Administer)]
    public Task<IActionResult> Erase([FromRoute] string kind, [FromRoute] int id) => StepPageAsync(kind, id, "Erase", null, []);

    [HttpPost("wissen")]
    [Authorize(Policy = Staff.Administer)]
    public async Task<IActionResult> Erase([FromRoute] string kind, [FromRoute] int id, [FromForm] bool sure)
    {
        var editor = editors.Of(kind);
        if (!sure || Request.IsRestored())
        {
            return await StepPageAsync(kind, id, "Erase", null, Request.IsRestored() ? [] : [new Problem("sure", "Zet een vinkje als u het zeker weet.")]);
        }

        return editor.CanWithdraw && await revisions.EraseAsync(editor, id, Me) is var outcome && outcome == SaveOutcome.Saved
            ? this.SeeOther(ContentLinks.List(editor.Kind))
            : NotFound();
    }

    /// <summary>After signing in again nothing is done that was asked before: the colleague presses the button once more.</summary>
    private IActionResult ShowAgain(ContentEditor editor, int id) => this.SeeOther(ContentLinks.Edit(editor.Kind, id));

    private async Task<IActionResult> StepPageAsync(string kind, int id, string view, string? text, IReadOnlyList<Problem> problems)
    {
        var editor = editors.Of(kind);
        if (!editor.CanWithdraw || await editor.FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        return Me.MayChange(item.NeighbourhoodIds) ? this.ViewOf(new StepPage(editor.Kind, editor.ThisNoun, editor.HasPage, item, text, problems), problems, view) : Forbid();
    }

    private IActionResult Answer(ContentEditor editor, int id, SaveResult result, string done) => result.Outcome switch
    {
        // The reason stands on the page of the form: it says what is wrong, and who was first.
        SaveOutcome.Refused or SaveOutcome.Conflict => Stopped(editor, id, result),
        _ => Answer(editor, id, result.Outcome, done),
    };

    private IActionResult Answer(ContentEditor editor, int id, SaveOutcome outcome, string done) => outcome switch
    {
        SaveOutcome.Saved => this.SeeOther($"{ContentLinks.Edit(editor.Kind, id)}?gedaan={done}"),
        SaveOutcome.NotAllowed => Forbid(),
        _ => NotFound(),
    };

    private ViewResult Stopped(ContentEditor editor, int id, SaveResult result)
    {
        var view = View("Stopped", new StoppedPage(editor.Kind, id, result.Problems));
        view.StatusCode = result.Outcome == SaveOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return view;
    }
}
