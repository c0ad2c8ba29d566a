using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Calendars;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Moments;

/// <summary>What a calendar holds, before it is written.</summary>
/// <param name="Problems">What was wrong with the question.</param>
/// <param name="Portal">To name the wijken.</param>
/// <param name="Entries">What is public.</param>
/// <param name="Withdrawn">What was, and must disappear from the calendars that have it.</param>
public sealed record MomentCalendar(
    IReadOnlyList<Problem> Problems,
    PortalSnapshot Portal,
    IReadOnlyList<MomentCalendarEntry> Entries,
    IReadOnlyList<WithdrawnMoment> Withdrawn)
{
    public const int Most = 500;
}

/// <summary>A moment as an event. The texts follow from the moment alone and not from today, so that they change only when it does.</summary>
public static class MomentCalendarEvent
{
    // Fixed: it may not follow the host name, or a move of the site would double every event.
    private const string UidDomain = "wijkportaal-zwolle";

    public static CalendarEvent Of(MomentCalendarEntry moment, PortalSnapshot index, PortalOptions portal)
    {
        var isPeriod = moment.StartsAt is null && moment.FirstDay != moment.LastDay;
        var url = portal.BaseUrl + MomentLinks.Details(moment.Slug);
        return new CalendarEvent
        {
            Uid = Uid(moment.PublicId),
            Sequence = moment.Version,
            ChangedAt = moment.ChangedAt,
            Day = moment.LastDay,
            StartsAt = moment.StartsAt,
            EndsAt = moment.EndsAt,
            Summary = moment.CancelReason is not null ? $"Gaat niet door: {moment.Title}" : isPeriod ? $"Laatste dag: {moment.Title}" : moment.Title,
            Description = string.Join("\n\n", Lines(moment, portal).Append($"Meer lezen: {url}")),
            Location = (moment.Place, moment.Address) switch
            {
                (null, _) => null,
                ({ } place, null) => place,
                ({ } place, { } address) => $"{place}, {address}, Zwolle",
            },
            Url = url,
            Categories = [.. FeedFile.Areas(index, moment.NeighbourhoodIds, moment.IsAreaUnknown).Select(area => area.Label)],
            IsCancelled = moment.CancelReason is not null,
        };
    }

    public static CalendarEvent Of(WithdrawnMoment moment, PortalOptions portal)
    {
        var withdrawal = new Withdrawal(moment.WithdrawnAt, moment.Reason);
        string?[] lines = [$"Ingetrokken op {DutchText.ShortDate(withdrawal.Day)}.", DutchText.FullStop(withdrawal.Reason ?? "De reden is niet bekend."), TrialNotice.Of(portal)];
        return new CalendarEvent
        {
            Uid = Uid(moment.PublicId),
            Sequence = moment.Version,
            ChangedAt = moment.ChangedAt > moment.WithdrawnAt ? moment.ChangedAt : moment.WithdrawnAt,
            Day = moment.LastDay,
            StartsAt = moment.StartsAt,
            EndsAt = moment.EndsAt,
            Summary = "Ingetrokken",
            Description = string.Join("\n\n", lines.OfType<string>()),
            IsCancelled = true,
        };
    }

    private static string Uid(Guid id) => $"{id:D}@{UidDomain}";

    private static IEnumerable<string> Lines(MomentCalendarEntry moment, PortalOptions portal)
    {
        if (moment.CancelReason is { } reason)
        {
            yield return $"Gaat niet door: {DutchText.FullStop(reason)}" + (moment.CancelledOn is { } day ? $" Gemeld op {DutchText.ShortDate(day)}." : "");
        }

        yield return DutchText.FullStop(moment.Summary);
        if (moment.StartsAt is not null)
        {
            yield return $"Wanneer: {MomentWords.When(moment.FirstDay, moment.LastDay, DatePrecision.Day, moment.StartsAt, moment.EndsAt)}.";
        }

        if (moment.CancelReason is null)
        {
            yield return moment.FirstDay == moment.LastDay
                ? $"Meedoen kan op {DutchText.Date(moment.LastDay)}."
                : $"Meedoen kan {DutchText.Approximate(new ApproximateDate(moment.FirstDay, moment.LastDay, DatePrecision.Day))}.";
            if (moment.ClosedOn is { } closed && closed <= moment.LastDay)
            {
                yield return $"Eerder gesloten: vanaf {DutchText.Date(closed)} kan het niet meer.";
            }

            if (moment.How is { } how)
            {
                yield return $"Hoe: {DutchText.FullStop(how)}";
            }

            if (moment.Offline is not null || !moment.HasOutcome)
            {
                yield return $"Zonder internet: {DutchText.FullStop(moment.Offline ?? "Bel 14 038 en vraag hoe u zonder internet meedoet.")}";
            }

            if (moment is { AnswerBy: { } answer, HasOutcome: false })
            {
                yield return $"Antwoord: uiterlijk op {DutchText.Date(answer)}.";
            }
        }

        if (TrialNotice.Of(portal) is { } notice)
        {
            yield return notice;
        }
    }
}
