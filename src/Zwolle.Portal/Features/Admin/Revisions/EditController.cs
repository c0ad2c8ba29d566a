using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>The button that was pressed under a form, and what belongs to it.</summary>
public sealed record EditCommand
{
    public const string Keep = "bewaar";
    public const string Publish = "publiceer";
    public const string AskReview = "controle";
    public const string Schedule = "plan";
    public const string AddLink = "link";
    public const string FindAddress = "adres";
    public const string TakeNeighbourhoods = "wijken";
    public const string Autosave = "vanzelf";

    [FromForm(Name = "Actie")]
    public string? Name { get; init; }

    public string? Token { get; init; }

    public string? PublishDay { get; init; }

    public string? PublishTime { get; init; }

    public string? Reason { get; init; }

    public SaveIntent Intent => Name switch
    {
        Publish => SaveIntent.Publish,
        AskReview => SaveIntent.AskReview,
        Schedule => SaveIntent.Schedule,
        _ => SaveIntent.Keep,
    };

    /// <summary>Instant (UTC) to publish at; null when it is none.</summary>
    public DateTime? PublishAt => FormText.Day(PublishDay) is { } day ? PortalClock.ToUtc(day, FormText.Hour(PublishTime) ?? new TimeOnly(9, 0)) : null;
}

