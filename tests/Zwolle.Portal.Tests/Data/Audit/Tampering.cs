using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Audit;

/// <summary>What an intruder does before changing the audit log: takes away what the database itself guards.</summary>
internal static class Tampering
{
    public static async Task AllowAsync(PortalDbContext context)
    {
        switch (TestDatabase.Provider)
        {
            case DatabaseProvider.Sqlite:
                await context.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS \"AuditEntries_Update\"; DROP TRIGGER IF EXISTS \"AuditEntries_Delete\"");
                break;
            case DatabaseProvider.Postgres:
                await context.Database.ExecuteSqlRawAsync("ALTER TABLE \"AuditEntries\" DISABLE TRIGGER USER");
                break;
        }
    }
}
