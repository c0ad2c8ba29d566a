using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Infrastructure.Audit;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Decisions;

/// <summary>What colleagues do with questions for a document.</summary>
public sealed class MissingDocumentInboxService(PortalDbContext context, PortalClock clock, AuditTrail audit)
{
    /// <param name="me">Who does it.</param>
    /// <param name="id">Of the question.</param>
    /// <param name="form">Without problems.</param>
    public async Task<SaveOutcome> DoAsync(StaffUser me, int id, MissingDocumentActionForm form)
    {
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(form);
        if (!me.MayWrite)
        {
            return SaveOutcome.NotAllowed;
        }

        try
        {
            return await context.TransactAsync(async () =>
            {
                if (await context.MissingDocuments.SingleOrDefaultAsync(m => m.Id == id) is not { } question)
                {
                    return SaveOutcome.NotFound;
                }

                if (question.Version != form.Version)
                {
                    return SaveOutcome.Conflict;
                }

                if (form.Action == MissingDocumentActionForm.Erase)
                {
                    context.Remove(question);
                    using (AuditActor.AsNobody())
                    {
                        await context.SaveChangesAsync();
                    }

                    await audit.EraseDetailsAsync(context, typeof(MissingDocument), id);
                }
                else
                {
                    // Who changes the answer later does not make the question stay for longer.
                    question.HandledAt ??= clock.UtcNow;
                    question.Answer = FormText.Clean(form.Answer);
                    question.Version++;
                }

                await context.SaveChangesAsync();
                return SaveOutcome.Saved;
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return SaveOutcome.Conflict;
        }
    }
}
