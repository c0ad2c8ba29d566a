using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Revisions;

/// <summary>What staff write and publish. The numbers stand in the database and are never given to something else.</summary>
public enum ContentKind
{
    Plan = 0,
    ParticipationMoment = 1,
    Location = 2,
    ContactRoute = 3,
    Theme = 4,
    Neighbourhood = 5,
    ExternalLink = 6,
    GuideStep = 7,
    FundingScheme = 8,
    NeighbourhoodGoal = 9,
    Initiative = 10,
    SupportPoint = 11,
    Decision = 12,
    Digest = 13,
    Story = 14,
}

public enum RevisionState
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Waits for a colleague to look at it.</summary>
    Review = 1,

    /// <summary>Will be published by itself at <see cref="Revision.PublishAt"/>.</summary>
    Scheduled = 2,

    /// <summary>Was published; the newest of these is what residents see.</summary>
    Published = 3,
}

/// <summary>
/// One version of the text of an item, as the form in which it was written. An item has at most one that is not
/// published yet. Publishing applies it to the item's own row, which is all that public pages read.
/// </summary>
public sealed class Revision : IStaffOnly, IAudited
{
    public const int FormMaxLength = 200_000;
    public const int ReasonMaxLength = 300;

    public int Id { get; init; }

    public ContentKind Kind { get; init; }

    public int ItemId { get; init; }

    /// <summary>1, 2, 3 ... per item.</summary>
    public int Number { get; init; }

    public RevisionState State { get; set; }

    /// <summary>What the form holds, as JSON.</summary>
    public required string Form { get; set; }

    /// <summary>The published revision from which it was begun; 0: from nothing. Another one published since is a conflict.</summary>
    public int BasedOn { get; set; }

    /// <summary>Who saved it last; null: it was there before anybody wrote.</summary>
    public int? AuthorId { get; set; }

    public StaffMember? Author { get; init; }

    /// <summary>Instant (UTC) of the last save.</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>Why it was published or sent back, in the words of who did so.</summary>
    public string? Reason { get; set; }

    /// <summary>Instant (UTC) at which it is to be published; only while scheduled.</summary>
    public DateTime? PublishAt { get; set; }

    public int? PublisherId { get; set; }

    public StaffMember? Publisher { get; init; }

    /// <summary>Instant (UTC).</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Raised at every save; a form that was opened at another one is a conflict.</summary>
    public int Version { get; set; }
}

/// <summary>Whether a colleague must publish what somebody wrote. A kind without a row asks for one pair of eyes.</summary>
public sealed class EditorialRule : IStaffOnly, IAudited
{
    /// <summary>The number of the <see cref="ContentKind"/>.</summary>
    public int Id { get; init; }

    public bool FourEyes { get; set; }
}

public sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<EditorialRule>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(r => r.Form).HasMaxLength(Revision.FormMaxLength).NotAudited();
        builder.Property(r => r.Reason).HasMaxLength(Revision.ReasonMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Kind, r.ItemId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.State, r.PublishAt });
        builder.HasIndex(r => new { r.State, r.PublishedAt });
        builder.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId);
        builder.HasOne(r => r.Publisher).WithMany().HasForeignKey(r => r.PublisherId);
    }

    public void Configure(EntityTypeBuilder<EditorialRule> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();

        // A digest goes out by mail and on paper, and can't be called back.
        builder.HasData(new EditorialRule { Id = (int)ContentKind.Digest, FourEyes = true });
    }
}
