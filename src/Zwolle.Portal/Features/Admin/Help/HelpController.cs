using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared;

namespace Zwolle.Portal.Features.Admin.Help;

/// <summary>The handbook, for colleagues.</summary>
[Route(HelpLinks.Page)]
public sealed class HelpController : AdminController
{
    [HttpGet("")]
    public IActionResult Index() => View("Page", Handbook.Pages[HelpLinks.Front]);

    [HttpGet("{name}")]
    public IActionResult Page([FromRoute] string name) =>
        name != HelpLinks.Front && Handbook.Pages.TryGetValue(name, out var page) ? View(page) : NotFound();

    [HttpGet(HelpLinks.PictureFolder + "/{file}")]
    public IActionResult Picture([FromRoute] string file) => Handbook.OpenPicture(file) is { } picture ? File(picture, "image/png") : NotFound();
}
