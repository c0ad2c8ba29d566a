using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Account;

public sealed class AccountQueries(PortalDbContext context, PortalClock clock)
{
    public async Task<AccountPage?> PageAsync(int staffMemberId)
    {
        var page = await context.StaffMembers
            .Where(m => m.Id == staffMemberId)
            .Select(m => new AccountPage(m.Name, m.Email!, m.Role, m.Team, m.NeighbourhoodLinks.OrderBy(l => l.Neighbourhood!.Name).Select(l => l.Neighbourhood!.Name).ToList())
            {
                HasPassword = m.PasswordHash != null,
                IsLinked = context.Set<IdentityUserLogin<int>>().Any(l => l.UserId == m.Id),
            })
            .SingleOrDefaultAsync();
        if (page is null)
        {
            return null;
        }

        var (idle, oldest) = (clock.UtcNow - StaffSessions.IdleTime, clock.UtcNow - StaffSessions.LongestTime);
        var sessions = await context.StaffSessions
            .Where(s => s.StaffMemberId == staffMemberId && s.SeenAt > idle && s.StartedAt > oldest)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id)
            .Select(s => new SessionRow(s.Id, s.StartedAt, s.SeenAt))
            .ToListAsync();
        var codes = await context.Set<IdentityUserToken<int>>()
            .Where(t => t.UserId == staffMemberId && t.Name == "RecoveryCodes")
            .Select(t => t.Value)
            .SingleOrDefaultAsync();
        var passkeys = await context.StaffPasskeys
            .Where(p => p.StaffMemberId == staffMemberId)
            .OrderBy(p => p.Id)
            .Select(p => new PasskeyRow(p.Id, p.Name, p.CreatedAt, p.UsedAt))
            .ToListAsync();
        return page with { Sessions = sessions, Passkeys = passkeys, RecoveryCodes = (codes ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Length };
    }
}
