using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Goals;

public sealed class NeighbourhoodGoalConfiguration : IEntityTypeConfiguration<NeighbourhoodGoal>
{
    public void Configure(EntityTypeBuilder<NeighbourhoodGoal> builder)
    {
        builder.Property(g => g.Text).HasMaxLength(NeighbourhoodGoal.TextMaxLength);
        builder.Property(g => g.YearNote).HasMaxLength(NeighbourhoodGoal.YearNoteMaxLength);
        builder.Property(g => g.Note).HasMaxLength(NeighbourhoodGoal.NoteMaxLength);
        builder.Property(g => g.OwnerTeam).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(g => g.WithdrawnReason).HasMaxLength(300);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasMany(g => g.Neighbourhoods).WithMany().UsingEntity<GoalNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Goal).WithMany(g => g.NeighbourhoodLinks).HasForeignKey(l => l.GoalId),
            link => link.HasKey(l => new { l.GoalId, l.NeighbourhoodId }));
        builder.HasMany(g => g.Plans).WithMany().UsingEntity<GoalPlan>(
            link => link.HasOne(l => l.Plan).WithMany().HasForeignKey(l => l.PlanId),
            link => link.HasOne(l => l.Goal).WithMany(g => g.PlanLinks).HasForeignKey(l => l.GoalId),
            link => link.HasKey(l => new { l.GoalId, l.PlanId }));
        builder.HasMany(g => g.Schemes).WithMany().UsingEntity<GoalScheme>(
            link => link.HasOne(l => l.Scheme).WithMany().HasForeignKey(l => l.SchemeId),
            link => link.HasOne(l => l.Goal).WithMany(g => g.SchemeLinks).HasForeignKey(l => l.GoalId),
            link => link.HasKey(l => new { l.GoalId, l.SchemeId }));
    }
}
