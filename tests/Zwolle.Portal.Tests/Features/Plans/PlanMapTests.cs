using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Themes;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;

namespace Zwolle.Portal.Tests.Features.Plans;

/// <summary>The map shows what the list shows: /kaart/plannen.geojson beside /plannen. Each test has a theme of its own.</summary>
public sealed class PlanMapTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Square = """{"type":"Polygon","coordinates":[[[6.10,52.50],[6.11,52.50],[6.11,52.51],[6.10,52.51],[6.10,52.50]]]}""";

    [Theory]
    [InlineData("")]
    [InlineData("?wijk=assendorp")]
    [InlineData("?wijk=hele-stad")]
    [InlineData("?fase=uitvoering")]
    [InlineData("?meedoen=nu")]
    [InlineData("?meedoen=beantwoord&wijk=stadshagen")]
    [InlineData("?q=huizen")]
    public async Task Get_SameFilter_HasThePlansOfTheList(string filter)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var address = $"/plannen{filter}{(filter.Length == 0 ? "?" : "&")}pagina={number}";
            using var response = await portal.Client.GetAsync(address);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                break;
            }

            // What holds for the whole city stands under a list of its own and is not part of it.
            var page = await Html.ParseAsync(response);
            var own = page.QuerySelectorAll("a[href^='/plannen/']:not([href*='feed.atom'])").Where(link => link.Closest("section[aria-labelledby='hele-stad']") is null);
            listed.UnionWith(own.Select(link => link.GetAttribute("href")!));
        }

        var onMap = Plans(await MapAsync(filter)).ToHashSet(StringComparer.Ordinal);
        var first = await portal.PageAsync("/plannen" + filter);
        var without = first.QuerySelectorAll(".zp-map-column .zp-note").Select(note => note.TextContent).FirstOrDefault(text => text.Contains("niet op de kaart", StringComparison.Ordinal));

        Assert.Subset(listed, onMap);
        var missing = await portal.Portal.WithContextAsync(async context =>
        {
            var placeless = await context.Plans.Where(p => p.LocationId == null && !p.NeighbourhoodLinks.Any()).Select(p => "/plannen/" + p.Slug).ToListAsync();
            return listed.Intersect(placeless).ToHashSet(StringComparer.Ordinal);
        });
        Assert.Equal(missing, listed.Except(onMap).ToHashSet(StringComparer.Ordinal));
        if (onMap.Count > 0)
        {
            Assert.Equal(missing.Count == 0 ? null : $"{missing.Count} {(missing.Count == 1 ? "plan staat" : "plannen staan")} niet op de kaart: voor de hele stad, of de plek is niet bekend.", without);
        }
    }

    [Fact]
    public async Task Get_EveryKindOfPlace_IsAPointAnAreaOrSomewhereInOne()
    {
        var theme = await portal.Data.ThemeAsync();
        var buurt = await portal.Portal.WithContextAsync(context => context.Subneighbourhoods.SingleAsync(s => s.Code == "BU01931310"));
        var point = await PlanAsync(theme, new Location { Name = "Plein", Precision = LocationPrecision.Point, Longitude = 6.101, Latitude = 52.505 });
        var area = await PlanAsync(theme, new Location
        {
            Name = "Park",
            Precision = LocationPrecision.Drawn,
            Area = new AreaOutline { GeoJson = Square, West = 6.10, South = 52.50, East = 6.11, North = 52.51 },
        });
        var near = await PlanAsync(theme, new Location { Name = "Ergens", Precision = LocationPrecision.Approximate, SubneighbourhoodId = buurt.Id }, "berkum");
        var two = await PlanAsync(theme, null, "berkum", "schelle");
        await portal.Data.MomentAsync(two);
        await PlanAsync(theme, null);

        var features = Features(await MapAsync($"?thema={theme.Slug}"));

        var found = Single(features, "plan", point.Title);
        Assert.Equal("[6.101,52.505]", found.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal($"/plannen/{point.Slug}", found.GetProperty("properties").GetProperty("url").GetString());
        Assert.Equal("Voorbereiding, stand van 2026", found.GetProperty("properties").GetProperty("phase").GetString());
        Assert.False(found.GetProperty("properties").GetProperty("open").GetBoolean());
        Assert.Equal(Square, Single(features, "plan", area.Title).GetProperty("geometry").GetRawText());

        // Near: once per area, with the border of a buurt; a plan in two wijken stands in both.
        Assert.Equal(["Berkum", "Oud-Assendorp", "Schelle"], features.Where(f => Kind(f) == "area").Select(Name).Order(StringComparer.Ordinal));
        var oud = features.Single(f => Name(f) == "Oud-Assendorp").GetProperty("properties");
        Assert.Equal([near.Title], Titles(oud));
        Assert.Equal("Polygon", oud.GetProperty("outline").GetProperty("type").GetString());
        var berkum = features.Single(f => Name(f) == "Berkum").GetProperty("properties");
        Assert.Equal([two.Title], Titles(berkum));
        Assert.True(berkum.GetProperty("plans")[0].GetProperty("open").GetBoolean());
        Assert.False(berkum.TryGetProperty("outline", out _));
        Assert.Equal(5, features.Count);
    }

    [Fact]
    public async Task Get_Hidden_IsNotOnTheMap()
    {
        var theme = await portal.Data.ThemeAsync();
        await PlanAsync(theme, null, p => p.PublishedAt = null, "berkum");
        await PlanAsync(theme, null, p => p.WithdrawnAt = portal.Data.UtcNow, "berkum");

        Assert.Empty(Features(await MapAsync($"?thema={theme.Slug}")));
    }

    [Fact]
    public async Task Get_Box_HasOnlyWhatLiesInIt()
    {
        var theme = await portal.Data.ThemeAsync();
        var inside = await PlanAsync(theme, new Location { Name = "In", Precision = LocationPrecision.Point, Longitude = 6.105, Latitude = 52.505 });
        await PlanAsync(theme, new Location { Name = "Uit", Precision = LocationPrecision.Point, Longitude = 6.125, Latitude = 52.505 });
        var touching = await PlanAsync(theme, new Location
        {
            Name = "Raakt",
            Precision = LocationPrecision.Drawn,
            Area = new AreaOutline { GeoJson = Square, West = 6.10, South = 52.50, East = 6.11, North = 52.51 },
        });
        await PlanAsync(theme, new Location
        {
            Name = "Ver",
            Precision = LocationPrecision.Drawn,
            Area = new AreaOutline { GeoJson = Square, West = 6.00, South = 52.40, East = 6.01, North = 52.41 },
        });
        var near = await PlanAsync(theme, null, "assendorp");
        await PlanAsync(theme, null, "soestweteringlanden");

        var plans = Plans(await MapAsync($"?thema={theme.Slug}&bbox=6.10,52.50,6.11,52.51"));

        Assert.Equal(new[] { inside, touching, near }.Select(p => $"/plannen/{p.Slug}").Order(StringComparer.Ordinal), plans.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("&bbox=6.10,52.50,6.11,52.51", true)]
    [InlineData("&bbox=6.10,52.52,6.11,52.53", false)]
    public async Task Get_Line_IsThatLineWhereItLies(string scope, bool isThere)
    {
        const string line = """{"type":"LineString","coordinates":[[6.1,52.5],[6.11,52.51]]}""";
        var theme = await portal.Data.ThemeAsync();
        var plan = await PlanAsync(theme, new Location
        {
            Name = "Pad",
            Precision = LocationPrecision.Drawn,
            Area = new AreaOutline { GeoJson = line, West = 6.10, South = 52.50, East = 6.11, North = 52.51 },
        });

        var features = Features(await MapAsync($"?thema={theme.Slug}{scope}"));

        Assert.Equal(isThere ? [line] : [], features.Select(feature => feature.GetProperty("geometry").GetRawText()));
        Assert.Equal(isThere ? [plan.Title] : [], features.Select(feature => feature.GetProperty("properties").GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Get_OnePlan_HasOnlyThatPlan()
    {
        var plan = await portal.Data.PlanAsync(null, "berkum");
        await portal.Data.PlanAsync(null, "berkum");

        Assert.Equal([$"/plannen/{plan.Slug}"], Plans(await MapAsync($"?plan={plan.Slug}")));
        Assert.Empty(Plans(await MapAsync("?plan=bestaat-niet")));
    }

    [Theory]
    [InlineData("?plan=a%00b")]
    [InlineData("?bbox=6.1,52.5")]
    [InlineData("?bbox=6,09;52,5;6,1;52,6")]
    [InlineData("?bbox=6.2,52.5,6.1,52.6")]
    [InlineData("?bbox=NaN,0,1,1")]
    [InlineData("?wijk=atlantis")]
    public async Task Get_WrongValue_SaysWhatIsWrong(string query)
    {
        using var response = await portal.Client.GetAsync("/kaart/plannen.geojson" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var detail = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString();
        Assert.Contains(query.Contains("wijk", StringComparison.Ordinal) ? "Wij kennen deze wijk niet." : query.Contains("plan", StringComparison.Ordinal) ? "Wij kennen dit plan niet." : "vier getallen", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Again_IsNotModifiedUntilSomethingChanges()
    {
        var theme = await portal.Data.ThemeAsync();
        await PlanAsync(theme, null, "berkum");
        var address = $"/kaart/plannen.geojson?thema={theme.Slug}";
        using var first = await portal.Client.GetAsync(address);
        var tag = first.Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(address, tag));
        Assert.Equal("application/geo+json", first.Content.Headers.ContentType?.MediaType);

        await PlanAsync(theme, null, "berkum");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address, tag));
    }

    private async Task<HttpStatusCode> StatusAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        using var response = await portal.Client.SendAsync(request);
        return response.StatusCode;
    }

    private Task<Plan> PlanAsync(Theme theme, Location? place, params string[] neighbourhoods) => PlanAsync(theme, place, null, neighbourhoods);

    private Task<Plan> PlanAsync(Theme theme, Location? place, Action<Plan>? change, params string[] neighbourhoods) => portal.Data.PlanAsync(
        p =>
        {
            p.Themes.Add(theme);
            p.Location = place;
            change?.Invoke(p);
        },
        neighbourhoods);

    private async Task<JsonDocument> MapAsync(string query)
    {
        var answer = await Answer.GetAsync(portal.Client, "/kaart/plannen.geojson" + query);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonDocument.Parse(answer.Body);
    }

    private static List<JsonElement> Features(JsonDocument map) => [.. map.RootElement.GetProperty("features").EnumerateArray()];

    private static IEnumerable<string> Plans(JsonDocument map) => Features(map)
        .Select(feature => feature.GetProperty("properties"))
        .SelectMany(properties => properties.TryGetProperty("plans", out var plans) ? plans.EnumerateArray() : Enumerable.Repeat(properties, 1))
        .Select(plan => plan.GetProperty("url").GetString()!)
        .Distinct(StringComparer.Ordinal);

    private static JsonElement Single(List<JsonElement> features, string kind, string title) =>
        features.Single(f => Kind(f) == kind && f.GetProperty("properties").GetProperty("title").GetString() == title);

    private static string Kind(JsonElement feature) => feature.GetProperty("properties").GetProperty("kind").GetString()!;

    private static string? Name(JsonElement feature) => feature.GetProperty("properties").TryGetProperty("name", out var name) ? name.GetString() : null;

    private static IEnumerable<string> Titles(JsonElement properties) => properties.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("title").GetString()!);
}
