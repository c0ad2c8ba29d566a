using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Testing;

/// <summary>A colleague who has a password and a phone, as after an invitation.</summary>
/// <param name="Portal">Where.</param>
/// <param name="Member">The account.</param>
/// <param name="Key">What the phone knows.</param>
/// <param name="RecoveryCodes">What was shown once.</param>
public sealed record StaffAccount(PortalFactory Portal, StaffMember Member, string Key, IReadOnlyList<string> RecoveryCodes)
{
    public const string Password = "paarse giraf leest kranten";

    public string Email => Member.Email!;

    /// <summary>What the phone shows now.</summary>
    public string Code => CodeOf(Portal, Key);

    /// <summary>Waits for the next code and gives that.</summary>
    public string NextCode
    {
        get
        {
            Portal.Clock.Now += TimeSpan.FromSeconds(30);
            return Code;
        }
    }

    public static string CodeOf(PortalFactory portal, string key)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return OneTimeCode.Of(Base32.Decode(key)!, OneTimeCode.StepAt(portal.Clock.Now.UtcDateTime));
    }
}

public static class StaffAccounts
{
    /// <summary>Slow on purpose, so once for all tests.</summary>
    private static readonly Lazy<string> Hash = new(() =>
        new PasswordHasher<StaffMember>(Options.Create(new PasswordHasherOptions { IterationCount = StaffManager.Iterations }))
            .HashPassword(new StaffMember { Name = "", Team = "" }, StaffAccount.Password));

    public static async Task<StaffAccount> StaffAccountAsync(this PortalFactory portal, StaffRole role = StaffRole.Communications, Action<StaffMember>? change = null)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var made = await portal.StaffMemberAsync(role);
        await using var scope = portal.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<StaffManager>();
        var member = (await manager.FindByIdAsync(made.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;
        member.PasswordHash = Hash.Value;
        var key = OneTimeCode.NewKey();
        var codes = await manager.SetSecondFactorAsync(member, key, step: 0);
        if (change is not null)
        {
            change(member);
            await manager.UpdateAsync(member);
        }

        return new StaffAccount(portal, member, key, codes);
    }

    /// <summary>What a mailed link would end with.</summary>
    public static async Task<string> StaffTokenAsync(this PortalFactory portal, StaffMember member, StaffTokenPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await using var scope = portal.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var token = scope.ServiceProvider.GetRequiredService<StaffTokens>().Add(purpose, await context.StaffMembers.SingleAsync(m => m.Id == member.Id));
        await context.SaveChangesAsync();
        return token;
    }

    /// <summary>Fills in the two pages of signing in.</summary>
    public static async Task<HttpResponseMessage> SignInAsync(this HttpClient client, StaffAccount account, string? code = null, string path = AccountLinks.SignIn)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(account);
        var page = await client.NextAsync(await client.PageAsync(path), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        return await client.PressAsync(page, "Log in", ("Code", code ?? account.Code));
    }
}
