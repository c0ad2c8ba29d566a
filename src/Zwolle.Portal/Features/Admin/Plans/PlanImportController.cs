using Microsoft.AspNetCore.Mvc;
using Zwolle.Portal.Features.Admin.Shared.Import;

namespace Zwolle.Portal.Features.Admin.Plans;

public sealed class PlanImportController(PlanImport import) : FileImportController(import)
{
    [HttpGet(PlanImportLinks.Page)]
    public IActionResult Index([FromQuery(Name = "gedaan")] string? done) => Begin(done);

    [HttpPost(PlanImportLinks.Page)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public Task<IActionResult> Try([FromForm] ImportForm form) => TryAsync(form);

    [HttpPost(PlanImportLinks.Run)]
    [RequestSizeLimit(MostOfRequest)]
    [RequestFormLimits(ValueLengthLimit = MostOfRequest, MultipartBodyLengthLimit = MostOfRequest)]
    public Task<IActionResult> Run([FromForm] ImportForm form) => RunAsync(form);

    [HttpGet(PlanImportLinks.Example)]
    public IActionResult Example() => ExampleFile();
}
