using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Plans;

namespace Zwolle.Portal.Data.Moments;

public sealed class ParticipationMomentConfiguration : IEntityTypeConfiguration<ParticipationMoment>
{
    public void Configure(EntityTypeBuilder<ParticipationMoment> builder)
    {
        builder.HasIndex(m => m.PublicId).IsUnique();
        builder.Property(m => m.Slug).HasMaxLength(Slugs.Slug.TextMaxLength);
        builder.HasIndex(m => m.Slug).IsUnique();
        builder.Property(m => m.Title).HasMaxLength(Plan.TitleMaxLength);
        builder.Property(m => m.Summary).HasMaxLength(Plan.SummaryMaxLength);
        builder.Property(m => m.About).HasMaxLength(Plan.SentenceMaxLength);
        builder.Property(m => m.CanChange).HasMaxLength(Plan.LinesMaxLength);
        builder.Property(m => m.Fixed).HasMaxLength(Plan.LinesMaxLength);
        builder.Property(m => m.Decides).HasMaxLength(Plan.SentenceMaxLength);
        builder.Property(m => m.How).HasMaxLength(Plan.LinesMaxLength);
        builder.Property(m => m.Offline).HasMaxLength(Plan.SentenceMaxLength);
        builder.Property(m => m.Outcome).HasMaxLength(Plan.OutcomeMaxLength);
        builder.Property(m => m.CancelReason).HasMaxLength(300);
        builder.Property(m => m.OwnerTeam).HasMaxLength(60);
        builder.Property(m => m.WithdrawnReason).HasMaxLength(300);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Period);

        builder.HasMany(m => m.Neighbourhoods).WithMany().UsingEntity<MomentNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Moment).WithMany(m => m.NeighbourhoodLinks).HasForeignKey(l => l.MomentId),
            link => link.HasKey(l => new { l.MomentId, l.NeighbourhoodId }));

        builder.HasIndex(m => m.LastDay);

        // The lists of staff, and what changed last.
        builder.HasIndex(m => m.ChangedAt);
        builder.HasIndex(m => m.Title);
        builder.HasIndex(m => m.ReviewOn);
        builder.HasIndex(m => new { m.OwnerTeam, m.LastDay });
        builder.HasIndex(m => m.AnswerBy);
    }
}
