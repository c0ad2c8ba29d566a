using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Infrastructure.Database;

/// <summary>
/// Makes or upgrades the embedded database. All work happens on a copy beside the file, which takes its place in one
/// rename when it is complete: whatever stops a start half-way (a kill, a full disk), the file stays as it was.
/// One process at a time uses the file.
/// </summary>
public sealed class SqliteStart(SqliteFile file, TimeProvider time) : IDatabaseStart, IDisposable
{
    private FileStream? _lock;

    private string Work => file.Path + ".new";

    public async Task PrepareAsync()
    {
        try
        {
            await PrepareFileAsync();
        }
        catch (SqliteException exception)
        {
            throw new StartException($"the database file {file.Path} cannot be used ({exception.Message}).", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"the data folder cannot be written ({exception.Message}).", exception);
        }
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>A context on a file, beside those of the portal: it shares their model, as its options are in the same order.</summary>
    public static SqlitePortalDbContext Context(SqliteFile database) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().WithPortalWarnings().UseSqliteFile(database).Options);

    private async Task PrepareFileAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        TakeLock();

        var exists = File.Exists(file.Path);
        if (exists)
        {
            // Opening for writing changes nothing, and tells a read-only file or disk before anything else does.
            File.Open(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
        }

        if (!exists || await NeedsUpgradeAsync())
        {
            await UpgradeOnCopyAsync(exists);
        }
    }

    private void TakeLock()
    {
        try
        {
            _lock = new FileStream(file.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception) when (File.Exists(file.Path + ".lock"))
        {
            throw new StartException($"another process already uses the database file {file.Path}.", exception);
        }
    }

    private async Task<bool> NeedsUpgradeAsync()
    {
        await using var context = Context(file);
        var applied = (await context.Database.GetAppliedMigrationsAsync()).ToList();
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known).LastOrDefault() is { } newer)
        {
            throw new StartException($"the database file {file.Path} is newer than this version of the portal (it has migration {newer}).");
        }

        if (await MigrationLockAsync(context) is { } since)
        {
            throw new StartException(
                $"an upgrade of the database file {file.Path} that began at {since} was cut off; put back a copy from the folder 'backups', or delete the row in __EFMigrationsLock if the upgrade was made by hand and is complete.");
        }

        return applied.Count < known.Count;
    }

    private static async Task<string?> MigrationLockAsync(DbContext context)
    {
        var tables = await context.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").ToListAsync();
        return tables.Count == 0
            ? null
            : (await context.Database.SqlQuery<string>($"SELECT Timestamp AS Value FROM __EFMigrationsLock").ToListAsync()).FirstOrDefault();
    }

    private async Task UpgradeOnCopyAsync(bool exists)
    {
        try
        {
            Delete(Work);
            if (exists)
            {
                await CopyAsideAsync();
            }

            await using (var context = Context(new SqliteFile(Work)))
            {
                await context.Database.MigrateAsync();
                await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
            }

            SqliteConnection.ClearAllPools();
            File.Move(Work, file.Path, overwrite: true);
        }
        catch
        {
            SqliteConnection.ClearAllPools();
            Delete(Work);
            throw;
        }
    }

    private async Task CopyAsideAsync()
    {
        var folder = Path.Combine(Path.GetDirectoryName(file.Path)!, "backups");
        Directory.CreateDirectory(folder);
        var backup = Path.Combine(folder, $"portal-{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");

        await using (var source = new SqliteConnection(file.ConnectionString))
        await using (var target = new SqliteConnection(new SqliteFile(backup).ConnectionString))
        {
            await source.OpenAsync();
            await target.OpenAsync();
            source.BackupDatabase(target);

            // Nothing may be left in the write-ahead log: the file is about to be replaced.
            await using var checkpoint = source.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        File.Copy(backup, Work);
    }

    private static void Delete(string path)
    {
        foreach (var name in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(name);
        }
    }
}
