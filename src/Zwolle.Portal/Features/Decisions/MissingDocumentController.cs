using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Decisions;

/// <summary>'Mist u een stuk?': a resident says what is missed among the decisions. Never cached; spam is kept out as at the form for ideas.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class MissingDocumentController(MissingDocumentQueries queries, MissingDocumentService service, SealedValues values, PortalClock clock, IdeaOptions forms) : Controller
{
    private const string FormView = "Missing";

    [HttpGet(DecisionLinks.Missing)]
    public Task<IActionResult> Index([FromQuery(Name = DecisionLinks.MissingAboutName)] string? about) => PageAsync(new MissingDocumentForm { About = about }, []);

    [HttpPost(DecisionLinks.Missing)]
    [EnableRateLimiting(RateLimits.Ideas)]
    [RequestFormLimits(ValueLengthLimit = 20_000, KeyLengthLimit = 100, ValueCountLimit = 10, MultipartBodyLengthLimit = 50_000)]
    public async Task<IActionResult> Send([FromForm] MissingDocumentForm? form)
    {
        if (form is null)
        {
            // Far too long, or with a character that no form may hold: then nothing of it was read.
            return await PageAsync(new MissingDocumentForm(), [new Problem("stuk", "Dit formulier konden wij niet lezen. Staat er een vreemd teken in, of is uw tekst heel lang? Ga terug en verander dat.")]);
        }

        if (!string.IsNullOrEmpty(form.Trap))
        {
            // A program learns nothing from the answer.
            return Received();
        }

        if (FormStamp.Open(values, form.Stamp) is not { } stamp)
        {
            form.Stamp = null;
            return await PageAsync(form, [new Problem(MissingDocumentForm.Button, "Het formulier stond te lang open. Wat u invulde, staat er nog. Verstuur het nog een keer.")]);
        }

        var problems = form.Problems();
        if (problems.Count == 0 && stamp.ServedAt.AddSeconds(forms.LeastSeconds) > clock.UtcNow)
        {
            problems = [new Problem(MissingDocumentForm.Button, "Dat ging wel heel snel. Wacht een paar tellen en druk dan nog een keer op de knop.")];
        }

        if (problems.Count > 0)
        {
            return await PageAsync(form, problems);
        }

        await service.ReceiveAsync(TypedText.Clean(form.Text)!, await queries.SubjectAsync(form.About ?? ""));
        return Received();
    }

    [HttpGet(DecisionLinks.MissingReceived)]
    public async Task<IActionResult> Receipt([FromQuery(Name = DecisionLinks.MissingReceiptName)] string? seal) =>
        MissingDocumentReceipt.IsOne(values, seal) ? View("MissingReceived", new MissingDocumentReceived(await queries.ClerkAsync())) : Redirect(DecisionLinks.Missing);

    private IActionResult Received() =>
        this.SeeOther(DecisionLinks.MissingReceived + QueryText.Of((DecisionLinks.MissingReceiptName, new MissingDocumentReceipt(clock.UtcNow).Seal(values))));

    private async Task<IActionResult> PageAsync(MissingDocumentForm form, IReadOnlyList<Problem> problems) => this.ViewOf(
        new MissingDocumentPage(form, form.Stamp ?? FormStamp.Seal(values, clock.UtcNow), problems, await queries.SubjectAsync(form.About ?? ""), await queries.ClerkAsync()), problems, FormView);
}
