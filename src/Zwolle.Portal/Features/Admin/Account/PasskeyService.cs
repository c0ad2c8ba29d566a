using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>What colleagues do with their own passkeys.</summary>
public sealed class PasskeyService(PortalDbContext context, IUserStore<StaffMember> store, WaysIn ways, StaffMail mail, AuditTrail trail)
{
    public Task<int> CountAsync(int memberId) => context.StaffPasskeys.CountAsync(p => p.StaffMemberId == memberId);

    public Task<PasskeyRow?> FindAsync(int memberId, int id) => context.StaffPasskeys
        .Where(p => p.Id == id && p.StaffMemberId == memberId)
        .Select(p => new PasskeyRow(p.Id, p.Name, p.CreatedAt, p.UsedAt))
        .SingleOrDefaultAsync();

    /// <returns>False when it is there already.</returns>
    public async Task<bool> AddAsync(StaffMember member, UserPasskeyInfo passkey, string name)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(passkey);
        passkey.Name = name.Trim();
        try
        {
            mail.PasskeyAdded(member, StaffStore.DigestOf(passkey.CredentialId));
            context.Add(trail.Event(AuditActions.PasskeyAdded, typeof(StaffMember), member.Id));
            await ((IUserPasskeyStore<StaffMember>)store).AddOrUpdatePasskeyAsync(member, passkey, CancellationToken.None);
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task<bool> RenameAsync(int memberId, int id, string name)
    {
        if (await context.StaffPasskeys.SingleOrDefaultAsync(p => p.Id == id && p.StaffMemberId == memberId) is not { } passkey)
        {
            return false;
        }

        passkey.Name = name.Trim();
        await context.SaveChangesAsync();
        return true;
    }

    /// <summary>What stands in the way; null when it is gone. Other sessions that began with a passkey end: it may be lost.</summary>
    public Task<string?> RemoveAsync(StaffUser user, int id)
    {
        ArgumentNullException.ThrowIfNull(user);
        return context.TransactAsync(async () =>
        {
            // The lock of the account: of two that are removed at once one has to stay.
            await context.StaffMembers.Where(m => m.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.ConcurrencyStamp, StaffStore.NewStamp()));
            if (await context.StaffPasskeys.SingleOrDefaultAsync(p => p.Id == id && p.StaffMemberId == user.Id) is not { } passkey)
            {
                return "Deze passkey is er niet meer.";
            }

            var open = await ways.OfAsync(user.Id);
            if (open is { Password: false, WorkAccount: false } && await CountAsync(user.Id) == 1)
            {
                return "Dit is uw enige manier om in te loggen. Maak eerst een andere passkey.";
            }

            context.Remove(passkey);
            context.Add(trail.Event(AuditActions.PasskeyRemoved, typeof(StaffMember), user.Id));
            await context.SaveChangesAsync();
            await context.StaffSessions.Where(s => s.StaffMemberId == user.Id && s.Id != user.SessionId && s.Method == SignInMethod.Passkey).ExecuteDeleteAsync();
            return null;
        });
    }
}
