using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Clock;

namespace Zwolle.Portal.Features.Admin.Users;

/// <summary>
/// What an administrator does with the accounts of colleagues. Every method gives what stands in its way, or null when it is
/// done. What an account may do is read at each request, so all of it counts at once.
/// </summary>
public sealed class UserService(PortalDbContext context, StaffTokens tokens, StaffMail mail, AuditTrail trail, PortalClock clock)
{
    /// <summary>Nothing was saved: somebody else did since the form was opened.</summary>
    public static readonly Problem ChangedMeanwhile = new(nameof(UserForm.Name), "Een collega heeft dit account intussen gewijzigd. Hieronder staat wat u invulde. Klopt het nog? Bewaar het dan opnieuw.");

    private static readonly Problem Unknown = new(UserForm.Actions, "Dit account bestaat niet meer.");

    public async Task<(StaffMember? Member, Problem? Problem)> InviteAsync(UserForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var taken = new Problem(nameof(form.Email), "Met dit e-mailadres is er al een account.");
        var email = form.Email!.Trim();
        var normalized = email.ToUpperInvariant();
        if (await context.StaffMembers.AnyAsync(m => m.NormalizedUserName == normalized))
        {
            return (null, taken);
        }

        var member = new StaffMember
        {
            Name = form.Name!.Trim(),
            Role = form.ChosenRole!.Value,
            Team = form.Team!.Trim(),
            Email = email,
            UserName = email,
            NormalizedEmail = normalized,
            NormalizedUserName = normalized,
            SecurityStamp = StaffStore.NewStamp(),
            ConcurrencyStamp = StaffStore.NewStamp(),
        };
        foreach (var neighbourhood in await context.Neighbourhoods.Where(n => form.NeighbourhoodIds.Contains(n.Id)).ToListAsync())
        {
            member.Neighbourhoods.Add(neighbourhood);
        }

        context.Add(member);
        mail.Invitation(member, tokens.Add(StaffTokenPurpose.Invitation, member));
        try
        {
            await context.SaveChangesAsync();
            return (member, null);
        }
        catch (DbUpdateException)
        {
            // Somebody invited the same colleague at the same moment.
            return (null, taken);
        }
    }

