using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Translations;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Translations;

/// <summary>The summary of an item in other languages, one form for each. Who may change the item may change these.</summary>
public sealed class TranslationsController(AdminTranslationQueries queries, AdminTranslationService service, ContentEditors editors, PortalClock clock) : AdminController
{
    [HttpGet(AdminTranslationLinks.ListRoute)]
    public async Task<IActionResult> Index([FromRoute] string kind, [FromRoute] int id, [FromQuery(Name = "gedaan")] string? done)
    {
        var content = ContentLinks.KindOf(kind);
        if (!AdminTranslationLinks.Has(content) || await editors.ByKind[content].FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        var known = await queries.OfAsync(content, id);
        var text = done switch { "bewaard" => "Bewaard. Bewoners zien deze vertaling nu.", "verwijderd" => "Verwijderd.", _ => null };
        return View(new TranslationList(
            item,
            ContentLinks.Edit(content, id),
            [.. TranslationWords.All.Select(words => (words, AdminTranslationLinks.Form(content, id, words.Code), known.FirstOrDefault(t => t.Language == words.Language)))],
            await queries.SummaryAsync(content, id),
            text));
    }

    [HttpGet(AdminTranslationLinks.FormRoute)]
    public async Task<IActionResult> Edit([FromRoute] string kind, [FromRoute] int id, [FromRoute] string language) =>
        await PageAsync(kind, id, language, null, []) ?? NotFound();

    [HttpPost(AdminTranslationLinks.FormRoute)]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Edit([FromRoute] string kind, [FromRoute] int id, [FromRoute] string language, [FromForm] TranslationForm form)
    {
        var content = ContentLinks.KindOf(kind);
        if (TranslationWords.ByCode(language) is not { } words || await editors.ByKind[content].FindAsync(id) is not { } item || await queries.SummaryAsync(content, id) is null)
        {
            return NotFound();
        }

        if (!Me.MayChange(item.NeighbourhoodIds))
        {
            return Forbid();
        }

        var problems = Request.IsRestored() ? [] : form.Problems(clock.Today);
        if (Request.IsRestored() || problems.Count > 0)
        {
            return await PageAsync(kind, id, language, form, problems) ?? NotFound();
        }

        return await service.SaveAsync(content, id, words.Language, form) == SaveOutcome.Saved
            ? this.SeeOther(AdminTranslationLinks.List(content, id) + "?gedaan=bewaard")
            : await PageAsync(kind, id, language, form, [], isConflict: true) ?? NotFound();
    }

    [HttpPost(AdminTranslationLinks.FormRoute + "/verwijderen")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Remove([FromRoute] string kind, [FromRoute] int id, [FromRoute] string language, [FromForm] int version)
    {
        var content = ContentLinks.KindOf(kind);
        if (!AdminTranslationLinks.Has(content) || TranslationWords.ByCode(language) is not { } words || await editors.ByKind[content].FindAsync(id) is not { } item)
        {
            return NotFound();
        }

        if (!Me.MayChange(item.NeighbourhoodIds))
        {
            return Forbid();
        }

        return await service.RemoveAsync(content, id, words.Language, version) == SaveOutcome.Saved
            ? this.SeeOther(AdminTranslationLinks.List(content, id) + "?gedaan=verwijderd")
            : await PageAsync(kind, id, language, null, [], isConflict: true) ?? NotFound();
    }

    /// <param name="kind">Segment of the kind.</param>
    /// <param name="id">Of the item.</param>
    /// <param name="language">Code of the language.</param>
    /// <param name="typed">What was typed; null: what is stored.</param>
    /// <param name="problems">With what was typed.</param>
    /// <param name="isConflict">A colleague was first: both versions, and saving again then counts.</param>
    /// <returns>Null when there is nothing to translate.</returns>
    private async Task<IActionResult?> PageAsync(string kind, int id, string language, TranslationForm? typed, IReadOnlyList<Problem> problems, bool isConflict = false)
    {
        var content = ContentLinks.KindOf(kind);
        if (TranslationWords.ByCode(language) is not { } words || await editors.ByKind[content].FindAsync(id) is not { } item || await queries.SummaryAsync(content, id) is not { } summary)
        {
            return null;
        }

        var known = (await queries.OfAsync(content, id)).FirstOrDefault(t => t.Language == words.Language);
        var stored = known is null ? new TranslationForm() : TranslationForm.Of(known);
        var form = typed is null ? stored : isConflict ? typed with { Version = stored.Version } : typed;
        var page = new TranslationPage(
            item,
            words,
            AdminTranslationLinks.List(content, id),
            AdminTranslationLinks.Form(content, id, words.Code),
            AdminTranslationLinks.Remove(content, id, words.Code),
            summary,
            form,
            known is null,
            known is not null && known.Original != summary,
            problems,
            isConflict && typed is not null ? [.. typed.Describe().Zip(stored.Describe(), (a, b) => new Conflict(a.Label, a.Text, b.Text)).Where(c => c.Mine != c.Theirs)] : [],
            Me.MayChange(item.NeighbourhoodIds));
        var view = this.ViewOf(page, problems, "Edit");
        if (isConflict)
        {
            ((ViewResult)view).StatusCode = StatusCodes.Status409Conflict;
        }

        return view;
    }
}
