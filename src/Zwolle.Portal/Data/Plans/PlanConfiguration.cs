using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zwolle.Portal.Data.Plans;

public sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.HasIndex(p => p.PublicId).IsUnique();
        builder.Property(p => p.Slug).HasMaxLength(Slugs.Slug.TextMaxLength);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.Property(p => p.Title).HasMaxLength(Plan.TitleMaxLength);
        builder.Property(p => p.Summary).HasMaxLength(Plan.SummaryMaxLength);
        builder.Property(p => p.Body).HasMaxLength(Plan.BodyMaxLength);
        builder.Property(p => p.PhaseNote).HasMaxLength(Plan.PhaseNoteMaxLength);
        builder.Property(p => p.LevelReason).HasMaxLength(Plan.SentenceMaxLength);
        builder.Property(p => p.Decides).HasMaxLength(Plan.SentenceMaxLength);
        builder.Property(p => p.CanChange).HasMaxLength(Plan.LinesMaxLength);
        builder.Property(p => p.Fixed).HasMaxLength(Plan.LinesMaxLength);
        builder.Property(p => p.InputOutcome).HasMaxLength(Plan.OutcomeMaxLength);
        builder.Property(p => p.OwnerTeam).HasMaxLength(60);
        builder.Property(p => p.WithdrawnReason).HasMaxLength(300);
        builder.Property(p => p.Version).IsConcurrencyToken();

        builder.ComplexProperty(p => p.Start);
        builder.ComplexProperty(p => p.End);
        builder.ComplexProperty(p => p.Announcement, announcement =>
        {
            announcement.Property(a => a.Who).HasMaxLength(Plan.SentenceMaxLength);
            announcement.Property(a => a.About).HasMaxLength(Plan.SentenceMaxLength);
            announcement.Property(a => a.When).HasMaxLength(Plan.SentenceMaxLength);
            announcement.Property(a => a.Roles).HasMaxLength(Plan.SentenceMaxLength);
            announcement.Property(a => a.MoreInformation).HasMaxLength(Plan.SentenceMaxLength);
        });

        // The key starts with what one looks from; the foreign key's own index serves the other way.
        builder.HasMany(p => p.Neighbourhoods).WithMany().UsingEntity<PlanNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Plan).WithMany(p => p.NeighbourhoodLinks).HasForeignKey(l => l.PlanId),
            link => link.HasKey(l => new { l.PlanId, l.NeighbourhoodId }));
        builder.HasMany(p => p.Themes).WithMany().UsingEntity<PlanTheme>(
            link => link.HasOne(l => l.Theme).WithMany().HasForeignKey(l => l.ThemeId),
            link => link.HasOne(l => l.Plan).WithMany(p => p.ThemeLinks).HasForeignKey(l => l.PlanId),
            link => link.HasKey(l => new { l.PlanId, l.ThemeId }));
        builder.HasMany(p => p.Moments).WithMany(m => m.Plans).UsingEntity<PlanMoment>(
            link => link.HasOne(l => l.Moment).WithMany(m => m.PlanLinks).HasForeignKey(l => l.MomentId),
            link => link.HasOne(l => l.Plan).WithMany(p => p.MomentLinks).HasForeignKey(l => l.PlanId),
            link => link.HasKey(l => new { l.PlanId, l.MomentId }));

        // The order of the list of plans: newest phase first. It also holds all that the numbers of the filters need, so
        // that reading every plan for those is not reading every text.
        builder.HasIndex(p => new { p.PhaseYear, p.Id, p.PublishedAt, p.WithdrawnAt, p.Phase, p.IsAreaUnknown, p.LocationId });
        builder.HasIndex(p => p.ChangedAt);

        // The lists of staff, which hold all plans in any order. None on WithdrawnAt itself: SQLite would take 'is null',
        // which is true of nearly all, for rare, and begin there.
        builder.HasIndex(p => p.ChangedAt, "IX_Plans_ChangedAt_Withdrawn").HasFilter("\"WithdrawnAt\" IS NOT NULL");
        builder.HasIndex(p => p.Title);
        builder.HasIndex(p => p.ReviewOn);
        builder.HasIndex(p => new { p.OwnerTeam, p.ChangedAt });
    }
}
