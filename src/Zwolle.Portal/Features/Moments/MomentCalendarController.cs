using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Features.Neighbourhoods;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Calendars;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

/// <summary>Calendars to subscribe to, and one moment to put in one's own (docs/decisions/0017-calendars-and-feeds.md).</summary>
[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class MomentCalendarController(MomentQueries queries, PortalOptions portal) : Controller
{
    private const string Contents = "Waaraan u kunt meedoen. Alleen wat een vaste dag heeft; van een langere periode staat de laatste dag erin.";

    [HttpGet(MomentLinks.CalendarPath)]
    public async Task<IActionResult> Index([FromQuery] MomentFilter filter)
    {
        var calendar = await queries.CalendarAsync(filter);
        return calendar.Problems.Count > 0
            ? this.Refused(calendar.Problems)
            : Calendar(calendar, $"{filter.Title(calendar.Portal)} - {portal.Name}", MomentLinks.Calendar(filter), MomentLinks.Of(filter with { Page = null }));
    }

    [HttpGet(NeighbourhoodLinks.List + "/{slug}/agenda.ics")]
    public async Task<IActionResult> Neighbourhood(string slug)
    {
        var filter = new MomentFilter { Neighbourhood = slug };
        var calendar = await queries.CalendarAsync(filter);
        return calendar.Problems.Count > 0
            ? NotFound()
            : Calendar(calendar, $"{filter.Title(calendar.Portal)} - {portal.Name}", NeighbourhoodLinks.Calendar(slug), NeighbourhoodLinks.Details(slug));
    }

    /// <summary>A withdrawn moment is cancelled here, as its page can tell a program nothing.</summary>
    [HttpGet(MomentLinks.List + "/{slug}.ics")]
    public async Task<IActionResult> Details(string slug)
    {
        if ((await queries.CalendarOfAsync(slug) ?? await queries.WithdrawnCalendarOfAsync(slug)) is { } calendar)
        {
            return Calendar(calendar, name: null, MomentLinks.CalendarOf(slug), MomentLinks.Details(slug));
        }

        return await queries.FormerAddressAsync(slug) is { MovedTo: { } current } && current != slug
            ? RedirectPermanent(MomentLinks.CalendarOf(current))
            : NotFound();
    }

    private IActionResult Calendar(MomentCalendar calendar, string? name, string path, string page)
    {
        var events = calendar.Entries.Select(moment => MomentCalendarEvent.Of(moment, calendar.Portal, portal))
            .Concat(calendar.Withdrawn.Select(moment => MomentCalendarEvent.Of(moment, portal)));
        var file = new CalendarFile(
            name,
            string.Join(' ', new[] { name is null ? null : Contents, TrialNotice.Of(portal) }.OfType<string>()),
            portal.BaseUrl + path,
            portal.BaseUrl + page,
            [.. events]);
        return this.Tagged(ICalendarWriter.Write(file), ICalendarWriter.ContentType);
    }
}
