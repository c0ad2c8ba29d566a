using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Plans;

/// <summary>A new place that is drawn in the form of a plan, and the wijken that follow from a place.</summary>
public sealed class PlanPlaceTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Take = "Neem de wijken van de plek over";
    private const string InAssendorp = "6,0990 52,5045\n6,1022 52,5052";

    /// <summary>More in Schelle than in Ittersum.</summary>
    private const string Across = "6.0837 52.48841\n6.12128 52.4855";

    private static string New => ContentLinks.New(ContentKind.Plan);

    [Theory]
    [InlineData("Line", InAssendorp, LocationPrecision.Drawn, "LineString")]
    [InlineData("Area", InAssendorp + "\n6,1000 52,5062", LocationPrecision.Drawn, "Polygon")]
    [InlineData("Approximate", InAssendorp, LocationPrecision.Approximate, null)]
    public async Task Publish_NewPlace_IsDrawnWithThePlan(string precision, string points, LocationPrecision saved, string? type)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await client.SaveAsync(New, "Publiceer", [.. await portal.Portal.PlanFieldsAsync(word), ("NewPlace", [$"Laan {word}"]), ("NewPlaceShape.Precision", [precision]), ("NewPlaceShape.Points", [points])]);

        var place = await PlaceAsync(id);
        Assert.Equal(($"Laan {word}", saved), (place.Name, place.Precision));
        Assert.Equal(type is not null, place.Area?.GeoJson.Contains(type!, StringComparison.Ordinal) ?? false);
        Assert.Equal(await portal.Portal.NeighbourhoodIdAsync("assendorp"), $"{place.NeighbourhoodId}");
        var map = await portal.Client.GetStringAsync($"/kaart/plannen.geojson?plan=nieuwe-brug-{word}");
        Assert.Contains(type is null ? "\"kind\":\"area\"" : $"\"type\":\"{type}\"", map, StringComparison.Ordinal);

        // Now it is a place of the list, and the fields are empty again.
        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id));
        Assert.Equal(($"{place.Id}", "", ""), (page.ValueOf("Location"), page.ValueOf("NewPlace"), page.ValueOf("NewPlaceShape.Points").Trim()));
        Assert.Null(page.FindByRole("heading", "Let op"));
    }

    [Fact]
    public async Task Publish_NewPlaceAtAPointOrInABuurt_HasIt()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (fields, word) = (await portal.Portal.PlanFieldsAsync(TestData.Word()), TestData.Word());
        var buurt = await portal.Portal.WithContextAsync(context => context.Subneighbourhoods.Where(s => s.Neighbourhood!.Slug == "berkum").OrderBy(s => s.Id).FirstAsync());
        var point = await PlaceAsync(await client.SaveAsync(
            New, "Publiceer", [.. fields, ("NewPlace", [word]), ("NewPlaceShape.Precision", ["Point"]), ("NewPlaceShape.Longitude", ["6,0960"]), ("NewPlaceShape.Latitude", ["52,5045"]), ("NewPlaceShape.Subneighbourhood", [$"{buurt.Id}"])]));
        var near = await PlaceAsync(await client.SaveAsync(New, "Publiceer", [.. fields, ("NewPlace", [word]), ("NewPlaceShape.Subneighbourhood", [$"{buurt.Id}"])]));

        Assert.Equal((LocationPrecision.Point, 6.096, null), (point.Precision, point.Longitude, point.SubneighbourhoodId));
        Assert.Equal((LocationPrecision.Approximate, buurt.Id, buurt.NeighbourhoodId), (near.Precision, near.SubneighbourhoodId!.Value, near.NeighbourhoodId!.Value));
    }

    [Theory]
    [InlineData("Laan", "Line", "6,1 52,5", "Een lijn heeft ten minste twee verschillende punten.")]
    [InlineData("Laan", "Point", "", "Vul bij de lengtegraad een getal in, zoals 6,09.")]
    [InlineData("Laan", "Ruit", "", "Kies hoe u de plek tekent.")]
    [InlineData("", "Line", InAssendorp, "Geef de plek ook een naam.")]
    public async Task Publish_NewPlaceThatIsWrong_SaysWhere(string name, string precision, string points, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var problems = await client.RefusedAsync(
            New, "Publiceer", [.. await portal.Portal.PlanFieldsAsync(TestData.Word()), ("NewPlace", [name]), ("NewPlaceShape.Precision", [precision]), ("NewPlaceShape.Points", [points])]);

        Assert.Equal(problem, problems[0]);
    }

    [Fact]
    public async Task Keep_NewPlaceHalfDrawn_ComesBackAsTypedAndStandsInTheHistory()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await client.SaveAsync(New, "Bewaar als concept", ("Title", ["Half"]), ("NewPlace", ["Laan"]), ("NewPlaceShape.Precision", ["Area"]), ("NewPlaceShape.Points", ["6,1 52,5\nhier"]));

        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id));
        Assert.Equal("6,1 52,5\nhier", page.ValueOf("NewPlaceShape.Points").Replace("\r", "", StringComparison.Ordinal));
        Assert.True(page.GetElementById("NewPlaceShape.Points")!.Closest("details")!.HasAttribute("open"));
        Assert.Contains("Laan, een gebied: 6,1 52,5; hier", (await client.OpenAsync(ContentLinks.History(ContentKind.Plan, id))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PlaceInWijkenThatThePlanDoesNotName_WarnsAndTheButtonTakesThem()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var place = await DrawnAsync();
        var fields = await portal.Portal.PlanFieldsAsync(TestData.Word());
        var id = await client.SaveAsync(New, "Publiceer", [.. fields, ("Location", [$"{place}"])]);
        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id));
        Assert.Equal(
            ["De plek ligt in Schelle en Ittersum. Die wijken staan niet bij dit plan. Klopt dat niet? Druk bij de plek op 'Neem de wijken van de plek over'."],
            page.ListItemsUnder("Let op"));

        page = await TakeAsync(client, page);
        Assert.Equal(await IdsAsync("assendorp", "schelle", "ittersum"), Ticked(page));
        Assert.Contains(page.AllByRole("status"), element => element.TextContent == "Overgenomen: Schelle en Ittersum. Bewaar daarna.");
        Assert.Null(page.FindByRole("heading", "Let op"));
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.Plans.Where(p => p.Id == id).Select(p => p.NeighbourhoodLinks.Count).SingleAsync()));
        Assert.Contains((await TakeAsync(client, page)).AllByRole("status"), element => element.TextContent == "De plek ligt in Schelle en Ittersum. Dat stond er al.");

        // One of two.
        await client.SaveAsync(ContentLinks.Edit(ContentKind.Plan, id), "Publiceer", ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("schelle")]));
        Assert.StartsWith("De plek ligt ook in Ittersum. Die wijk staat niet bij dit plan.", (await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id))).ListItemsUnder("Let op").Single(), StringComparison.Ordinal);

        // For the whole city it is no question.
        await client.SaveAsync(ContentLinks.Edit(ContentKind.Plan, id), "Publiceer", ("Area", ["stad"]));
        Assert.Null((await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id))).FindByRole("heading", "Let op"));
    }

    [Theory]
    [InlineData("Line", Across, "schelle ittersum")]
    [InlineData("Line", InAssendorp, "assendorp")]
    public async Task Press_NewPlaceAndNoWijken_TicksThem(string precision, string points, string wijken)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await TakeAsync(client, await client.OpenAsync(New), ("Area", ["onbekend"]), ("NewPlace", ["Laan"]), ("NewPlaceShape.Precision", [precision]), ("NewPlaceShape.Points", [points]));

        Assert.Equal(await IdsAsync(wijken.Split(' ')), Ticked(page));
        Assert.Equal("wijken", page.QuerySelector("input[name=Area][checked]")!.GetAttribute("value"));
        Assert.Equal(points, page.ValueOf("NewPlaceShape.Points"));
    }

    [Fact]
    public async Task Press_PointBuurtOrWijk_TicksItsWijk()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var buurt = await portal.Portal.WithContextAsync(context => context.Subneighbourhoods.Where(s => s.Neighbourhood!.Slug == "schelle").OrderBy(s => s.Id).FirstAsync());
        int[] places =
        [
            await PlaceAsync(new Location { Name = "Punt", Precision = LocationPrecision.Point, Longitude = 6.0837, Latitude = 52.48841 }),
            await PlaceAsync(new Location { Name = "Buurt", Precision = LocationPrecision.Approximate, SubneighbourhoodId = buurt.Id }),
            await PlaceAsync(new Location { Name = "Wijk", Precision = LocationPrecision.Approximate, NeighbourhoodId = buurt.NeighbourhoodId }),
        ];
        foreach (var place in places)
        {
            Assert.Equal(await IdsAsync("schelle"), Ticked(await TakeAsync(client, await client.OpenAsync(New), ("Location", [$"{place}"]))));
        }
    }

    [Fact]
    public async Task Press_NothingKnown_SaysSo()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var nowhere = await PlaceAsync(new Location { Name = "Ergens", Precision = LocationPrecision.Approximate });

        foreach (var location in new[] { "", $"{nowhere}" })
        {
            Assert.Equal(["Wij weten niet in welke wijk de plek ligt. Kies een plek, of teken er een."], await client.RefusedAsync(New, Take, ("Location", [location])));
        }
    }

    [Fact]
    public async Task Press_Team_TakesItsOwnWijkenOnly()
    {
        var place = await DrawnAsync();
        using var schelle = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "schelle");
        Assert.Equal(await IdsAsync("schelle"), Ticked(await TakeAsync(schelle, await schelle.OpenAsync(New), ("Location", [$"{place}"]))));

        using var berkum = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        Assert.Equal(["De plek ligt in Schelle en Ittersum. Dat is geen wijk van uw wijkteam."], await berkum.RefusedAsync(New, Take, ("Location", [$"{place}"])));
    }

    [Fact]
    public async Task Get_MomentElsewhere_DoesNotWarn()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var place = await DrawnAsync();
        var moment = await portal.Data.MomentAsync(null, m => m.LocationId = place);

        var page = await client.OpenAsync(ContentLinks.Edit(ContentKind.ParticipationMoment, moment.Id));
        Assert.Null(page.FindByRole("button", Take));
        Assert.DoesNotContain("De plek ligt", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> TakeAsync(HttpClient client, IHtmlDocument page, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(page, Take, fields);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    private static string[] Ticked(IHtmlDocument page) => [.. page.QuerySelectorAll("input[name=Neighbourhoods][checked]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal)];

    private async Task<string[]> IdsAsync(params string[] wijken)
    {
        var ids = new List<string>();
        foreach (var wijk in wijken)
        {
            ids.Add(await portal.Portal.NeighbourhoodIdAsync(wijk));
        }

        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>A line in Schelle and Ittersum.</summary>
    private Task<int> DrawnAsync() => PlaceAsync(new Location
    {
        Name = "Lijn",
        Precision = LocationPrecision.Drawn,
        Area = new AreaOutline { GeoJson = """{"type":"LineString","coordinates":[[6.0837,52.48841],[6.12128,52.4855]]}""", West = 6.0837, South = 52.4855, East = 6.12128, North = 52.48841 },
    });

    private Task<int> PlaceAsync(Location place) => portal.Portal.WithContextAsync(async context =>
    {
        context.Add(place);
        await context.SaveChangesAsync();
        return place.Id;
    });

    private Task<Location> PlaceAsync(int plan) => portal.Portal.WithContextAsync(context => context.Plans.Where(p => p.Id == plan).Select(p => p.Location!).AsNoTracking().SingleAsync());
}
