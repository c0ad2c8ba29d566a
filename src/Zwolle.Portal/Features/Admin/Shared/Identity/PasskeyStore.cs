using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>Where Identity finds passkeys. They are rows of our own: its own table keeps them as JSON, with what nobody needs again.</summary>
public sealed partial class StaffStore : IUserPasskeyStore<StaffMember>
{
    /// <summary>Of a credential id.</summary>
    public static string DigestOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    /// <summary>Saves nothing.</summary>
    public override async Task AddOrUpdatePasskeyAsync(StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        var digest = DigestOf(passkey.CredentialId);
        if (await Context.StaffPasskeys.SingleOrDefaultAsync(p => p.CredentialDigest == digest && p.StaffMemberId == user.Id, cancellationToken) is { } known)
        {
            (known.SignCount, known.IsBackedUp) = (passkey.SignCount, passkey.IsBackedUp);
            return;
        }

        Context.Add(new StaffPasskey
        {
            StaffMemberId = user.Id,
            CredentialDigest = digest,
            CredentialId = passkey.CredentialId,
            PublicKey = passkey.PublicKey,
            Name = passkey.Name ?? "",
            CreatedAt = passkey.CreatedAt.UtcDateTime,
            SignCount = passkey.SignCount,
            Transports = TransportsOf(passkey.Transports),
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
        });
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var kept = await Context.StaffPasskeys.AsNoTracking().Where(p => p.StaffMemberId == user.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return [.. kept.Select(Info)];
    }

    public override async Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var digest = DigestOf(credentialId);
        return await Context.StaffPasskeys.Where(p => p.CredentialDigest == digest).Select(p => p.StaffMember).SingleOrDefaultAsync(cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var digest = DigestOf(credentialId);
        return await Context.StaffPasskeys.AsNoTracking().SingleOrDefaultAsync(p => p.CredentialDigest == digest && p.StaffMemberId == user.Id, cancellationToken) is { } kept
            ? Info(kept)
            : null;
    }

    /// <summary>Saves nothing.</summary>
    public override async Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        var digest = DigestOf(credentialId);
        Context.RemoveRange(await Context.StaffPasskeys.Where(p => p.CredentialDigest == digest && p.StaffMemberId == user.Id).ToListAsync(cancellationToken));
    }

    /// <summary>What a browser claims and nobody signed: short words only.</summary>
    private static string TransportsOf(string[]? transports)
    {
        var words = string.Join(',', (transports ?? []).Where(word => word.Length is > 0 and <= 20 && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')).Take(8));
        return words.Length <= StaffPasskey.TransportsMaxLength ? words : "";
    }

    /// <summary>Every one of ours checked its owner when it was made. What it was made with is not kept.</summary>
    private static UserPasskeyInfo Info(StaffPasskey kept) => new(
        kept.CredentialId,
        kept.PublicKey,
        new DateTimeOffset(kept.CreatedAt),
        (uint)kept.SignCount,
        kept.Transports.Length == 0 ? null : kept.Transports.Split(','),
        isUserVerified: true,
        kept.IsBackupEligible,
        kept.IsBackedUp,
        attestationObject: [],
        clientDataJson: [])
    {
        Name = kept.Name,
    };
}
