using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Ideas;

/// <summary>
/// Where residents tell an idea and see what becomes of it. Never cached. Spam is kept out without a puzzle: a field that
/// nobody sees, the time that filling in takes, how often a network sends, and texts that are there already.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class IdeasController(IdeaQueries queries, IdeaService service, PortalIndex index, NeighbourhoodAreas areas, SealedValues values, PortalClock clock, PortalOptions portal, IdeaOptions options) : Controller
{
    private const string FormView = "Index";

    /// <summary>Of the button that sends; the links about time lead to it.</summary>
    private const string Button = "verder";

    [HttpGet(IdeaLinks.Form)]
    public async Task<IActionResult> Index([FromQuery(Name = "wijk")] string? wijk) =>
        await PageAsync(new IdeaForm { Neighbourhood = (await index.GetAsync()).BySlug(wijk)?.Slug }, []);

    [HttpPost(IdeaLinks.Form)]
    [EnableRateLimiting(RateLimits.Ideas)]
    [RequestFormLimits(ValueLengthLimit = 50_000, KeyLengthLimit = 100, ValueCountLimit = 20, MultipartBodyLengthLimit = 100_000)]
    public async Task<IActionResult> Send([FromForm] IdeaForm? form)
    {
        if (form is null)
        {
            // Far too long, or with a character that no form may hold: then nothing of it was read.
            return await PageAsync(new IdeaForm(), [new Problem("idee", "Dit formulier konden wij niet lezen. Staat er een vreemd teken in, of is uw tekst heel lang? Ga terug en verander dat.")]);
        }

        if (!string.IsNullOrEmpty(form.Trap))
        {
            // A program learns nothing from the answer.
            return Received(new IdeaReceipt(IdeaCode.New(), options.FirstTeam, service.AnswerBy, IdeaForm.Myself));
        }

        if (FormStamp.Open(values, form.Stamp) is not { } stamp)
        {
            form.Stamp = null;
            return await PageAsync(form, [new Problem(Button, "Het formulier stond te lang open. Wat u invulde, staat er nog. Kijk het na en ga verder.")]);
        }

        if (form.Action == IdeaForm.ChangeIt)
        {
            return await PageAsync(form, []);
        }

        var (idea, problems) = form.Check(await index.GetAsync(), areas);
        if (problems.Count == 0 && stamp.ServedAt.AddSeconds(options.LeastSeconds) > clock.UtcNow)
        {
            problems = [new Problem(Button, "Dat ging wel heel snel. Wacht een paar tellen en druk dan nog een keer op de knop.")];
        }

        if (idea is null || problems.Count > 0)
        {
            return await PageAsync(form, problems);
        }

        if (form.Action == IdeaForm.SendIt)
        {
            return Received(await service.ReceiveAsync(idea, stamp.Code));
        }

        // Who follows a link to what is like it comes back with 'back': a page that may not be kept at all would be lost then,
        // with all that was filled in.
        Response.Headers.CacheControl = "private, no-cache";
        form.Neighbourhood = (await index.GetAsync()).SlugOf(idea.NeighbourhoodId);
        return await PageAsync(form, [], await queries.SimilarAsync(idea.Text, idea.NeighbourhoodId ?? 0));
    }

    [HttpGet(IdeaLinks.Receipt)]
    public IActionResult Receipt([FromQuery(Name = IdeaLinks.ReceiptName)] string? seal) =>
        IdeaReceipt.Open(values, seal) is { } receipt ? View(new ReceiptPage(receipt, portal.BaseUrl + IdeaLinks.Form)) : Redirect(IdeaLinks.Form);

    [HttpPost(IdeaLinks.Follow)]
    [EnableRateLimiting(RateLimits.Ideas)]
    [RequestFormLimits(ValueLengthLimit = 2_000, KeyLengthLimit = 100, ValueCountLimit = 10, MultipartBodyLengthLimit = 10_000)]
    public IActionResult Follow([FromForm] FollowForm? form)
    {
        if (IdeaCode.Read(form?.Code) is { } code)
        {
            return this.SeeOther(IdeaLinks.Of(code));
        }

        IReadOnlyList<Problem> problems = [new Problem("code", string.IsNullOrWhiteSpace(form?.Code) ? "Vul uw code in." : $"Een code heeft {IdeaCode.Length} letters en cijfers. Kijk of u er geen vergat.")];
        return this.ViewOf(new UnknownCodePage(form?.Code, problems), problems, "Unknown");
    }

    [HttpGet(IdeaLinks.Code)]
    [EnableRateLimiting(RateLimits.Ideas)]
    public async Task<IActionResult> Details(string code)
    {
        if (IdeaCode.Read(code) is not { } read || await queries.FollowAsync(IdeaCode.HashOf(read)) is not { } idea)
        {
            var view = View("Unknown", new UnknownCodePage(IdeaCode.Read(code), []));
            view.StatusCode = StatusCodes.Status404NotFound;
            return view;
        }

        var snapshot = await index.GetAsync();
        return View(new FollowedPage(idea, read, snapshot.Neighbourhoods.FirstOrDefault(n => n.Id == idea.NeighbourhoodId)?.Name, clock.Today));
    }

    private IActionResult Received(IdeaReceipt receipt) => this.SeeOther($"{IdeaLinks.Receipt}{QueryText.Of((IdeaLinks.ReceiptName, receipt.Seal(values)))}");

    private async Task<IActionResult> PageAsync(IdeaForm form, IReadOnlyList<Problem> problems, SimilarItems? similar = null) =>
        this.ViewOf(
            new IdeaPage(form, form.Stamp ?? FormStamp.Seal(values, clock.UtcNow), await index.GetAsync(), problems, clock.Today)
            {
                AnswerBy = service.AnswerBy,
                WorkingDays = options.AnswerWithinWorkingDays,
                Team = options.FirstTeam,
                Similar = similar,
            },
            problems,
            FormView);
}
