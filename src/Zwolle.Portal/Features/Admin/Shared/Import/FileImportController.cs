using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Shared.Import;

/// <summary>Reads in a file: a trial that shows what would come, and then all of it as drafts. The addresses are those of a noun.</summary>
[Authorize(Policy = Staff.Write)]
public abstract class FileImportController(FileImport import) : AdminController
{
    /// <summary>Enough to say of a file that is far too large that it is; what is still larger is refused unread.</summary>
    protected const int MostOfRequest = 10_000_000;

    private const string PageView = "/Features/Admin/Shared/Import/Import.cshtml";

    protected ViewResult Begin(string? done) =>
        View(PageView, new ImportPage(import.Words, null, null, int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var made) && made > 0 ? made : null));

    protected async Task<IActionResult> TryAsync(ImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored())
        {
            return View(PageView, new ImportPage(import.Words, form.Text, null, null));
        }

        var (text, problem) = await form.ReadAsync(import.Words);
        return Answer(text ?? form.Text, problem is null ? await import.CheckAsync(text!, Me) : ImportCheck.Unreadable(problem));
    }

    protected async Task<IActionResult> RunAsync(ImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = form.Text ?? "";
        if (Request.IsRestored())
        {
            return Answer(text, await import.CheckAsync(text, Me));
        }

        var (made, check) = await import.RunAsync(text, Me, form.Expected ?? 0);
        if (made > 0)
        {
            return this.SeeOther($"{import.Words.Path}?gedaan={FormText.Of(made)}");
        }

        var page = View(PageView, new ImportPage(import.Words, text, check, null) { HasChanged = check.MayRun || check.Doubles > 0 });
        page.StatusCode = check.Problems.Count + check.Faulty > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>With a byte order mark: a spreadsheet then reads the letters right.</summary>
    protected FileContentResult ExampleFile() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(import.Words.Example)], "text/csv; charset=utf-8", import.Words.ExampleName);

    private ViewResult Answer(string? text, ImportCheck check)
    {
        var page = View(PageView, new ImportPage(import.Words, text, check, null));
        page.StatusCode = check.Problems.Count + check.Faulty > 0 ? StatusCodes.Status400BadRequest : null;
        return page;
    }
}
