using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Features.Initiatives;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Initiatives;

/// <summary>/initiatieven, and beside it the same on the map.</summary>
public sealed class InitiativeListTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    /// <summary>The pages of those that no wijk, buurt or point places.</summary>
    private static List<string> Nowhere { get; } =
        [.. SeedFiles.Initiatives().Where(seed => seed.Place is not { Near: not null } && seed.Neighbourhoods.Count == 0).Select(seed => InitiativeLinks.Details(seed.Slug))];

    [Theory]
    [InlineData("")]
    [InlineData("?wijk=assendorp")]
    [InlineData("?wijk=hele-stad")]
    [InlineData("?fase=beheer")]
    [InlineData("?nodig=geld")]
    [InlineData("?thema=groen&wijk=holtenbroek")]
    [InlineData("?q=bewoners+tuin")]
    public async Task Get_SameFilter_MapHasWhatTheListHas(string filter)
    {
        var listed = await ListedAsync(filter);
        using var map = JsonDocument.Parse(await portal.Client.GetStringAsync(InitiativeLinks.Map + filter));
        var onMap = Urls(map.RootElement).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(listed.Except(Nowhere).Order(StringComparer.Ordinal), onMap.Order(StringComparer.Ordinal));
    }

    /// <summary>What nobody can place is counted beside the map, and its own page has none.</summary>
    [Fact]
    public async Task Get_PlaceThatIsNowhere_IsToldAndNotMapped()
    {
        Assert.Contains($"{Nowhere.Count} initiatieven staan niet op de kaart", (await portal.PageAsync(InitiativeLinks.List)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await portal.PageAsync(Nowhere[0])).QuerySelector("[data-plans]"));
    }

    [Fact]
    public async Task Get_List_HasEverySeededInitiativeAndThoseThatAskFirst()
    {
        var listed = await ListedAsync("");

        Assert.All(SeedFiles.Initiatives(), seed => Assert.Contains(InitiativeLinks.Details(seed.Slug), listed));
        var asking = SeedFiles.Initiatives().Where(seed => seed.Needs.Count > 0).Select(seed => InitiativeLinks.Details(seed.Slug)).ToHashSet();
        Assert.NotEmpty(asking);
        Assert.All(listed.Take(asking.Count), url => Assert.Contains(url, asking));
    }

    [Fact]
    public async Task Get_Filters_CountWhatEachChoiceWouldGive()
    {
        var page = await portal.PageAsync("/initiatieven?thema=groen");

        foreach (var option in page.QuerySelectorAll("select[name='wijk'] option, select[name='fase'] option").Cast<IHtmlOptionElement>().Where(option => option.Value.Length > 0))
        {
            var name = option.Closest("select")!.GetAttribute("name");
            var count = int.Parse(option.TextContent[(option.TextContent.LastIndexOf('(') + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(count, (await ListedAsync($"?thema=groen&{name}={option.Value}")).Count);
        }

        Assert.Equal("/initiatieven", page.Link("Haal weg: Groen en water").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_PointAndArea_AreDrawnWhereTheyAre()
    {
        const string square = """{"type":"Polygon","coordinates":[[[6.10,52.50],[6.11,52.50],[6.11,52.51],[6.10,52.50]]]}""";
        var point = await portal.Data.InitiativeAsync(i => i.Location = new Location { Name = "Hoek", Precision = LocationPrecision.Point, Longitude = 6.1, Latitude = 52.5 });
        var area = await portal.Data.InitiativeAsync(i => i.Location = new Location
        {
            Name = "Veld",
            Precision = LocationPrecision.Drawn,
            Area = new() { GeoJson = square, West = 6.10, South = 52.50, East = 6.11, North = 52.51 },
        });

        Assert.Equal("Point", await GeometryAsync(point.Slug));
        Assert.Equal("Polygon", await GeometryAsync(area.Slug));

        async Task<string?> GeometryAsync(string slug)
        {
            using var map = JsonDocument.Parse(await portal.Client.GetStringAsync(InitiativeLinks.MapOf(slug)));
            return map.RootElement.GetProperty("features").EnumerateArray().Single().GetProperty("geometry").GetProperty("type").GetString();
        }
    }

    [Fact]
    public async Task Get_UnknownValues_AreToldAndTheRestWorks()
    {
        using var response = await portal.Client.GetAsync("/initiatieven?wijk=atlantis&fase=ooit&nodig=alles&thema=niets&pagina=99&q=" + new string('x', 101));
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(6, page.QuerySelectorAll(".zp-error-summary li, [role=alert] li").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".zp-card"));
        using var map = await portal.Client.GetAsync(InitiativeLinks.Map + "?wijk=atlantis");
        Assert.Equal(HttpStatusCode.BadRequest, map.StatusCode);
    }

    [Fact]
    public async Task Get_NothingFound_SaysSoWithAWayOn()
    {
        var page = await portal.PageAsync("/initiatieven?q=xyzzy");

        Assert.Contains("0 initiatieven gevonden", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dat betekent niet dat ze er niet zijn.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-plans]"));
    }

    [Fact]
    public async Task Get_Wijk_ShowsItsOwnAndNoOthers()
    {
        var here = await portal.Data.InitiativeAsync(i => i.Needs = InitiativeNeeds.Room, "vechtlanden");
        var elsewhere = await portal.Data.InitiativeAsync(i => i.Needs = InitiativeNeeds.Room, "ittersum");

        var section = (await portal.PageAsync("/wijken/vechtlanden")).SectionUnder("Wat doen bewoners en organisaties zelf?");

        Assert.Contains(here.Title, section.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nu nodig: een plek", section.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Title, section.TextContent, StringComparison.Ordinal);
        Assert.Contains("geen initiatieven bekend", (await portal.PageAsync("/wijken/schelle")).SectionUnder("Wat doen bewoners en organisaties zelf?").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Urls(JsonElement map) => map.GetProperty("features").EnumerateArray()
        .Select(feature => feature.GetProperty("properties"))
        .SelectMany(properties => properties.TryGetProperty("plans", out var items) ? items.EnumerateArray().ToArray() : [properties])
        .Select(item => item.GetProperty("url").GetString()!);

    private async Task<List<string>> ListedAsync(string filter)
    {
        var listed = new List<string>();
        for (var number = 1; ; number++)
        {
            using var response = await portal.Client.GetAsync($"/initiatieven{filter}{(filter.Length == 0 ? "?" : "&")}pagina={number}");
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return listed;
            }

            listed.AddRange((await Html.ParseAsync(response)).QuerySelectorAll(".zp-card__title a").Select(link => link.GetAttribute("href")!));
        }
    }
}
