using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Testing;
using static Zwolle.Portal.Tests.Features.Neighbourhoods.Import.BoundaryJson;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>What a sound file does to the database. Each test has a portal of its own: an import touches every wijk.</summary>
public sealed class BoundaryImportTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zp-boundaries-").FullName;

    private PortalFactory Portal { get; set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await PortalFactory.CreateAsync(Content.Seeded);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_TheSameBorders_ChangesTheYearOnly()
    {
        var before = await Portal.OutlinesAsync();

        var report = await Portal.ImportAsync(await FileAsync(Wijken(2026)));

        Assert.Equal([.. before.Select(row => row[0] == 'W' ? row.Replace("Year = 2025", "Year = 2026", StringComparison.Ordinal) : row)], await Portal.OutlinesAsync());
        Assert.Contains("16 wijken from wijken.json\nDivision: 2025 -> 2026\n", report, StringComparison.Ordinal);
        Assert.Contains("0 of 16 borders change; 652 points in the file, 652 kept", report, StringComparison.Ordinal);
        Assert.Contains("The borders are kept as they are in the file, to a metre.\n", report, StringComparison.Ordinal);
        Assert.Contains("Note: the buurten are of 2025: import those of 2026 too.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\nSaved.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TheSameAgain_SavesNothing()
    {
        var file = await FileAsync(Of(BoundaryKind.Buurten));

        var report = await Portal.ImportAsync(file);

        Assert.Contains("78 buurten from wijken.json\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", report, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing to save.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRun_ReportsTheSameAndSavesNothing()
    {
        var before = await Portal.OutlinesAsync();
        var file = await FileAsync(Moved());

        var dry = await Portal.ImportAsync(file, "--dry-run");

        Assert.Equal(before, await Portal.OutlinesAsync());
        var real = await Portal.ImportAsync(file);
        Assert.EndsWith("\nNothing saved (--dry-run).\n", dry, StringComparison.Ordinal);
        Assert.Equal(dry.Replace("Nothing saved (--dry-run).", "Saved.", StringComparison.Ordinal), real);
        Assert.NotEqual(before, await Portal.OutlinesAsync());
    }

    [Fact]
    public async Task Import_OnePointMoved_ChangesThatWijkAndItsNeighbours()
    {
        var before = await Portal.OutlinesAsync();

        var report = await Portal.ImportAsync(await FileAsync(Moved()));

        var changed = (await Portal.OutlinesAsync()).Except(before, StringComparer.Ordinal).ToList();
        Assert.Contains(changed, row => row.StartsWith(City, StringComparison.Ordinal));
        Assert.InRange(changed.Count, 2, 3);
        Assert.Contains($"{changed.Count} of 16 borders change", report, StringComparison.Ordinal);
        Assert.Matches(@"WK019310 +Binnenstad +0\.60 +0\.60 +[+-]0\.\d % +\d\d m +24 +24\n", report);
        Assert.Equal(16 - changed.Count, report.Split('\n').Count(line => line.Contains(" unchanged ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_MovedBorder_MovesItsBox()
    {
        const string west = "WK019322";
        var file = Wijken();
        var ring = file.Ring(west);
        var outermost = ring.Select(point => point!.AsArray()).MinBy(point => (double)point[0]!)!;
        var (x, y) = ((double)outermost[0]!, (double)outermost[1]!);
        foreach (var point in ring.Select(point => point!.AsArray()).Where(point => (double)point[0]! == x && (double)point[1]! == y))
        {
            point[0] = x - 0.001;
        }

        await Portal.ImportAsync(await FileAsync(file));

        await using var context = Portal.Database.NewContext();
        var outline = (await context.Neighbourhoods.SingleAsync(n => n.Code == west)).Outline;
        Assert.Equal(x - 0.001, outline.West, 1e-9);
    }

    [Fact]
    public async Task Import_SurfaceOnThePageNoLongerTrue_IsNoted()
    {
        await Portal.WithContextAsync(async context =>
        {
            (await context.Neighbourhoods.SingleAsync(n => n.Code == City)).AreaKm2 = 5;
            return await context.SaveChangesAsync();
        });

        var report = await Portal.ImportAsync(await FileAsync(Wijken()), "--dry-run");

        Assert.Contains("Note: the page of WK019310 says 5.0 km², its border holds 0.6.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OtherMunicipalities_AreCounted()
    {
        var file = Wijken();
        file.Features().Add(Feature("wijkcode", "WK014801", Square(6.2, 52.5), 2025));

        Assert.Contains("Left out: 1 of other municipalities or open water.\n", await Portal.ImportAsync(await FileAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DatabaseRefusesTheCommit_SavesNothing()
    {
        var before = await Portal.OutlinesAsync();
        await using var failing = new PortalFactory(Portal.Database).With(services => services.AddSingleton<IInterceptor>(new FullDisk()));
        var file = await FileAsync(Moved());

        var refused = await Assert.ThrowsAsync<BoundaryException>(() => failing.ImportAsync(file));

        Assert.Equal("the database cannot be read or written (The disk is full.).", refused.Message);
        Assert.Equal(before, await Portal.OutlinesAsync());
    }

    /// <summary>The first corner of the Binnenstad some 50 m to the north-east, in every wijk that has it.</summary>
    private static JsonObject Moved()
    {
        var file = Wijken();
        var corner = file.Ring(City)[5]!.AsArray();
        var (x, y) = ((double)corner[0]!, (double)corner[1]!);
        return file.Each((px, py) => px == x && py == y ? (px + 0.0005, py + 0.0003) : (px, py));
    }

    private async Task<string> FileAsync(JsonObject file)
    {
        var path = Path.Combine(_folder, "wijken.json");
        await File.WriteAllTextAsync(path, file.ToJsonString());
        return path;
    }

    private sealed class FullDisk : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new DiskFullException();
    }

    private sealed class DiskFullException() : DbException("The disk is full.");
}
