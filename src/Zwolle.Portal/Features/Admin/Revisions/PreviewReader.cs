using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Audit;

namespace Zwolle.Portal.Features.Admin.Revisions;

/// <summary>Reads the page of residents as if what waits were published: it is applied in a transaction that is rolled back.</summary>
public sealed class PreviewReader(PortalDbContext context, RevisionQueries queries, PortalIndex index)
{
    public async Task<(Preview? Preview, IReadOnlyList<Problem> Problems)> ReadAsync(ContentEditor editor, int itemId)
    {
        ArgumentNullException.ThrowIfNull(editor);

        // Known before the transaction begins, in which nothing is kept.
        await index.GetAsync();
        if (await queries.OpenFormAsync(editor.Kind, itemId) is not { } json)
        {
            return (await editor.PreviewAsync(itemId), []);
        }

        var form = editor.Deserialize(json);
        if (await editor.FindProblemsAsync(form, itemId) is { Count: > 0 } problems)
        {
            return (null, problems);
        }

        return await context.Database.CreateExecutionStrategy().ExecuteAsync<(Preview?, IReadOnlyList<Problem>)>(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync();
            using var silent = AuditActor.AsNobody();
            await editor.ApplyAsync(itemId, form);
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            var preview = await editor.PreviewAsync(itemId);
            await transaction.RollbackAsync();
            return (preview, []);
        });
    }
}
