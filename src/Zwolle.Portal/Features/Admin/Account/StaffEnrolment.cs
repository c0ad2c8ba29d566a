using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared.Identity;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// What a mailed link does, and the code of the first start: each uses up its token in the transaction of what it changes.
/// Of requests with the same token one wins; the others get null.
/// </summary>
public sealed class StaffEnrolment(PortalDbContext context, StaffManager manager, StaffTokens tokens, SignInAttempts attempts, StaffMail mail, AuditTrail trail, TimeProvider time)
{
    public sealed record Enrolled(StaffMember Member, IReadOnlyList<string> RecoveryCodes);

    /// <summary>The first administrator exists from the moment that the phone is tied to the account.</summary>
    public Task<bool> AnybodyAsync() => context.StaffMembers.AnyAsync();

    /// <summary>Makes the account usable: its password, its second factor and the instant of activation in one.</summary>
    public Task<Enrolled?> ActivateAsync(string token, SetUpState state, long step) => OnceAsync(async () =>
    {
        if (await tokens.FindAsync(StaffTokenPurpose.Invitation, token) is not { StaffMember: { DisabledAt: null, ActivatedAt: null } member } found)
        {
            return null;
        }

        tokens.Use(found);
        Activate(member, state.PasswordHash!);
        return new Enrolled(member, await manager.SetSecondFactorAsync(member, state.Key, step));
    });

    public Task<Enrolled?> MakeFirstAdministratorAsync(SetUpState state, long step) => OnceAsync(async () =>
    {
        if (await AnybodyAsync() || await tokens.FindAsync(StaffTokenPurpose.FirstAdministrator, state.StartCode) is not { } found)
        {
            return null;
        }

        tokens.Use(found);
        var member = NewMember(state.Name!, state.Email!, StaffRole.Administrator, "Beheer");
        context.Add(member);
        await context.SaveChangesAsync();
        Activate(member, state.PasswordHash!);
        return new Enrolled(member, await manager.SetSecondFactorAsync(member, state.Key, step));
    });

    /// <summary>A new second factor, after an administrator took the old one away.</summary>
    public Task<Enrolled?> ReplaceSecondFactorAsync(string token, SetUpState state, long step) => OnceAsync(async () =>
    {
        if (await tokens.FindAsync(StaffTokenPurpose.SecondFactor, token) is not { StaffMember: { } member } found || !StaffSignIn.IsUsable(member))
        {
            return null;
        }

        tokens.Use(found);
        return await ChangeSecondFactorAsync(member, state, step);
    });

    /// <summary>A new second factor for who is signed in.</summary>
    public Task<Enrolled?> ChangeOwnSecondFactorAsync(int id, SetUpState state, long step) => OnceAsync(async () =>
        await context.StaffMembers.SingleAsync(m => m.Id == id) is var member && StaffSignIn.IsUsable(member) ? await ChangeSecondFactorAsync(member, state, step) : null);

    /// <summary>A new password by a mailed link. It signs nobody in and leaves the second factor; all sessions end.</summary>
    public Task<StaffMember?> ResetPasswordAsync(string token, string passwordHash) => OnceAsync(async () =>
    {
        if (await tokens.FindAsync(StaffTokenPurpose.PasswordReset, token) is not { StaffMember: { } member } found || !StaffSignIn.IsUsable(member))
        {
            return null;
        }

        tokens.Use(found);
        SetPassword(member, passwordHash);
        await context.SaveChangesAsync();
        await context.StaffSessions.Where(s => s.StaffMemberId == member.Id).ExecuteDeleteAsync();
        await tokens.RevokeAsync(member, StaffTokenPurpose.PasswordReset);
        await attempts.ForgetAsync(member);
        return member;
    });

    /// <summary>A new password for who is signed in and gave the old one; other sessions end.</summary>
    public Task<StaffMember?> ChangePasswordAsync(int id, int sessionId, string passwordHash) => OnceAsync(async () =>
    {
        var member = await context.StaffMembers.SingleAsync(m => m.Id == id);
        SetPassword(member, passwordHash);
        await context.SaveChangesAsync();
        await context.StaffSessions.Where(s => s.StaffMemberId == id && s.Id != sessionId).ExecuteDeleteAsync();
        await tokens.RevokeAsync(member, StaffTokenPurpose.PasswordReset);
        return member;
    });

    /// <summary>Writes the mail with a link for a new password, if somebody can use one. Not more often than once in ten minutes.</summary>
    public Task<StaffMember?> OfferPasswordResetAsync(string email) => OnceAsync(async () =>
    {
        var soonest = time.GetUtcNow().UtcDateTime + StaffTokens.Life(StaffTokenPurpose.PasswordReset) - TimeSpan.FromMinutes(10);
        if (await manager.FindByNameAsync(email) is not { } member
            || !StaffSignIn.IsUsable(member)
            || member.PasswordHash is null
            || await context.StaffTokens.AnyAsync(t => t.StaffMemberId == member.Id && t.Purpose == StaffTokenPurpose.PasswordReset && t.UsedAt == null && t.ExpiresAt > soonest))
        {
            return null;
        }

        mail.PasswordReset(member, tokens.Add(StaffTokenPurpose.PasswordReset, member));
        await context.SaveChangesAsync();
        return member;
    });

    public static StaffMember NewMember(string name, string email, StaffRole role, string team) => new()
    {
        Name = name,
        Role = role,
        Team = team,
        Email = email,
        UserName = email,
        NormalizedEmail = email.ToUpperInvariant(),
        NormalizedUserName = email.ToUpperInvariant(),
        SecurityStamp = StaffStore.NewStamp(),
        ConcurrencyStamp = StaffStore.NewStamp(),
    };

    private void Activate(StaffMember member, string passwordHash)
    {
        member.PasswordHash = passwordHash;
        member.EmailConfirmed = true;
        member.ActivatedAt = time.GetUtcNow().UtcDateTime;
        context.Add(trail.Event(AuditActions.Activated, typeof(StaffMember), member.Id, member.Id));
    }

    private void SetPassword(StaffMember member, string passwordHash)
    {
        member.PasswordHash = passwordHash;
        member.SecurityStamp = StaffStore.NewStamp();
        member.ConcurrencyStamp = StaffStore.NewStamp();
        mail.PasswordChanged(member);
        context.Add(trail.Event(AuditActions.PasswordChanged, typeof(StaffMember), member.Id, member.Id));
    }

    private async Task<Enrolled> ChangeSecondFactorAsync(StaffMember member, SetUpState state, long step)
    {
        mail.SecondFactorChanged(member);
        context.Add(trail.Event(AuditActions.SecondFactorSet, typeof(StaffMember), member.Id, member.Id));
        var codes = await manager.SetSecondFactorAsync(member, state.Key, step);
        await context.StaffSessions.Where(s => s.StaffMemberId == member.Id).ExecuteDeleteAsync();
        await tokens.RevokeAsync(member, StaffTokenPurpose.SecondFactor);
        return new Enrolled(member, codes);
    }

    private async Task<T?> OnceAsync<T>(Func<Task<T?>> work)
        where T : class
    {
        try
        {
            return await context.TransactAsync(work);
        }
        catch (DbUpdateException)
        {
            // Somebody was faster with the same token, or took the same address.
            context.ChangeTracker.Clear();
            return null;
        }
    }
}
