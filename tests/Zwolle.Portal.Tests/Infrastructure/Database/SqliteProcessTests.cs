using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Database;

/// <summary>The portal as its operator meets it: it runs, or it stops with one sentence and the database as it was.</summary>
public sealed class SqliteProcessTests : IDisposable
{
    private readonly string _folder;

    public SqliteProcessTests()
    {
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");
        _folder = Directory.CreateTempSubdirectory("zp-process-").FullName;
    }

    private string DatabasePath => Path.Combine(_folder, "portal.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_SecondProcessOnTheFile_StopsAndTheFirstGoesOn()
    {
        await using var first = PortalProcess.Start(_folder);
        using var client = new HttpClient { BaseAddress = await first.ListeningAsync() };

        await using var second = PortalProcess.Start(_folder);

        Assert.Contains("another process", await StopsAsync(second), StringComparison.Ordinal);
        using var response = await client.GetAsync("/healthz/ready");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Start_ReadOnlyFile_Stops()
    {
        await MakeAsync();
        var before = await HashAsync();
        File.SetAttributes(DatabasePath, FileAttributes.ReadOnly);

        await using var portal = PortalProcess.StartUnder(await WithoutPrivilegeAsync(), _folder);

        Assert.Contains("cannot be written", await StopsAsync(portal), StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync());
    }

    [Fact]
    public async Task Start_ReadOnlyFolder_Stops()
    {
        await MakeAsync();
        var before = await HashAsync();
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permission on a folder.");
            return;
        }

        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            await using var portal = PortalProcess.StartUnder(await WithoutPrivilegeAsync(), _folder);

            Assert.Contains("cannot be written", await StopsAsync(portal), StringComparison.Ordinal);
            Assert.Equal(before, await HashAsync());
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>No file may grow beyond 800 kB: enough for the tables, not for the facts.</summary>
    [Fact]
    public async Task Start_DiskFullDuringSeed_StopsAndStartsWhenThereIsRoom()
    {
        await MakeAsync();

        await using (var full = PortalProcess.StartUnder(WithFileSizeLimit(800), _folder, "--Seed:Enabled=true"))
        {
            Assert.Contains("cannot be written", await StopsAsync(full), StringComparison.Ordinal);
        }

        Assert.Equal(0, await PlansAsync());
        await using var portal = PortalProcess.Start(_folder, "--Seed:Enabled=true");
        await portal.ListeningAsync();
        Assert.Equal(SeedFiles.Plans().Count, await PlansAsync());
    }

    /// <summary>A file system of 400 kB that belongs to the process alone.</summary>
    [Fact]
    public async Task Start_DiskFullDuringUpgrade_StopsAndLeavesTheFile()
    {
        MakeOld();
        var before = await HashAsync();
        var small = Directory.CreateDirectory(Path.Combine(_folder, "small")).FullName;
        var kept = Path.Combine(_folder, "kept");
        string[] unshare = Environment.IsPrivilegedProcess ? ["unshare", "-m"] : ["unshare", "-rm"];
        Assert.SkipUnless(
            await PortalProcess.CanRunAsync([.. unshare, "mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", small]),
            "This machine lets us mount no file system of our own.");

        const string script = """
            mount -t tmpfs -o size=400k tmpfs "$1" && cp "$2" "$1/portal.db" || exit 99
            small=$1 kept=$3
            shift 3
            "$@"
            code=$?
            cp -r "$small" "$kept"
            exit $code
            """;
        await using var portal = PortalProcess.StartUnder([.. unshare, "sh", "-c", script, "sh", small, DatabasePath, kept], small);

        Assert.Contains("disk is full", await StopsAsync(portal), StringComparison.Ordinal);
        Assert.Equal(before, await HashAsync(Path.Combine(kept, "portal.db")));
        Assert.False(File.Exists(Path.Combine(kept, "portal.db.new")));
    }

    /// <summary>The small version of <c>./prove kill-start</c>.</summary>
    [Fact]
    public async Task Start_AfterKillsAtRandomMoments_ComesUpWhole()
    {
        var random = new Random(20261201);
        for (var kill = 0; kill < 3; kill++)
        {
            await using var killed = PortalProcess.Start(_folder, "--Seed:Enabled=true");
            var wait = random.Next(1_200);
            await Task.WhenAny(killed.ExitAsync(), Task.Delay(wait));
            await killed.KillAsync();
        }

        await using var portal = PortalProcess.Start(_folder, "--Seed:Enabled=true");
        await portal.ListeningAsync();

        Assert.Equal(SeedFiles.Plans().Count, await PlansAsync());
        await using var context = Context();
        Assert.Equal(["ok"], await context.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
    }

    /// <summary>The sentence of a portal that does not start: exit code 1, one line, no stack trace.</summary>
    private static async Task<string> StopsAsync(PortalProcess portal)
    {
        var code = await portal.ExitAsync();

        const string start = "The portal does not start: ";
        var line = Assert.Single(portal.Output.Split('\n'), line => line.Contains(start, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", portal.Output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        return line[(line.IndexOf(start, StringComparison.Ordinal) + start.Length)..].Trim();
    }

    private static string[] WithFileSizeLimit(int kilobytes)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit on the size of a process's files.");

        // The limit also counts for the double mapping of generated code; ulimit counts blocks of 512 bytes.
        return
        [
            "sh", "-c", "trap '' XFSZ; ulimit -f \"$1\"; shift; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
            "sh", (2 * kilobytes).ToString(CultureInfo.InvariantCulture),
        ];
    }

    /// <summary>Permissions don't bind an administrator, so the process gives up that privilege.</summary>
    private static async Task<string[]> WithoutPrivilegeAsync()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return [];
        }

        string[] wrapper = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"];
        Assert.SkipUnless(await PortalProcess.CanRunAsync([.. wrapper, "true"]), "Run this as an ordinary user, or install setpriv.");
        return wrapper;
    }

    private async Task MakeAsync()
    {
        using var start = new SqliteStart(new SqliteFile(DatabasePath), TimeProvider.System);
        await start.PrepareAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>A database from before the first migration, of 40 kB.</summary>
    private void MakeOld()
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE Notes (Text TEXT); INSERT INTO Notes VALUES (hex(randomblob(20000)))";
        command.ExecuteNonQuery();
    }

    private async Task<int> PlansAsync()
    {
        await using var context = Context();
        return await context.Plans.CountAsync();
    }

    private SqlitePortalDbContext Context() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqliteFile(new SqliteFile(DatabasePath)).Options);

    private async Task<string> HashAsync(string? path = null) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(path ?? DatabasePath)));
}
