using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

/// <summary>A moment as schema.org Event, so that search engines show its date. Fictional examples and rough dates have none.</summary>
public static class MomentEvent
{
    public static object? Of(MomentDetails moment, PortalOptions portal)
    {
        var card = moment.Card;
        if (card.IsExample || card is not { FirstDay: { } first, LastDay: { } last, Precision: DatePrecision.Day })
        {
            return null;
        }

        var data = new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = card.Title,
            ["description"] = card.Summary,
            ["url"] = portal.BaseUrl + MomentLinks.Details(card.Slug),
            ["startDate"] = card.StartsAt is { } start ? Local(start) : first.ToString("O", null),
            ["endDate"] = card.EndsAt is { } end ? Local(end) : last.ToString("O", null),
            ["eventStatus"] = "https://schema.org/" + (card.IsCancelled ? "EventCancelled" : "EventScheduled"),
        };
        if (moment.Place is { } place)
        {
            data["location"] = new Dictionary<string, object>
            {
                ["@type"] = "Place",
                ["name"] = place.Name,
                ["address"] = place.Address is null ? "Zwolle" : $"{place.Address}, Zwolle",
            };
        }

        return data;
    }

    /// <summary>ISO 8601 with the offset of Amsterdam.</summary>
    private static string Local(DateTime utc)
    {
        var local = PortalClock.ToLocal(utc);
        return new DateTimeOffset(local, PortalClock.Amsterdam.GetUtcOffset(utc)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }
}
