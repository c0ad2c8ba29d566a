using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Ideas;

/// <summary>The inbox of ideas. Everybody reads them; whom to answer is shown only to who may.</summary>
public sealed class IdeasController(AdminIdeaQueries queries, IdeaQueries ideas, IdeaInboxService service, PortalIndex index, PortalClock clock) : AdminController
{
    private const string DetailsView = "Details";

    [HttpGet(IdeaInboxLinks.List)]
    public async Task<IActionResult> Index([FromQuery] IdeaFilter filter, [FromQuery(Name = "gedaan")] string? done)
    {
        var page = await queries.ListAsync(Me, filter) with { Done = TextOf(done) };
        return this.ViewOf(page, page.Problems);
    }

    [HttpGet(IdeaInboxLinks.List + "/{id:int}")]
    public async Task<IActionResult> Details([FromRoute] int id, [FromQuery(Name = "gedaan")] string? done) =>
        await queries.FindAsync(Me, id) is { } idea
            ? View(await PageAsync(idea, new IdeaActionForm { Version = idea.Version }, []) with { Done = TextOf(done) })
            : NotFound();

    [HttpPost(IdeaInboxLinks.List + "/{id:int}")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Act([FromRoute] int id, [FromForm] IdeaActionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await queries.FindAsync(Me, id) is not { } idea)
        {
            return NotFound();
        }

        if (!idea.MayChange)
        {
            return Forbid();
        }

        var problems = Request.IsRestored() ? [] : form.Problems();
        if (Request.IsRestored() || problems.Count > 0)
        {
            return this.ViewOf(await PageAsync(idea, form, problems), problems, DetailsView);
        }

        switch (await service.DoAsync(Me, id, form))
        {
            case SaveOutcome.Saved when form.Action == IdeaActionForm.Erase:
                return this.SeeOther($"{IdeaInboxLinks.List}?gedaan={form.Action}");
            case SaveOutcome.Saved:
                return this.SeeOther($"{IdeaInboxLinks.Details(id)}?gedaan={form.Action}");
            case SaveOutcome.Conflict when await queries.FindAsync(Me, id) is { } fresh:
                form.Version = fresh.Version;
                var view = View(DetailsView, await PageAsync(fresh, form, []) with { IsConflict = true });
                view.StatusCode = StatusCodes.Status409Conflict;
                return view;
            case SaveOutcome.NotAllowed:
                return Forbid();
            default:
                return NotFound();
        }
    }

    private async Task<InboxIdeaPage> PageAsync(AdminIdea idea, IdeaActionForm form, IReadOnlyList<Problem> problems)
    {
        ModelState.Clear();

        // The page has several forms, of which one was sent: the others show what is stored.
        var initiative = idea.InitiativeId is { } became ? FormText.Of(became) : null;
        form.Team = form.Action == IdeaActionForm.Assign ? form.Team : idea.Team;
        form.Initiative = form.Action == IdeaActionForm.Finish ? form.Initiative : initiative;
        return new InboxIdeaPage(
            idea,
            form,
            problems,
            await queries.DoublesAsync(idea.Text, idea.Id),
            await ideas.SimilarAsync(idea.Text, idea.NeighbourhoodId ?? 0),
            await index.GetAsync(),
            clock.Today)
        {
            Initiatives = idea.MayChange ? await queries.InitiativesAsync(idea.InitiativeId ?? 0) : [],
        };
    }

    private static string? TextOf(string? done) => done switch
    {
        IdeaActionForm.Assign => "Klaar. De bewoner ziet met de code welk team ermee bezig is.",
        IdeaActionForm.Reply => "Klaar. De bewoner ziet het antwoord met de code. Is er een mailadres, dan gaat er ook een mail.",
        IdeaActionForm.Finish => "Klaar. De bewoner ziet met de code hoe het afliep.",
        IdeaActionForm.Forget => "Klaar. Naam, mail en telefoon zijn gewist.",
        IdeaActionForm.Erase => "Klaar. Het idee is gewist.",
        _ => null,
    };
}
