using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;

namespace Zwolle.Portal.Tests.Features.Shared.Map;

/// <summary>The drawing of the real outlines.</summary>
public sealed partial class NeighbourhoodMapTests
{
    private static readonly IReadOnlyList<NeighbourhoodEntry> Neighbourhoods =
    [
        .. SeedFiles.Neighbourhoods().OrderBy(n => n.Name, StringComparer.Ordinal)
            .Select((n, i) => new NeighbourhoodEntry(i + 1, n.Code, n.Slug, n.Name, SeedFiles.Outlines()[n.Code].GetRawText())),
    ];

    private static readonly (IReadOnlyList<MapArea> Areas, int Height) Map = NeighbourhoodMap.Draw(Neighbourhoods);

    [Fact]
    public void Draw_AllWijken_GivesSixteenNumberedAreasInsideTheFrame()
    {
        Assert.Equal(Enumerable.Range(1, 16), Map.Areas.Select(a => a.Number));
        Assert.Equal(Neighbourhoods.Select(n => n.Slug), Map.Areas.Select(a => a.Entry.Slug));
        Assert.All(Map.Areas.SelectMany(Rings).SelectMany(ring => ring), point =>
        {
            Assert.InRange(point.X, 0, NeighbourhoodMap.Width);
            Assert.InRange(point.Y, 0, Map.Height);
        });
    }

    [Fact]
    public void Draw_EveryLabel_StandsInItsOwnAreaAndInNoOther() =>
        Assert.All(Map.Areas, area => Assert.Equal(
            [area.Entry.Name],
            Map.Areas.Where(other => Contains(other, area.LabelX, area.LabelY)).Select(other => other.Entry.Name)));

    [Fact]
    public void Draw_WijkenThatShareABorder_StillDo()
    {
        var real = Borders(Neighbourhoods.Select(n => (n.Slug, Points(n.OutlineGeoJson).ToHashSet())));
        var drawn = Borders(Map.Areas.Select(a => (a.Entry.Slug, Rings(a).SelectMany(ring => ring).ToHashSet())));

        Assert.Contains(("assendorp", "binnenstad"), real);
        Assert.DoesNotContain(("berkum", "stadshagen"), real);
        Assert.Equal([], real.Except(drawn));
    }

    [Theory]
    [InlineData("stadshagen", "holtenbroek", "berkum")]
    [InlineData("westenholte", "kamperpoort-veerallee", "wipstrik")]
    [InlineData("poort-van-zwolle", "assendorp", "marsweteringlanden")]
    [InlineData("schelle", "ittersum", "marsweteringlanden")]
    public void Draw_FromWestToEast_KeepsTheOrder(params string[] slugs) =>
        Assert.Equal(slugs, slugs.OrderBy(slug => Area(slug).LabelX));

    [Theory]
    [InlineData("aa-landen", "diezerpoort", "binnenstad", "assendorp", "ittersum", "soestweteringlanden")]
    [InlineData("stadshagen", "westenholte", "poort-van-zwolle", "schelle")]
    [InlineData("vechtlanden", "berkum", "marsweteringlanden")]
    public void Draw_FromNorthToSouth_KeepsTheOrder(params string[] slugs) =>
        Assert.Equal(slugs, slugs.OrderBy(slug => Area(slug).LabelY));

    [Theory]
    [InlineData(0, 0, "Binnenstad: 1 plan")]
    [InlineData(1, 1, "Binnenstad: 1 plan, 1 keer meedoen")]
    [InlineData(5, 2, "Binnenstad: 1 plan, 5 keer meedoen")]
    public void Area_OpenMoments_ShowInHatchAndLabel(int open, int density, string label)
    {
        var area = Area("binnenstad");
        var busy = area with { Entry = area.Entry with { Plans = 1, OpenMoments = open } };

        Assert.Equal((density, label), (busy.Density, busy.Label));
    }

    [Fact]
    public void Area_NameInLines_IsTheWholeName() =>
        Assert.All(Map.Areas, area => Assert.Equal(Letters(area.Entry.Name), Letters(string.Concat(area.NameLines))));

    [Fact]
    public void Draw_NoWijken_GivesNothing() => Assert.Empty(NeighbourhoodMap.Draw([]).Areas);

    private static MapArea Area(string slug) => Map.Areas.Single(a => a.Entry.Slug == slug);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter));

    private static HashSet<(string, string)> Borders<T>(IEnumerable<(string Slug, HashSet<T> Points)> areas)
    {
        var all = areas.ToList();
        return
        [
            .. from a in all
               from b in all
               where string.CompareOrdinal(a.Slug, b.Slug) < 0 && a.Points.Intersect(b.Points).Count() >= 2
               select (a.Slug, b.Slug),
        ];
    }

    private static IEnumerable<(double, double)> Points(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return [.. Walk(document.RootElement.GetProperty("coordinates"))];

        static IEnumerable<(double, double)> Walk(JsonElement element) => element[0].ValueKind == JsonValueKind.Number
            ? [(element[0].GetDouble(), element[1].GetDouble())]
            : element.EnumerateArray().SelectMany(Walk);
    }

    /// <summary>Each ring is its first point and then steps: 'M10 10l5 0 0 5z'.</summary>
    private static IEnumerable<List<(int X, int Y)>> Rings(MapArea area)
    {
        foreach (var ring in area.Path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var (x, y) = (0, 0);
            var points = new List<(int X, int Y)>();
            foreach (var pair in PathNumber().Matches(ring).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Chunk(2))
            {
                points.Add((x, y) = (x + pair[0], y + pair[1]));
            }

            yield return points;
        }
    }

    /// <summary>Even-odd rule: a ray to the left crosses the border an odd number of times.</summary>
    private static bool Contains(MapArea area, int x, int y) => Rings(area).Sum(ring => ring
        .Zip(ring.Skip(1).Append(ring[0]))
        .Count(edge => edge.First.Y > y != edge.Second.Y > y
            && x > edge.First.X + ((y - edge.First.Y) * (edge.Second.X - edge.First.X) / (double)(edge.Second.Y - edge.First.Y)))) % 2 == 1;

    [GeneratedRegex(@"-?\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathNumber();
}
