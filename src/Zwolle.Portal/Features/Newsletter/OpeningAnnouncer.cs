using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Makes one newsletter a day at most of the moments in which one can take part since the last one. What is on one day is
/// told ahead, or the mail would come on that day. What was told once is never told again, and what was open before anybody
/// could ask for it is not told at all. Examples neither.
/// </summary>
public sealed class OpeningAnnouncer(PortalDbContext context, MailingService mailings, PortalClock clock)
{
    private const string Section = "Meedoen";

    /// <summary>More in one mail nobody reads; the others come the next day. What ends first goes first.</summary>
    private const int Most = 40;

    /// <summary>A meeting is told so many days ahead at most.</summary>
    private const int DaysAhead = 30;

    /// <param name="period">The day, as '2026-12-01'.</param>
    /// <param name="isFirst">It was never done before: what is open is only noted.</param>
    public Task<int> RunAsync(string period, bool isFirst) => context.TransactAsync(async () =>
    {
        var (today, now, until) = (clock.Today, clock.UtcNow, clock.Today.AddDays(DaysAhead));
        var ids = await context.Moments
            .Where(MomentStates.IsOpenOrAnnounced(today))
            .Where(m => m.PeriodPrecision == DatePrecision.Day && (m.FirstDay <= today || (m.FirstDay == m.LastDay && m.FirstDay <= until)))
            .Where(m => !m.IsExample && !context.AnnouncedMoments.Any(told => told.MomentId == m.Id))
            .OrderBy(m => m.LastDay)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(isFirst ? int.MaxValue : Most)
            .ToListAsync();
        if (ids.Count > 0 && !isFirst && await context.Subscribers.AnyAsync(s => s.State == SubscriberState.Active && s.WantsOpenings))
        {
            // The same for every reader, of whom each gets what fits: so no number, and a title only when it is the only one.
            var items = await ItemsAsync(ids);
            var subject = items.Count == 1 ? DutchText.Cut($"U kunt meedoen: {items[0].Title}", Mailing.SubjectMaxLength) : "U kunt weer meedoen in Zwolle";
            if (!await mailings.AddAsync($"opening:{period}", MailingKind.Opening, subject, "Dit is nieuw sinds de vorige mail. U kunt nu meedoen, of op de dag die erbij staat.", items))
            {
                // That of today was made already, by a run that died before it could say so. What came since is for tomorrow.
                return 0;
            }
        }

        context.AddRange(ids.Select(id => new AnnouncedMoment { MomentId = id, At = now }));
        await context.SaveChangesAsync();
        return ids.Count;
    });

    private async Task<List<MailingItem>> ItemsAsync(List<int> ids)
    {
        var moments = await context.Moments
            .Where(m => ids.Contains(m.Id))
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.Slug,
                m.Title,
                m.Summary,
                First = m.FirstDay!.Value,
                Last = m.LastDay!.Value,
                m.StartsAt,
                m.EndsAt,
                m.IsAreaUnknown,
                Longitude = m.Location!.Precision == LocationPrecision.Point ? m.Location.Longitude : null,
                Latitude = m.Location!.Precision == LocationPrecision.Point ? m.Location.Latitude : null,
            })
            .ToListAsync();
        var codes = (await context.Moments.Where(m => ids.Contains(m.Id)).SelectMany(m => m.NeighbourhoodLinks, (m, l) => new { m.Id, l.Neighbourhood!.Code }).ToListAsync())
            .ToLookup(row => row.Id, row => row.Code);
        var themes = (await context.PlanMoments.Where(l => ids.Contains(l.MomentId)).SelectMany(l => l.Plan!.Themes, (l, t) => new { l.MomentId, t.Slug }).ToListAsync())
            .ToLookup(row => row.MomentId, row => row.Slug);
        return
        [
            .. moments.Select(m => new MailingItem(
                Section,
                m.Title,
                $"{Until(m.First, m.Last, m.StartsAt, m.EndsAt)} {m.Summary}",
                MomentLinks.Details(m.Slug),
                [.. codes[m.Id].Order(StringComparer.Ordinal)],
                [.. themes[m.Id].Distinct().Order(StringComparer.Ordinal)],
                m.Longitude,
                m.Latitude,
                m.First,
                m.IsAreaUnknown)),
        ];
    }

    private static string Until(DateOnly first, DateOnly last, DateTime? startsAt, DateTime? endsAt) => startsAt is { } start
        ? $"{DutchText.Sentence(DutchText.Date(DateOnly.FromDateTime(PortalClock.ToLocal(start))))}, {DutchText.Time(start, endsAt)}."
        : first == last ? $"Alleen op {DutchText.Date(last)}." : $"Meedoen kan tot en met {DutchText.Date(last)}.";
}
