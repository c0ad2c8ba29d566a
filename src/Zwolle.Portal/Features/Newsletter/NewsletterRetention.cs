using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Newsletter;

/// <summary>Deletes who did not confirm, and the mails of newsletters that were dealt with; of those only numbers stay.</summary>
public sealed class NewsletterRetention(PortalDbContext context, NewsletterService service, PortalClock clock)
{
    public const int UnconfirmedDays = 7;

    private const int Batch = 500;

    /// <returns>How many sign-ups are gone.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        var gone = 0;
        var before = clock.UtcNow.AddDays(-UnconfirmedDays);
        foreach (var id in await context.Subscribers.Where(s => s.State == SubscriberState.Pending && s.AskedAt <= before).Select(s => s.Id).ToListAsync(stopping))
        {
            stopping.ThrowIfCancellationRequested();
            gone += await context.TransactAsync(() => service.DeleteAsync(id)) ? 1 : 0;
        }

        var sentBefore = clock.UtcNow.AddDays(-MailRetentionJob.Days);
        foreach (var id in await context.Mailings.Where(m => m.CleanedAt == null && m.WrittenAt < sentBefore).Select(m => m.Id).ToListAsync(stopping))
        {
            await CleanAsync(id, sentBefore, stopping);
        }

        return gone;
    }

    /// <summary>Nobody is written to twice for it: the newsletter itself says that it was written.</summary>
    private async Task CleanAsync(int id, DateTime sentBefore, CancellationToken stopping)
    {
        var mails = context.Outbox.Where(m => m.MailingId == id);
        if (await mails.AnyAsync(m => (m.SentAt == null && m.GivenUpAt == null) || m.SentAt >= sentBefore || m.GivenUpAt >= sentBefore, stopping))
        {
            return;
        }

        int rows;
        do
        {
            rows = await context.TransactAsync(async () =>
            {
                var ids = await mails.OrderBy(m => m.Id).Take(Batch).Select(m => new { m.Id, IsSent = m.SentAt != null }).ToListAsync(stopping);
                var (keys, sent) = (ids.Select(m => m.Id).ToList(), ids.Count(m => m.IsSent));
                var (failed, isLast, now) = (ids.Count - sent, ids.Count < Batch, clock.UtcNow);
                await context.Outbox.Where(m => keys.Contains(m.Id)).ExecuteDeleteAsync(stopping);
                await context.Mailings.Where(m => m.Id == id).ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.Sent, m => m.Sent + sent).SetProperty(m => m.Failed, m => m.Failed + failed).SetProperty(m => m.CleanedAt, isLast ? now : (DateTime?)null),
                    stopping);
                return ids.Count;
            });
        }
        while (rows == Batch);
    }
}
