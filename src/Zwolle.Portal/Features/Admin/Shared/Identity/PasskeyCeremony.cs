using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Shared.Identity;

/// <summary>What a page asks of the browser, to make a passkey or to use one.</summary>
/// <param name="OptionsJson">For the browser (WebAuthn).</param>
/// <param name="State">The challenge, sealed; comes back with the answer.</param>
public sealed record PasskeyQuestion(string OptionsJson, string State);

/// <summary>
/// Making and using passkeys. Identity's handler judges what a browser answers; here stands what it leaves to its user:
/// the challenge travels sealed through the page, for one purpose and one account, and its answer works once.
/// </summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<StaffMember> handler, StaffManager manager, PortalDbContext context, SealedValues values, AuditTrail trail, PortalClock clock)
{
    public const int MostPasskeys = 10;

    /// <summary>In characters of what a browser answers.</summary>
    private const int LongestAnswer = 60_000;

    private const string Purpose = "Staff.Passkey";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>To make one.</summary>
    public async Task<PasskeyQuestion> OfferAsync(HttpContext http, StaffMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = Text(member.Id), Name = member.Email!, DisplayName = member.Name }, http);
        return Sealed(made.CreationOptionsJson, made.AttestationState, $"make:{member.Id}");
    }

    /// <summary>To use one: of anybody, or to confirm of this colleague.</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http, int? memberId = null)
    {
        var asked = await handler.MakeRequestOptionsAsync(memberId is { } id ? await manager.FindByIdAsync(Text(id)) : null, http);
        return Sealed(asked.RequestOptionsJson, asked.AssertionState, $"use:{memberId}");
    }

    /// <summary>The passkey that was made, to be kept; null when it is none, or not an answer to us.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(HttpContext http, StaffMember member, PasskeyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (Open(answer, $"make:{member.Id}") is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer.Credential!, AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == Text(member.Id) && result.Passkey.PublicKey.Length <= StaffPasskey.PublicKeyMaxLength && await UseOnceAsync(state, member.Id)
            ? result.Passkey
            : null;
    }

    /// <summary>Who used a passkey; null when it is not right, whatever the reason.</summary>
    public async Task<StaffMember?> UsedAsync(HttpContext http, PasskeyAnswer answer, int? memberId = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Open(answer, $"use:{memberId}") is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer.Credential!, AssertionState = state });
        if (result.Succeeded
            && result.User is { DisabledAt: null, ActivatedAt: not null } member
            && (memberId is null || memberId == member.Id)
            && await UseOnceAsync(state, member.Id)
            && await CountAsync(member, result.Passkey))
        {
            return member;
        }

        await TellFailureAsync(answer.Credential!);
        return null;
    }

    /// <summary>The row with the digest of the challenge: of two answers to one challenge the second finds it there.</summary>
    private async Task<bool> UseOnceAsync(string state, int memberId)
    {
        context.Add(new StaffToken
        {
            Purpose = StaffTokenPurpose.PasskeyChallenge,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state))),
            StaffMemberId = memberId,
            ExpiresAt = clock.UtcNow + Life,
        });
        try
        {
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Keeps how often it signed. False when another answer of the same passkey was faster: then one of them is a copy.</summary>
    private async Task<bool> CountAsync(StaffMember member, UserPasskeyInfo passkey)
    {
        var (digest, count, now) = (StaffStore.DigestOf(passkey.CredentialId), (long)passkey.SignCount, clock.UtcNow);
        return await context.StaffPasskeys
            .Where(p => p.CredentialDigest == digest && p.StaffMemberId == member.Id && (p.SignCount < count || count == 0))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SignCount, count).SetProperty(p => p.IsBackedUp, passkey.IsBackedUp).SetProperty(p => p.UsedAt, now)) == 1;
    }

    /// <summary>In the log of the account whose passkey it says to be. Nothing of an unknown one: anybody can send that.</summary>
    private async Task TellFailureAsync(string credential)
    {
        if (await OwnerAsync(credential) is { } id)
        {
            context.Add(trail.Event(AuditActions.SignInFailed, typeof(StaffMember), id, details: new { Method = SignInMethod.Passkey }));
            await context.SaveChangesAsync();
        }
    }

    private async Task<int?> OwnerAsync(string credential)
    {
        try
        {
            using var json = JsonDocument.Parse(credential);
            var digest = StaffStore.DigestOf(System.Buffers.Text.Base64Url.DecodeFromChars(json.RootElement.GetProperty("id").GetString()));
            return await context.StaffPasskeys.Where(p => p.CredentialDigest == digest).Select(p => (int?)p.StaffMemberId).SingleOrDefaultAsync();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private PasskeyQuestion Sealed(string options, string? state, string of) => new(options, values.Seal(new Asked(state!), Life, Purpose, of));

    private string? Open(PasskeyAnswer answer, string of) =>
        answer.Credential is { Length: > 0 and <= LongestAnswer } ? values.Open<Asked>(answer.State, Purpose, of)?.State : null;

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private sealed record Asked(string State);
}

/// <summary>What comes back from the browser.</summary>
public class PasskeyAnswer
{
    /// <summary>As the browser writes a credential (WebAuthn, PublicKeyCredential.toJSON).</summary>
    public string? Credential { get; set; }

    /// <summary>See <see cref="PasskeyQuestion"/>.</summary>
    public string? State { get; set; }
}
