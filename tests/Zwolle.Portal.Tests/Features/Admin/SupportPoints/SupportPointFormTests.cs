using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.SupportPoints;

public sealed class SupportPointFormTests(SeededPortal portal) : ContentFormTests(portal)
{
    protected override ContentKind Kind => ContentKind.SupportPoint;

    protected override string Entity => nameof(SupportPoint);

    protected override string TitleField => "Name";

    [Fact]
    public async Task Get_EverySeededPoint_CanBePublishedAsItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var ids = await Site.Portal.WithContextAsync(context => context.SupportPoints.Where(p => p.Links.Any()).Select(p => p.Id).ToListAsync());
        var before = await Site.Client.GetStringAsync(SupportPointLinks.List);
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");
        }

        Assert.Equal(before, await Site.Client.GetStringAsync(SupportPointLinks.List));
    }

    [Fact]
    public async Task Get_New_SaysThatItIsNoPerson()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var page = await client.OpenAsync(ContentLinks.SupportPoints + "/nieuw");

        page.Heading("Nieuwe plek of organisatie", 1);
        Assert.Contains("Zet hier nooit de naam, het nummer of het mailadres van een collega of een bewoner.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kind", "9", "Kies wat het is.")]
    [InlineData("Status", "9", "Kies of het er is.")]
    [InlineData("Status", nameof(SupportPointStatus.Confirmed), "U koos 'Bevestigd'. Vul in op welke dag iemand van de plek dat zei.")]
    [InlineData("ConfirmedOn", "2026-12-02", "'Bevestigd op' kan niet in de toekomst liggen.")]
    [InlineData("ConfirmedOn", "gisteren", "Vul bij 'bevestigd op' een datum in, zoals 4-12-2026.")]
    [InlineData("What", "", "Vul in wat bewoners hier kunnen.")]
    [InlineData("Area", "maan", "Kies waar in de stad het is.")]
    [InlineData("Phone", "bel Jan", "Vul een telefoonnummer in, zoals 038 123 45 67.")]
    [InlineData("Email", "zaal@voorbeeld", "Vul een mailadres in, zoals wijkteam@voorbeeld.nl.")]
    [InlineData("Url", "www.voorbeeld.nl", "Vul een heel webadres in, dat begint met https://.")]
    public async Task Publish_WithOneMistake_SaysWhich(string field, string value, string problem)
    {
        using var client = await Site.Portal.StaffClientAsync();
        Assert.Equal([problem], await client.RefusedAsync(
            ContentLinks.SupportPoints + "/nieuw", "Publiceer", [.. (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name != field), (field, [value])]));
    }

    [Fact]
    public async Task Publish_NoWijk_AsksForOneOrForTheCity()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var fields = (await FieldsAsync(TestData.Word(), "assendorp")).Where(f => f.Name is not "Neighbourhoods").ToArray();
        Assert.Equal(["Kies een wijk, of zeg dat het voor de hele stad is."], await client.RefusedAsync(ContentLinks.SupportPoints + "/nieuw", "Publiceer", fields));

        var id = await client.SaveAsync(ContentLinks.SupportPoints + "/nieuw", "Publiceer", [.. fields.Where(f => f.Name != "Area"), ("Area", ["stad"])]);
        Assert.Contains("voor heel Zwolle", (await Site.PageAsync("/ontmoeten?wijk=hele-stad")).GetElementById(SupportPointLinks.Anchor(id))!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Confirmed_KeepsTheDayOnlyWhileItIs()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var id = await PublishAsync(client, TestData.Word());
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Status", [nameof(SupportPointStatus.Confirmed)]), ("ConfirmedOn", ["2026-11-30"]));
        Assert.Equal(new DateOnly(2026, 11, 30), await ConfirmedAsync());
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Status", [nameof(SupportPointStatus.Closed)]));
        Assert.Null(await ConfirmedAsync());

        Task<DateOnly?> ConfirmedAsync() => Site.Portal.WithContextAsync(context => context.SupportPoints.Where(p => p.Id == id).Select(p => p.ConfirmedOn).SingleAsync());
    }

    [Fact]
    public async Task Publish_Change_IsToldWithoutWordsOfCode()
    {
        using var client = await Site.Portal.StaffClientAsync(StaffRole.Administrator);
        var id = await PublishAsync(client, TestData.Word());
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Status", [nameof(SupportPointStatus.Closed)]), ("HasRoom", ["ja"]), ("Costs", ["Gratis."]));

        var log = await client.OpenAsync($"/beheer/logboek/{Entity}/{id}");
        Assert.Contains("Of het er is", log.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gesloten", log.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("HasRoom", log.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_ItsPlaceOnTheMap_LeavesItInItsWijken()
    {
        using var client = await Site.Portal.StaffClientAsync(StaffRole.Administrator);
        var point = await Site.Data.SupportPointAsync(p => p.Location = new Location { Name = "Zaal", Precision = LocationPrecision.Approximate }, "assendorp");
        var place = point.LocationId!.Value;
        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Erase(ContentKind.Location, place)), "Wis", ("sure", ["true"]));

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Null(await Site.Portal.WithContextAsync(context => context.SupportPoints.Where(p => p.Id == point.Id).Select(p => p.LocationId).SingleAsync()));
        Assert.True(await IsShownAsync(point.Name));
    }

    [Fact]
    public async Task List_FiltersByWijkTeamWordsAndState()
    {
        using var client = await Site.Portal.StaffClientAsync();
        var late = await Site.Data.SupportPointAsync(p => (p.ReviewOn, p.OwnerTeam) = (Site.Data.Today.AddDays(-1), "Ontmoeten"), "schelle");
        var other = await Site.Data.SupportPointAsync(p => p.OwnerTeam = "Ontmoeten", "berkum");
        var city = await Site.Data.SupportPointAsync(p => p.OwnerTeam = "Ontmoeten");
        var gone = await Site.Data.SupportPointAsync(p => (p.OwnerTeam, p.WithdrawnAt) = ("Ontmoeten", Site.Data.UtcNow), "schelle");

        async Task<IReadOnlyList<string>> RowsAsync(string query) => [.. (await client.OpenAsync($"{ContentLinks.SupportPoints}?team=Ontmoeten{query}")).RowTitles().Order(StringComparer.Ordinal)];
        Assert.Equal(new[] { late.Name, gone.Name }.Order(StringComparer.Ordinal), await RowsAsync("&wijk=schelle"));
        Assert.Equal([late.Name], await RowsAsync("&nakijken=voorbij"));
        Assert.Equal([gone.Name], await RowsAsync("&staat=ingetrokken"));
        Assert.Equal([city.Name], await RowsAsync("&wijk=hele-stad"));
        Assert.Equal([other.Name], await RowsAsync($"&q={other.Name.Split(' ')[1]}"));
    }

    [Fact]
    public async Task Link_OfAPoint_IsCheckedByWhoMayChangeIt()
    {
        using var team = await Site.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var own = await PointAsync("assendorp");
        var foreign = await PointAsync("berkum");

        var page = await team.OpenAsync($"{ContentLinks.ExternalLinks}?q=bron+{own.Name.Split(' ')[1]}");
        var row = page.Link($"Bron {own.Name.Split(' ')[1]}").Closest("tr")!.TextContent;
        Assert.Contains($"bij {own.Name}", row, StringComparison.Ordinal);
        Assert.Contains("Assendorp", row, StringComparison.Ordinal);
        Assert.Empty((await team.OpenAsync($"{ContentLinks.ExternalLinks}?q=bron+{foreign.Name.Split(' ')[1]}")).RowTitles());
        var link = await Site.Portal.WithContextAsync(context => context.Links.SingleAsync(l => l.SupportPointId == own.Id));
        (await team.OpenAsync(ContentLinks.Edit(ContentKind.ExternalLink, link.Id))).Link(own.Name);
        await team.SaveAsync(ContentLinks.Edit(ContentKind.ExternalLink, link.Id), "Publiceer", ("Link.CheckedOn", ["2026-12-01"]));
        Assert.Contains("Nagekeken op 1 december 2026.", (await Site.PageAsync("/ontmoeten?wijk=assendorp")).GetElementById(SupportPointLinks.Anchor(own.Id))!.TextContent, StringComparison.Ordinal);

        Task<SupportPoint> PointAsync(string wijk) => Site.Data.SupportPointAsync(
            p => p.Links.Add(new ExternalLink { Url = "https://voorbeeld.test", Title = $"Bron {p.Name.Split(' ')[1]}", Publisher = "Voorbeeld" }), wijk);
    }

    /// <summary>A mail asked about it: that goes too.</summary>
    protected override Task PointToItAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        context.Add(new ConfirmationRequest { SupportPointId = id, Digest = TestData.Word(), AskedAt = Site.Data.UtcNow, ExpiresAt = Site.Data.UtcNow.AddDays(60) });
        return await context.SaveChangesAsync();
    });

    protected override async Task<(string Name, string[] Values)[]> FieldsAsync(string word, string neighbourhood) =>
    [
        ("Name", [$"Buurthuis {word}"]), ("Kind", [nameof(SupportPointKind.MeetingPlace)]), ("What", ["Koffie."]), ("Area", ["wijken"]),
        ("Neighbourhoods", [await Site.Portal.NeighbourhoodIdAsync(neighbourhood)]), ("Status", [nameof(SupportPointStatus.Unchecked)]),
        ("OwnerTeam", ["Communicatie"]), ("ReviewOn", ["2027-03-01"]),
    ];

    protected override async Task<bool> IsShownAsync(string title) =>
        (await Site.PageAsync("/ontmoeten?wijk=assendorp&soort=ontmoetingsplek")).FindByRole("heading", title) is not null
        || (await Site.PageAsync("/ontmoeten?wijk=assendorp&soort=ontmoetingsplek&pagina=2")).FindByRole("heading", title) is not null;

    protected override Task<string> ProtectedAsync(int id) => Site.Portal.WithContextAsync(async context =>
    {
        var row = await context.SupportPoints.IgnoreQueryFilters().Where(p => p.Id == id).Select(p => new { p.PublishedAt, p.WithdrawnAt }).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{row}");
    });
}
