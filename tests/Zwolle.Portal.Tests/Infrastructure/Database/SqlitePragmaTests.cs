using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>Every connection of the running portal keeps what a commit promises.</summary>
public sealed class SqlitePragmaTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Connection_OfThePortal_IsDurable()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "These are settings of SQLite.");

        // Once on a new connection and once on one from the pool.
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("wal", await PragmaAsync("journal_mode"));
            Assert.Equal("2", await PragmaAsync("synchronous"));
            Assert.Equal("1", await PragmaAsync("foreign_keys"));
            Assert.Equal("10000", await PragmaAsync("busy_timeout"));
        }
    }

    [Fact]
    public async Task Save_RowThatRefersToNothing_IsRefused()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.Portal.WithContextAsync(context =>
        {
            context.Add(new NeighbourhoodAlias { Name = "Nergens", NeighbourhoodId = 987_654 });
            return context.SaveChangesAsync();
        }));
    }

    private Task<string> PragmaAsync(string name) => portal.Portal.WithContextAsync(context =>
#pragma warning disable EF1002 // The name of a function cannot be a parameter.
        context.Database.SqlQueryRaw<string>($"SELECT CAST((SELECT * FROM pragma_{name}) AS TEXT) AS Value").SingleAsync());
#pragma warning restore EF1002
}
