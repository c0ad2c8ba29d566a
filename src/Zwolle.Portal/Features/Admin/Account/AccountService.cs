using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>What colleagues do with their own account, beside its password and second factor (<see cref="StaffEnrolment"/>).</summary>
public sealed class AccountService(PortalDbContext context, StaffManager manager, AuditTrail trail)
{
    public Task<int> TellSignedOutAsync(StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        context.Add(trail.Event(AuditActions.SignedOut, typeof(StaffMember), user.Id));
        return context.SaveChangesAsync();
    }

    /// <summary>Ends one own session, or all of them.</summary>
    public Task<int> EndSessionsAsync(StaffUser user, int? sessionId = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        return context.TransactAsync(async () =>
        {
            var ended = await context.StaffSessions.Where(s => s.StaffMemberId == user.Id && (sessionId == null || s.Id == sessionId)).ExecuteDeleteAsync();
            if (ended > 0)
            {
                context.Add(trail.Event(AuditActions.SessionsEnded, typeof(StaffMember), user.Id, details: new { Sessions = ended }));
                await context.SaveChangesAsync();
            }

            return ended;
        });
    }

    /// <returns>To be shown once.</returns>
    public Task<IReadOnlyList<string>> NewRecoveryCodesAsync(StaffUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return context.TransactAsync(async () =>
        {
            var member = await context.StaffMembers.SingleAsync(m => m.Id == user.Id);
            context.Add(trail.Event(AuditActions.RecoveryCodesMade, typeof(StaffMember), user.Id));
            return await manager.NewRecoveryCodesAsync(member);
        });
    }
}
