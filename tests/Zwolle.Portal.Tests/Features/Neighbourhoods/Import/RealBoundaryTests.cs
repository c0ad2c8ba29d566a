using NetTopologySuite.Geometries;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Features.Neighbourhoods.Import;
using Zwolle.Portal.Infrastructure.Geography;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Neighbourhoods.Import;

/// <summary>The detailed boundaries of 2025, which are not part of the repository, on a portal with the generalised ones.</summary>
public sealed class RealBoundaryTests : IAsyncLifetime
{
    /// <summary>A point in each wijk, and two that residents know.</summary>
    private static readonly (string Wijk, double Longitude, double Latitude)[] Points =
    [
        ("WK019310", 6.0917, 52.5124), ("WK019313", 6.0919, 52.5048),
        ("WK019310", 6.09405, 52.51277), ("WK019311", 6.10119, 52.51895), ("WK019312", 6.11739, 52.50942), ("WK019313", 6.10222, 52.50524),
        ("WK019314", 6.07810, 52.50971), ("WK019320", 6.06495, 52.51224), ("WK019321", 6.04046, 52.51745), ("WK019322", 6.04672, 52.54297),
        ("WK019330", 6.08337, 52.52713), ("WK019331", 6.10031, 52.53227), ("WK019332", 6.12000, 52.54500), ("WK019340", 6.17500, 52.54000),
        ("WK019341", 6.15321, 52.49676), ("WK019350", 6.08370, 52.48841), ("WK019351", 6.12128, 52.48550), ("WK019352", 6.12714, 52.46160),
    ];

    /// <summary>Four millimetres within Berkum, so that rounding to a metre lays it on the border.</summary>
    private static readonly Coordinate OnTheBorder = new(6.16607, 52.54203);

    private static readonly Coordinate Deventer = new(6.155, 52.255);

    private PortalFactory Portal { get; set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await PortalFactory.CreateAsync(Content.Seeded);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    [Theory]
    [InlineData("wijken.geojson", 16, 20_000)]
    [InlineData("buurten.geojson", 78, 60_000)]
    public async Task Import_DetailedFile_DrawsTheSameAreasWithFewerPoints(string name, int count, int most)
    {
        var file = Read(name);

        var report = await Portal.ImportAsync(SharedFolder.File("data", name), "--jaar", "2025");

        Assert.Contains($"{count} of {count} borders change", report, StringComparison.Ordinal);
        Assert.Contains("The borders were simplified", report, StringComparison.Ordinal);
        Assert.EndsWith("\nSaved.\n", report, StringComparison.Ordinal);
        var stored = (await AreasAsync()).Where(area => file.Boundaries.Any(b => b.Code == area.Code)).ToDictionary(area => area.Code, StringComparer.Ordinal);
        Assert.InRange(stored.Values.Sum(row => row.Outline.GeoJson.Length), most / 2, most);
        var areas = file.Boundaries.Select(b => GeoJson.ReadArea(stored[b.Code].Outline.GeoJson)).ToList();
        Assert.All(areas, area => Assert.True(area.IsValid));
        Assert.All(file.Boundaries.Zip(areas), pair => Assert.InRange(pair.Second.Area / pair.First.Area.Area, 0.99, 1.01));
        AssertNoGapOrOverlap(areas);
    }

    /// <summary>One file after the other; the buurten then lie in their wijken.</summary>
    [Fact]
    public async Task Import_Both_PointsFallInTheirWijk()
    {
        Read("wijken.geojson");
        await Portal.ImportAsync(SharedFolder.File("data", "wijken.geojson"), "--jaar", "2025");
        await Portal.ImportAsync(SharedFolder.File("data", "buurten.geojson"), "--jaar", "2025");

        var stored = (await AreasAsync()).ConvertAll(row => (row.Code, Area: GeoJson.ReadArea(row.Outline.GeoJson)));
        foreach (var (wijk, longitude, latitude) in Points)
        {
            var point = stored[0].Area.Factory.CreatePoint(new Coordinate(longitude, latitude));
            var found = stored.Where(row => row.Area.Contains(point)).Select(row => row.Code).ToList();
            Assert.Equal([wijk, "BU" + wijk[2..]], found.Select(code => code[..8]));
        }

        var berkum = stored.Single(row => row.Code == "WK019340").Area;
        Assert.InRange(berkum.Distance(berkum.Factory.CreatePoint(OnTheBorder)), 0, 0.00001);
        Assert.DoesNotContain(stored, row => row.Area.Contains(row.Area.Factory.CreatePoint(Deventer)));
    }

    /// <summary>A resident's page stays as small as every page must be: the drawn map is part of it.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/wijken")]
    public async Task Import_DetailedWijken_KeepsPagesSmall(string path)
    {
        Read("wijken.geojson");
        await Portal.ImportAsync(SharedFolder.File("data", "wijken.geojson"), "--jaar", "2025");
        using var client = Portal.NewClient();
        using var plain = await client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        using var compressed = await client.SendAsync(request);

        Assert.InRange((await plain.Content.ReadAsByteArrayAsync()).Length, 10_000, 60_000);
        Assert.InRange((await compressed.Content.ReadAsByteArrayAsync()).Length, 2_000, 15_000);
    }

    private static BoundaryFile Read(string name)
    {
        var path = SharedFolder.File("data", name);
        Assert.SkipUnless(File.Exists(path), SharedFolder.SkipReason);
        using var stream = File.OpenRead(path);
        return BoundaryFile.Read(name, stream, 2025);
    }

    private static void AssertNoGapOrOverlap(List<Geometry> areas)
    {
        var together = areas[0].Factory.BuildGeometry(areas).Union();
        Assert.Equal(0, Assert.IsType<Polygon>(together).NumInteriorRings);
        Assert.Equal(together.Area, areas.Sum(area => area.Area), 1e-10);
    }

    private async Task<List<IGeographicArea>> AreasAsync()
    {
        await using var context = Portal.Database.NewContext();
        return [.. context.Neighbourhoods.OrderBy(n => n.Code), .. context.Subneighbourhoods.OrderBy(s => s.Code)];
    }
}
