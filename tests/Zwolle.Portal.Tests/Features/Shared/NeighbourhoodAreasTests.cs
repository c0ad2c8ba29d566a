using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.IO;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Shared;

/// <summary>Against the outlines that the seed carries, which are generalised.</summary>
public sealed class NeighbourhoodAreasTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData("binnenstad", 6.09405, 52.51277)]
    [InlineData("diezerpoort", 6.10119, 52.51895)]
    [InlineData("wipstrik", 6.11739, 52.50942)]
    [InlineData("assendorp", 6.10222, 52.50524)]
    [InlineData("kamperpoort-veerallee", 6.07810, 52.50971)]
    [InlineData("poort-van-zwolle", 6.06495, 52.51224)]
    [InlineData("westenholte", 6.04046, 52.51745)]
    [InlineData("stadshagen", 6.04672, 52.54297)]
    [InlineData("holtenbroek", 6.08337, 52.52713)]
    [InlineData("aa-landen", 6.10031, 52.53227)]
    [InlineData("vechtlanden", 6.12000, 52.54500)]
    [InlineData("berkum", 6.16607, 52.54203)]
    [InlineData("marsweteringlanden", 6.15321, 52.49676)]
    [InlineData("schelle", 6.08370, 52.48841)]
    [InlineData("ittersum", 6.12128, 52.48550)]
    [InlineData("soestweteringlanden", 6.12714, 52.46160)]
    [InlineData("binnenstad", 6.0917, 52.5124)] // Grote Markt
    [InlineData("assendorp", 6.0919, 52.5048)] // the station
    [InlineData(null, 6.155, 52.255)] // Deventer
    [InlineData(null, 52.5124, 6.0917)] // the two swapped
    [InlineData(null, 0, 0)]
    public async Task At_KnownPoint_IsTheWijkAroundIt(string? wijk, double longitude, double latitude)
    {
        var snapshot = await SnapshotAsync();

        Assert.Equal(wijk, new NeighbourhoodAreas().At(snapshot, longitude, latitude)?.Slug);
    }

    [Fact]
    public async Task At_OtherSnapshot_UsesItsOutlines()
    {
        var areas = new NeighbourhoodAreas();
        var whole = await SnapshotAsync();
        var without = whole with { Neighbourhoods = [.. whole.Neighbourhoods.Where(n => n.Slug != "stadshagen")] };

        Assert.Equal("stadshagen", areas.At(whole, 6.04672, 52.54297)?.Slug);
        Assert.Null(areas.At(without, 6.04672, 52.54297));
        Assert.Equal("stadshagen", areas.At(whole, 6.04672, 52.54297)?.Slug);
    }

    /// <summary>Two squares side by side, 679 by 1,113 metres each, that share the border at 6.11.</summary>
    [Theory]
    [InlineData("POLYGON((6.102 52.502, 6.108 52.502, 6.108 52.508, 6.102 52.508, 6.102 52.502))", "berkum")]
    [InlineData("POLYGON((6.106 52.502, 6.118 52.502, 6.118 52.508, 6.106 52.508, 6.106 52.502))", "schelle berkum")]
    [InlineData("POLYGON((6.102 52.502, 6.112 52.502, 6.112 52.508, 6.102 52.508, 6.102 52.502))", "berkum schelle")]
    [InlineData("POLYGON((6.102 52.502, 6.11 52.502, 6.11 52.508, 6.102 52.508, 6.102 52.502))", "berkum")] // up to the border
    [InlineData("POLYGON((6.101 52.502, 6.1101 52.502, 6.1101 52.508, 6.101 52.508, 6.101 52.502))", "berkum")] // 7 m over it, of 618
    [InlineData("POLYGON((6.00 52.502, 6.1105 52.502, 6.1105 52.508, 6.00 52.508, 6.00 52.502))", "berkum schelle")] // little of all, and 34 m wide
    [InlineData("POLYGON((6.1099 52.502, 6.11005 52.502, 6.11005 52.5021, 6.1099 52.5021, 6.1099 52.502))", "berkum schelle")] // a small one on the border
    [InlineData("POLYGON((6.20 52.502, 6.21 52.502, 6.21 52.508, 6.20 52.508, 6.20 52.502))", "")]
    [InlineData("LINESTRING(6.102 52.502, 6.108 52.508)", "berkum")]
    [InlineData("LINESTRING(6.106 52.502, 6.118 52.502)", "schelle berkum")]
    [InlineData("LINESTRING(6.1005 52.502, 6.1101 52.502)", "berkum")] // 7 m over the border, of 652
    [InlineData("LINESTRING(6.00 52.502, 6.1105 52.502)", "berkum schelle")] // 34 m, of many
    [InlineData("LINESTRING(6.20 52.502, 6.21 52.502)", "")]
    [InlineData("POINT(6.115 52.505)", "schelle")]
    [InlineData("POINT(6.2 52.505)", "")]
    public async Task In_Shape_IsTheWijkenAroundItWithoutSlivers(string shape, string wijken)
    {
        var snapshot = await SnapshotAsync();
        var two = snapshot with
        {
            Neighbourhoods =
            [
                snapshot.Neighbourhoods.Single(n => n.Slug == "berkum") with { OutlineGeoJson = Square(6.10, 6.11) },
                snapshot.Neighbourhoods.Single(n => n.Slug == "schelle") with { OutlineGeoJson = Square(6.11, 6.12) },
            ],
        };

        var found = new NeighbourhoodAreas().In(two, new WKTReader().Read(shape));

        Assert.Equal(wijken.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(n => n.Slug));
    }

    private static string Square(double west, double east) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Polygon","coordinates":[[[{{west}},52.50],[{{east}},52.50],[{{east}},52.51],[{{west}},52.51],[{{west}},52.50]]]}""");

    private async Task<PortalSnapshot> SnapshotAsync()
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalIndex>().GetAsync();
    }
}
