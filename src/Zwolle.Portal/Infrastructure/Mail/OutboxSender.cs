using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>
/// Sends what waits. A mail is claimed with one conditional update, sent, and marked: of several processes one sends it.
/// A crash between sending and marking sends it once more, with the same Message-ID. The log never holds an address.
/// </summary>
public sealed partial class OutboxSender(PortalDbContext context, IMailTransport transport, MailComposer composer, PortalClock clock, ILogger<OutboxSender> logger)
{
    public const int MostAttempts = 8;

    /// <summary>Longer than sending one mail can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const int BatchSize = 20;

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

    /// <param name="mayGoOn">Asked before every mail.</param>
    /// <param name="stopping">The portal stops.</param>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendDueAsync(Func<Task<bool>> mayGoOn, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(mayGoOn);
        var worker = Guid.NewGuid();
        var sent = 0;
        while (true)
        {
            var due = await Due(context.Outbox, clock.UtcNow).OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id).Take(BatchSize).ToListAsync(stopping);
            foreach (var id in due)
            {
                stopping.ThrowIfCancellationRequested();
                if (!await mayGoOn())
                {
                    return sent;
                }

                if (await ClaimAsync(id, worker, stopping) is { } mail && await SendAsync(mail, worker, stopping))
                {
                    sent++;
                }
            }

            if (due.Count < BatchSize)
            {
                return sent;
            }
        }
    }

    /// <summary>Null when another worker was first. The attempt counts from here on: a mail that kills its sender is not tried for ever.</summary>
    private async Task<OutboxMessage?> ClaimAsync(int id, Guid worker, CancellationToken stopping)
    {
        var now = clock.UtcNow;
        var until = now + Lease;
        var claimed = await Due(context.Outbox, now)
            .Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.LeasedBy, worker).SetProperty(m => m.LeasedUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                stopping);
        return claimed == 0 ? null : await context.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.LeasedBy == worker, stopping);
    }

    private async Task<bool> SendAsync(OutboxMessage mail, Guid worker, CancellationToken stopping)
    {
        if (mail.Attempts > MostAttempts)
        {
            await GiveUpAsync(mail, worker, "Sending it was cut off every time.");
            return false;
        }

        try
        {
            using var message = composer.Compose(mail);
            await transport.SendAsync(message, mail.PublicId, stopping);
        }
        catch (MailException exception)
        {
            await FailedAsync(mail, worker, exception);
            return false;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Mine(mail, worker).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }

        // Not to be cancelled: it was sent, and would be sent again. A mail may hold a link that lets somebody in, so its
        // text is not kept any longer.
        var now = clock.UtcNow;
        await Mine(mail, worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.SentAt, now)
                .SetProperty(m => m.Text, "")
                .SetProperty(m => m.Html, (string?)null)
                .SetProperty(m => m.LastError, (string?)null)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            CancellationToken.None);
        Sent(logger, mail.PublicId, mail.Attempts);
        return true;
    }

    private async Task FailedAsync(OutboxMessage mail, Guid worker, MailException exception)
    {
        var reason = exception.Message.Length > OutboxMessage.ErrorMaxLength ? exception.Message[..OutboxMessage.ErrorMaxLength] : exception.Message;
        if (exception.IsPermanent || mail.Attempts >= MostAttempts)
        {
            await GiveUpAsync(mail, worker, reason);
            return;
        }

        var next = clock.UtcNow + WaitAfter(mail.Attempts);
        await Mine(mail, worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.NotBefore, next)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            CancellationToken.None);
        Postponed(logger, mail.PublicId, mail.Attempts, reason);
    }

    private async Task GiveUpAsync(OutboxMessage mail, Guid worker, string reason)
    {
        var now = clock.UtcNow;
        await Mine(mail, worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.GivenUpAt, now)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            CancellationToken.None);
        GivenUp(logger, mail.PublicId, mail.Attempts, reason);
    }

    private IQueryable<OutboxMessage> Mine(OutboxMessage mail, Guid worker) => context.Outbox.Where(m => m.Id == mail.Id && m.LeasedBy == worker);

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Id} is sent at attempt {Attempt}")]
    private static partial void Sent(ILogger logger, Guid id, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} is not sent at attempt {Attempt}, and will be tried again: {Reason}")]
    private static partial void Postponed(ILogger logger, Guid id, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} is given up at attempt {Attempt}: {Reason}")]
    private static partial void GivenUp(ILogger logger, Guid id, int attempt, string reason);
}
