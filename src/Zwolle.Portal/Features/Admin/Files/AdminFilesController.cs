using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Files;

/// <summary>
/// Pictures and documents for texts. With script the forms also open beside a text; they are these same pages, so there is
/// one way in.
/// </summary>
[Route(FileAdminLinks.List)]
public sealed class AdminFilesController(AdminFileQueries queries, FileService service) : AdminController
{
    /// <summary>Enough to say of a photo of a phone how large it is; what is still larger is refused unread.</summary>
    private const int MostOfRequest = 25_000_000;

    private const string Sure = "Sure";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "pagina")] string? page, [FromQuery(Name = "gedaan")] string? done)
    {
        var list = await queries.ListAsync(page);
        return this.ViewOf(list with { MayChange = Me.MayWrite, IsRemoved = done == "weg" }, list.Problems, "Index");
    }

    [HttpGet("foto")]
    [Authorize(Policy = Staff.Write)]
    public IActionResult Picture() => View(new PicturePage(new PictureForm(), []));

    [HttpPost("foto")]
    [Authorize(Policy = Staff.Write)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostOfRequest)]
    public async Task<IActionResult> Picture([FromForm] PictureForm form)
    {
        if (Request.IsRestored())
        {
            return View(new PicturePage(form, []));
        }

        var (id, problems) = await service.AddAsync(form, HttpContext.RequestAborted);
        return problems.Count > 0 ? this.ViewOf(new PicturePage(form, problems), problems) : Added(id);
    }

    [HttpGet("pdf")]
    [Authorize(Policy = Staff.Write)]
    public IActionResult Document() => View(new DocumentPage(new DocumentForm(), []));

    [HttpPost("pdf")]
    [Authorize(Policy = Staff.Write)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostOfRequest)]
    public async Task<IActionResult> Document([FromForm] DocumentForm form)
    {
        if (Request.IsRestored())
        {
            return View(new DocumentPage(form, []));
        }

        var (id, problems) = await service.AddAsync(form, HttpContext.RequestAborted);
        return problems.Count > 0 ? this.ViewOf(new DocumentPage(form, problems), problems) : Added(id);
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details([FromRoute] int id, [FromQuery(Name = "gedaan")] string? done) => await PageAsync(id, [], isNew: done == "nieuw");

    [HttpPost("{id:int}/weghalen")]
    [Authorize(Policy = Staff.Write)]
    public async Task<IActionResult> Remove([FromRoute] int id, [FromForm(Name = Sure)] bool isSure)
    {
        if (!isSure)
        {
            return await PageAsync(id, [new Problem(Sure, "Zet een vinkje als u het zeker weet. Dit kan niet terug.")], isNew: false);
        }

        if (await queries.FindAsync(id) is null)
        {
            return NotFound();
        }

        await service.RemoveAsync(id);
        return this.SeeOther(FileAdminLinks.List + "?gedaan=weg");
    }

    private IActionResult Added(int id) => this.SeeOther(FileAdminLinks.Details(id) + "?gedaan=nieuw");

    private async Task<IActionResult> PageAsync(int id, IReadOnlyList<Problem> problems, bool isNew)
    {
        if (await queries.FindAsync(id) is not { } file)
        {
            return NotFound();
        }

        var page = new FilePage(file, await queries.UsesAsync(file.Name), problems, Me.MayWrite, isNew);
        return this.ViewOf(page, problems, "Details");
    }
}
