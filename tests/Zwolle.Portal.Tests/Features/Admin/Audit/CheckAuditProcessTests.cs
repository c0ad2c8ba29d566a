using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Features.Admin.Audit;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Data.Audit;

namespace Zwolle.Portal.Tests.Features.Admin.Audit;

/// <summary>The command as an operator gives it, beside a portal that runs.</summary>
public sealed class CheckAuditProcessTests : IDisposable
{
    private readonly string _folder;

    public CheckAuditProcessTests()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        _folder = Directory.CreateTempSubdirectory("zp-process-").FullName;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task CheckAudit_BesideThePortal_TellsWholeAndNotWhole()
    {
        await using var portal = PortalProcess.Start(_folder, "--Jobs:Enabled=false");
        await portal.ListeningAsync();

        var (code, output) = await CheckAsync();
        Assert.True(code == 0, output);
        Assert.Contains("The audit log has 0 lines. It is whole.", output, StringComparison.Ordinal);

        await using (var context = new Portal.Data.SqlitePortalDbContext(
            new DbContextOptionsBuilder<Portal.Data.SqlitePortalDbContext>().UseSqlite($"Data Source={Path.Combine(_folder, "portal.db")}").Options))
        {
            await Tampering.AllowAsync(context);
            await context.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, 3));
        }

        (code, output) = await CheckAsync();
        Assert.Equal(1, code);
        Assert.Contains("NOT whole (1 findings)", output, StringComparison.Ordinal);
        Assert.Contains("- the end was cut off: the head says 3, the last line is 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAudit_NoDatabase_SaysSoAndMakesNone()
    {
        var (code, output) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("The audit log is not checked: the database cannot be reached.", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private async Task<(int Code, string Output)> CheckAsync()
    {
        await using var check = PortalProcess.StartCommand([CheckAuditCommand.Verb], _folder);
        var code = await check.ExitAsync();
        Assert.DoesNotContain("   at ", check.Output, StringComparison.Ordinal);
        return (code, check.Output);
    }
}
