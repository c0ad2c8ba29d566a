using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>In which ways a colleague can show who they are.</summary>
/// <param name="Password">A password and a code.</param>
/// <param name="WorkAccount">The account at the identity provider.</param>
/// <param name="Passkey">A passkey.</param>
public sealed record OpenWays(bool Password, bool WorkAccount, bool Passkey)
{
    public static readonly OpenWays None = new(Password: false, WorkAccount: false, Passkey: false);
}

/// <summary>
/// Which ways in are open. When single sign-on is the only one, the password stays for the first administrator, so that
/// somebody can come in when the provider is down.
/// </summary>
public sealed class WaysIn(PortalDbContext context, SingleSignOnOptions options)
{
    public async Task<bool> MayUsePasswordAsync(StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return !options.Only || await FirstAdministratorIdAsync() == member.Id;
    }

    /// <summary>The ways of an account that works.</summary>
    public async Task<OpenWays> OfAsync(int id)
    {
        var has = await context.StaffMembers
            .Where(m => m.Id == id)
            .Select(m => new
            {
                Password = m.PasswordHash != null && m.TwoFactorEnabled,
                Link = context.Set<IdentityUserLogin<int>>().Any(l => l.UserId == m.Id),
                Passkey = context.StaffPasskeys.Any(p => p.StaffMemberId == m.Id),
            })
            .SingleOrDefaultAsync();
        return has is null
            ? OpenWays.None
            : new OpenWays(has.Password && (!options.Only || await FirstAdministratorIdAsync() == id), has.Link && options.IsEnabled, has.Passkey && !options.Only);
    }

    /// <summary>Administrators who can come in without the provider.</summary>
    public static IQueryable<StaffMember> WithPassword(IQueryable<StaffMember> members) => members.Where(m =>
        m.Role == StaffRole.Administrator && m.DisabledAt == null && m.ActivatedAt != null && m.PasswordHash != null);

    private Task<int> FirstAdministratorIdAsync() => WithPassword(context.StaffMembers).OrderBy(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync();
}
