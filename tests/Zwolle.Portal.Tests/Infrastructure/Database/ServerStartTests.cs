using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>A database on a server is upgraded by its administrator: the portal says what is missing, and changes nothing.</summary>
public sealed class ServerStartTests
{
    [Fact]
    public async Task Start_DatabaseFits_Starts()
    {
        await using var database = await OnServerAsync();

        await using var services = Services(database.ConnectionString);
        await new ServerStart(services.GetRequiredService<IServiceScopeFactory>()).PrepareAsync();
    }

    [Fact]
    public async Task Start_MigrationMissing_StopsAndNamesIt()
    {
        await using var database = await OnServerAsync();
        await using var context = database.NewContext();
        var last = context.Database.GetMigrations().Last();
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {last}""");

        var sentence = await StopsAsync(database.ConnectionString);

        Assert.Contains(last, sentence, StringComparison.Ordinal);
        Assert.Contains("docs/operations.md", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(last, await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Start_NewerDatabase_StopsAndNamesTheMigration()
    {
        await using var database = await OnServerAsync();
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '99.0.0')""");

        var sentence = await StopsAsync(database.ConnectionString);

        Assert.Contains("newer", sentence, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Later", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoSuchDatabase_Stops()
    {
        await using var database = await OnServerAsync();
        var elsewhere = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "zp_not_there", Pooling = false };

        await StopsAsync(elsewhere.ConnectionString);
    }

    [Fact]
    public async Task Start_ServerGone_Stops()
    {
        OnlyOnPostgres();

        // Nothing listens on port 1.
        var sentence = await StopsAsync("Host=127.0.0.1;Port=1;Username=portal;Database=portal;Timeout=5;Pooling=false");

        Assert.Contains("does not answer", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartOfTheProcess_ServerGone_EndsWithOneSentence()
    {
        OnlyOnPostgres();
        var folder = Directory.CreateTempSubdirectory("zp-process-").FullName;
        await using var portal = PortalProcess.Start(
            folder, "--Database:Provider=Postgres", "--ConnectionStrings:Portal=Host=127.0.0.1;Port=1;Username=portal;Password=geheim-woord;Database=portal;Pooling=false");

        var code = await portal.ExitAsync();

        Assert.Equal(1, code);
        Assert.Single(portal.Output.Split('\n'), line => line.Contains("The portal does not start: ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", portal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim-woord", portal.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static void OnlyOnPostgres() =>
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Postgres, "Runs with ZP_TEST_DATABASE=Postgres.");

    private static async Task<TestDatabase> OnServerAsync()
    {
        OnlyOnPostgres();
        return await TestDatabase.CreateAsync(Content.Empty);
    }

    private static async Task<string> StopsAsync(string connectionString)
    {
        await using var services = Services(connectionString);
        var start = new ServerStart(services.GetRequiredService<IServiceScopeFactory>());

        var exception = await Assert.ThrowsAsync<StartException>(start.PrepareAsync);

        Assert.DoesNotContain('\n', exception.Message);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }

    private static ServiceProvider Services(string connectionString) => new ServiceCollection()
        .AddDbContext<PortalDbContext, PostgresPortalDbContext>(options => options.UseNpgsql(connectionString, Portal.Setup.Database.Postgres))
        .BuildServiceProvider();
}
