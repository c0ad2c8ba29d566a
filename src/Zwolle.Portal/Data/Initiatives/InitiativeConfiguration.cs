using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Staff;

namespace Zwolle.Portal.Data.Initiatives;

public sealed class InitiativeConfiguration : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.Property(i => i.Slug).HasMaxLength(Slugs.Slug.TextMaxLength);
        builder.HasIndex(i => i.Slug).IsUnique();
        builder.Property(i => i.Title).HasMaxLength(Initiative.TitleMaxLength);
        builder.Property(i => i.Summary).HasMaxLength(Initiative.SummaryMaxLength);
        builder.Property(i => i.StateNote).HasMaxLength(Initiative.StateNoteMaxLength);
        builder.Property(i => i.Initiator).HasMaxLength(Initiative.NameMaxLength);
        builder.Property(i => i.NeedsNote).HasMaxLength(Initiative.SentenceMaxLength);
        builder.Property(i => i.Story).HasMaxLength(Initiative.StoryMaxLength);
        builder.Property(i => i.Help).HasMaxLength(Initiative.SentenceMaxLength);
        builder.Property(i => i.Join).HasMaxLength(Initiative.SentenceMaxLength);
        builder.Property(i => i.MijnWijkUrl).HasMaxLength(ExternalLink.UrlMaxLength);
        builder.Property(i => i.OwnerTeam).HasMaxLength(StaffMember.TeamMaxLength);
        builder.Property(i => i.WithdrawnReason).HasMaxLength(300);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasMany(i => i.Neighbourhoods).WithMany().UsingEntity<InitiativeNeighbourhood>(
            link => link.HasOne(l => l.Neighbourhood).WithMany().HasForeignKey(l => l.NeighbourhoodId),
            link => link.HasOne(l => l.Initiative).WithMany(i => i.NeighbourhoodLinks).HasForeignKey(l => l.InitiativeId),
            link => link.HasKey(l => new { l.InitiativeId, l.NeighbourhoodId }));
        builder.HasMany(i => i.Themes).WithMany().UsingEntity<InitiativeTheme>(
            link => link.HasOne(l => l.Theme).WithMany().HasForeignKey(l => l.ThemeId),
            link => link.HasOne(l => l.Initiative).WithMany(i => i.ThemeLinks).HasForeignKey(l => l.InitiativeId),
            link => link.HasKey(l => new { l.InitiativeId, l.ThemeId }));
        builder.HasMany(i => i.Goals).WithMany().UsingEntity<InitiativeGoal>(
            link => link.HasOne(l => l.Goal).WithMany(g => g.InitiativeLinks).HasForeignKey(l => l.GoalId),
            link => link.HasOne(l => l.Initiative).WithMany(i => i.GoalLinks).HasForeignKey(l => l.InitiativeId),
            link => link.HasKey(l => new { l.InitiativeId, l.GoalId }));
        builder.HasMany(i => i.Schemes).WithMany().UsingEntity<InitiativeScheme>(
            link => link.HasOne(l => l.Scheme).WithMany().HasForeignKey(l => l.SchemeId),
            link => link.HasOne(l => l.Initiative).WithMany(i => i.SchemeLinks).HasForeignKey(l => l.InitiativeId),
            link => link.HasKey(l => new { l.InitiativeId, l.SchemeId }));

        // The order of the list.
        builder.HasIndex(i => new { i.StateYear, i.Id });
    }
}
