using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Infrastructure.Clock;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Testing;

/// <summary>What a test database holds.</summary>
public enum Content
{
    /// <summary>The tables, and nothing in them.</summary>
    Empty,

    /// <summary>The real facts and the examples, dated from <see cref="TestClock.Start"/>.</summary>
    Seeded,
}

/// <summary>
/// A database of its own for each test class, copied from a template that is made once per run. Which kind is chosen
/// by ZP_TEST_DATABASE: Sqlite (default), Postgres, or SqlServer (with ZP_TEST_SQLSERVER, a connection string).
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public static readonly DatabaseProvider Provider =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("ZP_TEST_DATABASE") is { Length: > 0 } name ? name : nameof(DatabaseProvider.Sqlite));

    private static readonly string Scratch = Directory.CreateTempSubdirectory("zp-tests-").FullName;
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<Content, string> Templates = [];
    private static PostgresServer? _postgres;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Scratch, recursive: true);
    };

    private TestDatabase(string folder, string connectionString)
    {
        Folder = folder;
        ConnectionString = connectionString;
    }

    /// <summary>The portal's data folder.</summary>
    public string Folder { get; }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync(Content content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Scratch, Guid.NewGuid().ToString("N"))).FullName;
        var template = await TemplateAsync(content);
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                var file = Path.Combine(folder, "portal.db");
                File.Copy(template, file);
                return new TestDatabase(folder, $"Data Source={file}");
            case DatabaseProvider.Postgres:
                return new TestDatabase(folder, await _postgres!.CreateDatabaseAsync(template));
            default:
                // SQL Server has no cheap copy: each class fills its own database.
                var connectionString = SqlServerConnection(Guid.NewGuid().ToString("N"));
                await FillAsync(Context(connectionString), content);
                return new TestDatabase(folder, connectionString);
        }
    }

    /// <summary>A context on this database outside the portal, as another program would open it.</summary>
    public PortalDbContext NewContext() => Context(ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Postgres)
        {
            await _postgres!.DropDatabaseAsync(ConnectionString);
        }
        else if (Provider == DatabaseProvider.SqlServer)
        {
            await using var context = NewContext();
            await context.Database.EnsureDeletedAsync();
        }
    }

    private static async Task<string> TemplateAsync(Content content)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(content, out var template))
            {
                Templates[content] = template = await MakeTemplateAsync(content);
            }

            return template;
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<string> MakeTemplateAsync(Content content)
    {
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                var file = Path.Combine(Scratch, $"{content}.db");
                await FillAsync(Context($"Data Source={file}"), content);
                return file;
            case DatabaseProvider.Postgres:
                _postgres ??= await PostgresServer.TryStartAsync() ?? throw new InvalidOperationException(PostgresServer.UnavailableReason);
                var connectionString = await _postgres.CreateDatabaseAsync();
                await FillAsync(Context(connectionString), content);
                Npgsql.NpgsqlConnection.ClearAllPools();
                return connectionString;
            default:
                return "";
        }
    }

    private static async Task FillAsync(PortalDbContext context, Content content)
    {
        await using (context)
        {
            await context.Database.MigrateAsync();
            if (content == Content.Seeded)
            {
                await new SeedData(new PortalClock(new TestClock())).FillWhenEmptyAsync(context, examples: true);
            }

            if (Provider == DatabaseProvider.Sqlite)
            {
                // The template is copied as one file.
                await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }

        SqliteConnection.ClearAllPools();
    }

    private static PortalDbContext Context(string connectionString) => Provider switch
    {
        DatabaseProvider.Sqlite => new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(SqliteFile.For(connectionString, "")).Options),
        DatabaseProvider.Postgres => new PostgresPortalDbContext(
            new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql(connectionString, Database.Postgres).Options),
        _ => new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer(connectionString, Database.SqlServer).Options),
    };

    private static string SqlServerConnection(string name)
    {
        var server = Environment.GetEnvironmentVariable("ZP_TEST_SQLSERVER") ?? throw new InvalidOperationException("Set ZP_TEST_SQLSERVER to a connection string.");
        return new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(server) { InitialCatalog = $"zp_{name}" }.ConnectionString;
    }
}
