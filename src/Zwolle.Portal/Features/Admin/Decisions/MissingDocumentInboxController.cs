using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>The inbox of what residents miss. Everybody reads it; who may write deals with it.</summary>
public sealed class MissingDocumentInboxController(AdminMissingDocumentQueries queries, MissingDocumentInboxService service) : AdminController
{
    private const string QuestionView = "MissingQuestion";

    [HttpGet(MissingDocumentInboxLinks.List)]
    public async Task<IActionResult> Index([FromQuery] MissingDocumentFilter filter, [FromQuery(Name = "gedaan")] string? done)
    {
        var page = await queries.ListAsync(filter) with { Done = TextOf(done) };
        return this.ViewOf(page, page.Problems, "MissingInbox");
    }

    [HttpGet(MissingDocumentInboxLinks.List + "/{id:int}")]
    public async Task<IActionResult> Details([FromRoute] int id) =>
        await queries.FindAsync(id) is { } question
            ? View(QuestionView, PageOf(question, new MissingDocumentActionForm { Version = question.Version, Answer = question.Answer }, []))
            : NotFound();

    [HttpPost(MissingDocumentInboxLinks.List + "/{id:int}")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Act([FromRoute] int id, [FromForm] MissingDocumentActionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await queries.FindAsync(id) is not { } question)
        {
            return NotFound();
        }

        var problems = Request.IsRestored() ? [] : form.Problems();
        if (Request.IsRestored() || problems.Count > 0)
        {
            return this.ViewOf(PageOf(question, form, problems), problems, QuestionView);
        }

        switch (await service.DoAsync(Me, id, form))
        {
            case SaveOutcome.Saved:
                return this.SeeOther($"{MissingDocumentInboxLinks.List}?gedaan={form.Action}");
            case SaveOutcome.Conflict when await queries.FindAsync(id) is { } fresh:
                form.Version = fresh.Version;
                var view = View(QuestionView, PageOf(fresh, form, []) with { IsConflict = true });
                view.StatusCode = StatusCodes.Status409Conflict;
                return view;
            case SaveOutcome.NotAllowed:
                return Forbid();
            default:
                return NotFound();
        }
    }

    private MissingDocumentQuestionPage PageOf(MissingDocumentRow question, MissingDocumentActionForm form, IReadOnlyList<Problem> problems)
    {
        // The page has two forms, of which one was sent: the other shows what is stored.
        ModelState.Clear();
        form.Answer = form.Action == MissingDocumentActionForm.Erase ? question.Answer : form.Answer;
        return new MissingDocumentQuestionPage(question, form, problems, Me.MayWrite);
    }

    private static string? TextOf(string? done) => done switch
    {
        MissingDocumentActionForm.Close => "Klaar. De vraag is afgehandeld.",
        MissingDocumentActionForm.Erase => "Klaar. De vraag is gewist.",
        _ => null,
    };
}
