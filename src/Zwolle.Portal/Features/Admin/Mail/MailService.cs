using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Jobs;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;

namespace Zwolle.Portal.Features.Admin.Mail;

/// <summary>What an administrator may do with mail; the audit log tells who did.</summary>
public sealed class MailService(PortalDbContext context, PortalClock clock, AuditTrail audit)
{
    /// <summary>Lets a mail that was given up be tried from the start. False: there is none, or its text is erased.</summary>
    public async Task<bool> RetryAsync(int id)
    {
        if (await GivenUpAsync(id) is not { Recipient.Length: > 0 } mail)
        {
            return false;
        }

        mail.GivenUpAt = null;
        mail.Attempts = 0;
        mail.RefusedStatus = null;
        mail.NotBefore = clock.UtcNow;
        context.Add(audit.Event(AuditActions.Retried, typeof(OutboxMessage), id));
        await context.SaveChangesAsync();
        return true;
    }

    public async Task<bool> DeleteAsync(int id)
    {
        if (await GivenUpAsync(id) is not { } mail)
        {
            return false;
        }

        context.Remove(mail);
        context.Add(audit.Event(AuditActions.Deleted, typeof(OutboxMessage), id));
        await context.SaveChangesAsync();
        return true;
    }

    public Task PauseAsync() => SwitchAsync(AuditActions.Paused, () => context.PauseJobAsync(OutboxJob.Key));

    public Task ResumeAsync() => SwitchAsync(AuditActions.Resumed, () => context.ResumeJobAsync(OutboxJob.Key));

    private Task<OutboxMessage?> GivenUpAsync(int id) => context.Outbox.SingleOrDefaultAsync(m => m.Id == id && m.GivenUpAt != null);

    private Task<int> SwitchAsync(string action, Func<Task> change) => context.TransactAsync(async () =>
    {
        await change();
        context.Add(audit.Event(action, typeof(JobLease), itemId: 0, details: new { Job = OutboxJob.Key }));
        return await context.SaveChangesAsync();
    });
}
