using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zwolle.Portal.Infrastructure.Database;

/// <summary>Where the embedded database lives and how every connection to it is set up.</summary>
public sealed record SqliteFile(string Path)
{
    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        ForeignKeys = true,
    }.ToString();

    public static SqliteFile For(string? connectionString, string dataFolder) =>
        new(string.IsNullOrEmpty(connectionString)
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(dataFolder, "portal.db"))
            : System.IO.Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource));
}

public static class SqliteFileExtensions
{
    public static TBuilder UseSqliteFile<TBuilder>(this TBuilder options, SqliteFile file)
        where TBuilder : DbContextOptionsBuilder
    {
        options.UseSqlite(file.ConnectionString, sqlite => sqlite
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(Durability.Instance);
        return options;
    }

    /// <summary>
    /// What a commit promises: it is on disk when it returns (WAL with synchronous=FULL survives a power cut), and a
    /// second writer waits instead of failing.
    /// </summary>
    private sealed class Durability : DbConnectionInterceptor
    {
        public static readonly Durability Instance = new();

        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
        private const string ReadOnlyPragmas = "PRAGMA busy_timeout=10000;";

        /// <summary>The connections that are set up. EF Core opens one for every command, and the pool gives back the same.</summary>
        private static readonly ConditionalWeakTable<object, object> Ready = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsNew(connection))
            {
                using var command = connection.CreateCommand();
                command.CommandText = For(connection);
                command.ExecuteNonQuery();
            }
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsNew(connection))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = For(connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        private static bool IsNew(DbConnection connection) =>
            connection is not SqliteConnection { Handle: { } handle } || Ready.TryAdd(handle, handle);

        // EF Core looks on a read-only connection whether the database is there. That one cannot turn WAL on, as a
        // file needs that was made by VACUUM INTO or by another program.
        private static string For(DbConnection connection) =>
            connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? ReadOnlyPragmas : Pragmas;
    }
}
