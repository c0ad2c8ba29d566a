using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Shared;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Features.Admin.Account;

/// <summary>
/// Which account belongs to somebody at the identity provider, and what it may do: its groups say so, anew at each sign-in.
/// An account is found by issuer and subject, and only the first time by an address that the provider vouches for.
/// </summary>
public sealed class SingleSignOnService(PortalDbContext context, SingleSignOnOptions options, StaffTokens tokens, AuditTrail trail, TimeProvider time)
{
    public sealed record Result(StaffMember? Member, SingleSignOnRefusal Refusal);

    public async Task<Result> FindAsync(ProviderIdentity account)
    {
        ArgumentNullException.ThrowIfNull(account);
        try
        {
            return await context.TransactAsync(() => FindOnceAsync(account));
        }
        catch (DbUpdateException)
        {
            // Another sign-in of the same person was faster to tie or make the account; now it is there.
            context.ChangeTracker.Clear();
            return await context.TransactAsync(() => FindOnceAsync(account));
        }
    }

    public Task<int> TellRefusalAsync(SingleSignOnRefusal refusal, StaffMember? member = null)
    {
        context.Add(trail.Event(AuditActions.SignInFailed, typeof(StaffMember), member?.Id ?? 0, details: new { Method = SignInMethod.SingleSignOn, Refusal = refusal }));
        return context.SaveChangesAsync();
    }

    private async Task<Result> FindOnceAsync(ProviderIdentity account)
    {
        var (provider, subject) = (Digest(account.Issuer), Digest(account.Subject));
        var linked = await context.Set<IdentityUserLogin<int>>()
            .Where(l => l.LoginProvider == provider && l.ProviderKey == subject)
            .Select(l => (int?)l.UserId)
            .SingleOrDefaultAsync();
        var member = linked is null ? await WithAddressAsync(account.Email) : await Members.SingleAsync(m => m.Id == linked);
        if (member?.DisabledAt is not null)
        {
            return await RefuseAsync(SingleSignOnRefusal.Blocked, member);
        }

        if (options.RoleOf(account.Groups) is not { } role)
        {
            return await RefuseAsync(SingleSignOnRefusal.UnknownGroup, member);
        }

        var neighbourhoods = await NeighbourhoodsAsync(role, account.Groups);
        if (role == StaffRole.NeighbourhoodTeam && neighbourhoods.Count == 0)
        {
            return await RefuseAsync(SingleSignOnRefusal.NoNeighbourhood, member);
        }

        if (linked is null)
        {
            if (await WhyNotLinkAsync(account, member, provider) is var refusal and not SingleSignOnRefusal.None)
            {
                return await RefuseAsync(refusal, member);
            }

            member ??= await MakeAsync(account, role);
            Link(member, account, provider, subject);
        }

        if (member is { Role: StaffRole.Administrator } && role != StaffRole.Administrator
            && !await WaysIn.WithPassword(context.StaffMembers).AnyAsync(m => m.Id != member.Id))
        {
            context.ChangeTracker.Clear();
            return await RefuseAsync(SingleSignOnRefusal.LastAdministrator, member);
        }

        await TakeOverAsync(member!, role, neighbourhoods);
        return new Result(member, SingleSignOnRefusal.None);
    }

    private IQueryable<StaffMember> Members => context.StaffMembers.Include(m => m.Neighbourhoods);

    private async Task<StaffMember?> WithAddressAsync(string? email)
    {
        var normalized = email?.ToUpperInvariant();
        return normalized is null ? null : await Members.SingleOrDefaultAsync(m => m.NormalizedUserName == normalized);
    }

    private async Task<SingleSignOnRefusal> WhyNotLinkAsync(ProviderIdentity account, StaffMember? member, string provider) =>
        account.Email is null ? SingleSignOnRefusal.EmailNotVerified
        : member is null ? (options.Provision ? SingleSignOnRefusal.None : SingleSignOnRefusal.NoAccount)

        // The address went to another person: they must not get what the first one had.
        : await context.Set<IdentityUserLogin<int>>().AnyAsync(l => l.UserId == member.Id && l.LoginProvider == provider) ? SingleSignOnRefusal.OtherAccount
        : SingleSignOnRefusal.None;

