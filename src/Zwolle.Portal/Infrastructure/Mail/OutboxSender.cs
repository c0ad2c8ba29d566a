using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// Sends what waits, a few at once. A mail is claimed with one conditional update, sent, and marked: of several workers and
/// processes one sends it. A crash between sending and marking sends it once more, with the same Message-ID.
/// </summary>
public sealed partial class OutboxSender(PortalDbContext context, IServiceScopeFactory scopes, MailPace pace, MailOptions options, PortalClock clock, ILogger<OutboxSender> logger)
{
    public const int MostAttempts = 8;

    /// <summary>Longer than sending one mail can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>After so many it is asked anew what waits: mail about one thing then goes before newsletters.</summary>
    private const int BatchSize = 40;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>What may be sent now, and is not in somebody's hands.</summary>
    public static IQueryable<OutboxMessage> Due(IQueryable<OutboxMessage> outbox, DateTime utcNow) =>
        outbox.Where(m => m.SentAt == null && m.GivenUpAt == null && m.NotBefore <= utcNow && (m.LeasedUntil == null || m.LeasedUntil <= utcNow));

    /// <summary>1, 5, 25, 125 minutes, and then every six hours.</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(5, Math.Clamp(attempts, 1, 6) - 1));
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <param name="mayGoOn">Asked before every mail, by several workers at once.</param>
    /// <param name="stopping">The portal stops.</param>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(Func<Task<bool>> mayGoOn, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(mayGoOn);
        var worker = Guid.NewGuid();
        var (sent, newsletters, isHalted) = (0, 0, false);
        var workers = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = stopping };
        while (!isHalted)
        {
            var due = await Due(context.Outbox, clock.UtcNow)
                .OrderBy(m => m.MailingId != null).ThenBy(m => m.NotBefore).ThenBy(m => m.Id)
                .Select(m => new { m.Id, IsNewsletter = m.MailingId != null })
                .Take(BatchSize)
                .ToListAsync(stopping);

            // Each with a context of its own. What one is doing is not broken off when another fails.
            await Parallel.ForEachAsync(due, workers, async (mail, _) =>
            {
                if (mail.IsNewsletter)
                {
                    await pace.WaitAsync(stopping);
                }

                if (isHalted || !await mayGoOn())
                {
                    isHalted = true;
                    return;
                }

                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<MailDelivery>().DeliverAsync(mail.Id, worker, stopping))
                {
                    Interlocked.Increment(ref sent);
                    if (mail.IsNewsletter)
                    {
                        Interlocked.Increment(ref newsletters);
                    }
                }
            });

            if (due.Count < BatchSize)
            {
                break;
            }
        }

        if (newsletters > 0)
        {
            Sent(logger, newsletters);
        }

        return sent;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Number} mails of newsletters are sent")]
    private static partial void Sent(ILogger logger, int number);
}
