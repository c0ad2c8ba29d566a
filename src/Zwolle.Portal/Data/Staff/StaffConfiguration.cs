using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;

namespace Zwolle.Portal.Data.Staff;

/// <summary>
/// The tables of staff. Those of Identity are named and limited here instead of by <c>IdentityUserContext</c>, which
/// would bring roles, logins at others and lengths of its own.
/// </summary>
public sealed class StaffConfiguration :
    IEntityTypeConfiguration<StaffMember>,
    IEntityTypeConfiguration<StaffNeighbourhood>,
    IEntityTypeConfiguration<StaffSession>,
    IEntityTypeConfiguration<StaffToken>,
    IEntityTypeConfiguration<StaffPasskey>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>
{
    private const int DigestLength = 64;
    private const int SecretMaxLength = 500;
    private const int NameMaxLength = 128;

    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("StaffMembers");
        builder.Property(m => m.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(m => m.Team).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(m => m.UserName).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.NormalizedUserName).HasMaxLength(StaffMember.EmailMaxLength).IsRequired().NotAudited();
        builder.HasIndex(m => m.NormalizedUserName).IsUnique();
        builder.Property(m => m.Email).HasMaxLength(StaffMember.EmailMaxLength);
        builder.Property(m => m.NormalizedEmail).HasMaxLength(StaffMember.EmailMaxLength).NotAudited();
        builder.HasIndex(m => m.NormalizedEmail);
        builder.HasIndex(m => m.Team);
        builder.Property(m => m.PasswordHash).HasMaxLength(SecretMaxLength).NotAudited();
        builder.Property(m => m.SecurityStamp).HasMaxLength(SecretMaxLength).NotAudited();
        builder.Property(m => m.ConcurrencyStamp).HasMaxLength(SecretMaxLength).IsConcurrencyToken().NotAudited();
        builder.Property(m => m.AccessFailedCount).NotAudited();
        builder.Property(m => m.LockoutEnd).NotAudited();
        builder.Property(m => m.LastCodeStep).NotAudited();

        // No texts are sent by phone.
        builder.Ignore(m => m.PhoneNumber);
        builder.Ignore(m => m.PhoneNumberConfirmed);

        builder.HasMany(m => m.Neighbourhoods).WithMany().UsingEntity<StaffNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.StaffMember).WithMany(m => m.NeighbourhoodLinks).HasForeignKey(l => l.StaffMemberId),
            link => link.HasKey(l => new { l.StaffMemberId, l.NeighbourhoodId }));
    }

    public void Configure(EntityTypeBuilder<StaffNeighbourhood> builder) => builder.ToTable("StaffNeighbourhoods");

    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.Property(s => s.KeyDigest).HasMaxLength(DigestLength);
        builder.HasIndex(s => s.KeyDigest).IsUnique();
        builder.HasOne(s => s.StaffMember).WithMany().HasForeignKey(s => s.StaffMemberId);
    }

    public void Configure(EntityTypeBuilder<StaffToken> builder)
    {
        builder.Property(t => t.Digest).HasMaxLength(DigestLength);
        builder.HasIndex(t => t.Digest).IsUnique();
        builder.HasOne(t => t.StaffMember).WithMany().HasForeignKey(t => t.StaffMemberId);
        builder.Property(t => t.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<StaffPasskey> builder)
    {
        builder.ToTable("StaffPasskeys");
        builder.Property(p => p.CredentialDigest).HasMaxLength(DigestLength);
        builder.HasIndex(p => p.CredentialDigest).IsUnique();
        builder.Property(p => p.CredentialId).HasMaxLength(StaffPasskey.CredentialMaxLength);
        builder.Property(p => p.PublicKey).HasMaxLength(StaffPasskey.PublicKeyMaxLength);
        builder.Property(p => p.Name).HasMaxLength(StaffPasskey.NameMaxLength);
        builder.Property(p => p.Transports).HasMaxLength(StaffPasskey.TransportsMaxLength);
        builder.HasOne(p => p.StaffMember).WithMany().HasForeignKey(p => p.StaffMemberId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("StaffClaims");
        builder.Property(c => c.ClaimType).HasMaxLength(NameMaxLength);
        builder.Property(c => c.ClaimValue).HasMaxLength(SecretMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("StaffLogins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(NameMaxLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(NameMaxLength);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(NameMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("StaffSecrets");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(NameMaxLength);
        builder.Property(t => t.Name).HasMaxLength(NameMaxLength);
        builder.Property(t => t.Value).HasMaxLength(2_000);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.UserId);
    }
}
