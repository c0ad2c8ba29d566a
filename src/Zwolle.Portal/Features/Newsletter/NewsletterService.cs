using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>What the link in the mail that asks to confirm leads to.</summary>
public enum NewsletterConfirmation
{
    /// <summary>No such token was mailed, or a newer mail took its place.</summary>
    Unknown,

    /// <summary>It can be confirmed.</summary>
    Open,

    Confirmed,

    Used,

    Expired,
}

/// <summary>Signing up, confirming, changing and stopping. Who stops is deleted.</summary>
public sealed class NewsletterService(PortalDbContext context, Outbox outbox, PickupTransport pickup, NewsletterKey key, NewsletterMail mail, PortalClock clock)
{
    public const int TokenLength = 32;

    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(48);

    /// <summary>An address gets no more mails that ask to confirm in a day, however often somebody types it.</summary>
    public const int MostAskedPerDay = 3;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Writes the mail that asks to confirm; or, to who gets the newsletter already, how to change it. The caller can't tell which.</summary>
    /// <param name="email">One address.</param>
    /// <param name="choices">What they want.</param>
    public async Task SubscribeAsync(string email, NewsletterChoices choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        try
        {
            await context.TransactAsync(() => SubscribeOnceAsync(email, choices));
        }
        catch (DbUpdateException)
        {
            // The same address, sent twice at the same moment: the other one wrote the mail. Anything else is a fault.
            context.ChangeTracker.Clear();
            var digest = key.DigestOf(email);
            if (!await context.Subscribers.AnyAsync(s => s.EmailDigest == digest))
            {
                throw;
            }
        }
    }

    public async Task<NewsletterConfirmation> FindAsync(string token) => (await PendingAsync(token)).State;

