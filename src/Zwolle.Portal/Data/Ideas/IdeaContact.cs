using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Ideas;

/// <summary>
/// Whom to answer, in a table of its own: it is read only to answer and to show it to who may, never audited, and deleted
/// long before the idea. No row when the sender only looks with the code.
/// </summary>
public sealed class IdeaContact : IStaffOnly
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PhoneMaxLength = 30;

    public int IdeaId { get; init; }

    [PersonalData]
    public string? Name { get; init; }

    [PersonalData]
    public string? Email { get; init; }

    [PersonalData]
    public string? Phone { get; init; }

    /// <summary>Wants to be called rather than mailed.</summary>
    [PersonalData]
    public bool WantsCall { get; init; }
}

public sealed class IdeaContactConfiguration : IEntityTypeConfiguration<IdeaContact>
{
    public void Configure(EntityTypeBuilder<IdeaContact> builder)
    {
        builder.ToTable("IdeaContacts");
        builder.HasKey(c => c.IdeaId);
        builder.Property(c => c.IdeaId).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(IdeaContact.NameMaxLength);
        builder.Property(c => c.Email).HasMaxLength(IdeaContact.EmailMaxLength);
        builder.Property(c => c.Phone).HasMaxLength(IdeaContact.PhoneMaxLength);
    }
}
