using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Csv;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists of everything that staff write, one page for all kinds.</summary>
public sealed class ListsController(AdminPlanQueries plans, AdminMomentQueries moments, AdminTextQueries texts, AdminInitiativeQueries initiatives, AdminSupportPointQueries supportPoints, AdminDecisionQueries decisions, IEnumerable<ContentSheet> sheets) : AdminController
{
    [HttpGet(ContentLinks.Plans)]
    public async Task<IActionResult> Plans([FromQuery] ContentFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await plans.ListAsync(filter, Me), done);

    /// <summary>The same list as a table; too long a list is shown instead, with what to do.</summary>
    [HttpGet(ContentListLinks.PlansFile)]
    public async Task<IActionResult> PlansFile([FromQuery] ContentFilter filter)
    {
        var page = await plans.ListAsync(filter, Me);
        if (page.IsMore)
        {
            page = page with { Problems = [.. page.Problems, new Problem("q", $"Dit zijn er te veel om te downloaden: ten hoogste {DutchText.Number(ContentListPage.Most)}. Kies een wijk, een team of woorden.")] };
        }

        return page.Problems.Count > 0 ? List(page, null) : await SheetAsync(ContentKind.Plan, await plans.KeysAsync(filter, Me));
    }

    [HttpGet(ContentLinks.Moments)]
    public async Task<IActionResult> Moments([FromQuery] ContentFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await moments.ListAsync(filter, Me), done);

    [HttpGet(ContentLinks.Locations)]
    public async Task<IActionResult> Locations([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.LocationsAsync(filter, Me), done);

    [HttpGet(ContentLinks.Contacts)]
    public async Task<IActionResult> Contacts([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.ContactsAsync(filter, Me), done);

    [HttpGet(ContentLinks.Themes)]
    public async Task<IActionResult> Themes([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.ThemesAsync(filter, Me), done);

    [HttpGet(ContentLinks.NeighbourhoodTexts)]
    public async Task<IActionResult> Neighbourhoods([FromQuery] TextFilter filter) => List(await texts.NeighbourhoodsAsync(filter, Me), null);

    [HttpGet(ContentLinks.ExternalLinks)]
    public async Task<IActionResult> ExternalLinks([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.LinksAsync(filter, Me), done);

    [HttpGet(ContentLinks.GuideSteps)]
    public async Task<IActionResult> GuideSteps([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.GuideStepsAsync(filter, Me), done);

    [HttpGet(ContentLinks.Schemes)]
    public async Task<IActionResult> Schemes([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await texts.SchemesAsync(filter, Me), done);

    [HttpGet(ContentLinks.Goals)]
    public async Task<IActionResult> Goals([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await initiatives.GoalsAsync(filter, Me), done);

    [HttpGet(ContentLinks.Initiatives)]
    public async Task<IActionResult> Initiatives([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await initiatives.InitiativesAsync(filter, Me), done);

    [HttpGet(ContentLinks.SupportPoints)]
    public async Task<IActionResult> SupportPoints([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await supportPoints.ListAsync(filter, Me), done);

    [HttpGet(ContentLinks.Decisions)]
    public async Task<IActionResult> Decisions([FromQuery] OwnedFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await decisions.ListAsync(filter, Me), done);

    [HttpGet(ContentLinks.Digests)]
    public async Task<IActionResult> Digests([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await decisions.DigestsAsync(filter, Me), done);

    [HttpGet(ContentLinks.Stories)]
    public async Task<IActionResult> Stories([FromQuery] TextFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await initiatives.StoriesAsync(filter, Me), done);

    /// <summary>Leads to the lists of the smaller texts.</summary>
    [HttpGet(ContentListLinks.Texts)]
    public IActionResult Texts() => View(ContentListShapes.All.Where(shape => shape.IsSmall).ToList());

    /// <summary>With semicolons and a byte order mark: a Dutch spreadsheet then reads columns and letters right.</summary>
    private async Task<FileContentResult> SheetAsync(ContentKind kind, IReadOnlyList<int> ids)
    {
        var sheet = sheets.Single(sheet => sheet.Kind == kind);
        var table = CsvWriter.Write([sheet.Columns, .. await sheet.ReadAsync(ids)], CsvWriter.DutchSeparator);
        return File([.. Encoding.UTF8.GetPreamble(), .. table], CsvWriter.ContentType, $"{sheet.Name}.csv");
    }

    private IActionResult List(ContentListPage page, string? done) => this.ViewOf(
        page with { Done = int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null }, page.Problems, "List");
}
