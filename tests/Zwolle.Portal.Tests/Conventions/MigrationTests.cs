using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Three sets of migrations say the same as the one model.</summary>
public sealed class MigrationTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Model_EveryProvider_HasNoChangeWithoutMigration(DatabaseProvider provider)
    {
        await using var context = Contexts.Of(provider);

        Assert.False(context.Database.HasPendingModelChanges(), "Run scripts/add-migration NAME.");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Migrations_EveryProvider_HasTheSameNamesInTheSameOrder(DatabaseProvider provider)
    {
        await using var first = Contexts.Of(DatabaseProvider.Sqlite);
        await using var context = Contexts.Of(provider);

        Assert.NotEmpty(Names(first));
        Assert.Equal(Names(first), Names(context));
    }

    /// <summary>The script that an administrator runs, as it would be reviewed.</summary>
    [Fact]
    public async Task Migrations_SqlServer_GiveTheReviewedScript()
    {
        await using var context = Contexts.SqlServer();
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Snapshot.Matches(Snapshot.SqlServer, "migrations.sql", script);
    }

    /// <summary>Without the time at which each set was made.</summary>
    private static IEnumerable<string> Names(DbContext context) => context.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
