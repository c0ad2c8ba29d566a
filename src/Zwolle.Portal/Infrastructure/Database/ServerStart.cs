using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;

namespace Zwolle.Portal.Infrastructure.Database;

/// <summary>A database server is upgraded by its administrator, with a reviewed script; the portal only checks that it fits.</summary>
public sealed class ServerStart(IServiceScopeFactory scopes) : IDatabaseStart
{
    public async Task PrepareAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database;
        try
        {
            var applied = (await database.GetAppliedMigrationsAsync()).ToList();
            var known = database.GetMigrations().ToList();
            if (applied.Except(known).LastOrDefault() is { } newer)
            {
                throw new StartException($"the database is newer than this version of the portal (it has migration {newer}).");
            }

            if (known.Except(applied).FirstOrDefault() is { } missing)
            {
                throw new StartException($"the database lacks migration {missing}; run the script of docs/operations.md first.");
            }
        }
        catch (DbException exception)
        {
            throw new StartException($"the database server does not answer ({exception.Message}).", exception);
        }
    }
}
