using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>
/// Where Identity keeps accounts. Other than its own store it keeps the key of the one-time codes protected, and of
/// recovery codes only digests: who reads the table can't make or use a code.
/// </summary>
public sealed partial class StaffStore(PortalDbContext context, IDataProtectionProvider protection, ILogger<StaffStore> logger)
    : UserOnlyStore<StaffMember, PortalDbContext, int>(context, new IdentityErrorDescriber())
{
    /// <summary>
    /// Saves what is tracked. The base class first marks the whole row as changed, and the audit log could not tell any
    /// more what was.
    /// </summary>
    public override async Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.ConcurrencyStamp = NewStamp();
        try
        {
            await SaveChanges(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            // What could not be saved must not come along with a later save.
            Context.ChangeTracker.Clear();
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }

    public override Task SetAuthenticatorKeyAsync(StaffMember user, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return base.SetAuthenticatorKeyAsync(user, Protector(user).Protect(key), cancellationToken);
    }

    /// <summary>Null when there is none, and when it can't be read: the keys of the portal were lost. Then no code is right.</summary>
    public override async Task<string?> GetAuthenticatorKeyAsync(StaffMember user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? Protector(user).Unprotect(kept) : null;
        }
        catch (CryptographicException exception)
        {
            Unreadable(logger, user.Id, exception);
            return null;
        }
    }

    public override Task ReplaceCodesAsync(StaffMember user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Digest), cancellationToken);

    /// <summary>Takes a code out. Nothing is saved yet: the save of the account that follows loses from one that was faster.</summary>
    public override async Task<bool> RedeemCodeAsync(StaffMember user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var digest = Digest(code);
        if (!kept.Contains(digest))
        {
            return false;
        }

        await base.ReplaceCodesAsync(user, kept.Where(other => other != digest), cancellationToken);
        return true;
    }

    public static string NewStamp() => Guid.NewGuid().ToString("N");

    /// <summary>Takes away the second factor: the key and the recovery codes. Saves nothing.</summary>
    public static async Task RemoveSecondFactorAsync(PortalDbContext context, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(member);
        context.RemoveRange(await context.Set<IdentityUserToken<int>>().Where(t => t.UserId == member.Id).ToListAsync());
        member.TwoFactorEnabled = false;
        member.SecurityStamp = NewStamp();
        member.ConcurrencyStamp = NewStamp();
    }

    private IDataProtector Protector(StaffMember user) =>
        protection.CreateProtector("Staff.AuthenticatorKey", user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A code has 120 random bits, so no salt and no slow hash is needed (ASVS 5.0, 6.5.2).</summary>
    private static string Digest(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Base32.Normalize(code))));

    [LoggerMessage(Level = LogLevel.Error, Message = "The key of the one-time codes of account {Id} cannot be read: are the keys in the data folder those of before?")]
    private static partial void Unreadable(ILogger logger, int id, Exception exception);
}
