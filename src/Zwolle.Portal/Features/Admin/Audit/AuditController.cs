using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Audit;

[Authorize(Policy = Staff.Audit)]
public sealed class AuditController(AuditQueries queries) : AdminController
{
    [HttpGet(AuditLinks.List)]
    public async Task<IActionResult> Index([FromQuery] AuditFilter filter)
    {
        var list = await queries.ListAsync(filter);
        return this.ViewOf(list, list.Problems);
    }

    [HttpGet(AuditLinks.List + "/{kind}/{id:int}")]
    public async Task<IActionResult> Item(string kind, int id, [FromQuery] AuditPage page) =>
        await queries.ItemAsync(kind, id, page) is { } item ? View(item) : NotFound();

    [HttpGet(AuditLinks.Check)]
    public async Task<IActionResult> Check() => View(await queries.StateAsync());
}
