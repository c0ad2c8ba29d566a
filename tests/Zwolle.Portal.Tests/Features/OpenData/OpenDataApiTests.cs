using System.Net;
using System.Text.Json.Nodes;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Initiatives;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Neighbourhoods;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Features.Moments;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Conventions;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Features.OpenData;

/// <summary>What the API holds, how it filters, pages and refuses. Each test has a wijk of its own.</summary>
public sealed class OpenDataApiTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Plan_TellsAllThatThePageTellsWithItsSources()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var theme = await portal.Data.ThemeAsync();
        var plan = await portal.Data.PlanAsync(
            p =>
            {
                (p.Phase, p.PhaseYear, p.Level, p.CanChange, p.InputOutcome) = (PlanPhase.Execution, 0, ParticipationLevel.Advise, "De kleur\nDe bomen", "Er komt **groen**.");
                p.Start = ApproximateDate.Parse("2027-voorjaar");
                p.ThemeLinks.Add(new PlanTheme { ThemeId = theme.Id });
                p.Links.Add(Source("Nota", checkedOn: new(2026, 11, 1)));
                p.Links.Add(Source("Brief", checkedOn: null));
            },
            wijk.Slug);
        var moment = await portal.Data.MomentAsync(plan);
        await portal.Data.MomentAsync(plan, m => m.PublishedAt = null);

        var item = await JsonAsync($"/api/v1/plannen/{plan.Slug}");

        Assert.Equal((plan.Slug, plan.PublicId.ToString("D"), plan.Title), ((string?)item["id"], (string?)item["uuid"], (string?)item["titel"]));
        Assert.Equal(("uitvoering", null, "adviseren", "Er komt **groen**."), ((string?)item["fase"], (int?)item["faseJaar"], (string?)item["invloed"], (string?)item["uitkomst"]));
        Assert.Equal(["De kleur", "De bomen"], Texts(item["kanVeranderen"]));
        Assert.Equal(("2027-03-01", "2027-05-31", "seizoen", "voorjaar 2027"), ((string?)item["start"]!["eersteDag"], (string?)item["start"]!["laatsteDag"], (string?)item["start"]!["nauwkeurigheid"], (string?)item["start"]!["tekst"]));
        Assert.Equal([wijk.Slug], Texts(item["wijken"]));
        Assert.Equal([theme.Slug], Texts(item["themas"]));
        Assert.Equal([moment.Slug], Texts(item["participatiemomenten"]));
        Assert.Equal(["Nota", "Brief"], item["bronnen"]!.AsArray().Select(source => (string)source!["titel"]!));
        Assert.Equal(("2026-11-01", null, "2026-11-21"), ((string?)item["bronnen"]![0]!["nagekekenOp"], (string?)item["bronnen"]![1]!["nagekekenOp"], (string?)item["bronnen"]![0]!["overgenomenOp"]));
        Assert.False((bool)item["nagekeken"]!);
        Assert.Equal((string?)item["_links"]!["pagina"]!["href"], $"http://localhost:5080/plannen/{plan.Slug}");
        Assert.Equal(TrialNotice.Text, (string?)item["metadata"]!["melding"]);
    }

    [Fact]
    public async Task Get_Moment_HasTheStateOfToday()
    {
        var plan = await portal.Data.PlanAsync();
        var answered = await portal.Data.MomentAsync(plan, m => (m.Outcome, m.AnsweredOn) = ("Gedaan.", portal.Data.Today));
        var later = await portal.Data.MomentAsync(plan, m => (m.Outcome, m.AnsweredOn) = ("Nog geheim.", portal.Data.Today.AddDays(1)));
        var cancelled = await portal.Data.MomentAsync(plan, m => m.CancelReason = "Te weinig mensen");

        var items = await Task.WhenAll(new[] { answered, later, cancelled }.Select(m => JsonAsync($"/api/v1/participatiemomenten/{m.Slug}")));

        Assert.Equal(["beantwoord", "open", "gaat-niet-door"], items.Select(item => (string)item["stand"]!));
        Assert.Equal(["Gedaan.", null, null], items.Select(item => (string?)item["antwoord"]));
        Assert.Equal("Te weinig mensen", (string?)items[2]["redenGaatNietDoor"]);
        Assert.Equal([plan.Slug], Texts(items[0]["plannen"]));
    }

    [Fact]
    public async Task Get_Collections_LeaveOutExamplesAndWhatIsNotPublic()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(null, wijk.Slug);
        await portal.Data.PlanAsync(p => p.PublishedAt = null, wijk.Slug);
        await portal.Data.PlanAsync(p => p.WithdrawnAt = portal.Data.UtcNow, wijk.Slug);
        var example = await ExampleAsync(wijk.Id);

        Assert.Equal([plan.Slug], await IdsAsync($"/api/v1/plannen?wijk={wijk.Slug}"));
        Assert.DoesNotContain(example, await IdsAsync("/api/v1/participatiemomenten?aantal=100"));
        Assert.DoesNotContain(example, await IdsAsync("/api/v1/initiatieven?aantal=100"));
        foreach (var noun in new[] { "plannen", "participatiemomenten", "initiatieven" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Answer.GetAsync(portal.Client, $"/api/v1/{noun}/{example}")).Status);
        }
    }

    [Fact]
    public async Task Get_Filters_FindWhatThePageFinds()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var theme = await portal.Data.ThemeAsync();
        var plan = await portal.Data.PlanAsync(p => { p.Phase = PlanPhase.Execution; p.ThemeLinks.Add(new PlanTheme { ThemeId = theme.Id }); }, wijk.Slug);
        var other = await portal.Data.PlanAsync(p => p.ChangedAt = portal.Data.UtcNow.AddDays(-9), wijk.Slug);
        var walk = await portal.Data.MomentAsync(plan, m => m.Kind = MomentKind.Walk);
        var closed = await portal.Data.MomentAsync(plan, m => m.Period = ApproximateDate.OfDay(portal.Data.Today.AddDays(-3)));
        var asking = await portal.Data.InitiativeAsync(i => (i.Needs, i.State) = (InitiativeNeeds.Money | InitiativeNeeds.Hands, InitiativeState.Active), wijk.Slug);
        await portal.Data.InitiativeAsync(null, wijk.Slug);
        var room = await portal.Data.SupportPointAsync(p => p.HasRoom = true, wijk.Slug);
        await portal.Data.SupportPointAsync(null, wijk.Slug);

        foreach (var (query, expected) in new (string, string[])[]
        {
            ($"plannen?wijk={wijk.Slug}", [plan.Slug, other.Slug]),
            ($"plannen?wijk={wijk.Slug}&fase=uitvoering", [plan.Slug]),
            ($"plannen?thema={theme.Slug}", [plan.Slug]),
            ($"plannen?wijk={wijk.Slug}&meedoen=nu", [plan.Slug]),
            ($"plannen?wijk={wijk.Slug}&meedoen=later", []),
            ($"plannen?wijk={wijk.Slug}&gewijzigdSinds=2026-12-01T00:00:00%2B01:00", [plan.Slug]),
            ($"participatiemomenten?thema={theme.Slug}", [walk.Slug, closed.Slug]),
            ($"participatiemomenten?thema={theme.Slug}&soort=wandeling", [walk.Slug]),
            ($"participatiemomenten?thema={theme.Slug}&periode=voorbij", [closed.Slug]),
            ($"initiatieven?wijk={wijk.Slug}&nodig=geld", [asking.Slug]),
            ($"initiatieven?wijk={wijk.Slug}&fase=bezig", [asking.Slug]),
            ($"steunpunten?wijk={wijk.Slug}&ruimte=ja", [$"plek-{room.Id}"]),
        })
        {
            Assert.Equal(expected, await IdsAsync("/api/v1/" + query));
        }
    }

    /// <summary>The words of the filters are those of the pages: a word that a page learns must be known here.</summary>
    [Fact]
    public async Task Get_EveryPeriodOfThePage_FindsTheSameMoments()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var plan = await portal.Data.PlanAsync(null, wijk.Slug);
        await portal.Data.MomentAsync(plan);
        await portal.Data.MomentAsync(plan, m => m.Outcome = "Gedaan.");
        await portal.Data.MomentAsync(plan, m => m.ClosedOn = portal.Data.Today);
        await portal.Data.MomentAsync(plan, m => m.CancelReason = "Te weinig mensen");

        foreach (var period in MomentPeriods.All.Select(period => period.Slug()))
        {
            var page = await portal.PageAsync($"/meedoen?wijk={wijk.Slug}&periode={period}");
            var items = await ItemsAsync($"/api/v1/participatiemomenten?wijk={wijk.Slug}&periode={period}&aantal=100");
            Assert.Equal(page.CardTitles().Where(title => !title.StartsWith("Voorbeeld", StringComparison.Ordinal)).Order(StringComparer.Ordinal), items.Select(item => (string)item["titel"]!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Get_PageAfterPage_GivesEveryItemOnceAlsoWhenSomeAreAdded()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var made = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            made.Add((await portal.Data.PlanAsync(null, wijk.Slug)).Slug);
        }

        var seen = new List<string>();
        var next = $"http://localhost:5080/api/v1/plannen?aantal=3&wijk={wijk.Slug}";
        while (next is not null)
        {
            var answer = await Answer.GetAsync(portal.Client, new Uri(next).PathAndQuery);
            var page = JsonNode.Parse(answer.Body)!;
            Assert.Equal(next, (string?)page["_links"]!["self"]!["href"]);
            seen.AddRange(page["resultaten"]!.AsArray().Select(item => (string)item!["id"]!));
            next = (string?)page["_links"]!["next"]?["href"];
            Assert.Equal(next is null ? "" : $"<{next}>; rel=\"next\"", answer.Header("Link"));
            if (seen.Count == 3)
            {
                made.Add((await portal.Data.PlanAsync(null, wijk.Slug)).Slug);
            }
        }

        Assert.Equal(made, seen);
    }

    [Theory]
    [InlineData("/api/v1/plannen?wijk=atlantis", "wijk", "Wij kennen deze wijk niet. Gebruik een id uit de collectie wijken, of hele-stad.")]
    [InlineData("/api/v1/plannen?Wijk=assendorp", "Wijk", "Deze naam kennen wij hier niet. Gebruik: cursor, aantal, f, wijk, thema, fase, meedoen, gewijzigdSinds.")]
    [InlineData("/api/v1/plannen?aantal=0", "aantal", "Geef een getal van 1 tot en met 100.")]
    [InlineData("/api/v1/plannen?aantal=5&aantal=6", "aantal", "Geef deze naam één keer.")]
    [InlineData("/api/v1/plannen?fase=", "fase", "Gebruik: verkenning, voorbereiding, besluitvorming, uitvoering, klaar, gestopt, onbekend.")]
    [InlineData("/api/v1/plannen?cursor=abc", "cursor", "Dit is geen cursor van ons. Gebruik het adres bij next in een antwoord.")]
    [InlineData("/api/v1/plannen?gewijzigdSinds=2026-12-01", "gewijzigdSinds", "Geef een moment met tijdzone, zoals 2026-12-01T00:00:00Z.")]
    [InlineData("/api/v1/regelingen?f=geojson", "f", "Gebruik: json, csv.")]
    [InlineData("/api/v1/plannen/bestaat-niet?wijk=assendorp", "wijk", "Deze naam kennen wij hier niet. Gebruik: f.")]
    [InlineData("/api/v1/openapi.json?f=csv", "f", "Dit adres kent geen namen.")]
    public async Task Get_QueryThatMeansNothing_IsRefusedByName(string address, string name, string detail)
    {
        var answer = await Answer.GetAsync(portal.Client, address);
        var problem = JsonNode.Parse(answer.Body)!;

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal((name, detail), ((string)error["name"]!, (string)error["detail"]!));
    }

    [Theory]
    [InlineData("GET", "/api/v1/plannen/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/plannen/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v2/plannen", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/steunpunten/plek-01", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/api/v9", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/plannen", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/plannen/x", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/openapi.json", HttpStatusCode.MethodNotAllowed)]
    public async Task Ask_WhatIsNotThere_IsAProblemForPrograms(string method, string address, HttpStatusCode expected)
    {
        var answer = await Answer.GetAsync(portal.Client, address, new HttpMethod(method));

        Assert.Equal(expected, answer.Status);
        Rule.Holds(ApiDesignRules.BrokenBy(answer, "1.1.0"));
        Assert.Equal(expected == HttpStatusCode.MethodNotAllowed ? "GET, HEAD, OPTIONS" : "", answer.Header("Allow"));
    }

    [Fact]
    public async Task Options_OfAnyAddress_LetsABrowserAsk()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/plannen");
        request.Headers.Add("Origin", "https://kaart.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var response = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET, HEAD, OPTIONS", string.Join(", ", response.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "application/json")]
    [InlineData("application/geo+json", "application/geo+json")]
    [InlineData("text/csv;q=0.5, application/json;q=0.1", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0, */*", "application/geo+json")]
    [InlineData("text/html", "application/problem+json")]
    public async Task Get_Accept_ChoosesTheFormat(string accept, string expected)
    {
        await portal.Data.PlanAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plannen");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await portal.Client.SendAsync(request);

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(accept == "text/html" ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.Vary.Contains("Accept") || accept == "text/html");
    }

    [Fact]
    public async Task Get_AnItemThatMovedOrIsGone_LeadsOnOrSaysWhy()
    {
        var plan = await portal.Data.PlanAsync();
        var former = await portal.Data.FormerSlugAsync(SlugKind.Plan, plan.Id);
        var withdrawn = await portal.Data.MomentAsync(null, m => (m.Title, m.WithdrawnAt, m.WithdrawnReason) = ("Geheim feest", portal.Data.UtcNow, "Dubbel ingevoerd"));

        var moved = await Answer.GetAsync(portal.Client, $"/api/v1/plannen/{former}?f=csv");
        var gone = await Answer.GetAsync(portal.Client, $"/api/v1/participatiemomenten/{withdrawn.Slug}");

        Assert.Equal((HttpStatusCode.MovedPermanently, $"/api/v1/plannen/{plan.Slug}?f=csv", "1.1.0"), (moved.Status, moved.Header("Location"), moved.Header("API-Version")));
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Equal("Ingetrokken op 1 december 2026. Dubbel ingevoerd.", (string?)JsonNode.Parse(gone.Body)!["detail"]);
        Assert.DoesNotContain("Geheim", gone.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LineString", "[[6.1,52.5],[6.11,52.51]]", "lijn")]
    [InlineData("Polygon", "[[[6.1,52.5],[6.11,52.5],[6.11,52.51],[6.1,52.5]]]", "gebied")]
    public async Task Get_DrawnPlace_IsCalledWhatItIs(string type, string coordinates, string precision)
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var area = new AreaOutline { GeoJson = $$"""{"type":"{{type}}","coordinates":{{coordinates}}}""", West = 6.1, South = 52.5, East = 6.11, North = 52.51 };
        var plan = await portal.Data.PlanAsync(p => p.Location = new Location { Name = "Getekend", Precision = LocationPrecision.Drawn, Area = area }, wijk.Slug);

        var map = JsonNode.Parse((await Answer.GetAsync(portal.Client, $"/api/v1/plannen?wijk={wijk.Slug}&f=geojson")).Body)!;
        var item = JsonNode.Parse((await Answer.GetAsync(portal.Client, $"/api/v1/plannen/{plan.Slug}")).Body)!;

        Assert.Equal((type, coordinates), ((string?)map["features"]![0]!["geometry"]!["type"], map["features"]![0]!["geometry"]!["coordinates"]!.ToJsonString()));
        Assert.Equal(precision, (string?)item["plaats"]!["nauwkeurigheid"]);
    }

    [Fact]
    public async Task Get_GeoJson_ShowsAPointOnlyWhereOneIsKnown()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        var elsewhere = await portal.Data.NeighbourhoodAsync();
        await portal.Data.PlanAsync(p => p.Location = new Location { Name = "Bij de brug", Precision = LocationPrecision.Point, Longitude = 6.1, Latitude = 52.5 }, wijk.Slug);
        await portal.Data.PlanAsync(p => p.Location = new Location { Name = "In de wijk", Precision = LocationPrecision.Approximate, NeighbourhoodId = wijk.Id }, wijk.Slug);
        await portal.Data.PlanAsync(null, wijk.Slug);
        await portal.Data.PlanAsync(null, wijk.Slug, elsewhere.Slug);

        var map = JsonNode.Parse((await Answer.GetAsync(portal.Client, $"/api/v1/plannen?wijk={wijk.Slug}&f=geojson")).Body)!;

        Assert.Equal("FeatureCollection", (string?)map["type"]);
        Assert.Equal(TrialNotice.Text, (string?)map["metadata"]!["melding"]);
        Assert.Equal(["Point", "Polygon", "Polygon", null], map["features"]!.AsArray().Select(feature => (string?)feature!["geometry"]?["type"]));
        Assert.Equal("[6.1,52.5]", map["features"]![0]!["geometry"]!["coordinates"]!.ToJsonString());
        Assert.Equal("punt", (string?)map["features"]![0]!["properties"]!["plaats"]!["nauwkeurigheid"]);
        Assert.Equal("ongeveer", (string?)map["features"]![1]!["properties"]!["plaats"]!["nauwkeurigheid"]);
    }

    [Fact]
    public async Task Get_Csv_IsATableThatASpreadsheetCanTrust()
    {
        var wijk = await portal.Data.NeighbourhoodAsync();
        await portal.Data.PlanAsync(p => (p.Title, p.Summary, p.Body) = ("=HYPERLINK(\"https://x.example\")", "Met \"aanhaling\", komma", "Regel\nnog een"), wijk.Slug);

        var answer = await Answer.GetAsync(portal.Client, $"/api/v1/plannen?wijk={wijk.Slug}&f=csv");
        var rows = await Parser.CsvAsync(answer.Body);

        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Header("Content-Type"));
        Assert.Equal(2, rows.Length);
        Assert.Equal("'=HYPERLINK(\"https://x.example\")", Cell("titel"));
        Assert.Equal("Met \"aanhaling\", komma", Cell("samenvatting"));
        Assert.Equal("Regel\nnog een", Cell("tekst"));
        Assert.Equal((wijk.Slug, "false", TrialNotice.Text), (Cell("wijken"), Cell("heleStad"), Cell("melding")));

        string Cell(string column) => rows[1][Array.IndexOf(rows[0], column)];
    }

    [Fact]
    public async Task Get_OnceOfficial_NoAnswerSpeaksOfATrial()
    {
        await using var official = await PortalFactory.CreateAsync(Content.Empty, ("Portal:Official", "true"), ("Portal:BaseUrl", "https://wijken.example"));
        var data = new TestData(official);
        await data.PlanAsync();
        using var client = official.NewClient();

        foreach (var format in new[] { "json", "geojson", "csv" })
        {
            var answer = await Answer.GetAsync(client, $"/api/v1/plannen?f={format}");
            Assert.DoesNotContain("roefversie", answer.Text, StringComparison.Ordinal);
            Assert.Contains("https://wijken.example/api/v1/plannen", answer.Text, StringComparison.Ordinal);
        }
    }

    private async Task<JsonObject> JsonAsync(string address)
    {
        var answer = await Answer.GetAsync(portal.Client, address);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.Status, answer.Header("Content-Type")));
        return (JsonObject)JsonNode.Parse(answer.Body)!;
    }

    private async Task<IReadOnlyList<JsonNode>> ItemsAsync(string address) => [.. (await JsonAsync(address))["resultaten"]!.AsArray().Select(item => item!)];

    private async Task<IReadOnlyList<string>> IdsAsync(string address) => [.. (await ItemsAsync(address)).Select(item => (string)item["id"]!)];

    private Task<string> ExampleAsync(int neighbourhood) => portal.Portal.WithContextAsync(async context =>
    {
        var slug = $"voorbeeld-{TestData.Word()}";
        var plan = new Plan { Slug = slug, Title = "Voorbeeld: plein", Summary = "Verzonnen.", Body = "", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow };
        plan.NeighbourhoodLinks.Add(new PlanNeighbourhood { NeighbourhoodId = neighbourhood });
        plan.Moments.Add(new ParticipationMoment { Slug = slug, Title = "Voorbeeld: avond", Summary = "Verzonnen.", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow });
        context.Add(plan);
        context.Add(new Initiative { Slug = slug, Title = "Voorbeeld: tuin", Summary = "Verzonnen.", OwnerTeam = "Communicatie", IsExample = true, PublishedAt = portal.Data.UtcNow, ChangedAt = portal.Data.UtcNow });
        await context.SaveChangesAsync();
        return slug;
    });

    private static ExternalLink Source(string title, DateOnly? checkedOn) =>
        new() { Url = "https://bron.example/" + title, Title = title, Publisher = "Gemeente", TakenOverOn = new(2026, 11, 21), CheckedOn = checkedOn };

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(text => (string)text!);
}
