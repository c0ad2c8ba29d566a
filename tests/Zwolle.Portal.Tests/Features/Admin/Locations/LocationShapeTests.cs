using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Locations;

/// <summary>A place that is a line or an area, typed as the script writes it.</summary>
public sealed class LocationShapeTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.Location;
    private const string New = ContentLinks.Locations + "/nieuw";

    /// <summary>In Assendorp.</summary>
    private const string Line = "6,0990 52,5045\n6,1022 52,5052\n6,1030 52,5060";

    private const string Area = "6.0990 52.5045\n6.1022 52.5052\n6.1000 52.5062";

    /// <summary>More in Schelle than in Ittersum.</summary>
    private const string Across = "6.0837 52.48841\n6.12128 52.4855";

    [Theory]
    [InlineData("Line", Line, """{"type":"LineString","coordinates":[[6.099,52.5045],[6.1022,52.5052],[6.103,52.506]]}""", "6.099 52.5045\n6.1022 52.5052\n6.103 52.506")]
    [InlineData("Area", Area, """{"type":"Polygon","coordinates":[[[6.099,52.5045],[6.1022,52.5052],[6.1,52.5062],[6.099,52.5045]]]}""", "6.099 52.5045\n6.1022 52.5052\n6.1 52.5062")]
    public async Task Publish_Drawn_IsSavedWithItsBoxAndReadBack(string precision, string points, string geoJson, string readBack)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await PublishAsync(client, precision, points);

        var row = await RowAsync(id);
        Assert.Equal((LocationPrecision.Drawn, geoJson), (row.Precision, row.Area!.GeoJson));
        Assert.Equal((6.099, 52.5045), (row.Area.West, row.Area.South));
        Assert.Equal((null, null), (row.Longitude, row.Latitude));
        Assert.Equal(await portal.Portal.NeighbourhoodIdAsync("assendorp"), $"{row.NeighbourhoodId}");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        Assert.Equal(readBack, page.ValueOf("Points").Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(precision, page.QuerySelector("input[name=Precision][checked]")!.GetAttribute("value"));

        // Saved once more without a change it is the same.
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        Assert.Equal(geoJson, (await RowAsync(id)).Area!.GeoJson);
    }

    [Theory]
    [InlineData("Line", "6,1 52,5", "Een lijn heeft ten minste twee verschillende punten.")]
    [InlineData("Line", "6,1 52,5\nhier", "Regel 2 is geen punt. Schrijf de lengtegraad, een spatie en de breedtegraad, zoals 6,09123 52,51234.")]
    [InlineData("Area", "6,1 52,5\n6,1 52,51", "Een gebied heeft ten minste drie verschillende punten.")]
    [InlineData("Area", "", "Een gebied heeft ten minste drie verschillende punten.")]
    [InlineData("Area", "6,1 52,5\n6,11 52,51\n6,1 52,51\n6,12 52,49", "De rand van het gebied kruist zichzelf. Zet de punten in de volgorde van de rand, of haal er een weg.")]
    [InlineData("Area", "6,1 52,5\n6,11 52,5\n6,155 52,255", "Regel 3 ligt niet in Zwolle.")]
    [InlineData("Cirkel", "", "Kies hoe u de plek tekent.")]
    public async Task Publish_NoShape_IsRefusedAndKeepsWhatWasTyped(string precision, string points, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.SubmitAsync(await client.OpenAsync(New), "Publiceer", ("Name", ["Plek"]), ("Precision", [precision]), ("Points", [points]));
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(points, page.ValueOf("Points"));
    }

    [Fact]
    public async Task Publish_TooManyPoints_SaysHowMany()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var points = string.Join('\n', Enumerable.Range(0, 201).Select(n => $"6.1 52.{50_000 + n}"));

        Assert.Equal(["Een lijn heeft ten hoogste 200 punten. U hebt er 201."], await client.RefusedAsync(New, "Publiceer", ("Name", ["Plek"]), ("Precision", ["Line"]), ("Points", [points])));
    }

    [Fact]
    public async Task Publish_AcrossWijken_TakesTheLargestAndWarnsOnlyOfAnother()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await PublishAsync(client, "Line", Across);

        Assert.Equal(await portal.Portal.NeighbourhoodIdAsync("schelle"), $"{(await RowAsync(id)).NeighbourhoodId}");
        Assert.Null((await client.OpenAsync(ContentLinks.Edit(Kind, id))).FindByRole("heading", "Let op"));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Neighbourhood", [await portal.Portal.NeighbourhoodIdAsync("ittersum")]));
        Assert.Null((await client.OpenAsync(ContentLinks.Edit(Kind, id))).FindByRole("heading", "Let op"));

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Neighbourhood", [await portal.Portal.NeighbourhoodIdAsync("berkum")]));
        var warning = Assert.Single((await client.OpenAsync(ContentLinks.Edit(Kind, id))).ListItemsUnder("Let op"));
        Assert.StartsWith("Deze lijn ligt in Schelle", warning, StringComparison.Ordinal);
        Assert.EndsWith("U koos Berkum.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AreaThatTheFormCannotHold_StaysUntilItIsDrawnAnew()
    {
        const string parts = """{"type":"MultiPolygon","coordinates":[[[[6.1,52.5],[6.11,52.5],[6.11,52.51],[6.1,52.5]]],[[[6.12,52.5],[6.13,52.5],[6.13,52.51],[6.12,52.5]]]]}""";
        using var client = await portal.Portal.StaffClientAsync();
        var id = await portal.Portal.WithContextAsync(async context =>
        {
            var place = new Location { Name = "Twee delen", Precision = LocationPrecision.Drawn, Area = new AreaOutline { GeoJson = parts, West = 6.1, South = 52.5, East = 6.13, North = 52.51 } };
            context.Add(place);
            await context.SaveChangesAsync();
            return place.Id;
        });

        Assert.Contains("Het blijft zoals het is", Assert.Single((await client.OpenAsync(ContentLinks.Edit(Kind, id))).ListItemsUnder("Let op")), StringComparison.Ordinal);
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Name", ["Anders"]));
        Assert.Equal(("Anders", parts), ((await RowAsync(id)).Name, (await RowAsync(id)).Area!.GeoJson));
        Assert.Equal("Approximate", (await client.OpenAsync(ContentLinks.Copy(Kind, id))).QuerySelector("input[name=Precision][checked]")!.GetAttribute("value"));

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Points", [Area]));
        Assert.StartsWith("""{"type":"Polygon",""", (await RowAsync(id)).Area!.GeoJson, StringComparison.Ordinal);

        // What the form can hold goes when its points go.
        Assert.Equal(["Een gebied heeft ten minste drie verschillende punten."], await client.RefusedAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Points", [""])));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Precision", ["Approximate"]));
        Assert.Equal((LocationPrecision.Approximate, null), ((await RowAsync(id)).Precision, (await RowAsync(id)).Area));
    }

    [Fact]
    public async Task History_OtherShape_ShowsTheShapesAndPutsOneBack()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var id = await PublishAsync(client, "Line", Line);
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Precision", ["Area"]), ("Points", [Area]));

        var history = await client.OpenAsync(ContentLinks.History(Kind, id));
        Assert.Contains("6,0990 52,5045", history.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Een lijn, zoals een straat of een pad", history.Body.TextContent, StringComparison.Ordinal);
        using var response = await client.SubmitAsync(history, "Zet versie 1 terug als concept");
        await AdminForms.SavedAsync(response);
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        Assert.Equal("Line", page.QuerySelector("input[name=Precision][checked]")!.GetAttribute("value"));
        Assert.Equal(Line, page.ValueOf("Points").Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_AfterAColleagueDrew_IsAConflictThatShowsBothShapes()
    {
        using var mine = await portal.Portal.StaffClientAsync();
        using var theirs = await portal.Portal.StaffClientAsync();
        var id = await PublishAsync(mine, "Line", Line);
        var opened = await mine.OpenAsync(ContentLinks.Edit(Kind, id));
        await theirs.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Points", [Across]));

        using var response = await mine.SubmitAsync(opened, "Bewaar als concept", ("Points", ["6.1 52.5\n6.11 52.5"]));
        var page = await Html.ParseAsync(response);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("6.1 52.5\n6.11 52.5", page.ValueOf("Points"));
        Assert.Contains("6.0837 52.48841", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_TeamThatDrawsElsewhere_IsForbiddenAndSavesNothing()
    {
        using var team = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var name = $"Plek {TestData.Word()}";
        using var response = await team.SubmitAsync(await team.OpenAsync(New), "Publiceer", ("Name", [name]), ("Precision", ["Line"]), ("Points", [Across]));

        Assert.False(await portal.Portal.WithContextAsync(context => context.Locations.AnyAsync(l => l.Name == name)));
        Assert.NotEqual(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("assendorp", await WijkOfAsync(await PublishAsync(team, "Line", Line)));
    }

    private Task<string> WijkOfAsync(int id) => portal.Portal.WithContextAsync(context => context.Locations.Where(l => l.Id == id).Select(l => l.Neighbourhood!.Slug).SingleAsync());

    private static Task<int> PublishAsync(HttpClient client, string precision, string points) =>
        client.SaveAsync(New, "Publiceer", ("Name", [$"Plek {TestData.Word()}"]), ("Precision", [precision]), ("Points", [points]));

    private Task<Location> RowAsync(int id) => portal.Portal.WithContextAsync(context => context.Locations.AsNoTracking().SingleAsync(l => l.Id == id));
}
