using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Admin.Newsletter;

/// <summary>How many there are; never who.</summary>
public sealed record SubscriberCounts(int Active, int Pending, int WantOpenings, int WholeCity, int NearPoint, int Suppressed);

/// <summary>A newsletter with what became of its mails.</summary>
public sealed record MailingRow(int Id, MailingKind Kind, string Subject, DateTime CreatedAt, bool IsWritten, int Skipped, int Waiting, int Sent, int Failed);

public sealed record NewsletterOverview(SubscriberCounts Counts, IReadOnlyDictionary<int, int> ByNeighbourhood, IReadOnlyList<MailingRow> Mailings, bool IsPaused);

public sealed class AdminNewsletterQueries(PortalDbContext context)
{
    public const int MostShown = 24;

    public async Task<NewsletterOverview> OverviewAsync()
    {
        var active = context.Subscribers.Where(s => s.State == SubscriberState.Active);
        var counts = new SubscriberCounts(
            await active.CountAsync(),
            await context.Subscribers.CountAsync(s => s.State == SubscriberState.Pending),
            await active.CountAsync(s => s.WantsOpenings),
            await active.CountAsync(s => s.Neighbourhoods.Count == 0 && s.Distance == null),
            await active.CountAsync(s => s.Distance != null),
            await context.SuppressedAddresses.CountAsync());
        var byNeighbourhood = await active
            .SelectMany(s => s.Neighbourhoods)
            .GroupBy(n => n.NeighbourhoodId)
            .Select(group => new { Id = group.Key, Number = group.Count() })
            .ToDictionaryAsync(row => row.Id, row => row.Number);
        return new NewsletterOverview(
            counts,
            byNeighbourhood,
            await RowsAsync(context.Mailings.OrderByDescending(m => m.Id).Take(MostShown)),
            await context.JobLeases.Where(l => l.Name == OutboxJob.Key).WherePaused().AnyAsync());
    }

    public async Task<MailingRow?> MailingAsync(int id) => (await RowsAsync(context.Mailings.Where(m => m.Id == id))).SingleOrDefault();

    /// <summary>Mails of a newsletter that were given up and can be tried again.</summary>
    public static IQueryable<OutboxMessage> GivenUp(IQueryable<OutboxMessage> outbox, int id) =>
        outbox.Where(m => m.MailingId == id && m.SentAt == null && m.GivenUpAt != null && m.Recipient != "");

    /// <summary>Mails of a newsletter that came back later, too many to believe. Their text is gone, so they can only be let go.</summary>
    public static IQueryable<OutboxMessage> CameBack(IQueryable<OutboxMessage> outbox, int id) =>
        outbox.Where(m => m.MailingId == id && m.SentAt != null && m.RefusedStatus == BounceStatus.Held);

    public async Task<int> RetriableAsync(int id) => await GivenUp(context.Outbox, id).CountAsync() + await CameBack(context.Outbox, id).CountAsync();

    /// <summary>The newsletter itself, to show it.</summary>
    public Task<Mailing?> TextAsync(int id) => context.Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id);

    private async Task<List<MailingRow>> RowsAsync(IQueryable<Mailing> mailings) => await mailings
        .Select(m => new MailingRow(
            m.Id,
            m.Kind,
            m.Subject,
            m.CreatedAt,
            m.WrittenAt != null,
            m.Skipped,
            context.Outbox.Count(o => o.MailingId == m.Id && o.SentAt == null && o.GivenUpAt == null),
            m.Sent + context.Outbox.Count(o => o.MailingId == m.Id && o.SentAt != null),
            m.Failed + context.Outbox.Count(o => o.MailingId == m.Id && o.GivenUpAt != null)))
        .ToListAsync();
}
