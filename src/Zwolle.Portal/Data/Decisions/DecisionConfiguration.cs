using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Decisions;

public sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(d => d.Slug).HasMaxLength(Slugs.Slug.TextMaxLength);
        builder.HasIndex(d => d.Slug).IsUnique();
        builder.HasIndex(d => d.PublicId).IsUnique();
        builder.Property(d => d.Title).HasMaxLength(Decision.TitleMaxLength);
        builder.Property(d => d.Summary).HasMaxLength(Decision.SummaryMaxLength);
        builder.Property(d => d.Meaning).HasMaxLength(Decision.MeaningMaxLength);
        builder.Property(d => d.OutcomeNote).HasMaxLength(Decision.OutcomeNoteMaxLength);
        builder.Property(d => d.InputOutcome).HasMaxLength(Decision.InputOutcomeMaxLength);
        builder.Property(d => d.Note).HasMaxLength(Decision.NoteMaxLength);
        builder.Property(d => d.DocumentKind).HasMaxLength(Decision.DocumentKindMaxLength);
        builder.Property(d => d.Reference).HasMaxLength(Decision.ReferenceMaxLength);
        builder.Property(d => d.OwnerTeam).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(d => d.WithdrawnReason).HasMaxLength(300);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.ComplexProperty(d => d.Date);
        builder.HasMany(d => d.Neighbourhoods).WithMany().UsingEntity<DecisionNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Decision).WithMany(d => d.NeighbourhoodLinks).HasForeignKey(l => l.DecisionId),
            link => link.HasKey(l => new { l.DecisionId, l.NeighbourhoodId }));
        builder.HasMany(d => d.Themes).WithMany().UsingEntity<DecisionTheme>(
            link => link.HasOne(l => l.Theme).WithMany().HasForeignKey(l => l.ThemeId),
            link => link.HasOne(l => l.Decision).WithMany(d => d.ThemeLinks).HasForeignKey(l => l.DecisionId),
            link => link.HasKey(l => new { l.DecisionId, l.ThemeId }));
        builder.HasMany(d => d.Plans).WithMany().UsingEntity<DecisionPlan>(
            link => link.HasOne(l => l.Plan).WithMany().HasForeignKey(l => l.PlanId),
            link => link.HasOne(l => l.Decision).WithMany(d => d.PlanLinks).HasForeignKey(l => l.DecisionId),
            link => link.HasKey(l => new { l.DecisionId, l.PlanId }));
        builder.HasMany(d => d.Moments).WithMany().UsingEntity<DecisionMoment>(
            link => link.HasOne(l => l.Moment).WithMany().HasForeignKey(l => l.MomentId),
            link => link.HasOne(l => l.Decision).WithMany(d => d.MomentLinks).HasForeignKey(l => l.DecisionId),
            link => link.HasKey(l => new { l.DecisionId, l.MomentId }));
    }
}
