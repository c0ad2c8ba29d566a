using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Bench;

/// <summary>The databases of a run, made once for each number of plans, and the portal started on them.</summary>
internal sealed class BenchSites(BenchOptions options, string scratch) : IAsyncDisposable
{
    private const int TooManyToCopy = 50_000;

    private readonly PortalClock _clock = new(TimeProvider.System);
    private readonly Dictionary<int, string> _databases = [];
    private PostgresServer? _postgres;
    private int _started;

    /// <summary>The published portal on so many plans. On SQLite it works on a copy when another may use the same number.</summary>
    public Task<ServerProcess> StartAsync(int plans, params string[] settings) => StartWithinAsync([], plans, settings);

    /// <param name="wrapper">Words before the command, that run it.</param>
    /// <param name="plans">How many plans.</param>
    /// <param name="settings">Besides those of every run.</param>
    public async Task<ServerProcess> StartWithinAsync(IReadOnlyList<string> wrapper, int plans, params string[] settings)
    {
        var folder = Path.Combine(scratch, $"portal-{Interlocked.Increment(ref _started).ToString(CultureInfo.InvariantCulture)}");
        Directory.CreateDirectory(folder);
        var database = await DatabaseAsync(plans);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            // The big one is used by one process at a time, and a copy of it would take long.
            if (plans >= TooManyToCopy)
            {
                database = $"Data Source={database}";
            }
            else
            {
                File.Copy(database, Path.Combine(folder, "portal.db"));
                database = $"Data Source={Path.Combine(folder, "portal.db")}";
            }
        }

        // In the published folder, where the portal finds its files; everything that it writes goes elsewhere.
        return ServerProcess.Start(
            folder,
            "portal.log",
            [
                .. wrapper, Path.Combine(options.App, "Zwolle.Portal"), "--contentRoot", options.App, "--environment", "Production", "--urls", "http://127.0.0.1:0",
                $"--Portal:DataFolder={folder}", $"--Database:Provider={options.Provider}", $"--ConnectionStrings:Portal={database}",
                "--Map:TileUrl=", "--Geocoder:BaseUrl=", "--Links:Check=false", "--RateLimits:FinderPerMinute=100000000", .. settings,
            ]);
    }

    /// <summary>The key of a new session of a colleague, in the database that the next portal on so many plans works on.</summary>
    public async Task<string> NewSessionAsync(int plans)
    {
        var database = await DatabaseAsync(plans);
        if (options.Provider == DatabaseProvider.Postgres)
        {
            return await StaffCookie.NewSessionAsync(() => Postgres(database), _clock);
        }

        var key = await StaffCookie.NewSessionAsync(() => Sqlite(database), _clock);
        await EmptyLogAsync(database);
        return key;
    }

    /// <summary>Makes what is not there yet.</summary>
    public async Task<string> DatabaseAsync(int plans)
    {
        if (!_databases.TryGetValue(plans, out var database))
        {
            var clock = Stopwatch.StartNew();
            _databases[plans] = database = options.Provider == DatabaseProvider.Postgres ? await PostgresAsync(plans) : await SqliteAsync(plans);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{plans} plans on {options.Provider}: {clock.Elapsed.TotalSeconds:0} s"));
        }

        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            await _postgres.DisposeAsync();
        }
    }

    private async Task<string> SqliteAsync(int plans)
    {
        // A kept database serves only the day that it was made for, and the tables that it was made with.
        await using var model = Sqlite(Path.Combine(scratch, "none.db"));
        var name = $"{plans.ToString(CultureInfo.InvariantCulture)}-{_clock.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{model.Database.GetMigrations().Last()}.db";
        var file = Path.Combine(Directory.CreateDirectory(options.Keep ?? scratch).FullName, name);
        if (File.Exists(file))
        {
            return file;
        }

        var making = file + ".new";
        File.Delete(making);
        await FillAsync(() => Sqlite(making), plans);
        await EmptyLogAsync(making);
        File.Move(making, file);
        return file;
    }

    private async Task<string> PostgresAsync(int plans)
    {
        _postgres ??= await PostgresServer.TryStartAsync() ?? throw new InvalidOperationException(PostgresServer.UnavailableReason);
        var connectionString = await _postgres.CreateDatabaseAsync();
        await FillAsync(() => Postgres(connectionString), plans);
        await using var context = Postgres(connectionString);

        // The server for tests runs without autovacuum, which elsewhere does this.
        await context.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
        return connectionString;
    }

    private async Task FillAsync(Func<PortalDbContext> open, int plans)
    {
        await using (var context = open())
        {
            await context.Database.MigrateAsync();
            await new SeedData(_clock).FillWhenEmptyAsync(context, examples: false);
        }

        await new PlanGenerator(open, _clock).FillAsync(plans);
    }

    /// <summary>Everything in the file itself, so that it can be copied or moved.</summary>
    private static async Task EmptyLogAsync(string file)
    {
        await using (var context = Sqlite(file))
        {
            await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
    }

    private static PostgresPortalDbContext Postgres(string connectionString) =>
        new(new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(connectionString, Database.Postgres).Options);

    private static SqlitePortalDbContext Sqlite(string file) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile(file)).Options);
}
