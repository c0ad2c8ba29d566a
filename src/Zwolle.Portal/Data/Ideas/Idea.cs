using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Ideas;

public enum IdeaState
{
    New = 0,

    /// <summary>A team is at it.</summary>
    InProgress = 1,

    Answered = 2,

    /// <summary>It goes on as an initiative.</summary>
    Continued = 3,

    Closed = 4,

    /// <summary>No idea: spam, or a report that belongs elsewhere.</summary>
    Refused = 5,
}

/// <summary>
/// What a resident told as an idea. Nothing of it is public: its sender sees it with the code, staff in the inbox. What the
/// sender typed may tell who they are, so it stays out of the audit log, as the contact does (<see cref="IdeaContact"/>).
/// </summary>
public sealed class Idea : IStaffOnly, IAudited, ISearchable
{
    public const int TextMinLength = 20;
    public const int TextMaxLength = 2_000;
    public const int PlaceMaxLength = 150;
    public const int AnswerMaxLength = 2_000;

    public int Id { get; init; }

    [PersonalData]
    public required string Text { get; init; }

    /// <summary>Null: the sender did not say, or it is about the whole city.</summary>
    public int? NeighbourhoodId { get; set; }

    public Neighbourhood? Neighbourhood { get; init; }

    /// <summary>Where it is, in the words of the sender.</summary>
    [PersonalData]
    public string? PlaceText { get; init; }

    /// <summary>A point that the sender chose on the map, in degrees (WGS 84); null with <see cref="Latitude"/> for none.</summary>
    [PersonalData]
    public double? Longitude { get; init; }

    [PersonalData]
    public double? Latitude { get; init; }

    public IdeaState State { get; set; }

    /// <summary>The team that answers, as the sender reads it.</summary>
    public required string Team { get; set; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>Day by which an answer was promised, inclusive.</summary>
    public DateOnly AnswerBy { get; init; }

    [PersonalData]
    public string? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Day since which nothing more is done with it.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What it became, when a colleague wrote that down.</summary>
    public int? InitiativeId { get; set; }

    public Initiative? Initiative { get; init; }

    /// <summary>A colleague filled it in for somebody.</summary>
    public bool IsFromDesk { get; init; }

    public int? EnteredById { get; init; }

    public StaffMember? EnteredBy { get; init; }

    /// <summary>See <see cref="IdeaCode.HashOf"/>; the code itself is kept nowhere.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Digest of the text without case, accents and punctuation: who sends the same twice is told so.</summary>
    public required string TextHash { get; init; }

    public string SearchText { get; set; } = "";

    public int Version { get; set; }

    public IdeaContact? Contact { get; init; }

    /// <summary>What its sender reads of what was done.</summary>
    public ICollection<IdeaEvent> Events { get; } = [];

    public string GetSearchSource() => $"{Text} {PlaceText}";
}

public sealed class IdeaConfiguration : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.Property(i => i.Text).HasMaxLength(Idea.TextMaxLength);
        builder.Property(i => i.PlaceText).HasMaxLength(Idea.PlaceMaxLength);
        builder.Property(i => i.Team).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(i => i.Answer).HasMaxLength(Idea.AnswerMaxLength);
        builder.Property(i => i.CodeHash).HasMaxLength(IdeaCode.HashLength).NotAudited();
        builder.Property(i => i.TextHash).HasMaxLength(IdeaCode.HashLength).NotAudited();
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.TextHash);
        builder.HasIndex(i => new { i.State, i.AnswerBy });
        builder.HasOne(i => i.Neighbourhood).WithMany().HasForeignKey(i => i.NeighbourhoodId);
        builder.HasOne(i => i.Initiative).WithMany().HasForeignKey(i => i.InitiativeId);
        builder.HasOne(i => i.EnteredBy).WithMany().HasForeignKey(i => i.EnteredById);
        builder.HasOne(i => i.Contact).WithOne().HasForeignKey<IdeaContact>(c => c.IdeaId);
        builder.HasMany(i => i.Events).WithOne().HasForeignKey(e => e.IdeaId);
        builder.Property(i => i.Version).IsConcurrencyToken();
    }
}
