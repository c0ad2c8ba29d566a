using Microsoft.Extensions.DependencyInjection;
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

    private async Task<PortalSnapshot> SnapshotAsync()
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PortalIndex>().GetAsync();
    }
}