    private async Task<StaffMember> MakeAsync(ProviderIdentity account, StaffRole role)
    {
        var member = StaffEnrolment.NewMember(account.Name ?? account.Email!, account.Email!, role, options.Team.Length > 0 ? options.Team : StaffWords.Role(role));
        if (member.Name.Length > StaffMember.NameMaxLength)
        {
            member.Name = member.Name[..StaffMember.NameMaxLength];
        }

        context.Add(member);
        await context.SaveChangesAsync();
        context.Add(trail.Event(AuditActions.Created, typeof(StaffMember), member.Id, member.Id, new { Method = SignInMethod.SingleSignOn, Role = role }));
        return member;
    }

    private void Link(StaffMember member, ProviderIdentity account, string provider, string subject)
    {
        context.Add(new IdentityUserLogin<int> { LoginProvider = provider, ProviderKey = subject, UserId = member.Id, ProviderDisplayName = HostOf(account.Issuer) });
        context.Add(trail.Event(AuditActions.Linked, typeof(StaffMember), member.Id, member.Id));
        if (member.ActivatedAt is null)
        {
            member.ActivatedAt = time.GetUtcNow().UtcDateTime;
            member.EmailConfirmed = true;
            context.Add(trail.Event(AuditActions.Activated, typeof(StaffMember), member.Id, member.Id));
        }
    }

    private async Task TakeOverAsync(StaffMember member, StaffRole role, IReadOnlyList<Neighbourhood> neighbourhoods)
    {
        var (was, had) = (member.Role, member.Neighbourhoods.Select(n => n.Id).Order().ToList());
        member.Role = role;
        foreach (var gone in member.Neighbourhoods.Except(neighbourhoods).ToList())
        {
            member.Neighbourhoods.Remove(gone);
        }

        foreach (var added in neighbourhoods.Except(member.Neighbourhoods).ToList())
        {
            member.Neighbourhoods.Add(added);
        }

        var has = neighbourhoods.Select(n => n.Id).Order().ToList();
        if (was != role || !had.SequenceEqual(has))
        {
            member.ConcurrencyStamp = StaffStore.NewStamp();
            context.Add(trail.Event(AuditActions.Changed, typeof(StaffMember), member.Id, member.Id, Changes(was, role, had, has)));
        }

        await context.SaveChangesAsync();

        // Who comes in with the work account needs no link to choose a password.
        await tokens.RevokeAsync(member, StaffTokenPurpose.Invitation);
    }

    /// <summary>As the log tells of a change by an administrator: what was and what became, and each wijk that came or went.</summary>
    private static Dictionary<string, object?[]> Changes(StaffRole was, StaffRole role, List<int> had, List<int> has)
    {
        var changes = had.Except(has).ToDictionary(id => $"{nameof(StaffNeighbourhood)} {id}", id => new object?[] { id, null });
        foreach (var id in has.Except(had))
        {
            changes[$"{nameof(StaffNeighbourhood)} {id}"] = [null, id];
        }

        if (was != role)
        {
            changes[nameof(StaffMember.Role)] = [was, role];
        }

        return changes;
    }

    private async Task<IReadOnlyList<Neighbourhood>> NeighbourhoodsAsync(StaffRole role, IReadOnlyList<string> groups)
    {
        var slugs = role == StaffRole.NeighbourhoodTeam ? options.NeighbourhoodsOf(groups) : [];
        return slugs.Count == 0 ? [] : await context.Neighbourhoods.Where(n => slugs.Contains(n.Slug)).ToListAsync();
    }

    private async Task<Result> RefuseAsync(SingleSignOnRefusal refusal, StaffMember? member)
    {
        await TellRefusalAsync(refusal, member);
        return new Result(null, refusal);
    }

    /// <summary>
    /// Issuer and subject are kept as digests: the subject tells upper from lower case, which not every database does, and
    /// may be longer than a key. They are no secrets, so no salt is needed.
    /// </summary>
    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string HostOf(string issuer) => Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.Host.Length <= 128 ? address.Host : "";
}