    public Task<Problem?> ChangeAsync(StaffUser by, int id, UserForm form)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(form);
        return WithAsync(id, async member =>
        {
            await context.Entry(member).Collection(m => m.Neighbourhoods).LoadAsync();
            if (form.Opened != UserForm.StateOf(member.Name, member.Role, member.Team, member.Neighbourhoods.Select(n => n.Id)))
            {
                return ChangedMeanwhile;
            }

            if (member.Role == StaffRole.Administrator && form.ChosenRole != StaffRole.Administrator && await MayNotLoseAsync(by, member, nameof(form.Role)) is { } problem)
            {
                return problem;
            }

            (member.Name, member.Role, member.Team) = (form.Name!.Trim(), form.ChosenRole!.Value, form.Team!.Trim());
            foreach (var gone in member.Neighbourhoods.Where(n => !form.NeighbourhoodIds.Contains(n.Id)).ToList())
            {
                member.Neighbourhoods.Remove(gone);
            }

            var added = form.NeighbourhoodIds.Except(member.Neighbourhoods.Select(n => n.Id)).ToList();
            foreach (var neighbourhood in await context.Neighbourhoods.Where(n => added.Contains(n.Id)).ToListAsync())
            {
                member.Neighbourhoods.Add(neighbourhood);
            }

            await context.SaveChangesAsync();
            return null;
        });
    }

    public Task<Problem?> DisableAsync(StaffUser by, int id)
    {
        ArgumentNullException.ThrowIfNull(by);
        return WithAsync(id, async member =>
        {
            if (await MayNotLoseAsync(by, member, UserForm.Actions) is { } problem)
            {
                return problem;
            }

            member.DisabledAt ??= clock.UtcNow;
            member.ConcurrencyStamp = StaffStore.NewStamp();
            await EndSessionsOfAsync(member);
            await tokens.RevokeAsync(member, StaffTokenPurpose.Invitation, StaffTokenPurpose.PasswordReset, StaffTokenPurpose.SecondFactor);
            await context.SaveChangesAsync();
            return null;
        });
    }

    public Task<Problem?> EnableAsync(int id) => WithAsync(id, async member =>
    {
        member.DisabledAt = null;
        member.ConcurrencyStamp = StaffStore.NewStamp();
        await context.SaveChangesAsync();
        return null;
    });

    public Task<Problem?> EndSessionsAsync(int id) => WithAsync(id, async member =>
    {
        await EndSessionsOfAsync(member);
        await context.SaveChangesAsync();
        return null;
    });

    /// <summary>Takes the second factor and the passkeys away: they were on what is lost. A mailed link and the password are needed for a new one; nobody is signed in by it.</summary>
    public Task<Problem?> ResetSecondFactorAsync(StaffUser by, int id)
    {
        ArgumentNullException.ThrowIfNull(by);
        return WithAsync(id, async member =>
        {
            if (member.Id == by.Id)
            {
                return new Problem(UserForm.Actions, "Uw eigen telefoon wijzigt u bij 'Mijn account'.");
            }

            if (member is not { DisabledAt: null, ActivatedAt: not null })
            {
                return new Problem(UserForm.Actions, "Dit account is niet actief. Stuur een nieuwe uitnodiging of schakel het in.");
            }

            await StaffStore.RemoveSecondFactorAsync(context, member);
            await context.StaffPasskeys.Where(p => p.StaffMemberId == member.Id).ExecuteDeleteAsync();
            await EndSessionsOfAsync(member);
            await tokens.RevokeAsync(member, StaffTokenPurpose.SecondFactor);
            mail.SecondFactor(member, tokens.Add(StaffTokenPurpose.SecondFactor, member));
            context.Add(trail.Event(AuditActions.SecondFactorReset, typeof(StaffMember), member.Id));
            await context.SaveChangesAsync();
            return null;
        });
    }

    /// <summary>Mails a link for a new password. The old one works until then.</summary>
    public Task<Problem?> ResetPasswordAsync(int id) => WithAsync(id, async member =>
    {
        if (member is not { DisabledAt: null, ActivatedAt: not null })
        {
            return new Problem(UserForm.Actions, "Dit account is niet actief. Stuur een nieuwe uitnodiging of schakel het in.");
        }

        await tokens.RevokeAsync(member, StaffTokenPurpose.PasswordReset);
        mail.PasswordReset(member, tokens.Add(StaffTokenPurpose.PasswordReset, member));
        await context.SaveChangesAsync();
        return null;
    });

    /// <summary>Unties the account from the one at the identity provider, for who got another one there. The next sign-in ties it anew, by address.</summary>
    public Task<Problem?> UnlinkAsync(int id) => WithAsync(id, async member =>
    {
        if (await context.Set<IdentityUserLogin<int>>().Where(l => l.UserId == member.Id).ExecuteDeleteAsync() > 0)
        {
            await EndSessionsOfAsync(member);
            context.Add(trail.Event(AuditActions.Unlinked, typeof(StaffMember), member.Id));
            await context.SaveChangesAsync();
        }

        return null;
    });

    /// <summary>A new link for 48 hours; the former one stops.</summary>
    public Task<Problem?> InviteAgainAsync(int id) => WithAsync(id, async member =>
    {
        if (member is not { DisabledAt: null, ActivatedAt: null })
        {
            return new Problem(UserForm.Actions, "Alleen wie de uitnodiging nog niet gebruikte, kan een nieuwe krijgen.");
        }

        await tokens.RevokeAsync(member, StaffTokenPurpose.Invitation);
        mail.Invitation(member, tokens.Add(StaffTokenPurpose.Invitation, member));
        context.Add(trail.Event(AuditActions.Invited, typeof(StaffMember), member.Id));
        await context.SaveChangesAsync();
        return null;
    });

    private Task<Problem?> WithAsync(int id, Func<StaffMember, Task<Problem?>> work) => context.TransactAsync(async () =>
    {
        // Takes the rows of all administrators, so that two of them can't shut out each other at the same moment: the second
        // one waits, and then sees what the first one did.
        var stamp = StaffStore.NewStamp();
        await Administrators.ExecuteUpdateAsync(set => set.SetProperty(m => m.ConcurrencyStamp, stamp));
        return await context.StaffMembers.SingleOrDefaultAsync(m => m.Id == id) is { } member ? await work(member) : Unknown;
    });

    private IQueryable<StaffMember> Administrators =>
        context.StaffMembers.Where(m => m.Role == StaffRole.Administrator && m.DisabledAt == null && m.ActivatedAt != null);

    private async Task<Problem?> MayNotLoseAsync(StaffUser by, StaffMember member, string field) =>
        member.Id == by.Id ? new Problem(field, "Uw eigen account kunt u niet uitschakelen, en u kunt uzelf geen andere rol geven. Vraag het een andere beheerder.")
        : member is { Role: StaffRole.Administrator, DisabledAt: null, ActivatedAt: not null } && !await Administrators.AnyAsync(m => m.Id != member.Id)
            ? new Problem(field, "Dit is de enige beheerder. Maak eerst iemand anders beheerder.")
            : null;

    private async Task EndSessionsOfAsync(StaffMember member)
    {
        var ended = await context.Set<StaffSession>().Where(s => s.StaffMemberId == member.Id).ExecuteDeleteAsync();
        context.Add(trail.Event(AuditActions.SessionsEnded, typeof(StaffMember), member.Id, details: new { Sessions = ended }));
    }
}
