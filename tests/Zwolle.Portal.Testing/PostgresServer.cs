using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Zwolle.Portal.Testing;

/// <summary>
/// A real PostgreSQL for the tests: the server that ZP_TEST_POSTGRES (an administrator's connection string) points
/// to, or else one of our own, on a scratch folder, reachable only through a socket in that folder.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string FolderPrefix = "zp-postgres-";

    // Runs as the server's user. It ends, and takes the server and the folder with it, when its standard input
    // closes: that also happens when the test process is killed, so no server outlives its tests.
    private const string Supervisor = """
        dir=$1 bin=$2
        trap : HUP INT TERM
        cd "$dir" && exec >log 2>&1 || exit
        "$bin/initdb" -A trust -E UTF8 --locale=C.UTF-8 -U portal --no-sync -D "$dir/data" || exit
        "$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c max_connections=200 -c shared_buffers=64MB \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off \
            -c wal_level=minimal -c max_wal_senders=0 -c dynamic_shared_memory_type=mmap &
        read -r _
        while kill -QUIT $! 2>/dev/null; do sleep 0.1; done
        cd / && rm -rf "$dir"
        """;

    private readonly string _admin;
    private readonly ConcurrentDictionary<string, bool> _created = new();
    private readonly ConcurrentDictionary<string, Lazy<Task>> _sealed = new();
    private Process? _supervisor;

    private PostgresServer(string admin, Process? supervisor)
    {
        _admin = admin;
        _supervisor = supervisor;
    }

    /// <summary>Why the last <see cref="TryStartAsync"/> gave null: the reason for skipping.</summary>
    public static string? UnavailableReason { get; private set; }

    /// <summary>
    /// Null when this machine has no PostgreSQL; a server that is there and doesn't start is an error, never a skip.
    /// </summary>
    public static async Task<PostgresServer?> TryStartAsync()
    {
        if (Environment.GetEnvironmentVariable("ZP_TEST_POSTGRES") is { Length: > 0 } configured)
        {
            await using var connection = new NpgsqlConnection(configured);
            await connection.OpenAsync();
            return new PostgresServer(configured, supervisor: null);
        }

        if (OperatingSystem.IsWindows() || FindBinaries() is not { } binaries)
        {
            UnavailableReason = "PostgreSQL is not installed (no initdb); install it or set ZP_TEST_POSTGRES.";
            return null;
        }

        return await StartAsync(binaries);
    }

    /// <summary>
    /// Makes an empty database, or a copy of <paramref name="template"/>: the connection string that an earlier
    /// call gave. The first copy closes the template for connections, because PostgreSQL copies only an idle database.
    /// </summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var database = $"zp_test_{Guid.NewGuid():N}";
        var copyOf = "";
        if (template is not null)
        {
            var source = new NpgsqlConnectionStringBuilder(template).Database!;
            await _sealed.GetOrAdd(source, name => new Lazy<Task>(() => SealAsync(name))).Value;
            copyOf = $" TEMPLATE \"{source}\"";
        }

        await ExecuteAsync($"CREATE DATABASE \"{database}\"{copyOf}");
        _created[database] = true;

        // Many databases, one server: idle connections must not pile up.
        return new NpgsqlConnectionStringBuilder(_admin)
        {
            Database = database,
            MaxPoolSize = 20,
            ConnectionIdleLifetime = 2,
            ConnectionPruningInterval = 1,
        }.ConnectionString;
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made, whoever is still connected.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        _created.TryRemove(name, out _);
    }

    public async ValueTask DisposeAsync()
    {
        if (_supervisor is { } supervisor)
        {
            _supervisor = null;
            _created.Clear();
            await StopAsync(supervisor);
        }

        foreach (var name in _created.Keys)
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
            _created.TryRemove(name, out _);
        }
    }

    private static async Task<PostgresServer> StartAsync(string binaries)
    {
        RemoveOldFolders();
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var supervisor = Supervise(folder, binaries);
        var admin = new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "portal",
            Database = "postgres",
            MaxPoolSize = 10,
        }.ConnectionString;

        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(admin);
                await connection.OpenAsync();
                return new PostgresServer(admin, supervisor);
            }
            catch (NpgsqlException) when (clock.Elapsed < TimeSpan.FromSeconds(30) && !supervisor.HasExited)
            {
                await Task.Delay(20);
            }
            catch (NpgsqlException exception)
            {
                var log = File.Exists($"{folder}/log") ? await File.ReadAllTextAsync($"{folder}/log") : "It wrote no log.";
                await StopAsync(supervisor);
                RemoveFolder(folder);
                throw new InvalidOperationException($"PostgreSQL of {binaries} did not start. {log}", exception);
            }
        }
    }

    private static Process Supervise(string folder, string binaries)
    {
        List<string> command = ["sh", "-c", Supervisor, "sh", folder, binaries];
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            var user = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
                ? "postgres"
                : "nobody";
            RunAndWait("chown", user, folder);
            command.InsertRange(0, ["runuser", "-u", user, "--"]);
        }

        return Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, UseShellExecute = false })!;
    }

    private static async Task StopAsync(Process supervisor)
    {
        supervisor.StandardInput.Close();
        await supervisor.WaitForExitAsync();
        supervisor.Dispose();
    }

    private async Task SealAsync(string database)
    {
        await ExecuteAsync($"ALTER DATABASE \"{database}\" WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}'");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_admin);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases cannot be parameters; we made them ourselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The folder with initdb and postgres: the one on PATH, or else the newest where Debian and Homebrew put it.</summary>
    private static string? FindBinaries()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        var installed = new[] { ("/usr/lib/postgresql", "*"), ("/opt/homebrew/opt", "postgresql@*") }
            .Where(place => Directory.Exists(place.Item1))
            .SelectMany(place => Directory.GetDirectories(place.Item1, place.Item2))
            .OrderByDescending(folder => MajorVersion(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "bin"));
        return onPath.Concat(installed)
            .FirstOrDefault(folder => File.Exists($"{folder}/initdb") && File.Exists($"{folder}/postgres"));
    }

    private static double MajorVersion(string folderName) =>
        double.TryParse(folderName.Split('@')[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Folders stay behind only when supervisor and tests were killed together; no test run lasts a day.</summary>
    private static void RemoveOldFolders()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            if (Directory.GetLastWriteTimeUtc(folder) < DateTime.UtcNow.AddDays(-1))
            {
                RemoveFolder(folder);
            }
        }
    }

    private static void RemoveFolder(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Gone already, or another user's.
        }
    }

    private static void RunAndWait(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
        }
    }
}
