using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>
/// Makes a mail of a newsletter for every subscriber for whom something in it fits. In parts: the mails of a part and how
/// far it came are saved at once, so it goes on where it was cut off, and nobody is passed over or written to twice.
/// </summary>
public sealed class MailingWriter(
    PortalDbContext context, Outbox outbox, MailingText text, NewsletterKey key, NeighbourhoodAreas areas, PortalIndex index, PortalOptions portal, MailOptions options, PortalClock clock)
{
    /// <summary>Subscribers per transaction.</summary>
    private const int PartSize = 200;

    /// <summary>Stands for a chosen subject that is gone: who chose only that did not choose everything. No slug is like it.</summary>
    private const string Withdrawn = "?";

    public static string MailKey(int mailingId, int subscriberId) => string.Create(CultureInfo.InvariantCulture, $"mailing:{mailingId}:{subscriberId}");

    /// <summary>Whether something is left to write, and not too much of it waits to be sent.</summary>
    public async Task<bool> HasWorkAsync(CancellationToken stopping) =>
        await context.Mailings.AnyAsync(m => m.WrittenAt == null, stopping)
        && await context.Outbox.CountAsync(m => m.MailingId != null && m.SentAt == null && m.GivenUpAt == null, stopping) < options.Ahead;

    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(Func<Task<bool>> keepAsync, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(keepAsync);
        var written = 0;
        while (await HasWorkAsync(stopping) && await keepAsync())
        {
            stopping.ThrowIfCancellationRequested();
            var snapshot = await index.GetAsync();
            written += await context.TransactAsync(() => WritePartAsync(snapshot));
            context.ChangeTracker.Clear();
        }

        return written;
    }

    private async Task<int> WritePartAsync(PortalSnapshot snapshot)
    {
        if (await context.Mailings.Where(m => m.WrittenAt == null).OrderBy(m => m.Id).FirstOrDefaultAsync() is not { } mailing)
        {
            return 0;
        }

        if (DigestAnnouncer.MonthOf(mailing.Key) is { } month && !await context.Digests.AnyAsync(d => d.Month == month))
        {
            // Withdrawn since: nobody gets it any more, also not when it comes back.
            mailing.WrittenAt = clock.UtcNow;
            mailing.Version++;
            await context.SaveChangesAsync();
            return 0;
        }

        var themes = await context.Themes.ToDictionaryAsync(t => t.Id, t => t.Slug);
        var subscribers = await PartAsync(mailing);
        var items = MailingService.ItemsOf(mailing);
        var names = MailingService.NamesOf(snapshot);
        var written = 0;
        foreach (var subscriber in subscribers)
        {
            var near = subscriber is { Longitude: { } longitude, Latitude: { } latitude, Distance: { } distance }
                ? new NearPoint(longitude, latitude, distance, areas.At(snapshot, longitude, latitude)?.Code)
                : null;
            var content = MailingContent.For(items, new MailingReader(subscriber.Neighbourhoods, [.. subscriber.Themes.Select(id => themes.GetValueOrDefault(id, Withdrawn))], near));
            if (content.IsEmpty)
            {
                mailing.Skipped++;
                continue;
            }

            outbox.Add(MailOf(mailing, content, subscriber, names));
            written++;
        }

        if (subscribers.Count > 0)
        {
            mailing.Cursor = subscribers[^1].Id;
        }

        if (subscribers.Count < PartSize)
        {
            mailing.WrittenAt = clock.UtcNow;
        }

        mailing.Version++;
        await context.SaveChangesAsync();
        return written;
    }

    /// <summary>The next subscribers for whom it may be.</summary>
    private Task<List<Recipient>> PartAsync(Mailing mailing)
    {
        var onlyOpenings = mailing.Kind == MailingKind.Opening;
        return context.Subscribers
            .Where(s => s.State == SubscriberState.Active && s.Id > mailing.Cursor && s.ConfirmedAt <= mailing.CreatedAt && (!onlyOpenings || s.WantsOpenings))
            .Where(s => !context.SuppressedAddresses.Any(suppressed => suppressed.EmailDigest == s.EmailDigest))
            .OrderBy(s => s.Id)
            .Take(PartSize)
            .Select(s => new Recipient(
                s.Id,
                s.PublicId,
                s.Email,
                s.Longitude,
                s.Latitude,
                s.Distance,
                s.Neighbourhoods.Select(n => n.Neighbourhood!.Code).ToList(),
                s.Themes.Select(t => t.ThemeId).ToList()))
            .AsSplitQuery()
            .ToListAsync();
    }

    private NewMail MailOf(Mailing mailing, MailingContent content, Recipient subscriber, IReadOnlyDictionary<string, string> names)
    {
        var unsubscribe = portal.BaseUrl + NewsletterLinks.UnsubscribeOf(key.Sign(subscriber.PublicId, NewsletterKey.Unsubscribe));
        var preferences = portal.BaseUrl + NewsletterLinks.PreferencesOf(key.Sign(subscriber.PublicId, NewsletterKey.Preferences));
        var (plain, html) = text.Write(mailing, content, names, (preferences, unsubscribe));
        return new NewMail(MailKey(mailing.Id, subscriber.Id), subscriber.Email, mailing.Subject, plain)
        {
            Html = html,
            MailingId = mailing.Id,
            SubscriberId = subscriber.Id,
            UnsubscribeUrl = unsubscribe,
        };
    }

    private sealed record Recipient(int Id, Guid PublicId, string Email, double? Longitude, double? Latitude, int? Distance, List<string> Neighbourhoods, List<int> Themes);
}
