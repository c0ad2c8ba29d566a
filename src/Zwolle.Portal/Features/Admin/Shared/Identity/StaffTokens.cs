using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>One-time tokens in links that are mailed: 128 random bits, of which only the digest is kept.</summary>
public sealed class StaffTokens(PortalDbContext context, PortalClock clock)
{
    public const int MaxLength = 60;

    private static readonly TimeSpan InvitationLife = TimeSpan.FromHours(48);
    private static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);

    /// <summary>Until it is used, or until the next start makes another.</summary>
    private static readonly TimeSpan FirstAdministratorLife = TimeSpan.FromDays(365);

    public static TimeSpan Life(StaffTokenPurpose purpose) => purpose switch
    {
        StaffTokenPurpose.PasswordReset => ResetLife,
        StaffTokenPurpose.FirstAdministrator => FirstAdministratorLife,
        _ => InvitationLife,
    };

    /// <summary>Makes a token and adds its row; the caller saves.</summary>
    public string Add(StaffTokenPurpose purpose, StaffMember? member)
    {
        var token = Base32.Encode(RandomNumberGenerator.GetBytes(16));
        context.Add(new StaffToken { Purpose = purpose, Digest = Digest(token), StaffMember = member, ExpiresAt = clock.UtcNow + Life(purpose) });
        return token;
    }

    /// <summary>The token with its account, when it can still be used.</summary>
    public async Task<StaffToken?> FindAsync(StaffTokenPurpose purpose, string? token)
    {
        if (token is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        var (digest, now) = (Digest(token), clock.UtcNow);
        return await context.StaffTokens
            .Include(t => t.StaffMember)
            .SingleOrDefaultAsync(t => t.Digest == digest && t.Purpose == purpose && t.UsedAt == null && t.ExpiresAt > now);
    }

    /// <summary>Marks it as used; the save fails with a concurrency exception for all but the first.</summary>
    public void Use(StaffToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        token.UsedAt = clock.UtcNow;
        token.Version++;
    }

    /// <summary>Makes earlier tokens worthless.</summary>
    public Task<int> RevokeAsync(StaffMember member, params StaffTokenPurpose[] purposes)
    {
        ArgumentNullException.ThrowIfNull(member);
        return context.StaffTokens.Where(t => t.StaffMemberId == member.Id && purposes.Contains(t.Purpose)).ExecuteDeleteAsync();
    }

    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Base32.Normalize(token))));
}
