using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>What residents miss, as colleagues see it.</summary>
public sealed class AdminMissingDocumentQueries(PortalDbContext context, PortalClock clock)
{
    public const int PageSize = 50;

    private const int MostPages = 50;

    public async Task<MissingDocumentInboxPage> ListAsync(MissingDocumentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<Problem> problems = [.. filter.Problems()];
        var questions = filter.Of(context.MissingDocuments);
        var total = await questions.CountAsync();
        var last = Pagination.LastOf(total, PageSize, MostPages);
        var (page, wrong) = PageNumber.Parse(filter.Page, last);
        if (wrong is not null)
        {
            problems.Add(wrong);
        }

        // What waits comes first, the longest waiting at the top; then what was dealt with last.
        var rows = await questions
            .OrderBy(m => m.HandledAt != null).ThenByDescending(m => m.HandledAt).ThenBy(m => m.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(m => new MissingDocumentRow(m.Id, m.Text, m.About, m.ReceivedAt, m.HandledAt, m.Answer, m.Version))
            .ToListAsync();
        return new MissingDocumentInboxPage(
            filter, problems, rows, total, new Pagination(page, last, number => MissingDocumentInboxLinks.Inbox(filter with { Page = PageNumber.Text(number) })), clock.Today);
    }

    /// <summary>Null when there is none.</summary>
    public Task<MissingDocumentRow?> FindAsync(int id) => context.MissingDocuments
        .Where(m => m.Id == id)
        .Select(m => new MissingDocumentRow(m.Id, m.Text, m.About, m.ReceivedAt, m.HandledAt, m.Answer, m.Version))
        .SingleOrDefaultAsync();
}
