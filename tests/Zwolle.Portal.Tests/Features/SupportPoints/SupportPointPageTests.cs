using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Seed;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.SupportPoints;

public sealed class SupportPointPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_AllPages_ShowEverySeededPointOnceWithItsSources()
    {
        var pages = await PagesAsync("");

        foreach (var seed in SeedFiles.SupportPoints())
        {
            var item = Assert.Single(pages.SelectMany(page => Offered(page)).Concat(Others(pages[0])).Where(item => item.QuerySelector("h3")!.TextContent == seed.Name).DistinctBy(item => item.Id));
            Assert.Contains(seed.What, item.VisibleText(), StringComparison.Ordinal);
            var links = item.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();
            Assert.All(seed.Sources, source => Assert.Contains(source.Url, links));
            Assert.Contains("Overgenomen op 21 november 2026, niet nagekeken door de gemeente.", item.VisibleText(), StringComparison.Ordinal);
            Assert.Equal(seed.Status is "gesloten" or "gepland", item.Closest("section")!.QuerySelector("h2")!.TextContent == "Niet (meer) open");
        }
    }

    [Fact]
    public async Task Get_List_HasPlacesThenHelpThenAssociationsThenTheCity()
    {
        var order = (await PagesAsync("")).SelectMany(page => Offered(page)).Select(item => item.Closest("section")!.QuerySelector("h2")!.TextContent).ToList();

        Assert.Equal(
            ["Plekken om elkaar te ontmoeten", "Loketten en hulp", "Verenigingen en groepen", "Voor heel Zwolle"],
            order.Where((title, place) => place == 0 || order[place - 1] != title));
    }

    [Fact]
    public async Task Get_PointWithLittle_SaysWhatIsNotKnown()
    {
        var point = await portal.Data.SupportPointAsync(null, "schelle");

        var item = await ItemAsync("?wijk=schelle", point);

        Assert.Contains("Ontmoetingsplek in Schelle", item.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Nog te controleren (datum onbekend)", item.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("Het adres, of er een ruimte is, of u er met een rolstoel in kunt, wat een ruimte kost en hoe u een ruimte reserveert. Vraag dit na.", item.Definition("Niet bekend"));
        Assert.Equal("Niet bekend. Bel 14 038 en vraag ernaar.", item.Definition("Contact"));
        Assert.Contains($"Nog niet bevestigd door {point.Name}.", item.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Bij ons is geen bron bekend.", item.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PointWithMuch_SaysWhereAndHow()
    {
        var buurt = await portal.Portal.WithContextAsync(context => context.Subneighbourhoods.SingleAsync(s => s.Code == "BU01935000"));
        var point = await portal.Data.SupportPointAsync(
            p =>
            {
                (p.Status, p.ConfirmedOn, p.AsOf) = (SupportPointStatus.Confirmed, new DateOnly(2026, 11, 3), "2025");
                (p.Address, p.Phone, p.Email, p.Url) = ("Dorpsstraat 1", "(038) 123 45 67", "zaal@voorbeeld.test", "https://zaal.voorbeeld.test/welkom");
                (p.HasRoom, p.Accessibility, p.Costs, p.HowToBook) = (true, "Er is een lift.", "Gratis voor buren.", "Bel de beheerder.");
                p.Location = new Location { Name = "Zaal", Precision = LocationPrecision.Approximate, SubneighbourhoodId = buurt.Id };
            },
            "schelle");

        var item = await ItemAsync("?wijk=schelle", point);

        Assert.Contains("Bevestigd (gegevens van 2025)", item.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("Dorpsstraat 1 (ongeveer hier: Oud-Schelle)", item.Definition("Waar"));
        Assert.Equal("tel:0381234567", item.Link("(038) 123 45 67").GetAttribute("href"));
        Assert.Equal("mailto:zaal@voorbeeld.test", item.Link("zaal@voorbeeld.test").GetAttribute("href"));
        Assert.Equal("https://zaal.voorbeeld.test/welkom", item.Link("zaal.voorbeeld.test").GetAttribute("href"));
        Assert.Equal("Er is een ruimte om samen te komen", item.Definition("Ruimte"));
        Assert.Equal("Er is een lift.", item.Definition("Toegankelijk"));
        Assert.Equal("Gratis voor buren.", item.Definition("Kosten"));
        Assert.Equal("Bel de beheerder.", item.Definition("Reserveren"));
        Assert.Contains("Bevestigd op 3 november 2026.", item.VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Niet bekend", item.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WijkKindAndRoom_FilterTogether()
    {
        var wanted = await portal.Data.SupportPointAsync(p => (p.Kind, p.HasRoom) = (SupportPointKind.YouthPlace, true), "wipstrik");
        var city = await portal.Data.SupportPointAsync(p => (p.Kind, p.HasRoom) = (SupportPointKind.YouthPlace, true));
        await portal.Data.SupportPointAsync(p => (p.Kind, p.HasRoom) = (SupportPointKind.YouthPlace, true), "berkum");
        await portal.Data.SupportPointAsync(p => p.Kind = SupportPointKind.YouthPlace, "wipstrik");
        await portal.Data.SupportPointAsync(p => (p.Kind, p.HasRoom) = (SupportPointKind.Library, true), "wipstrik");

        var page = await portal.PageAsync("/ontmoeten?wijk=wipstrik&soort=jongeren&ruimte=ja");

        Assert.Equal([wanted.Name, city.Name], Offered(page).Select(item => item.QuerySelector("h3")!.TextContent));
        Assert.Equal("Voor heel Zwolle", Offered(page)[1].Closest("section")!.QuerySelector("h2")!.TextContent);
        Assert.Equal("2 plekken en organisaties gevonden", page.Status());
        page.Heading("Plekken, hulp en verenigingen in Wipstrik", 1);
        Assert.Equal(["Wipstrik", "Plek voor jongeren", "Met een ruimte"], page.QuerySelectorAll(".zp-chosen a").Select(link => link.TextContent.Trim()));
        Assert.DoesNotContain(wanted.Name, Offered(await portal.PageAsync("/ontmoeten?wijk=hele-stad&soort=jongeren")).Select(item => item.QuerySelector("h3")!.TextContent));
    }

    [Fact]
    public async Task Get_ClosedAndPlanned_AreNotOffered()
    {
        var closed = await portal.Data.SupportPointAsync(p => p.Status = SupportPointStatus.Closed, "vechtlanden");
        var planned = await portal.Data.SupportPointAsync(p => p.Status = SupportPointStatus.Planned, "vechtlanden");
        var old = await portal.Data.SupportPointAsync(p => p.Status = SupportPointStatus.Outdated, "vechtlanden");

        var page = await portal.PageAsync("/ontmoeten?wijk=vechtlanden&soort=ontmoetingsplek");

        Assert.Contains(old.Name, Offered(page).Select(item => item.QuerySelector("h3")!.TextContent));
        Assert.Equal(new[] { closed.Name, planned.Name }.Order(StringComparer.Ordinal), Others(page).Select(item => item.QuerySelector("h3")!.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("Gesloten", page.GetElementById($"plek-{closed.Id}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Gepland, nog niet open", page.GetElementById($"plek-{planned.Id}")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.Id, OnMap(await MapAsync("?wijk=vechtlanden")));
    }

    [Fact]
    public async Task Get_DraftOrWithdrawn_IsNowhere()
    {
        var draft = await portal.Data.SupportPointAsync(p => p.PublishedAt = null, "berkum");
        var gone = await portal.Data.SupportPointAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (portal.Data.UtcNow, "Bestaat niet"), "berkum");

        foreach (var path in new[] { "/ontmoeten?wijk=berkum", "/kaart/ontmoeten.geojson?wijk=berkum" })
        {
            var text = await portal.Client.GetStringAsync(path);
            Assert.DoesNotContain(draft.Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(gone.Name, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_NothingFound_SaysWhomToCall()
    {
        var page = await portal.PageAsync("/ontmoeten?wijk=binnenstad&soort=energie&ruimte=ja");

        Assert.Contains("Bij ons is niets bekend dat hierbij past. Dat betekent niet dat er niets is.", page.Body!.VisibleText(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelector(".zp-empty")!.QuerySelectorAll("a"), link => link.GetAttribute("href") == "tel:14038");
        Assert.Empty(Offered(page));
        Assert.Null(page.QuerySelector("[data-plans]"));
    }

    [Theory]
    [InlineData("wijk=atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("soort=kroeg", "Wij kennen deze soort niet. Kies een soort uit de lijst.")]
    [InlineData("ruimte=misschien", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Ruimte'.")]
    [InlineData("pagina=99", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    public async Task Get_UnknownValue_IsToldAndTheRestWorks(string query, string problem)
    {
        using var response = await portal.Client.GetAsync("/ontmoeten?" + query);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(problem, Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.NotEmpty(Offered(page));
        using var map = await portal.Client.GetAsync("/kaart/ontmoeten.geojson?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, map.StatusCode);
    }

    [Fact]
    public async Task Get_EmptyDatabase_SaysSo()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        var page = await empty.PageAsync("/ontmoeten");

        Assert.Contains("Bij ons is niets bekend", page.Body!.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("0 plekken en organisaties gevonden", page.Status());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?wijk=holtenbroek")]
    [InlineData("?wijk=hele-stad")]
    [InlineData("?soort=vereniging")]
    [InlineData("?ruimte=ja&wijk=diezerpoort")]
    public async Task GetMap_SameFilter_HasWhatTheListHas(string filter)
    {
        var listed = new Dictionary<int, string>();
        var pages = await PagesAsync(filter);
        foreach (var (number, page) in pages.Index())
        {
            foreach (var item in Offered(page))
            {
                listed.Add(IdOf(item), $"/ontmoeten{filter}{(number == 0 ? "" : $"{(filter.Length == 0 ? "?" : "&")}pagina={number + 1}")}#{item.Id}");
            }
        }

        var city = await portal.Portal.WithContextAsync(context => context.SupportPoints.Where(p => !p.NeighbourhoodLinks.Any() && p.LocationId == null).Select(p => p.Id).ToListAsync());
        var map = await MapAsync(filter);

        Assert.Equal(listed.Keys.Except(city).Order(), OnMap(map).Order());
        var note = pages[0].QuerySelectorAll(".zp-map-column .zp-note").Select(text => text.VisibleText()).FirstOrDefault(text => text.Contains("niet op de kaart", StringComparison.Ordinal));
        var without = listed.Keys.Intersect(city).Count();
        Assert.Equal(without == 0 || without == listed.Count ? null : $"{without} {(without == 1 ? "organisatie staat" : "organisaties staan")} niet op de kaart: die zijn er voor heel Zwolle.", note);

        // A link on the map leads to where it stands in the list.
        Assert.All(Items(map), item => Assert.Equal(Sorted(listed[item.GetProperty("id").GetInt32()]), Sorted(item.GetProperty("url").GetString()!)));

        static string Sorted(string address) => string.Join('&', address.Split('#')[0].Split('?', 2)[^1].Split('&').Order(StringComparer.Ordinal)) + "#" + address.Split('#')[1];
    }

    [Fact]
    public async Task GetMap_Point_IsAPointAndWhatIsNearIsNot()
    {
        var exact = await portal.Data.SupportPointAsync(p => p.Location = new Location { Name = "Zaal", Precision = LocationPrecision.Point, Longitude = 6.101, Latitude = 52.505 }, "soestweteringlanden");
        var near = await portal.Data.SupportPointAsync(p => p.Status = SupportPointStatus.Outdated, "soestweteringlanden");

        var features = (await MapAsync("?wijk=soestweteringlanden&soort=ontmoetingsplek")).GetProperty("features").EnumerateArray().ToList();

        var point = Assert.Single(features, feature => feature.GetProperty("properties").GetProperty("kind").GetString() == "place");
        Assert.Equal(exact.Name, point.GetProperty("properties").GetProperty("title").GetString());
        Assert.Equal("[6.101,52.505]", point.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        var area = features.Single(feature => feature.GetProperty("properties").TryGetProperty("name", out var name) && name.GetString() == "Soestweteringlanden");
        var item = area.GetProperty("properties").GetProperty("plans").EnumerateArray().Single(item => item.GetProperty("id").GetInt32() == near.Id);
        Assert.Equal("Ontmoetingsplek. Oud, nog te controleren", item.GetProperty("phase").GetString());
        Assert.False(item.GetProperty("open").GetBoolean());
    }

    [Theory]
    [InlineData("/wijken/berkum", "Plekken, hulp en verenigingen in Berkum", "/ontmoeten?wijk=berkum")]
    [InlineData("/initiatieven/mijn-route?wat=groen&wijk=berkum", "Zoek een plek, hulp of een vereniging in Berkum", "/ontmoeten?wijk=berkum")]
    [InlineData("/initiatieven/mijn-route?wat=groen", "Zoek een plek, hulp of een vereniging", "/ontmoeten")]
    [InlineData("/initiatieven/stappenplan/buren", "Bekijk plekken en verenigingen", "/ontmoeten")]
    [InlineData("/initiatieven/stappenplan/plan", "Zoek een plek, hulp of een vereniging in uw wijk", "/ontmoeten")]
    [InlineData("/", "Plekken, hulp en verenigingen", "/ontmoeten")]
    public async Task Get_OtherPages_LeadHere(string from, string name, string to) =>
        Assert.Equal(to, (await portal.PageAsync(from)).Link(name).GetAttribute("href"));

    private static List<IElement> Offered(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("li[id^='plek-']").Where(item => item.Closest("section")!.GetAttribute("aria-labelledby") != "dicht")];

    private static List<IElement> Others(IHtmlDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby='dicht'] li[id^='plek-']")];

    private static int IdOf(IElement item) => int.Parse(item.Id!["plek-".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<JsonElement> Items(JsonElement map) => map.GetProperty("features").EnumerateArray()
        .Select(feature => feature.GetProperty("properties"))
        .SelectMany(item => item.TryGetProperty("plans", out var items) ? items.EnumerateArray().ToList() : [item]);

    private static IEnumerable<int> OnMap(JsonElement map) => Items(map).Select(item => item.GetProperty("id").GetInt32()).Distinct();

    private async Task<IElement> ItemAsync(string filter, SupportPoint point) =>
        (await PagesAsync(filter)).Select(page => page.GetElementById(SupportPointLinks.Anchor(point.Id))).OfType<IElement>().First();

    private async Task<List<IHtmlDocument>> PagesAsync(string filter)
    {
        var pages = new List<IHtmlDocument>();
        for (var number = 1; ; number++)
        {
            using var response = await portal.Client.GetAsync($"/ontmoeten{filter}{(filter.Length == 0 ? "?" : "&")}pagina={number}");
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return pages;
            }

            pages.Add(await Html.ParseAsync(response));
        }
    }

    private async Task<JsonElement> MapAsync(string filter)
    {
        using var json = JsonDocument.Parse(await portal.Client.GetStringAsync("/kaart/ontmoeten.geojson" + filter));
        return json.RootElement.Clone();
    }
}
