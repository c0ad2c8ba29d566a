using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared.Import;

namespace Zwolle.Portal.Features.Admin.Decisions;

public sealed class DecisionImportController(DecisionImport import) : FileImportController(import)
{
    [HttpGet(DecisionImportLinks.Page)]
    public IActionResult Index([FromQuery(Name = "gedaan")] string? done) => Begin(done);

    [HttpPost(DecisionImportLinks.Page)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public Task<IActionResult> Try([FromForm] ImportForm form) => TryAsync(form);

    [HttpPost(DecisionImportLinks.Run)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public Task<IActionResult> Run([FromForm] ImportForm form) => RunAsync(form);

    [HttpGet(DecisionImportLinks.Example)]
    public IActionResult Example() => ExampleFile();
}