    /// <summary>Also lifts a suppression: whoever reads the mailbox wants the mail again.</summary>
    public async Task<(NewsletterConfirmation State, Guid? Subscriber)> ConfirmAsync(string token)
    {
        try
        {
            return await context.TransactAsync<(NewsletterConfirmation, Guid?)>(async () =>
            {
                var (state, subscriber) = await PendingAsync(token);
                if (state != NewsletterConfirmation.Open)
                {
                    return (state, null);
                }

                (subscriber!.State, subscriber.ConfirmedAt) = (SubscriberState.Active, clock.UtcNow);
                (subscriber.Bounces, subscriber.FirstBounceAt) = (0, null);
                subscriber.Version++;
                await context.SaveChangesAsync();
                await context.SuppressedAddresses.Where(s => s.EmailDigest == subscriber.EmailDigest).ExecuteDeleteAsync();
                return (NewsletterConfirmation.Confirmed, subscriber.PublicId);
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            // Pressed twice at the same moment.
            context.ChangeTracker.Clear();
            return ((await PendingAsync(token)).State, null);
        }
    }

    /// <returns>False when there is no such subscriber any more.</returns>
    public async Task<bool> ChangeAsync(Guid publicId, NewsletterChoices choices)
    {
        try
        {
            return await ChangeOnceAsync(publicId, choices);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at the same moment, or another change came between: this one goes over that.
            context.ChangeTracker.Clear();
        }

        try
        {
            return await ChangeOnceAsync(publicId, choices);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Again: then the last one pressed has it.
            context.ChangeTracker.Clear();
            return await context.Subscribers.AnyAsync(s => s.PublicId == publicId && s.State == SubscriberState.Active);
        }
    }

    private Task<bool> ChangeOnceAsync(Guid publicId, NewsletterChoices choices) => context.TransactAsync(async () =>
    {
        if (await WithChoices.SingleOrDefaultAsync(s => s.PublicId == publicId && s.State == SubscriberState.Active) is not { } subscriber)
        {
            return false;
        }

        Set(subscriber, choices);
        await context.SaveChangesAsync();
        return true;
    });

    /// <summary>Ends it, and erases all that we have of them, what waits in the outbox too.</summary>
    /// <returns>False when there is no such subscriber any more.</returns>
    public Task<bool> UnsubscribeAsync(Guid publicId) => context.TransactAsync(async () =>
    {
        var id = await context.Subscribers.Where(s => s.PublicId == publicId).Select(s => s.Id).SingleOrDefaultAsync();
        return id != 0 && await DeleteAsync(id);
    });

    /// <summary>No newsletter to this address any more, until its owner signs up anew and confirms.</summary>
    public Task<bool> SuppressAsync(string email, SuppressionReason reason) => context.TransactAsync(async () =>
    {
        var digest = key.DigestOf(email);
        await SuppressDigestAsync(digest, reason);
        var id = await context.Subscribers.Where(s => s.EmailDigest == digest).Select(s => s.Id).SingleOrDefaultAsync();
        return id != 0 && await DeleteAsync(id);
    });

    /// <summary>
    /// A mail to a subscriber came back. A mailbox that does not exist ends it; one that fails for now, in three weeks of a
    /// month. What is about us and not about the mailbox counts for nothing.
    /// </summary>
    /// <param name="id">Of the subscriber.</param>
    /// <param name="status">As in RFC 3463.</param>
    public Task<bool> BouncedAsync(int id, string status) => context.TransactAsync(async () =>
    {
        if (await context.Subscribers.SingleOrDefaultAsync(s => s.Id == id) is not { } subscriber)
        {
            return false;
        }

        var now = clock.UtcNow;
        if (BounceStatus.IsHard(status))
        {
            await SuppressDigestAsync(subscriber.EmailDigest, SuppressionReason.HardBounce);
            return await DeleteAsync(id);
        }

        if (!BounceStatus.IsSoft(status))
        {
            return false;
        }

        if (subscriber.FirstBounceAt is null || subscriber.FirstBounceAt < now - SoftBounces.Within)
        {
            (subscriber.FirstBounceAt, subscriber.Bounces) = (now, 0);
        }

        // One in each week since the first: a mailbox that is full for some days gets every mail of those days back.
        if (now < subscriber.FirstBounceAt + (subscriber.Bounces * SoftBounces.Week))
        {
            return false;
        }

        subscriber.Bounces++;
        subscriber.Version++;
        await context.SaveChangesAsync();
        if (subscriber.Bounces < SoftBounces.Most)
        {
            return false;
        }

        await SuppressDigestAsync(subscriber.EmailDigest, SuppressionReason.SoftBounces);
        return await DeleteAsync(id);
    });

    /// <summary>Deletes a subscriber; in a transaction. Of mail that went or was given up only the key stays, and that it went; its files in the folder for mail go too.</summary>
    public async Task<bool> DeleteAsync(int id)
    {
        pickup.Delete(await context.Outbox.Where(m => m.SubscriberId == id).Select(m => m.PublicId).ToListAsync());
        await context.Outbox.Where(m => m.SubscriberId == id && m.SentAt == null && m.GivenUpAt == null).ExecuteDeleteAsync();
        await context.Outbox.Where(m => m.SubscriberId == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Recipient, "")
            .SetProperty(m => m.Subject, "")
            .SetProperty(m => m.Text, "")
            .SetProperty(m => m.Html, (string?)null)
            .SetProperty(m => m.UnsubscribeUrl, (string?)null)
            .SetProperty(m => m.SubscriberId, (int?)null));
        await context.Set<SubscriberNeighbourhood>().Where(n => n.SubscriberId == id).ExecuteDeleteAsync();
        await context.Set<SubscriberTheme>().Where(t => t.SubscriberId == id).ExecuteDeleteAsync();
        return await context.Subscribers.Where(s => s.Id == id).ExecuteDeleteAsync() == 1;
    }

    private IQueryable<Subscriber> WithChoices => context.Subscribers.Include(s => s.Neighbourhoods).Include(s => s.Themes).AsSplitQuery();

    private async Task<bool> SubscribeOnceAsync(string email, NewsletterChoices choices)
    {
        var (digest, now) = (key.DigestOf(email), clock.UtcNow);
        var subscriber = await WithChoices.SingleOrDefaultAsync(s => s.EmailDigest == digest);
        if (subscriber is { State: SubscriberState.Active })
        {
            // What was typed changes nothing: somebody else may have typed it.
            await outbox.AddAsync(mail.Known(subscriber, clock.Today));
            await context.SaveChangesAsync();
            return false;
        }

        if (!await MayAskAsync(digest, subscriber, now))
        {
            return false;
        }

        if (subscriber is null)
        {
            subscriber = new Subscriber { Email = email, EmailDigest = digest };
            context.Add(subscriber);
        }

        var isNewDay = subscriber.FirstAskedAt <= now - Day;
        (subscriber.FirstAskedAt, subscriber.Asked) = isNewDay ? (now, 1) : (subscriber.FirstAskedAt, subscriber.Asked + 1);
        var token = RandomNumberGenerator.GetHexString(TokenLength, lowercase: true);
        (subscriber.TokenDigest, subscriber.TokenExpiresAt, subscriber.AskedAt) = (Digest(token), now + TokenLife, now);
        Set(subscriber, choices);
        await context.SaveChangesAsync();
        await outbox.AddAsync(mail.Confirm(subscriber, token));
        await context.SaveChangesAsync();
        return true;
    }

    private async Task<bool> MayAskAsync(string digest, Subscriber? subscriber, DateTime now)
    {
        if (subscriber is not null && subscriber.FirstAskedAt > now - Day && subscriber.Asked >= MostAskedPerDay)
        {
            return false;
        }

        if (await context.SuppressedAddresses.SingleOrDefaultAsync(s => s.EmailDigest == digest) is not { } suppressed)
        {
            return true;
        }

        if (suppressed.AskedAt > now - Day)
        {
            return false;
        }

        suppressed.AskedAt = now;
        return true;
    }

    private async Task<(NewsletterConfirmation State, Subscriber? Subscriber)> PendingAsync(string token)
    {
        var digest = Digest(token);
        var subscriber = await context.Subscribers.SingleOrDefaultAsync(s => s.TokenDigest == digest);
        return (subscriber switch
        {
            null => NewsletterConfirmation.Unknown,
            { State: SubscriberState.Active } => NewsletterConfirmation.Used,
            _ when subscriber.TokenExpiresAt <= clock.UtcNow => NewsletterConfirmation.Expired,
            _ => NewsletterConfirmation.Open,
        }, subscriber);
    }

    private async Task SuppressDigestAsync(string digest, SuppressionReason reason)
    {
        var suppressed = await context.SuppressedAddresses.SingleOrDefaultAsync(s => s.EmailDigest == digest);
        if (suppressed is null)
        {
            suppressed = new SuppressedAddress { EmailDigest = digest };
            context.Add(suppressed);
        }

        (suppressed.Reason, suppressed.Since) = (reason, clock.UtcNow);
        await context.SaveChangesAsync();
    }

    private static void Set(Subscriber subscriber, NewsletterChoices choices)
    {
        foreach (var gone in subscriber.Neighbourhoods.Where(n => !choices.NeighbourhoodIds.Contains(n.NeighbourhoodId)).ToList())
        {
            subscriber.Neighbourhoods.Remove(gone);
        }

        foreach (var id in choices.NeighbourhoodIds.Where(id => subscriber.Neighbourhoods.All(n => n.NeighbourhoodId != id)))
        {
            subscriber.Neighbourhoods.Add(new SubscriberNeighbourhood { NeighbourhoodId = id });
        }

        foreach (var gone in subscriber.Themes.Where(t => !choices.ThemeIds.Contains(t.ThemeId)).ToList())
        {
            subscriber.Themes.Remove(gone);
        }

        foreach (var id in choices.ThemeIds.Where(id => subscriber.Themes.All(t => t.ThemeId != id)))
        {
            subscriber.Themes.Add(new SubscriberTheme { ThemeId = id });
        }

        (subscriber.Longitude, subscriber.Latitude, subscriber.Distance) = (choices.Point?.Longitude, choices.Point?.Latitude, choices.Distance);
        subscriber.WantsOpenings = choices.WantsOpenings;
        subscriber.Version++;
    }

    /// <summary>How often mail may come back for now.</summary>
    private static class SoftBounces
    {
        public const int Most = 3;

        public static readonly TimeSpan Within = TimeSpan.FromDays(30);

        public static readonly TimeSpan Week = TimeSpan.FromDays(7);
    }
}
