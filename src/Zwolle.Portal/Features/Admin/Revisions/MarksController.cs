using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>Shows a text with marks as residents would read it, while it is written; nothing is saved.</summary>
[Authorize(Policy = Staff.Write)]
public sealed class MarksController(MarkdownRenderer markdown) : AdminController
{
    [HttpPost(ContentLinks.Marks)]
    public IActionResult Show([FromForm] string? text) =>
        text?.Length > Data.Plans.Plan.BodyMaxLength ? BadRequest() : Content(markdown.Render(text).ToString()!, "text/html; charset=utf-8");
}