/// <summary>
/// The form of one kind of content: new, open, save, publish. A controller of a kind adds its addresses, and its view
/// shows the fields in the frame of <c>_EditFrame.cshtml</c>.
/// </summary>
public abstract class EditController<TForm>(ContentEditor<TForm> editor, RevisionService revisions, RevisionQueries queries) : AdminController
    where TForm : ContentForm, new()
{
    private static readonly Dictionary<string, string> DoneTexts = new(StringComparer.Ordinal)
    {
        ["bewaard"] = "Bewaard als concept. Bewoners zien dit nog niet.",
        ["gepubliceerd"] = "Gepubliceerd. Bewoners zien dit nu.",
        ["controle"] = "Bewaard. Een collega kan nu meekijken en publiceren.",
        ["gepland"] = "Bewaard. Dit komt vanzelf op de site.",
        ["ingetrokken"] = "Ingetrokken. Bewoners zien dit niet meer.",
        ["teruggezet"] = "Teruggezet. Bewoners zien dit weer.",
        ["teruggestuurd"] = "Teruggestuurd naar concept.",
        ["weggegooid"] = "Het concept is weggegooid.",
        ["afgelast"] = "Afgelast. Op de site en in agenda's staat dat dit niet doorgaat.",
        ["gesloten"] = "Gesloten. Bewoners zien dat meedoen voorbij is.",
    };

    [HttpGet("nieuw")]
    public async Task<IActionResult> New([FromQuery(Name = "kopie")] int? copyOf)
    {
        if (!editor.CanWithdraw)
        {
            return NotFound();
        }

        return !editor.MayCreate(Me) ? Forbid() : await PageAsync(await editor.NewAsync(copyOf), null, default);
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> New([FromForm] TForm form, [FromForm] EditCommand command) =>
        !editor.CanWithdraw ? NotFound() : editor.MayCreate(Me) ? await SaveAsync(null, form, command) : Forbid();

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit([FromRoute] int id, [FromQuery(Name = "gedaan")] string? done)
    {
        if (await editor.FindAsync(id) is null)
        {
            return NotFound();
        }

        var json = await queries.OpenFormAsync(editor.Kind, id);
        var form = json is null ? await editor.ReadFormAsync(id) : editor.Deserialize(json);
        return await PageAsync((TForm)form, id, await revisions.TokenAsync(editor, id), done: done is null ? null : DoneTexts.GetValueOrDefault(done));
    }

    [HttpPost("{id:int}")]
    public Task<IActionResult> Edit([FromRoute] int id, [FromForm] TForm form, [FromForm] EditCommand command) => SaveAsync(id, form, command);

    /// <summary>What a button that changes the form only has to say; null for nothing.</summary>
    protected ButtonAnswer? Answer { get; set; }

    /// <summary>Adds an empty row to a list in the form, where a browser runs no script.</summary>
    protected virtual void AddLink(TForm form)
    {
    }

    /// <summary>Does what a button asks that changes the form only; false for one that saves.</summary>
    protected virtual Task<bool> RearrangeAsync(TForm form, string? button)
    {
        if (button != EditCommand.AddLink)
        {
            return Task.FromResult(false);
        }

        AddLink(form);
        return Task.FromResult(true);
    }

    /// <summary>The plans and the place that the form holds already, so that they stay in the lists to choose from.</summary>
    protected virtual (IReadOnlyList<int> Plans, int Location) Chosen(TForm form) => ([], 0);

    /// <summary>What else the fields of this kind can choose from.</summary>
    protected virtual Task<FormChoices> AddChoicesAsync(FormChoices choices, TForm form) => Task.FromResult(choices);

    /// <summary>Fills in what follows from what was typed, before it is saved.</summary>
    protected virtual Task CompleteAsync(TForm form) => Task.CompletedTask;

    private async Task<IActionResult> SaveAsync(int? id, TForm form, EditCommand command)
    {
        var token = RevisionToken.Parse(command.Token);
        var item = id is { } known ? await editor.FindAsync(known) : null;
        if (id is not null && item is null)
        {
            return NotFound();
        }

        if (Request.AsksTextHelp() && item is not null && !Me.MayChange(item.NeighbourhoodIds))
        {
            return Forbid();
        }

        // A form that comes back after signing in again, or with help for its text, is shown, not saved.
        if (await RearrangeAsync(form, command.Name) || Request.IsRestored())
        {
            return Answer?.Problem is { } problem ? await PageAsync(form, id, token, [problem], StatusCodes.Status400BadRequest) : await PageAsync(form, id, token);
        }

        await CompleteAsync(form);
        var result = await revisions.SaveAsync(editor, id, form, token, Me, command.Intent, command.PublishAt, command.Reason);
        if (command.Name == EditCommand.Autosave)
        {
            return Autosaved(result);
        }

        return result.Outcome switch
        {
            SaveOutcome.Saved => this.SeeOther($"{ContentLinks.Edit(editor.Kind, result.ItemId!.Value)}?gedaan={Done(command.Intent)}"),
            SaveOutcome.NotAllowed => Forbid(),
            SaveOutcome.NotFound => NotFound(),
            SaveOutcome.Conflict => await PageAsync(form, id, result.Token, status: StatusCodes.Status409Conflict, conflicts: await ConflictsAsync(form, id!.Value)),
            _ => await PageAsync(form, id, token, result.Problems, StatusCodes.Status400BadRequest),
        };
    }

    private static string Done(SaveIntent intent) => intent switch
    {
        SaveIntent.Publish => "gepubliceerd",
        SaveIntent.AskReview => "controle",
        SaveIntent.Schedule => "gepland",
        _ => "bewaard",
    };

    /// <summary>The answer to the script that saves by itself: where the item is now and what to send the next time.</summary>
    private IActionResult Autosaved(SaveResult result) => result.Outcome switch
    {
        SaveOutcome.Saved => Json(new { address = ContentLinks.Edit(editor.Kind, result.ItemId!.Value), token = result.Token.ToString() }),
        SaveOutcome.Conflict => Conflict(),
        SaveOutcome.NotAllowed => Forbid(),
        SaveOutcome.NotFound => NotFound(),
        _ => BadRequest(),
    };

    private async Task<IReadOnlyList<Conflict>> ConflictsAsync(TForm mine, int id)
    {
        var json = await queries.OpenFormAsync(editor.Kind, id);
        var theirs = json is null ? await editor.ReadFormAsync(id) : editor.Deserialize(json);
        var (ours, others) = (await editor.DescribeAsync((ContentForm)mine), await editor.DescribeAsync(theirs));
        return
        [
            .. ours.Select(part => part.Label).Union(others.Select(part => part.Label))
                .Select(label => new Conflict(label, TextOf(ours, label), TextOf(others, label)))
                .Where(conflict => conflict.Mine != conflict.Theirs),
        ];
    }

    private static string TextOf(IReadOnlyList<FormPart> parts, string label) => parts.FirstOrDefault(part => part.Label == label)?.Text ?? "";

    private async Task<IActionResult> PageAsync(
        TForm form, int? id, RevisionToken token, IReadOnlyList<Problem>? problems = null, int status = StatusCodes.Status200OK, IReadOnlyList<Conflict>? conflicts = null, string? done = null)
    {
        var item = id is { } known ? await editor.FindAsync(known) : null;
        var (plans, location) = Chosen(form);
        var frame = new EditFrame(editor.Kind, editor.NewNoun, Me)
        {
            Item = item,
            Open = id is { } open ? await queries.OpenAsync(editor.Kind, open) : null,
            Token = token,
            Problems = problems ?? [],
            Warnings = await editor.FindWarningsAsync(form, id),
            WarningTitle = editor.WarningTitle,
            Conflicts = conflicts ?? [],
            Done = done,
            Answer = Answer,
            FourEyes = await queries.NeedsFourEyesAsync(editor.Kind),
            MayChange = Me.MayWrite && (item is null || Me.MayChange(item.NeighbourhoodIds)),
            CanWithdraw = editor.CanWithdraw,
            HasPreview = editor.HasPage,
        };
        var choices = await AddChoicesAsync(await queries.ChoicesAsync(Me, plans, location), form);
        var view = View("Edit", new EditPage<TForm>(frame, form, choices));
        view.StatusCode = status;
        return view;
    }
}
