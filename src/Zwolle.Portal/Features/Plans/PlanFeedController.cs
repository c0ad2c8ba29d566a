using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Feeds;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Plans;

[OutputCache(PolicyName = Caching.PublicPage)]
[AllowAnonymous]
public sealed class PlanFeedController(PlanQueries queries, MarkdownRenderer markdown, PortalOptions portal) : Controller
{
    [HttpGet(PlanLinks.FeedPath)]
    [HttpGet(PlanLinks.JsonFeedPath)]
    public async Task<IActionResult> Index([FromQuery] PlanFilter filter)
    {
        var feed = await queries.FeedAsync(filter);
        if (feed.Problems.Count > 0)
        {
            return this.Refused(feed.Problems);
        }

        var head = new FeedHead(
            $"Plannen in {feed.Portal.BySlug(filter.Neighbourhood)?.Name ?? "Zwolle"}",
            "Nieuwe en veranderde plannen.",
            PlanLinks.Feed(filter),
            PlanLinks.Of(filter with { Page = null }));
        return this.Feed(portal, head, feed.Plans.Select(plan => plan.Entry(portal, feed.Portal, markdown, feed.Changes)));
    }

    [HttpGet(PlanLinks.List + "/{slug}/feed.atom")]
    [HttpGet(PlanLinks.List + "/{slug}/feed.json")]
    public async Task<IActionResult> Details(string slug)
    {
        if (await queries.NewsAsync(slug) is not { } news)
        {
            // Of an example there is no feed, and of what was withdrawn the page has all that may be told.
            return await queries.FormerAddressAsync(slug) switch
            {
                { MovedTo: { } current } when current != slug => RedirectPermanent(IsJson ? FeedFile.Json(PlanLinks.Feed(current)) : PlanLinks.Feed(current)),
                { Withdrawn: not null } => StatusCode(StatusCodes.Status410Gone),
                _ => NotFound(),
            };
        }

        var plan = news.Plan;
        var head = new FeedHead(
            plan.Title,
            "Wat verandert in dit plan: andere datums, momenten waarop u kunt meedoen, en de antwoorden.",
            PlanLinks.Feed(slug),
            PlanLinks.Details(slug));
        var planEntry = plan.Entry(portal, news.Portal, markdown, news.Changes);
        var moments = news.Moments.ToDictionary(moment => moment.Id, moment => moment.Entry(portal, news.Portal, markdown, news.Changes, news.Today));
        var entries = moments.Values
            .Append(planEntry)
            .Concat(news.Changes.Select(change => Entry(change, change.ParticipationMomentId is { } moment ? moments[moment] : planEntry)))
            .OrderByDescending(entry => entry.Updated)
            .ThenBy(entry => entry.PublicId)
            .Take(FeedFile.Most);
        return this.Feed(portal, head, entries);
    }

    private bool IsJson => Request.Path.Value!.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A moved date as an entry of its own: who follows one plan must not miss the one before the last.</summary>
    private static FeedEntry Entry(DateChange change, FeedEntry about)
    {
        var at = PortalClock.ToUtc(change.ChangedOn, TimeOnly.MinValue);
        return about with
        {
            PublicId = NamedId.Of(string.Create(CultureInfo.InvariantCulture, $"date-change/{change.Id}")),
            Title = $"Datum veranderd: {about.Title}",
            Summary = DateChangeText.News(change),
            Published = at,
            Updated = at,
        };
    }
}
