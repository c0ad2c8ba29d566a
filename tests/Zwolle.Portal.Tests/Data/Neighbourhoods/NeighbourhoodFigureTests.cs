using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Data.Neighbourhoods;

public sealed class NeighbourhoodFigureTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData("Een 8,0 in 2022. | Gemeente | https://www.zwolle.nl/x", true)]
    [InlineData("79% in 2014|Jaarverslag|http://zwolle.jaarverslag-2014.nl/p1686.html", true)]
    [InlineData("Een 8,0 | Gemeente | https://www.zwolle.nl/x", false)]
    [InlineData("Een 8,0 van 9400 mensen | Gemeente | https://www.zwolle.nl/x", false)]
    [InlineData("Een 8,0 in 2022. | Gemeente", false)]
    [InlineData("Een 8,0 in 2022. | | https://www.zwolle.nl/x", false)]
    [InlineData("Een 8,0 in 2022. | Gemeente | javascript:alert(2022)", false)]
    [InlineData("Een 8,0 in 2022. | Gemeente | https://www.zwolle.nl/x | meer", false)]
    public void FirstWrong_Line_IsAFigureOnlyWithYearSourceAndAddress(string line, bool isFigure)
    {
        Assert.Equal(isFigure ? null : line, NeighbourhoodFigure.FirstWrong(line));
        Assert.Equal(isFigure ? 1 : 0, NeighbourhoodFigure.All(line).Count);
    }

    [Fact]
    public async Task Get_Wijk_ShowsItsOwnFiguresWithTheirSource()
    {
        Assert.Contains(SeedFiles.Neighbourhoods(), seed => seed.Figures.Count > 0);
        foreach (var seed in SeedFiles.Neighbourhoods())
        {
            var section = (await portal.PageAsync($"/wijken/{seed.Slug}")).SectionUnder("Over de wijk");
            Assert.All(seed.Figures, figure => Assert.Contains(figure.Text, section.TextContent, StringComparison.Ordinal));
            Assert.Equal(seed.Figures.Select(figure => figure.Url), section.QuerySelectorAll("a[href^='http']").Select(link => link.GetAttribute("href")!));
        }

        // A list of wijken by figures would set them against each other.
        var list = (await portal.PageAsync("/wijken")).Body!.TextContent;
        Assert.All(SeedFiles.Neighbourhoods().SelectMany(seed => seed.Figures), figure => Assert.DoesNotContain(figure.Text, list, StringComparison.Ordinal));
    }
}
