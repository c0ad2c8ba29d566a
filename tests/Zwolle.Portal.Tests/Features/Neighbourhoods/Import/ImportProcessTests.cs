using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>The command as its operator meets it.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private readonly string _folder;

    public ImportProcessTests()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        _folder = Directory.CreateTempSubdirectory("zp-import-").FullName;
        File.WriteAllText(Path.Combine(_folder, "wijken.json"), BoundaryJson.Wijken(2026).ToJsonString());
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Import_DryRunThenReal_SavesTheSecondTime()
    {
        await using (var dry = Import("wijken.json", "--dry-run", "--Seed:Enabled=true"))
        {
            Assert.Equal(0, await dry.ExitAsync());
            Assert.Contains("16 wijken from wijken.json", dry.Output, StringComparison.Ordinal);
            Assert.Contains("Nothing saved (--dry-run).", dry.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Now listening", dry.Output, StringComparison.Ordinal);
        }

        Assert.Equal([2025], await YearsAsync());

        await using var real = Import("wijken.json");
        Assert.Equal(0, await real.ExitAsync());
        Assert.Contains("Saved.", real.Output, StringComparison.Ordinal);
        Assert.Equal([2026], await YearsAsync());
    }

    [Fact]
    public async Task Import_NoFile_IsOneLineAndExitCodeOne()
    {
        await using var portal = Import("geen.json", "--Seed:Enabled=true");

        Assert.Equal(1, await portal.ExitAsync());
        var line = Assert.Single(portal.Output.Split('\n'), line => line.StartsWith("The boundaries are not imported: the file cannot be read (", StringComparison.Ordinal));
        Assert.EndsWith(").", line.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", portal.Output, StringComparison.Ordinal);
    }

    /// <summary>SQLite serves one process, and the portal is it.</summary>
    [Fact]
    public async Task Import_WhileThePortalRuns_IsRefused()
    {
        await using var portal = PortalProcess.Start(_folder, "--Seed:Enabled=true");
        await portal.ListeningAsync();

        await using var import = Import("wijken.json");

        Assert.Equal(1, await import.ExitAsync());
        Assert.Contains("another process already uses the database file", import.Output, StringComparison.Ordinal);
        Assert.Equal([2025], await YearsAsync());
    }

    private PortalProcess Import(string file, params string[] arguments) =>
        PortalProcess.StartCommand(["import-wijken", Path.Combine(_folder, file)], _folder, arguments);

    private async Task<List<int>> YearsAsync()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile(Path.Combine(_folder, "portal.db"))).Options;
        await using var context = new SqlitePortalDbContext(options);
        return await context.Neighbourhoods.Select(n => n.Outline.Year).Distinct().ToListAsync();
    }
}
