using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>A server may drop a connection at any moment; the portal tries again and nothing is done twice.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task Context_OnSqlServer_TriesAgain()
    {
        await using var context = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere", Portal.Setup.Database.SqlServer).Options);

        Assert.True(context.Database.CreateExecutionStrategy().RetriesOnFailure);
    }

    [Fact]
    public async Task Context_OnPostgres_TriesAgain()
    {
        await using var context = new PostgresPortalDbContext(
            new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=nowhere", Portal.Setup.Database.Postgres).Options);

        Assert.True(context.Database.CreateExecutionStrategy().RetriesOnFailure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seed_ConnectionLostAtTheCommit_LeavesOneCopy(bool beforeCommit)
    {
        await using var database = await TestDatabase.CreateAsync(Content.Empty);
        var lost = new LostConnection(beforeCommit);
        var seed = new SeedData(new PortalClock(new TestClock()));

        await using (var context = Context(database, lost))
        {
            await seed.FillWhenEmptyAsync(context, examples: false);
            await seed.FillWhenEmptyAsync(context, examples: false);
        }

        Assert.True(lost.Happened);
        await using var fresh = database.NewContext();
        Assert.Equal(16, await fresh.Neighbourhoods.CountAsync());
        Assert.Equal(SeedFiles.Plans().Count, await fresh.Plans.CountAsync());
        Assert.Equal(SeedFiles.Themes().Count, await fresh.Themes.CountAsync());
        Assert.Equal(SeedFiles.City().Contacts.Count, await fresh.ContactRoutes.CountAsync(c => c.NeighbourhoodId == null));
    }

    private static PortalDbContext Context(TestDatabase database, LostConnection lost) => TestDatabase.Provider switch
    {
        // The embedded database has no connection to lose; a strategy of our own makes the same way through the code.
        DatabaseProvider.Sqlite => new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>()
            .UseSqlite(database.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new TryAgain(dependencies)))
            .AddInterceptors(lost).Options),
        DatabaseProvider.Postgres => new PostgresPortalDbContext(new DbContextOptionsBuilder<PostgresPortalDbContext>()
            .UseNpgsql(database.ConnectionString, Portal.Setup.Database.Postgres).AddInterceptors(lost).Options),
        _ => new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
            .UseSqlServer(database.ConnectionString, Portal.Setup.Database.SqlServer).AddInterceptors(lost).Options),
    };

    private sealed class TryAgain(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }

    /// <summary>Fails the first commit, either before or after it reached the database; the program cannot tell which.</summary>
    private sealed class LostConnection(bool beforeCommit) : DbTransactionInterceptor
    {
        public bool Happened { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            FailOnce(beforeCommit);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            FailOnce(!beforeCommit);
            return Task.CompletedTask;
        }

        private void FailOnce(bool now)
        {
            if (now && !Happened)
            {
                Happened = true;
                throw new TimeoutException("The connection was lost.");
            }
        }
    }
}
