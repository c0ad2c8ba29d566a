using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Infrastructure.Database;

namespace Zwolle.Portal.Setup;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    Postgres,
}

/// <summary>
/// Which database holds the portal: <c>Database:Provider</c> with <c>ConnectionStrings:Portal</c>. SQLite is the
/// embedded default, a file in the data folder.
/// </summary>
public static class Database
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        if (!Enum.TryParse<DatabaseProvider>(builder.Configuration.GetValue("Database:Provider", nameof(DatabaseProvider.Sqlite)), out var provider))
        {
            throw new StartException($"Database:Provider is none of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
        }

        var connectionString = builder.Configuration.GetConnectionString("Portal");
        var services = builder.Services;

        services.AddSingleton<SeedData>();
        switch (provider)
        {
            case DatabaseProvider.SqlServer:
                services.AddDbContextPool<PortalDbContext, SqlServerPortalDbContext>((inner, options) =>
                    options.UseSqlServer(Required(connectionString), SqlServer).ForPortal(inner));
                services.AddSingleton<IDatabaseStart, ServerStart>();
                break;
            case DatabaseProvider.Postgres:
                services.AddDbContextPool<PortalDbContext, PostgresPortalDbContext>((inner, options) =>
                    options.UseNpgsql(Required(connectionString), Postgres).ForPortal(inner));
                services.AddSingleton<IDatabaseStart, ServerStart>();
                break;
            default:
                services.AddSingleton(inner => SqliteFile.For(
                    connectionString,
                    Path.Combine(builder.Environment.ContentRootPath, inner.GetRequiredService<PortalOptions>().DataFolder)));
                services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>((inner, options) =>
                    options.UseSqliteFile(inner.GetRequiredService<SqliteFile>()).ForPortal(inner));
                services.AddSingleton<IDatabaseStart, SqliteStart>();
                break;
        }
    }

    /// <summary>
    /// Options of SQL Server that also shape the SQL, so that the proofs translate with the same ones. A list of ids is one
    /// parameter: the text of a command then does not depend on their number, and is made once instead of every time.
    /// </summary>
    public static void SqlServer(SqlServerDbContextOptionsBuilder options) => options
        .EnableRetryOnFailure()
        .UseCompatibilityLevel(150)
        .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    public static void Postgres(NpgsqlDbContextOptionsBuilder options) =>
        options.EnableRetryOnFailure().UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    /// <summary>Brings the database to this version where that is ours to do, and fills it when it is empty and seeding is on.</summary>
    /// <exception cref="StartException">The portal cannot run on this database; the message says why in one sentence.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<IDatabaseStart>().PrepareAsync();

        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var seed = app.Services.GetRequiredService<SeedOptions>();
        if (seed.Enabled)
        {
            await WriteAsync("first facts", () => app.Services.GetRequiredService<SeedData>().FillWhenEmptyAsync(context, seed.Examples));
        }

        await WriteAsync("search terms", new TermKeeper(context).FillAsync);
    }

    private static async Task WriteAsync(string what, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or RetryLimitExceededException)
        {
            throw new StartException($"the {what} cannot be written to the database ({exception.GetBaseException().Message}).", exception);
        }
    }

    private static void ForPortal(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(services.GetServices<IInterceptor>()).WithPortalWarnings();

    private static string Required(string? connectionString) =>
        connectionString is { Length: > 0 } ? connectionString : throw new StartException("Database:Provider names a server, but ConnectionStrings:Portal is empty.");
}
