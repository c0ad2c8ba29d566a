using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;

namespace Zwolle.Portal.Features.Admin.Lists;

/// <summary>The lists of everything that staff write, one page for all kinds.</summary>
public sealed class ListsController(AdminPlanQueries plans, AdminMomentQueries moments, AdminTextQueries texts, AdminInitiativeQueries initiatives, AdminSupportPointQueries supportPoints, AdminDecisionQueries decisions) : AdminController
{
    [HttpGet(ContentLinks.Plans)]
    public async Task<IActionResult> Plans([FromQuery] ContentFilter filter, [FromQuery(Name = "gedaan")] string? done) =>
        List(await plans.ListAsync(filter, Me), done);

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

    private IActionResult List(ContentListPage page, string? done) => this.ViewOf(
        page with { Done = int.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null }, page.Problems, "List");
}
