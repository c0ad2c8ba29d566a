using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>Codes of six digits for half a minute (TOTP, RFC 6238, with HMAC-SHA-1), as every authenticator app makes them.</summary>
public static class OneTimeCode
{
    private const int Digits = 6;
    private const int SecondsPerStep = 30;

    /// <summary>A new key: 160 random bits, as RFC 4226 advises.</summary>
    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(20));

    public static long StepAt(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / SecondsPerStep);

    // SHA-1 is what the standard and the apps use; an HMAC does not depend on its collisions.
#pragma warning disable CA5350
    public static string Of(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, 4)) & 0x7FFFFFFF;
        return (number % (int)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
#pragma warning restore CA5350

    /// <summary>The time step that a code belongs to: this one, or the one before or after, as clocks differ. Null when it is wrong.</summary>
    public static long? FindStep(string key, string? code, DateTime utc)
    {
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length != Digits || Base32.Decode(key) is not { Length: > 0 } bytes)
        {
            return null;
        }

        // Every step is worked out, so that the time tells nothing.
        long? found = null;
        for (var step = StepAt(utc) - 1; step <= StepAt(utc) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(bytes, step)), Encoding.UTF8.GetBytes(typed)))
            {
                found = step;
            }
        }

        return found;
    }
}

/// <summary>
/// Checks one-time codes for Identity. Other than Identity's own provider it takes each code once: the last time step is
/// kept with the account, and of requests that come together with the same code one wins.
/// </summary>
public sealed class OneTimeCodeProvider(PortalDbContext context, PortalClock clock) : IUserTwoFactorTokenProvider<StaffMember>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<StaffMember> manager, StaffMember user) => Task.FromResult(false);

    public Task<string> GenerateAsync(string purpose, UserManager<StaffMember> manager, StaffMember user) =>
        throw new NotSupportedException("Only the colleague's phone makes codes.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<StaffMember> manager, StaffMember user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        if (!user.TwoFactorEnabled
            || await manager.GetAuthenticatorKeyAsync(user) is not { } key
            || OneTimeCode.FindStep(key, token, clock.UtcNow) is not { } step)
        {
            return false;
        }

        return await context.StaffMembers
            .Where(m => m.Id == user.Id && m.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LastCodeStep, step)) == 1;
    }
}
