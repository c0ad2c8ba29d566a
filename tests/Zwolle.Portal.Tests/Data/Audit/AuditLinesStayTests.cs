using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Audit;

/// <summary>The database itself refuses to change the log, where we may tell it to.</summary>
public sealed class AuditLinesStayTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Action\" = 'deleted'")]
    [InlineData("UPDATE \"AuditEntries\" SET \"ActorId\" = 5")]
    [InlineData("UPDATE \"AuditEntries\" SET \"ActorId\" = 5, \"Details\" = NULL")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Details\" = '[]'")]
    [InlineData("UPDATE \"AuditEntries\" SET \"DetailsDigest\" = NULL, \"Details\" = NULL")]
    [InlineData("UPDATE \"AuditEntries\" SET \"Sequence\" = \"Sequence\" + 100, \"Details\" = NULL")]
    [InlineData("DELETE FROM \"AuditEntries\"")]
    public async Task Change_OfALine_IsRefused(string sql)
    {
        Assert.SkipWhen(TestDatabase.Provider == DatabaseProvider.SqlServer, "There an administrator denies it (docs/operations.md).");
        await AddLineAsync(1);
        await using var context = portal.Portal.Database.NewContext();

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains("Lines of the audit log are only added.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncate_OnPostgres_IsRefused()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Postgres, "Only PostgreSQL has it.");
        await using var context = portal.Portal.Database.NewContext();
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("TRUNCATE \"AuditEntries\""));
    }

    [Fact]
    public async Task Erase_OfDetails_IsAllowed()
    {
        await AddLineAsync(2);
        await portal.Portal.WithContextAsync(async context =>
        {
            await portal.Portal.Services.GetRequiredService<AuditTrail>().EraseDetailsAsync(context, typeof(StaffMember), 2);
            return await context.SaveChangesAsync();
        });

        Assert.True(await portal.Portal.WithContextAsync(context => context.AuditEntries.AllAsync(e => e.ItemId != 2 || e.Details == null)));
    }

    private Task<int> AddLineAsync(int id) => portal.Portal.WithContextAsync(context =>
    {
        context.Add(portal.Portal.Services.GetRequiredService<AuditTrail>().Event(AuditActions.SignedIn, typeof(StaffMember), id, details: new { Number = id }));
        return context.SaveChangesAsync();
    });
}
