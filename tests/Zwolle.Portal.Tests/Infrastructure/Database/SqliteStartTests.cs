using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>What a start does with the database file: make it, upgrade it, leave it alone, or stop with the file as it was.</summary>
public sealed class SqliteStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zp-start-").FullName;

    private string DatabasePath => Path.Combine(_folder, "data", "portal.db");

    private IReadOnlyList<string> Backups =>
        Directory.Exists(Path.Combine(_folder, "data", "backups")) ? Directory.GetFiles(Path.Combine(_folder, "data", "backups"), "*.db") : [];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_NoFolder_MakesTheDatabaseWithEveryMigration()
    {
        await StartAsync();

        await using var context = Context();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
        Assert.Equal(0, await context.Plans.CountAsync());
        Assert.Empty(Backups);
        Assert.False(File.Exists(DatabasePath + ".new"));
    }

    [Fact]
    public async Task Start_Again_KeepsTheDataAndCopiesNothing()
    {
        await StartAsync();
        Execute("INSERT INTO Themes (Slug, Name, Description, SortOrder) VALUES ('bewaard', 'Bewaard', '', 0)");

        await StartAsync();

        Assert.Equal(1L, Scalar("SELECT count(*) FROM Themes WHERE Slug = 'bewaard'"));
        Assert.Empty(Backups);
    }

    [Fact]
    public async Task Start_BackupWithoutWal_TurnsItOn()
    {
        await StartAsync();
        Execute("INSERT INTO Themes (Slug, Name, Description, SortOrder) VALUES ('bewaard', 'Bewaard', '', 0)");
        Execute($"VACUUM INTO '{DatabasePath}.copy'");
        File.Move(DatabasePath + ".copy", DatabasePath, overwrite: true);
        Assert.Equal("delete", Scalar("PRAGMA journal_mode"));

        await StartAsync();

        Assert.Equal(1L, Scalar("SELECT count(*) FROM Themes WHERE Slug = 'bewaard'"));
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Start_OlderDatabase_CopiesItAsideAndKeepsOtherTables()
    {
        await MakeOlderAsync();

        await StartAsync();

        await using var context = Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal("bewaar mij", Scalar("SELECT Text FROM Notes"));
        var backup = Assert.Single(Backups);
        Assert.Equal("bewaar mij", Scalar("SELECT Text FROM Notes", backup));
        Assert.Equal("ok", Scalar("PRAGMA integrity_check", backup));
        Assert.Equal((long)context.Database.GetMigrations().Count() - 1, Scalar("SELECT count(*) FROM __EFMigrationsHistory", backup));
    }

    [Fact]
    public async Task Start_OlderDatabaseLeftByAKill_UpgradesWhatWasInItsLogToo()
    {
        await MakeOlderAsync();

        // The copy of an open database with its log is what a killed process leaves.
        var killed = Path.Combine(_folder, "killed.db");
        using (var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; INSERT INTO Notes (Text) VALUES ('alleen in het logboek')";
            command.ExecuteNonQuery();
            File.Copy(DatabasePath, killed);
            File.Copy(DatabasePath + "-wal", killed + "-wal");
        }

        File.Move(killed, DatabasePath, overwrite: true);
        File.Move(killed + "-wal", DatabasePath + "-wal", overwrite: true);
        Assert.NotEqual(0, new FileInfo(DatabasePath + "-wal").Length);

        await StartAsync();

        Assert.Equal(2L, Scalar("SELECT count(*) FROM Notes"));
        Assert.Equal(2L, Scalar("SELECT count(*) FROM Notes", Assert.Single(Backups)));
    }

    [Fact]
    public async Task Start_NewerDatabase_StopsAndLeavesTheFile()
    {
        await StartAsync();
        Execute("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99.0.0')");

        var sentence = await StopsAsync();

        Assert.Contains("newer", sentence, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Later", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_MigrationLockLeft_StopsAndLeavesTheFile()
    {
        await StartAsync();
        Execute("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
                "Timestamp" TEXT NOT NULL
            );
            INSERT INTO "__EFMigrationsLock"("Id", "Timestamp") VALUES(1, '2026-11-30 08:15:00+00:00');
            """);

        var sentence = await StopsAsync();

        Assert.Contains("2026-11-30 08:15:00", sentence, StringComparison.Ordinal);
        Assert.Contains("backups", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FileIsNoDatabase_StopsAndLeavesTheFile()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabasePath)!);
        await File.WriteAllBytesAsync(DatabasePath, RandomNumberGenerator.GetBytes(20_000));

        var sentence = await StopsAsync();

        Assert.Contains(DatabasePath, sentence, StringComparison.Ordinal);
        Assert.Empty(Backups);
    }

    [Fact]
    public async Task Start_PartOfAnUpgradeLeftByAKill_StartsOver()
    {
        await MakeOlderAsync();
        await File.WriteAllTextAsync(DatabasePath + ".new", "half a copy");
        await File.WriteAllTextAsync(DatabasePath + ".new-wal", "of a killed start");

        await StartAsync();

        await using var context = Context();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal("bewaar mij", Scalar("SELECT Text FROM Notes"));
        Assert.Equal(["backups", "portal.db"], FileNames());
    }

    [Fact]
    public async Task Start_AnotherUsesTheFile_Stops()
    {
        using var first = new SqliteStart(new SqliteFile(DatabasePath), TimeProvider.System);
        await first.PrepareAsync();

        var sentence = await StopsAsync();

        Assert.Contains("another process", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AfterTheOtherStopped_Starts()
    {
        await StartAsync();
        await StartAsync();

        Assert.False(File.Exists(DatabasePath + ".lock"));
    }

    private async Task StartAsync()
    {
        using var start = new SqliteStart(new SqliteFile(DatabasePath), TimeProvider.System);
        await start.PrepareAsync();
    }

    /// <summary>The one sentence that it stops with, after checking that the file is what it was.</summary>
    private async Task<string> StopsAsync()
    {
        SqliteConnection.ClearAllPools();
        var before = await HashAsync();

        using var start = new SqliteStart(new SqliteFile(DatabasePath), TimeProvider.System);
        var exception = await Assert.ThrowsAsync<StartException>(start.PrepareAsync);

        Assert.Equal(before, await HashAsync());
        var log = new FileInfo(DatabasePath + "-wal");
        Assert.True(!log.Exists || log.Length == 0);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }

    /// <summary>A database without the newest migration, with a table that the portal does not know.</summary>
    private async Task MakeOlderAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabasePath)!);
        await using (var context = Context())
        {
            var older = context.Database.GetMigrations().SkipLast(1).LastOrDefault() ?? Migration.InitialDatabase;
            await context.GetService<IMigrator>().MigrateAsync(older);
        }

        SqliteConnection.ClearAllPools();
        Execute("CREATE TABLE Notes (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL); INSERT INTO Notes (Text) VALUES ('bewaar mij')");
    }

    [Fact]
    public async Task Context_OfTheStart_SharesTheModelOfThePortal()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "On a server the portal's own context looks.");
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);

        var ofPortal = await portal.WithContextAsync(context => Task.FromResult(context.Model));

        await using var ofStart = SqliteStart.Context(new SqliteFile(DatabasePath));
        Assert.Same(ofPortal, ofStart.Model);
    }

    private IEnumerable<string> FileNames()
    {
        SqliteConnection.ClearAllPools();
        return Directory.GetFileSystemEntries(Path.Combine(_folder, "data")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
    }

    private SqlitePortalDbContext Context() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile(DatabasePath)).Options);

    private async Task<string> HashAsync() => Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(DatabasePath)));

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql, string? path = null)
    {
        using var connection = new SqliteConnection($"Data Source={path ?? DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
