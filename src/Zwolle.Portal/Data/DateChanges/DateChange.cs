using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;

namespace Zwolle.Portal.Data.DateChanges;

public enum ChangedDate
{
    PlanStart = 0,
    PlanEnd = 1,
    MomentPeriod = 2,
    AnswerBy = 3,
}

/// <summary>A date that was moved: what it was, what it became, when and why. Shown to residents in the timeline.</summary>
public sealed class DateChange : IAudited
{
    public int Id { get; init; }

    public int? PlanId { get; init; }

    public int? ParticipationMomentId { get; init; }

    public ChangedDate Which { get; init; }

    public ApproximateDate? Before { get; init; }

    public ApproximateDate? After { get; init; }

    public required string Reason { get; init; }

    public DateOnly ChangedOn { get; init; }
}

public sealed class DateChangeConfiguration : IEntityTypeConfiguration<DateChange>
{
    public void Configure(EntityTypeBuilder<DateChange> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(300);
        builder.ComplexProperty(c => c.Before);
        builder.ComplexProperty(c => c.After);
    }
}
