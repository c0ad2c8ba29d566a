using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Council;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Digests;
using Zwolle.Portal.Data.Days;
using Zwolle.Portal.Data.Files;
using Zwolle.Portal.Data.Goals;
using Zwolle.Portal.Data.Guide;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Jobs;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.Stories;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Data.Text;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Data.Translations;

namespace Zwolle.Portal.Data;

/// <summary>
/// The model, the same on every database. What differs per provider stands in the three sealed subclasses and in
/// <c>Setup/Database.cs</c>, nowhere else.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Neighbourhood> Neighbourhoods => Set<Neighbourhood>();

    public DbSet<Subneighbourhood> Subneighbourhoods => Set<Subneighbourhood>();

    public DbSet<NeighbourhoodAlias> NeighbourhoodAliases => Set<NeighbourhoodAlias>();

    public DbSet<ContactRoute> ContactRoutes => Set<ContactRoute>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<ParticipationMoment> Moments => Set<ParticipationMoment>();

    public DbSet<PlanMoment> PlanMoments => Set<PlanMoment>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<ExternalLink> Links => Set<ExternalLink>();

    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();

    public DbSet<UploadedFile> Files => Set<UploadedFile>();

    public DbSet<DateChange> DateChanges => Set<DateChange>();

    public DbSet<Slug> Slugs => Set<Slug>();

    public DbSet<StaffMember> StaffMembers => Set<StaffMember>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<StaffToken> StaffTokens => Set<StaffToken>();

    public DbSet<StaffPasskey> StaffPasskeys => Set<StaffPasskey>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<FundingScheme> FundingSchemes => Set<FundingScheme>();

    public DbSet<GuideStep> GuideSteps => Set<GuideStep>();

    public DbSet<NeighbourhoodGoal> NeighbourhoodGoals => Set<NeighbourhoodGoal>();

    public DbSet<Initiative> Initiatives => Set<Initiative>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<MissingDocument> MissingDocuments => Set<MissingDocument>();

    public DbSet<Digest> Digests => Set<Digest>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<SupportPoint> SupportPoints => Set<SupportPoint>();

    public DbSet<ConfirmationRequest> ConfirmationRequests => Set<ConfirmationRequest>();

    public DbSet<Idea> Ideas => Set<Idea>();

    public DbSet<IdeaContact> IdeaContacts => Set<IdeaContact>();

    public DbSet<IdeaEvent> IdeaEvents => Set<IdeaEvent>();

    public DbSet<EditorialRule> EditorialRules => Set<EditorialRule>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    public DbSet<SuppressedAddress> SuppressedAddresses => Set<SuppressedAddress>();

    public DbSet<Mailing> Mailings => Set<Mailing>();

    public DbSet<AnnouncedMoment> AnnouncedMoments => Set<AnnouncedMoment>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<SpecialDay> SpecialDays => Set<SpecialDay>();

    public DbSet<CouncilMeeting> CouncilMeetings => Set<CouncilMeeting>();

    public DbSet<CouncilRules> CouncilRules => Set<CouncilRules>();

    public DbSet<Translation> Translations => Set<Translation>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    /// <summary>False for who loads very many rows, and saves their terms in a faster way.</summary>
    public bool KeepsTerms { get; set; } = true;

    /// <summary>Not supported: what listens to saved changes (the output cache) does so asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var terms = new TermKeeper(this);
        PrepareSave();
        try
        {
            if (KeepsTerms)
            {
                await terms.PrepareSaveAsync(cancellationToken);
            }

            return AuditTrail.Of(this) is { } audit && audit.Collect(ChangeTracker) is { IsEmpty: false } changes
                ? await AuditedSaveAsync(audit, changes, cancellationToken)
                : await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            terms.Forget();
        }
    }

    /// <summary>
    /// Does work in one transaction; inside another one it joins that. When a database server was lost it starts again
    /// from an empty change tracker, so all that the work needs is read within it.
    /// </summary>
    public async Task<T> TransactAsync<T>(Func<Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Database.CurrentTransaction is not null)
        {
            return await work();
        }

        var isRetry = false;
        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            if (isRetry)
            {
                ChangeTracker.Clear();
            }

            isRetry = true;
            await using var transaction = await Database.BeginTransactionAsync();
            var result = await work();
            await transaction.CommitAsync();
            return result;
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        modelBuilder.ApplyConfiguration(new TermUseConfiguration<Plan>());

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IPublishable).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).HasQueryFilter(IPublishable.PublicFilter, IsPublic(entity.ClrType));
            }

            if (typeof(ISearchable).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Property<string>(nameof(ISearchable.SearchText)).HasMaxLength(SearchText.MaxLength).NotAudited();
            }

            // SQL Server refuses several cascade paths to one table, and a resident's page must never lose a part
            // because something else was deleted.
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private async Task<int> AuditedSaveAsync(AuditTrail audit, AuditChanges changes, CancellationToken cancellationToken)
    {
        var isSaved = false;
        if (Database.CurrentTransaction is not null)
        {
            return await SaveAsync();
        }

        return await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // The rows are marked as saved by then, so a second attempt would save nothing and say that all is well.
            if (isSaved)
            {
                throw new InvalidOperationException("The database was lost between saving and committing; nothing is saved.");
            }

            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var rows = await SaveAsync();
            await transaction.CommitAsync(cancellationToken);
            return rows;
        });

        async Task<int> SaveAsync()
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
            isSaved = true;
            await audit.AppendAsync(this, changes);
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
            return rows;
        }
    }

    /// <summary>Only whether the page of somebody else is still there: our text is as it was, and what its words come from need not be loaded.</summary>
    private static bool IsNoteOfOthers(EntityEntry entry) =>
        entry.Entity is IOutsideLink
        && entry.Properties.All(property => property.IsModified == (property.Metadata.Name == nameof(IOutsideLink.GoneSince)))
        && !entry.ComplexProperties.Any(property => property.IsModified);

    private static LambdaExpression IsPublic(Type type)
    {
        var item = Expression.Parameter(type, "item");
        return Expression.Lambda(
            Expression.AndAlso(
                Expression.NotEqual(Expression.Property(item, nameof(IPublishable.PublishedAt)), Expression.Constant(null, typeof(DateTime?))),
                Expression.Equal(Expression.Property(item, nameof(IPublishable.WithdrawnAt)), Expression.Constant(null, typeof(DateTime?)))),
            item);
    }

    private void PrepareSave()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified) || IsNoteOfOthers(entry))
            {
                continue;
            }

            if (entry.Entity is ISearchable searchable)
            {
                searchable.SearchText = SearchText.Normalize(searchable.GetSearchSource());
            }

            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified })
            {
                versioned.Version++;
            }
        }
    }
}
