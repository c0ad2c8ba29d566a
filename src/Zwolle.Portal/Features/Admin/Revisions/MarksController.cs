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
    public IActionResult Show([FromForm] string? text)
    {
        if (text?.Length > Data.Plans.Plan.BodyMaxLength)
        {
            return BadRequest();
        }

        using var html = new StringWriter();
        markdown.Render(text).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }
}
