using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Decisions;
using Zwolle.Portal.Features.Digests;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Stories;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Makes the newsletter of a digest that was published, in the words of the digest. A month is mailed once: what staff
/// correct later changes the page only. Examples are never mailed.
/// </summary>
public sealed class DigestAnnouncer(PortalDbContext context, MailingService mailings, PortalClock clock)
{
    /// <summary>What was published longer ago stayed without mail: the jobs did not run, and now it is old news.</summary>
    private const int DaysBack = 7;

    private const string KeyStart = "digest:";

    /// <summary>So long after publishing it can be withdrawn before anybody is mailed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public async Task<bool> HasWorkAsync() => (await WaitingAsync()).Count > 0;

    /// <returns>How many newsletters were made.</returns>
    public Task<int> RunAsync() => context.TransactAsync(async () =>
    {
        var waiting = await WaitingAsync();
        foreach (var month in waiting)
        {
            var digest = await context.Digests.Include(d => d.Items).AsNoTracking().SingleAsync(d => d.Month == month);
            await mailings.AddAsync(Key(month), MailingKind.Digest, digest.Title, digest.Intro, await ItemsAsync(digest));
        }

        await context.SaveChangesAsync();
        return waiting.Count;
    });

    /// <summary>The month of a newsletter that tells a digest; null for another newsletter.</summary>
    public static DateOnly? MonthOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(KeyStart, StringComparison.Ordinal)
            && DateOnly.TryParseExact($"{key[KeyStart.Length..]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? month
                : null;
    }

    private static string Key(DateOnly month) => KeyStart + DigestLinks.MonthText(month);

    private async Task<IReadOnlyList<DateOnly>> WaitingAsync()
    {
        var (since, until) = (clock.UtcNow.AddDays(-DaysBack), clock.UtcNow - Grace);
        var months = await context.Digests
            .Where(d => !d.IsExample && d.PublishedAt >= since && d.PublishedAt <= until)
            .OrderBy(d => d.Month)
            .Select(d => d.Month!.Value)
            .ToListAsync();
        if (months.Count == 0)
        {
            return [];
        }

        var keys = months.ConvertAll(Key);
        var made = await context.Mailings.Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync();
        return [.. months.Where(month => !made.Contains(Key(month)))];
    }

    /// <summary>The pieces of which the subject is public, with the wijken and themes of that; a piece about nothing on this site is for everybody.</summary>
    private async Task<IReadOnlyList<MailingItem>> ItemsAsync(Digest digest)
    {
        var subjects = await SubjectsAsync([.. digest.Items.Select(item => item.SourceId).OfType<int>().Distinct()]);
        var page = DigestLinks.Details(digest.Month!.Value);
        var items = new List<MailingItem>();
        foreach (var item in DigestWords.Sections.SelectMany(section => digest.Items.Where(item => item.Section == section).OrderBy(item => item.SortOrder).ThenBy(item => item.Id)))
        {
            if (item is { SourceKind: { } kind, SourceId: { } id })
            {
                if (subjects.GetValueOrDefault((kind, id)) is { } subject)
                {
                    items.Add(new MailingItem(item.Section.Text(), item.Title, item.Text, subject.Path, subject.Codes, subject.Themes, subject.Longitude, subject.Latitude, digest.Month.Value, subject.IsAreaUnknown));
                }
            }
            else
            {
                items.Add(new MailingItem(item.Section.Text(), item.Title, item.Text, $"{page}#{DigestLinks.Anchor(item.Id)}", [], [], null, null, digest.Month.Value));
            }
        }

        return items;
    }

    /// <summary>What pieces can be about, by kind and key, among those keys. What is fictional is never mailed.</summary>
    private async Task<Dictionary<(ContentKind Kind, int Id), Subject>> SubjectsAsync(List<int> ids)
    {
        var subjects = new List<Subject>();
        subjects.AddRange(await context.Decisions.Where(d => ids.Contains(d.Id) && !d.IsExample)
            .Select(d => new Subject(ContentKind.Decision, d.Id, DecisionLinks.Details(d.Slug), d.Neighbourhoods.Select(n => n.Code).ToList(), d.Themes.Select(t => t.Slug).ToList(), null, null, false))
            .AsSplitQuery().ToListAsync());
        subjects.AddRange(await context.Moments.Where(m => ids.Contains(m.Id) && !m.IsExample)
            .Select(m => new Subject(
                ContentKind.ParticipationMoment,
                m.Id,
                MomentLinks.Details(m.Slug),
                m.Neighbourhoods.Select(n => n.Code).ToList(),
                m.Plans.SelectMany(p => p.Themes).Select(t => t.Slug).ToList(),
                m.Location!.Precision == LocationPrecision.Point ? m.Location.Longitude : null,
                m.Location!.Precision == LocationPrecision.Point ? m.Location.Latitude : null,
                m.IsAreaUnknown))
            .AsSplitQuery().ToListAsync());
        subjects.AddRange(await context.Plans.Where(p => ids.Contains(p.Id) && !p.IsExample)
            .Select(p => new Subject(
                ContentKind.Plan,
                p.Id,
                PlanLinks.Details(p.Slug),
                p.Neighbourhoods.Select(n => n.Code).ToList(),
                p.Themes.Select(t => t.Slug).ToList(),
                p.Location!.Precision == LocationPrecision.Point ? p.Location.Longitude : null,
                p.Location!.Precision == LocationPrecision.Point ? p.Location.Latitude : null,
                p.IsAreaUnknown))
            .AsSplitQuery().ToListAsync());
        subjects.AddRange(await context.Initiatives.Where(i => ids.Contains(i.Id) && !i.IsExample)
            .Select(i => new Subject(
                ContentKind.Initiative,
                i.Id,
                InitiativeLinks.Details(i.Slug),
                i.Neighbourhoods.Select(n => n.Code).ToList(),
                i.Themes.Select(t => t.Slug).ToList(),
                i.Location!.Precision == LocationPrecision.Point ? i.Location.Longitude : null,
                i.Location!.Precision == LocationPrecision.Point ? i.Location.Latitude : null,
                i.IsAreaUnknown))
            .AsSplitQuery().ToListAsync());
        subjects.AddRange(await context.Stories.Where(s => ids.Contains(s.Id) && !s.IsExample)
            .Select(s => new Subject(ContentKind.Story, s.Id, StoryLinks.Details(s.Slug), s.Neighbourhoods.Select(n => n.Code).ToList(), s.Initiative!.Themes.Select(t => t.Slug).ToList(), null, null, false))
            .AsSplitQuery().ToListAsync());
        subjects.AddRange((await context.FundingSchemes.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Slug, s.Wijken }).ToListAsync())
            .Select(s => new Subject(ContentKind.FundingScheme, s.Id, MoneyLinks.Details(s.Slug), s.Wijken == FundingScheme.Everyone ? [] : GuideConditions.Split(s.Wijken), [], null, null, s.Wijken is null)));
        return subjects.ToDictionary(subject => (subject.Kind, subject.Id));
    }

    private sealed record Subject(ContentKind Kind, int Id, string Path, IReadOnlyList<string> Codes, IReadOnlyList<string> Themes, double? Longitude, double? Latitude, bool IsAreaUnknown);
}
