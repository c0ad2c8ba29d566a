using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Makes one newsletter a day at most of the moments in which one can take part since the last one. What was told once is
/// never told again, and what was open before anybody could ask for it is not told at all. Examples neither.
/// </summary>
public sealed class OpeningAnnouncer(PortalDbContext context, MailingService mailings, PortalClock clock)
{
    private const string Section = "Nu meedoen";

    /// <summary>More in one mail nobody reads; the others come the next day.</summary>
    private const int Most = 40;

    /// <param name="period">The day, as '2026-12-01'.</param>
    /// <param name="isFirst">It was never done before: what is open is only noted.</param>
    public Task<int> RunAsync(string period, bool isFirst) => context.TransactAsync(async () =>
    {
        var (today, now) = (clock.Today, clock.UtcNow);
        var ids = await context.Moments
            .Where(MomentStates.IsOpen(today))
            .Where(m => !m.IsExample && !context.AnnouncedMoments.Any(told => told.MomentId == m.Id))
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .Take(isFirst ? int.MaxValue : Most)
            .ToListAsync();
        context.AddRange(ids.Select(id => new AnnouncedMoment { MomentId = id, At = now }));
        if (ids.Count > 0 && !isFirst && await context.Subscribers.AnyAsync(s => s.State == SubscriberState.Active && s.WantsOpenings))
        {
            var items = await ItemsAsync(ids);
            var subject = items.Count == 1 ? $"U kunt meedoen: {items[0].Title}" : $"U kunt meedoen: {items.Count.ToString(CultureInfo.InvariantCulture)} keer iets nieuws";
            await mailings.AddAsync($"opening:{period}", MailingKind.Opening, DutchText.Cut(subject, Mailing.SubjectMaxLength), "Sinds de vorige mail kunt u hieraan meedoen.", items);
        }

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
                m.First)),
        ];
    }

    private static string Until(DateOnly first, DateOnly last, DateTime? startsAt, DateTime? endsAt) => startsAt is { } start
        ? $"{DutchText.Sentence(DutchText.Date(DateOnly.FromDateTime(PortalClock.ToLocal(start))))}, {DutchText.Time(start, endsAt)}."
        : first == last ? $"Alleen op {DutchText.Date(last)}." : $"Meedoen kan tot en met {DutchText.Date(last)}.";
}
