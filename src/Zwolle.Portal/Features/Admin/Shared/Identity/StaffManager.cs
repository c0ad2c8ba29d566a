using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>Hashing a password is slow on purpose: so many at the same time at most, and the others wait. Of the process.</summary>
public sealed class HashingGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private long _hashed;

    /// <summary>How many passwords were hashed so far.</summary>
    public long Hashed => Interlocked.Read(ref _hashed);

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _places.WaitAsync();
        try
        {
            Interlocked.Increment(ref _hashed);
            return await work();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}

/// <summary>Identity's manager of accounts, with its passwords hashed behind <see cref="HashingGate"/>.</summary>
public sealed class StaffManager(
    IUserStore<StaffMember> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<StaffMember> hasher,
    IEnumerable<IUserValidator<StaffMember>> userValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<StaffMember>> logger,
    HashingGate gate) : UserManager<StaffMember>(store, options, hasher, userValidators, [], normalizer, errors, services, logger)
{
    /// <summary>At least, for PBKDF2 with HMAC-SHA-512 (ASVS 5.0, 11.4.2).</summary>
    public const int Iterations = 210_000;

    public const int RecoveryCodes = 10;

    private static readonly string HashOfNobody = MakeHashOfNobody();

    public override Task<bool> CheckPasswordAsync(StaffMember user, string password) => gate.RunAsync(() => base.CheckPasswordAsync(user, password));

    /// <summary>The same work for an account that is not there, or has no password yet.</summary>
    public async Task<bool> CheckPasswordOfNobodyAsync(string password)
    {
        await gate.RunAsync(() => Task.FromResult(PasswordHasher.VerifyHashedPassword(Nobody, HashOfNobody, password)));
        return false;
    }

    public Task<string> HashAsync(string password) => gate.RunAsync(() => Task.FromResult(PasswordHasher.HashPassword(Nobody, password)));

    /// <summary>Gives an account a second factor and new recovery codes. The account is saved with it.</summary>
    /// <returns>The recovery codes, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> SetSecondFactorAsync(StaffMember member, string key, long step)
    {
        ArgumentNullException.ThrowIfNull(member);
        await ((IUserAuthenticatorKeyStore<StaffMember>)Store).SetAuthenticatorKeyAsync(member, key, CancellationToken);
        member.TwoFactorEnabled = true;
        member.LastCodeStep = step;
        member.SecurityStamp = StaffStore.NewStamp();
        return await NewRecoveryCodesAsync(member);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody was faster with the same account or token; nothing is saved.</exception>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(StaffMember member) =>
        [.. await GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes) ?? throw new DbUpdateConcurrencyException("The second factor is not saved.")];

    protected override string CreateTwoFactorRecoveryCode() => Base32.Grouped(Base32.Encode(RandomNumberGenerator.GetBytes(15)));

    private static StaffMember Nobody => new() { Name = "", Team = "" };

    /// <summary>As <see cref="PasswordHasher{TUser}"/> writes it (version 3: PRF, iterations, salt, subkey), of no password at all.</summary>
    private static string MakeHashOfNobody()
    {
        const int salt = 16;
        var hash = RandomNumberGenerator.GetBytes(13 + salt + 32);
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), salt);
        return Convert.ToBase64String(hash);
    }
}
