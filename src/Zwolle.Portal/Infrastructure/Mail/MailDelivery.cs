using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Infrastructure.Mail;

/// <summary>Sends one mail of the outbox: claims it, gives it to the transport, and notes what became of it. The log never holds an address.</summary>
public sealed partial class MailDelivery(
    PortalDbContext context, IMailTransport transport, MailComposer composer, MailOptions options, PortalClock clock, ILogger<OutboxSender> logger)
{
    /// <returns>Whether it was sent. Not when another worker was first.</returns>
    public async Task<bool> DeliverAsync(int id, Guid worker, CancellationToken stopping) =>
        await ClaimAsync(id, worker, stopping) is { } mail && await SendAsync(mail, worker, stopping);

    /// <summary>Null when another worker was first. The attempt counts from here on: a mail that kills its sender is not tried for ever.</summary>
    private async Task<OutboxMessage?> ClaimAsync(int id, Guid worker, CancellationToken stopping)
    {
        var now = clock.UtcNow;
        var until = now + options.Claim;
        var claimed = await OutboxSender.Due(context.Outbox, now)
            .Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.LeasedBy, worker).SetProperty(m => m.LeasedUntil, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                stopping);
        return claimed == 0 ? null : await context.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.LeasedBy == worker, stopping);
    }

    private async Task<bool> SendAsync(OutboxMessage mail, Guid worker, CancellationToken stopping)
    {
        if (mail.SubscriberId is { } subscriber && !await context.Subscribers.AnyAsync(s => s.Id == subscriber, stopping))
        {
            // They stopped between the writing and the sending of it.
            await Mine(mail, worker).ExecuteDeleteAsync(CancellationToken.None);
            return false;
        }

        if (mail.Attempts > OutboxSender.MostAttempts)
        {
            await GiveUpAsync(mail, worker, "Sending it was cut off every time.", null);
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
                .SetProperty(m => m.UnsubscribeUrl, (string?)null)
                .SetProperty(m => m.LastError, (string?)null)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            CancellationToken.None);
        if (mail.MailingId is null)
        {
            Sent(logger, mail.PublicId, mail.Attempts);
        }

        return true;
    }

    private async Task FailedAsync(OutboxMessage mail, Guid worker, MailException exception)
    {
        var reason = exception.Message.Length > OutboxMessage.ErrorMaxLength ? exception.Message[..OutboxMessage.ErrorMaxLength] : exception.Message;
        if (exception.IsPermanent || mail.Attempts >= OutboxSender.MostAttempts)
        {
            await GiveUpAsync(mail, worker, reason, mail.SubscriberId is null ? null : exception.RecipientStatus);
            return;
        }

        var next = clock.UtcNow + OutboxSender.WaitAfter(mail.Attempts);
        await Mine(mail, worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.NotBefore, next)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.LeasedBy, (Guid?)null)
                .SetProperty(m => m.LeasedUntil, (DateTime?)null),
            CancellationToken.None);
        Postponed(logger, mail.PublicId, mail.Attempts, reason);
    }

    private async Task GiveUpAsync(OutboxMessage mail, Guid worker, string reason, string? refusedStatus)
    {
        var now = clock.UtcNow;
        await Mine(mail, worker).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.GivenUpAt, now)
                .SetProperty(m => m.LastError, reason)
                .SetProperty(m => m.RefusedStatus, refusedStatus)
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
