using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Mail;

/// <summary>A mail that waits or was given up. Address and subject are empty once they are erased.</summary>
public sealed record MailRow(int Id, string Key, string Recipient, string Subject, int Attempts, DateTime When, string? LastError);

/// <summary>How it goes with the mail.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="Sent">How many were sent in the last day.</param>
/// <param name="Next">Those that wait, the next first; some of them.</param>
/// <param name="GivenUp">Those that were given up, the newest first; some of them.</param>
/// <param name="IsPaused">Nothing is sent until somebody resumes it.</param>
/// <param name="Relay">Name of the mail server; null: mail goes to a folder.</param>
/// <param name="Held">Newsletters of which so many mails were refused that the fault must be ours.</param>
public sealed record MailStatus(int Waiting, int Sent, IReadOnlyList<MailRow> Next, IReadOnlyList<MailRow> GivenUp, bool IsPaused, string? Relay, IReadOnlyList<HeldMailing> Held);

/// <summary>A newsletter of which mails were refused, as if very many addresses do not exist.</summary>
public sealed record HeldMailing(int Id, string Subject, int Refused);

public sealed class MailQueries(PortalDbContext context, PortalClock clock, PortalOptions portal, SmtpOptions smtp)
{
    public const int MostShown = 50;

    private const int MostWaitingShown = 10;

    public async Task<MailStatus> StatusAsync()
    {
        var yesterday = clock.UtcNow.AddDays(-1);
        var waiting = context.Outbox.Where(m => m.SentAt == null && m.GivenUpAt == null);
        return new MailStatus(
            await waiting.CountAsync(),
            await context.Outbox.CountAsync(m => m.SentAt >= yesterday),
            await waiting.OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Take(MostWaitingShown)
                .Select(m => new MailRow(m.Id, m.DeduplicationKey, m.Recipient, m.Subject, m.Attempts, m.NotBefore, m.LastError))
                .ToListAsync(),
            await context.Outbox.Where(m => m.GivenUpAt != null).OrderByDescending(m => m.GivenUpAt).ThenByDescending(m => m.Id).Take(MostShown)
                .Select(m => new MailRow(m.Id, m.DeduplicationKey, m.Recipient, m.Subject, m.Attempts, m.GivenUpAt!.Value, m.LastError))
                .ToListAsync(),
            await context.JobLeases.Where(l => l.Name == OutboxJob.Key).WherePaused().AnyAsync(),
            Setup.Mail.UsesRelay(portal, smtp) ? smtp.Host : null,
            await context.Mailings
                .Where(m => context.Outbox.Any(o => o.MailingId == m.Id && o.RefusedStatus == BounceStatus.Held))
                .OrderByDescending(m => m.Id)
                .Select(m => new HeldMailing(m.Id, m.Subject, context.Outbox.Count(o => o.MailingId == m.Id && o.RefusedStatus == BounceStatus.Held)))
                .ToListAsync());
    }
}
