using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>Reads in a list of decisions: a trial that shows what would come, and then all of it as drafts.</summary>
[Authorize(Policy = Staff.Write)]
public sealed class DecisionImportController(DecisionImport import) : AdminController
{
    private const string PageView = "Import";

    /// <summary>Enough to say of a file that is far too large that it is; what is still larger is refused unread.</summary>
    private const int MostOfRequest = 10_000_000;

    [HttpGet(DecisionImportLinks.Page)]
    public IActionResult Index([FromQuery(Name = "gedaan")] string? done) =>
        View(PageView, new DecisionImportPage(null, null, int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var made) && made > 0 ? made : null));

    [HttpPost(DecisionImportLinks.Page)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public async Task<IActionResult> Try([FromForm] DecisionImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Request.IsRestored())
        {
            return View(PageView, new DecisionImportPage(form.Text, null, null));
        }

        var (text, problem) = await form.ReadAsync();
        return Answer(text ?? form.Text, problem is null ? await import.CheckAsync(text!, Me) : DecisionImportCheck.Unreadable(problem));
    }

    [HttpPost(DecisionImportLinks.Run)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public async Task<IActionResult> Run([FromForm] DecisionImportForm form)
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
            return this.SeeOther($"{DecisionImportLinks.Page}?gedaan={FormText.Of(made)}");
        }

        var page = View(PageView, new DecisionImportPage(text, check, null) { HasChanged = check.MayRun || check.Doubles > 0 });
        page.StatusCode = check.Problems.Count + check.Faulty > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return page;
    }

    /// <summary>With a byte order mark: a spreadsheet then reads the letters right.</summary>
    [HttpGet(DecisionImportLinks.Example)]
    public IActionResult Example() =>
        File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(DecisionImportExample.Text)], "text/csv; charset=utf-8", "voorbeeld-besluitenlijst.csv");

    private ViewResult Answer(string? text, DecisionImportCheck check)
    {
        var page = View(PageView, new DecisionImportPage(text, check, null));
        page.StatusCode = check.Problems.Count + check.Faulty > 0 ? StatusCodes.Status400BadRequest : null;
        return page;
    }
}

/// <summary>A list of decisions as it is sent: a file, or what was pasted.</summary>
public sealed class DecisionImportForm
{
    [FromForm(Name = "Bestand")]
    public IFormFile? File { get; set; }

    [FromForm(Name = "Tekst")]
    public string? Text { get; set; }

    /// <summary>How many drafts the trial told.</summary>
    [FromForm(Name = "Aantal")]
    public int? Expected { get; set; }

    /// <summary>The text, or why there is none.</summary>
    public async Task<(string? Text, string? Problem)> ReadAsync()
    {
        var hasText = !string.IsNullOrWhiteSpace(Text);
        if (File is null or { Length: 0 })
        {
            return hasText ? (Text, null) : (null, File is null ? "Kies een bestand, of plak de tekst." : "Dit bestand is leeg.");
        }

        if (hasText)
        {
            return (null, "Kies een bestand of plak de tekst, niet allebei.");
        }

        if (File.Length > DecisionImport.MostBytes)
        {
            return (null, "Dit bestand is te groot: ten hoogste 1 MB. Deel het op in kleinere bestanden.");
        }

        using var bytes = new MemoryStream();
        await File.CopyToAsync(bytes);
        return CsvFile.Decode(bytes.ToArray());
    }
}

/// <summary>The page, in each of its steps.</summary>
/// <param name="Text">The file as text; null before there is one.</param>
/// <param name="Check">What would come of it; null before it was tried.</param>
/// <param name="Made">How many drafts were just made.</param>
public sealed record DecisionImportPage(string? Text, DecisionImportCheck? Check, int? Made)
{
    /// <summary>Since the trial something else would come of the file.</summary>
    public bool HasChanged { get; init; }
}
