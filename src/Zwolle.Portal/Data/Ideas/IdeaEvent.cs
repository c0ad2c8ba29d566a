using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Ideas;

/// <summary>A step of an idea as its sender reads it: when, which state, which team.</summary>
public sealed class IdeaEvent : IStaffOnly
{
    public const int NoteMaxLength = 500;

    public int Id { get; init; }

    public int IdeaId { get; init; }

    public DateTime At { get; init; }

    public IdeaState State { get; init; }

    public required string Team { get; init; }

    /// <summary>For the sender.</summary>
    [PersonalData]
    public string? Note { get; init; }
}

public sealed class IdeaEventConfiguration : IEntityTypeConfiguration<IdeaEvent>
{
    public void Configure(EntityTypeBuilder<IdeaEvent> builder)
    {
        builder.ToTable("IdeaEvents");
        builder.Property(e => e.Team).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(e => e.Note).HasMaxLength(IdeaEvent.NoteMaxLength);
    }
}
