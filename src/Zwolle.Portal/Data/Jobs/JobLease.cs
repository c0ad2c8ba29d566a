using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Jobs;

/// <summary>Which process does a piece of scheduled work, until when, and when it was last done: two processes never do it at once.</summary>
public sealed class JobLease : IStaffOnly
{
    public const int NameMaxLength = 60;

    public required string Name { get; init; }

    public Guid? HeldBy { get; set; }

    public DateTime? HeldUntil { get; set; }

    /// <summary>Instant (UTC) at which it was last finished.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>What it was last done for, in the words of the job: '2026-12-01'. Null: never.</summary>
    public string? DoneFor { get; set; }
}

public sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(JobLease.NameMaxLength);
        builder.Property(l => l.DoneFor).HasMaxLength(JobLease.NameMaxLength);
    }
}
