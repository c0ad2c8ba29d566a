using System.Net;
using Microsoft.Data.Sqlite;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

public sealed class HealthTests
{
    [Fact]
    public async Task Get_DatabaseThere_IsLiveAndReady()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "/healthz/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "/healthz/ready"));
    }

    [Fact]
    public async Task Get_DatabaseGone_IsLiveAndNotReady()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "/healthz/ready"));

        await RemoveDatabaseAsync(portal.Database);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(portal, "/healthz/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(portal, "/healthz/ready"));
        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(portal, "/plannen"));
    }

    private static async Task<HttpStatusCode> StatusAsync(PortalFactory portal, string path)
    {
        using var client = portal.NewClient();
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    private static async Task RemoveDatabaseAsync(TestDatabase database)
    {
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            File.Delete(Path.Combine(database.Folder, "portal.db"));
        }
        else
        {
            // Dropping what is already dropped does no harm later.
            await database.DisposeAsync();
        }
    }
}
