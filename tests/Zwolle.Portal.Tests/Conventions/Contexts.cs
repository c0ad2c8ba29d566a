using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>A context of each provider, for its model, its migrations and its SQL: no server is reached.</summary>
internal static class Contexts
{
    public static SqlServerPortalDbContext SqlServer(params IEnumerable<IInterceptor> interceptors) => new(
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere", Database.SqlServer).AddInterceptors(interceptors).Options);

    public static PortalDbContext Of(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => SqlServer(),
        DatabaseProvider.Postgres => new PostgresPortalDbContext(
            new DbContextOptionsBuilder<PostgresPortalDbContext>().UseNpgsql("Host=nowhere", Database.Postgres).Options),
        _ => new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile("nowhere.db")).Options),
    };
}
