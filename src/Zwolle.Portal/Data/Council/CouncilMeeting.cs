using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Data.Council;

/// <summary>What the council does in a meeting. One evening often holds several: then it is <see cref="Mixed"/>.</summary>
public enum CouncilMeetingKind
{
    Mixed = 0,
    RoundTable = 1,
    Debate = 2,
    Decision = 3,
}

/// <summary>
/// A meeting of the council, as staff read it in the council's own agenda. It has no page: what is saved is public at once,
/// and the council's agenda leads.
/// </summary>
public sealed class CouncilMeeting : IAudited, IOutsideLink
{
    public const int NameMaxLength = 120;
    public const int PlaceMaxLength = 150;
    public const int ReasonMaxLength = 300;

    public int Id { get; init; }

    public CouncilMeetingKind Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>In Zwolle.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Instant (UTC); null while only the day is known.</summary>
    public DateTime? StartsAt { get; set; }

    public string? Place { get; set; }

    /// <summary>The page of this meeting in the council's agenda; null: we know none.</summary>
    public string? AgendaUrl { get; set; }

    /// <summary>Since when that page can't be found, as the nightly check noted it; null: as far as we know it is there.</summary>
    public DateOnly? GoneSince { get; set; }

    /// <summary>Day on which a colleague last compared this row with that page.</summary>
    public DateOnly? AgendaCheckedOn { get; set; }

    /// <summary>Why it is off, for everybody to read; null while it goes on.</summary>
    public string? CancelReason { get; set; }

    /// <summary>A fictional meeting for fictional plans: stands on their pages only.</summary>
    public bool IsExample { get; init; }

    /// <summary>The plans that it treats, as far as we know.</summary>
    public ICollection<Plan> Plans { get; init; } = [];

    public ICollection<CouncilMeetingPlan> PlanLinks { get; init; } = [];

    public int Version { get; set; }

    string? IOutsideLink.OutsideUrl
    {
        get => AgendaUrl;
        set => AgendaUrl = value;
    }
}

/// <summary>A meeting treats a plan.</summary>
public sealed class CouncilMeetingPlan : IAuditedPart
{
    public int MeetingId { get; init; }

    public CouncilMeeting? Meeting { get; init; }

    public int PlanId { get; init; }

    public Plan? Plan { get; init; }

    public (Type Kind, int Id) AuditOwner => (typeof(CouncilMeeting), MeetingId);
}

public sealed class CouncilMeetingConfiguration : IEntityTypeConfiguration<CouncilMeeting>
{
    public void Configure(EntityTypeBuilder<CouncilMeeting> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(CouncilMeeting.NameMaxLength);
        builder.Property(m => m.Place).HasMaxLength(CouncilMeeting.PlaceMaxLength);
        builder.Property(m => m.AgendaUrl).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(m => m.CancelReason).HasMaxLength(CouncilMeeting.ReasonMaxLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Day);
        builder.HasMany(m => m.Plans).WithMany().UsingEntity<CouncilMeetingPlan>(
            link => link.HasOne(l => l.Plan).WithMany().HasForeignKey(l => l.PlanId),
            link => link.HasOne(l => l.Meeting).WithMany(m => m.PlanLinks).HasForeignKey(l => l.MeetingId),
            link => link.HasKey(l => new { l.MeetingId, l.PlanId }));
    }
}
