using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Users;

public sealed class UserQueries(PortalDbContext context, PortalClock clock)
{
    /// <summary>All accounts: there are tens of them.</summary>
    public async Task<IReadOnlyList<UserRow>> ListAsync() => await context.StaffMembers
        .OrderBy(m => m.DisabledAt != null).ThenBy(m => m.Name).ThenBy(m => m.Id)
        .Select(m => new UserRow(m.Id, m.Name, m.Email!, m.Role, m.Team, m.DisabledAt, m.ActivatedAt))
        .ToListAsync();

    public Task<UserDetails?> DetailsAsync(int id)
    {
        var now = clock.UtcNow;
        return context.StaffMembers
            .Where(m => m.Id == id)
            .Select(m => new UserDetails(m.Id, m.Name, m.Email!, m.Role, m.Team, m.DisabledAt, m.ActivatedAt, m.TwoFactorEnabled, m.NeighbourhoodLinks.Select(l => l.NeighbourhoodId).ToList())
            {
                IsLinked = context.Set<IdentityUserLogin<int>>().Any(l => l.UserId == m.Id),
                InvitedUntil = context.StaffTokens
                    .Where(t => t.StaffMemberId == m.Id && t.Purpose == StaffTokenPurpose.Invitation && t.UsedAt == null && t.ExpiresAt > now)
                    .Max(t => (DateTime?)t.ExpiresAt),
            })
            .SingleOrDefaultAsync();
    }
}
