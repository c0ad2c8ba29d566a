using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// The newsletter, without an account. Never cached. Opening a link of a mail changes nothing, as programs that guard
/// mailboxes open them too; a button does. Spam is kept out as of ideas: time, a field that nobody sees, a limit per network.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[AllowAnonymous]
public sealed class NewsletterController(
    NewsletterQueries queries, NewsletterService service, NewsletterKey key, PointFinder points, PortalIndex index, NeighbourhoodAreas areas, SealedValues values, PortalClock clock) : Controller
{
    /// <summary>Of the button; what is wrong with the time leads to it.</summary>
    private const string Button = "meld-aan";

    private const int LongestValue = 2_000;
    private const int MostValues = 200;

    private static readonly JsonSerializerOptions ExportFormat = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [HttpGet(NewsletterLinks.Form)]
    public async Task<IActionResult> Index([FromQuery(Name = "wijk")] string? wijk)
    {
        var chosen = (await index.GetAsync()).BySlug(wijk)?.Slug;
        return await PageAsync(new NewsletterForm { Neighbourhoods = chosen is null ? [] : [chosen] }, []);
    }

    [HttpPost(NewsletterLinks.Form)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    [RequestFormLimits(ValueLengthLimit = LongestValue, KeyLengthLimit = 100, ValueCountLimit = MostValues, MultipartBodyLengthLimit = 50_000)]
    public async Task<IActionResult> Subscribe([FromForm] NewsletterForm? form, CancellationToken cancellation)
    {
        if (form is null)
        {
            return await PageAsync(new NewsletterForm(), [Unreadable]);
        }

        if (!string.IsNullOrEmpty(form.Trap))
        {
            // A program learns nothing from the answer.
            return this.SeeOther(NewsletterLinks.Sent);
        }

        var problems = new List<Problem>();
        form.CheckEmail(problems);
        var choices = await ChoicesAsync(form, null, problems, cancellation);
        var time = FormTime.Open(values, form.Stamp);
        if (time is null)
        {
            form.Stamp = null;
            problems.Add(new Problem(Button, "Het formulier stond te lang open. Wat u invulde, staat er nog. Kijk het na en druk nog een keer op de knop."));
        }
        else if (time.IsTooSoon(clock.UtcNow))
        {
            problems.Add(new Problem(Button, "Dat ging wel heel snel. Wacht een paar tellen en druk dan nog een keer op de knop."));
        }

        if (problems.Count > 0)
        {
            return await PageAsync(form, problems);
        }

        await service.SubscribeAsync(form.Email!, choices);
        return this.SeeOther(NewsletterLinks.Sent);
    }

    [HttpGet(NewsletterLinks.Sent)]
    public IActionResult Sent() => View();

    [HttpGet(NewsletterLinks.Confirm)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    public async Task<IActionResult> Confirm(string token) => ConfirmView(await service.FindAsync(Checked(token)), null);

    [HttpPost(NewsletterLinks.Confirm)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    public async Task<IActionResult> Confirmed(string token)
    {
        var (state, subscriber) = await service.ConfirmAsync(Checked(token));
        return ConfirmView(state, subscriber is { } id ? NewsletterLinks.PreferencesOf(key.Sign(id, NewsletterKey.Preferences)) : null);
    }

    [HttpGet(NewsletterLinks.Preferences)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    public async Task<IActionResult> Preferences(string link, [FromQuery(Name = NewsletterLinks.SavedName)] string? saved)
    {
        if (await OpenAsync(link) is not { } subscriber)
        {
            return Gone();
        }

        var portal = await index.GetAsync();
        return PreferencesView(link, subscriber, portal, NewsletterForm.Of(subscriber.Choices, portal), [], saved is not null);
    }

    [HttpPost(NewsletterLinks.Preferences)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    [RequestFormLimits(ValueLengthLimit = LongestValue, KeyLengthLimit = 100, ValueCountLimit = MostValues, MultipartBodyLengthLimit = 50_000)]
    public async Task<IActionResult> Save(string? link, [FromForm] NewsletterForm? form, CancellationToken cancellation)
    {
        // Of a form that cannot be read nothing is bound, the address neither.
        link ??= RouteData.Values["link"] as string;
        if (await OpenAsync(link) is not { } subscriber)
        {
            return Gone();
        }

        var problems = new List<Problem>();
        var portal = await index.GetAsync();
        if (form is null)
        {
            return PreferencesView(link!, subscriber, portal, NewsletterForm.Of(subscriber.Choices, portal), [Unreadable], false);
        }

        var choices = await ChoicesAsync(form, subscriber.Choices, problems, cancellation);
        if (problems.Count > 0)
        {
            return PreferencesView(link!, subscriber, portal, form, problems, false);
        }

        return await service.ChangeAsync(key.Verify(link, NewsletterKey.Preferences)!.Value, choices) ? this.SeeOther(NewsletterLinks.SavedPreferencesOf(link!)) : Gone();
    }

    /// <summary>All that we have of who holds the link (AVG, art. 15 and 20).</summary>
    [HttpGet(NewsletterLinks.Export)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    public async Task<IActionResult> Export(string link)
    {
        if (await OpenAsync(link) is not { } subscriber)
        {
            return Gone();
        }

        var (portal, choices) = (await index.GetAsync(), subscriber.Choices);
        var file = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                mailadres = subscriber.Email,
                bevestigdOp = subscriber.ConfirmedAt,
                wijken = portal.ByIds(choices.NeighbourhoodIds).Select(n => n.Name),
                onderwerpen = portal.Themes.Where(t => choices.ThemeIds.Contains(t.Id)).Select(t => t.Name),
                punt = choices.Point is { } at ? new { lengte = at.Longitude, breedte = at.Latitude, meters = choices.Distance } : null,
                ookBijNieuweMomenten = choices.WantsOpenings,
                mails = subscriber.Mails.Select(m => new { onderwerp = m.Subject, geschrevenOp = m.WrittenAt, verstuurdOp = m.SentAt }),
            },
            ExportFormat);
        return File(file, "application/json", "nieuwsbrief-mijn-gegevens.json");
    }

    [HttpGet(NewsletterLinks.Unsubscribe)]
    [EnableRateLimiting(RateLimits.Newsletter)]
    public IActionResult Unsubscribe(string link) => UnsubscribeView(new UnsubscribePage(key.Verify(link, NewsletterKey.Unsubscribe) is null ? UnsubscribeState.Unknown : UnsubscribeState.Open));

    /// <summary>
    /// The button, and what a mail program sends by itself (RFC 8058: 'List-Unsubscribe=One-Click', from anywhere, without
    /// cookies, and answered without a redirect). The body is not looked at: the address is the right to do it.
    /// </summary>
    [HttpPost(NewsletterLinks.Unsubscribe)]
    public async Task<IActionResult> Unsubscribed(string link)
    {
        if (key.Verify(link, NewsletterKey.Unsubscribe) is not { } subscriber)
        {
            return UnsubscribeView(new UnsubscribePage(UnsubscribeState.Unknown));
        }

        return UnsubscribeView(new UnsubscribePage(await service.UnsubscribeAsync(subscriber) ? UnsubscribeState.Done : UnsubscribeState.Ended));
    }

    private static Problem Unreadable => new("mail", "Dit formulier konden wij niet lezen. Staat er een vreemd teken in, of is een tekst heel lang? Ga terug en verander dat.");

    private static string Checked(string? token) => token?.Length == NewsletterService.TokenLength ? token : "";

    private async Task<SubscriberDetails?> OpenAsync(string? link) =>
        key.Verify(link, NewsletterKey.Preferences) is { } subscriber ? await queries.SubscriberAsync(subscriber) : null;

    /// <summary>Looks up the address only when all else is right.</summary>
    private async Task<NewsletterChoices> ChoicesAsync(NewsletterForm form, NewsletterChoices? known, List<Problem> problems, CancellationToken cancellation)
    {
        var portal = await index.GetAsync();
        var choices = form.Check(portal, known, problems);
        if (form.Address is null || problems.Count > 0)
        {
            return choices;
        }

        var (point, problem) = await points.FindAsync(form.Address, portal, cancellation);
        if (problem is not null)
        {
            problems.Add(new Problem("adres", problem));
        }

        return choices with { Point = point };
    }

    private async Task<IActionResult> PageAsync(NewsletterForm form, IReadOnlyList<Problem> problems) => this.ViewOf(
        new NewsletterPage(new NewsletterQuestions(form, await index.GetAsync(), problems, points.IsConfigured), form.Stamp ?? FormTime.Seal(values, clock)),
        problems,
        nameof(Index));

    private IActionResult PreferencesView(string link, SubscriberDetails subscriber, PortalSnapshot portal, NewsletterForm form, IReadOnlyList<Problem> problems, bool isSaved)
    {
        var pointIn = subscriber.Choices.Point is { } at ? areas.At(portal, at.Longitude, at.Latitude)?.Name ?? "Zwolle" : null;
        var unsubscribe = key.Sign(key.Verify(link, NewsletterKey.Preferences)!.Value, NewsletterKey.Unsubscribe);
        return this.ViewOf(
            new PreferencesPage(new NewsletterQuestions(form, portal, problems, points.IsConfigured, pointIn), subscriber.Email, link, unsubscribe, isSaved),
            problems,
            nameof(Preferences));
    }

    private ViewResult ConfirmView(NewsletterConfirmation state, string? preferencesPath)
    {
        var view = View(nameof(Confirm), new NewsletterConfirmationPage(state, preferencesPath));
        view.StatusCode = state switch
        {
            NewsletterConfirmation.Unknown => StatusCodes.Status404NotFound,
            NewsletterConfirmation.Expired or NewsletterConfirmation.Used => StatusCodes.Status410Gone,
            _ => StatusCodes.Status200OK,
        };
        return view;
    }

    private ViewResult UnsubscribeView(UnsubscribePage page)
    {
        var view = View(nameof(Unsubscribe), page);
        view.StatusCode = page.State == UnsubscribeState.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return view;
    }

    private ViewResult Gone()
    {
        var view = View("Gone");
        view.StatusCode = StatusCodes.Status404NotFound;
        return view;
    }
}
