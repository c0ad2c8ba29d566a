using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Locations;

public sealed class LocationFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    private const string New = ContentLinks.Locations + "/nieuw";

    protected override ContentKind Kind => ContentKind.Location;

    protected override string Entity => nameof(Location);

    protected override string TitleField => "Name";

    protected override string[] Published => [AuditActions.Created, AuditActions.Changed];

    [Theory]
    [InlineData("6,0960", "52,5045")]
    [InlineData("6.0960", "52.5045")]
    public async Task Publish_Point_IsReadTheSameWithCommaOrFullStopAndFindsItsWijk(string longitude, string latitude)
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await client.SaveAsync(New, "Publiceer", ("Name", [$"Plek {TestData.Word()}"]), ("Precision", ["Point"]), ("Longitude", [longitude]), ("Latitude", [latitude]));

        var row = await RowAsync(id);
        Assert.Equal((6.096, 52.5045), (row.Longitude, row.Latitude));
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        Assert.Equal(("6.096", "52.5045"), (page.ValueOf("Longitude"), page.ValueOf("Latitude")));
        Assert.NotEqual("", page.ValueOf("Neighbourhood"));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        Assert.Equal(6.096, (await RowAsync(id)).Longitude);
    }

    [Theory]
    [InlineData("609", "52.5", "Dit punt ligt niet in Zwolle. Daar ligt de lengtegraad tussen ")]
    [InlineData("52.5", "6.1", "Dit punt ligt niet in Zwolle. Daar ligt de lengtegraad tussen ")]
    [InlineData("6.1", "", "Vul bij de breedtegraad een getal in, zoals 52,51.")]
    [InlineData("zes", "52.5", "Vul bij de lengtegraad een getal in, zoals 6,09.")]
    [InlineData("1.006,1", "52.5", "Vul bij de lengtegraad een getal in, zoals 6,09.")]
    public async Task Publish_NoPointInZwolle_IsRefused(string longitude, string latitude, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        var problems = await client.RefusedAsync(New, "Publiceer", ("Name", ["Plek"]), ("Precision", ["Point"]), ("Longitude", [longitude]), ("Latitude", [latitude]));
        Assert.StartsWith(problem, problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PointInAnotherWijkThanChosen_WarnsAndSavesAllTheSame()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var berkum = await Site.Portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Slug == "berkum").Select(n => new { n.Id, n.Outline.West, n.Outline.East, n.Outline.South, n.Outline.North }).SingleAsync());
        (string, string[])[] fields = [("Name", ["Plek"]), ("Precision", ["Point"]), ("Longitude", ["6,0960"]), ("Latitude", ["52,5045"]), ("Neighbourhood", [$"{berkum.Id}"])];
        var id = await client.SaveAsync(New, "Publiceer", fields);
        Assert.EndsWith("U koos Berkum.", Assert.Single((await client.OpenAsync(ContentLinks.Edit(Kind, id))).ListItemsUnder("Let op")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Buurt_GivesItsWijkAndRefusesThatOfAnother()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var buurt = await Site.Portal.WithContextAsync(context => context.Subneighbourhoods.Where(s => s.Neighbourhood!.Slug == "assendorp").OrderBy(s => s.Id).Select(s => new { s.Id, s.NeighbourhoodId }).FirstAsync());
        var id = await client.SaveAsync(New, "Publiceer", ("Name", ["Plek in een buurt"]), ("Subneighbourhood", [$"{buurt.Id}"]));
        var row = await RowAsync(id);
        Assert.Equal((buurt.NeighbourhoodId, buurt.Id, LocationPrecision.Approximate), (row.NeighbourhoodId, row.SubneighbourhoodId, row.Precision));

        Assert.Equal(
            ["Deze buurt ligt niet in de wijk die u koos. Kies een van beide opnieuw."],
            await client.RefusedAsync(New, "Publiceer", ("Name", ["Plek"]), ("Subneighbourhood", [$"{buurt.Id}"]), ("Neighbourhood", [await Site.Portal.NeighbourhoodIdAsync("berkum")])));
    }

    [Fact]
    public async Task Publish_NewName_FindsThePlanByItAndMovesTheCalendarOn()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await PublishAsync(client, TestData.Word());
        var plan = await Site.Data.PlanAsync(p => p.LocationId = id, "assendorp");
        var moment = await Site.Data.MomentAsync(null, m => m.LocationId = id);
        var word = TestData.Word();
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Name", [$"Zaal {word}"]));

        Assert.Equal([plan.Title], (await Site.PageAsync($"/plannen?q={word}")).CardTitles());
        Assert.Contains($"Zaal {word}", (await Site.PageAsync($"/meedoen/{moment.Slug}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True(await Site.Portal.WithContextAsync(context => context.Moments.AnyAsync(m => m.Id == moment.Id && m.Version > moment.Version)));
    }

    [Fact]
    public async Task Withdraw_PlaceInUse_StaysWithWhatNamesIt()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var plan = await Site.Data.PlanAsync(p => p.LocationId = id, "assendorp");
        await client.SaveAsync(ContentLinks.Withdraw(Kind, id), "Trek in", ("reason", ["Gesloten."]));

        Assert.Contains($"Plek {word}", (await Site.PageAsync($"/plannen/{plan.Slug}")).Definition("Waar?"), StringComparison.Ordinal);
        Assert.Equal($"{id}", (await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, plan.Id))).ValueOf("Location"));
    }

    [Fact]
    public async Task Publish_DrawnArea_KeepsItsArea()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await Site.Portal.WithContextAsync(async context =>
        {
            var outline = await context.Neighbourhoods.Where(n => n.Slug == "assendorp").Select(n => n.Outline).SingleAsync();
            var place = new Location { Name = "Getekend", Precision = LocationPrecision.Drawn, Area = outline with { } };
            context.Add(place);
            await context.SaveChangesAsync();
            return place.Id;
        });
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Name", ["Getekend en hernoemd"]));

        var row = await RowAsync(id);
        Assert.Equal((LocationPrecision.Drawn, true), (row.Precision, row.Area is not null));
        Assert.Equal(["Een gebied heeft ten minste drie verschillende punten."], await client.RefusedAsync(New, "Publiceer", ("Name", ["Plek"]), ("Precision", ["Area"])));
    }

    [Fact]
    public async Task Preview_Place_HasNoPage()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await PublishAsync(client, TestData.Word());
        Assert.Null((await client.OpenAsync(ContentLinks.Edit(Kind, id))).FindByRole("link", "Voorbeeld"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.PreviewPage(Kind, id)));
    }

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Name", [$"Plek {word}"]), ("Address", ["Straat 1, Zwolle"]), ("Accessibility", ["Zonder drempel."]), ("Precision", ["Approximate"]),
        ("Neighbourhood", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]),
    ];

    protected override async Task<bool> IsShownAsync(string title)
    {
        using var client = await Site.Portal.StaffClientAsync();
        return (await client.OpenAsync(ContentLinks.New(ContentKind.Plan)))
            .QuerySelectorAll("select[name=Location] option").Any(option => option.TextContent == $"{title}, Straat 1, Zwolle");
    }

    protected override async Task<string> ProtectedAsync(int id)
    {
        var row = await RowAsync(id);
        return string.Create(CultureInfo.InvariantCulture, $"{row.WithdrawnAt} {row.NeighbourhoodId} {row.Area} {row.Longitude}");
    }

    protected override async Task PointToItAsync(int id)
    {
        await Site.Data.PlanAsync(p => p.LocationId = id);
        await Site.Data.MomentAsync(null, m => m.LocationId = id);
    }

    private Task<Location> RowAsync(int id) => Site.Portal.WithContextAsync(context => context.Locations.AsNoTracking().SingleAsync(l => l.Id == id));
}
