using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Locations;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Plans;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Plans;

/// <summary>A table of plans becomes drafts with their places: first a trial, then all of it or nothing.</summary>
public sealed class PlanImportTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const int ManyRows = 1_000;

    [Fact]
    public async Task Get_Page_NamesAllColumnsAndHasAnExample()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var page = await client.OpenAsync((await client.OpenAsync(ContentLinks.Plans)).Link("Lees plannen in").GetAttribute("href")!);
        Assert.Equal(PlanColumns.All.Select(column => column.Name), page.QuerySelectorAll("dt").Select(term => term.TextContent));
        using var example = await client.GetAsync(page.Link("Haal een voorbeeld op (CSV)").GetAttribute("href"));
        Assert.StartsWith("\uFEFFtitel;samenvatting;wijken", Encoding.UTF8.GetString(await example.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        Assert.Null((await reader.OpenAsync(ContentLinks.Plans)).FindByRole("link", "Lees plannen in"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(PlanImportLinks.Page));
    }

    [Fact]
    public async Task Import_TheExample_MakesDraftsThatNobodySees()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var member = await own.StaffMemberAsync(StaffRole.Communications);
        using var client = await own.SignedInAsync(member);
        var page = await TryAsync(client, Encoding.UTF8.GetString(await client.GetByteArrayAsync(PlanImportLinks.Example)));
        Assert.Equal(["3 regels gelezen.", "3 nieuwe concepten."], page.ListItemsUnder("Dit komt ervan"));
        Assert.Contains("nieuwe plek: Voorbeeldspeelplek (ongeveer hier)", page.QuerySelector("#regel-4")!.TextContent, StringComparison.Ordinal);
        var places = await own.WithContextAsync(context => context.Locations.CountAsync());

        using var made = await client.SubmitAsync(page, "Maak 3 concepten");

        Assert.Equal(PlanImportLinks.Page + "?gedaan=3", made.Headers.Location?.OriginalString);
        var done = await client.OpenAsync(made.Headers.Location!.OriginalString);
        var drafts = await client.OpenAsync(done.Link("Bekijk de concepten").GetAttribute("href")!);
        Assert.Equal(3, drafts.RowTitles().Count(title => title is "Voorbeeld: een nieuw plein in de wijk" or "Voorbeeld: andere lampen in de stad" or "Voorbeeld: speelplek aan het water"));
        Assert.DoesNotContain("andere lampen", (await own.PageAsync("/plannen?q=lampen")).Body!.TextContent, StringComparison.Ordinal);
        var revisions = await own.WithContextAsync(context => context.Revisions.AsNoTracking().ToListAsync());
        Assert.Equal(3, revisions.Count);
        Assert.All(revisions, revision => Assert.Equal((ContentKind.Plan, RevisionState.Draft, 1, (int?)member.Id), (revision.Kind, revision.State, revision.Number, revision.AuthorId)));
        Assert.Equal(places + 1, await own.WithContextAsync(context => context.Locations.CountAsync()));
        var line = Assert.Single(await own.AuditAsync(nameof(Plan), 0));
        Assert.Equal((AuditActions.Imported, "{\"Number\":3}", (int?)member.Id), (line.Action, line.Details, line.ActorId));
    }

    [Fact]
    public async Task Import_Row_BecomesTheFormOfADraftThatCanBePublished()
    {
        var word = TestData.Word();
        var buurt = await portal.Portal.WithContextAsync(context => context.Subneighbourhoods.Where(s => s.Neighbourhood!.Slug == "berkum").OrderBy(s => s.Id).FirstAsync());
        using var client = await portal.Portal.StaffClientAsync();
        await ImportAsync(
            client,
            "TITEL;samenvatting;tekst;wijken;onderwerpen;fase;stand_van;toelichting fase;begin;einde;plek;adres plek;hoe precies;breedtegraad;lengtegraad;buurt;wie beslist;zeggenschap;waarom zeggenschap;kan veranderen;staat vast;bron;titel bron;van wie is de bron;datum bron;team;nakijken op\n"
                + $"Plan {word};Kort.;\"Eerst.\n\nDaarna; met \"\"bomen\"\".\";Berkum|WK019331;wonen;Voorbereiding;2025;Nog even.;voorjaar 2027;mei 2028;Plek {word};Dorpsstraat 1;precies;52,53;6.14;{buurt.Code};De raad.;Raadplegen;Omdat.;\"De kleur\nDe bomen\";De plek.;https://www.zwolle.nl/{word};Brief;Gemeente;2025;Ruimte;1-2-2027\n",
            1);

        var id = await PlanIdAsync($"Plan {word}");
        var form = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, id));
        using var published = await client.SubmitAsync(form, "Publiceer");
        await AdminForms.SavedAsync(published);

        var plan = await portal.Portal.WithContextAsync(context => context.Plans.Include(p => p.Links).Include(p => p.Neighbourhoods).Include(p => p.Themes).Include(p => p.Location).AsNoTracking().AsSplitQuery().SingleAsync(p => p.Id == id));
        Assert.Equal(("Kort.", "Eerst.\n\nDaarna; met \"bomen\".", PlanPhase.Preparation, 2025, "Nog even."), (plan.Summary, plan.Body, plan.Phase, plan.PhaseYear, plan.PhaseNote));
        Assert.Equal((ApproximateDate.Parse("2027-voorjaar"), ApproximateDate.Parse("2028-05")), (plan.Start, plan.End));
        Assert.Equal(("De raad.", ParticipationLevel.Consult, "Omdat.", "De kleur\nDe bomen", "De plek."), (plan.Decides, plan.Level, plan.LevelReason, plan.CanChange, plan.Fixed));
        Assert.Equal(("Ruimte", new DateOnly(2027, 2, 1)), (plan.OwnerTeam, plan.ReviewOn));
        Assert.Equal(2, plan.Neighbourhoods.Count);
        Assert.Equal("Wonen", Assert.Single(plan.Themes).Name);
        var link = Assert.Single(plan.Links);
        Assert.Equal(($"https://www.zwolle.nl/{word}", "Brief", "Gemeente", ApproximateDate.OfYear(2025), null), (link.Url, link.Title, link.Publisher, link.Dated, link.CheckedOn));
        var place = plan.Location!;
        Assert.Equal(($"Plek {word}", "Dorpsstraat 1", LocationPrecision.Point, 6.14, 52.53), (place.Name, place.Address, place.Precision, place.Longitude, place.Latitude));
        Assert.Equal((buurt.Id, buurt.NeighbourhoodId), (place.SubneighbourhoodId, place.NeighbourhoodId));
    }

    [Theory]
    [InlineData("titel", "", "Vul de titel in.")]
    [InlineData("fase", "bijna", "'bijna' kennen wij niet. Schrijf verkenning, voorbereiding, besluitvorming, uitvoering, klaar, gestopt of onbekend.")]
    [InlineData("stand van", "2030", "Schrijf een jaar, ten hoogste 2026. Of schrijf 'niet bekend'.")]
    [InlineData("wijken", "Atlantis", "Wij kennen geen wijk 'Atlantis'. Zet een | tussen de namen.")]
    [InlineData("onderwerpen", "Draken", "Wij kennen geen onderwerp 'Draken'. Zet een | tussen de namen.")]
    [InlineData("begin", "ooit", "'ooit' begrijpen wij niet. Schrijf bijvoorbeeld 2027, voorjaar 2027, eerste kwartaal van 2027, mei 2027, 12-5-2027, of 2026 tot en met 2030.")]
    [InlineData("einde", "2020", "Het einde ligt voor het begin.")]
    [InlineData("zeggenschap", "alles", "'alles' kennen wij niet. Schrijf informeren, raadplegen, adviseren, coproduceren, meebeslissen of onbekend.")]
    [InlineData("plek", "", "Geef de plek ook een naam.")]
    [InlineData("hoe precies", "zo ongeveer", "Schrijf 'precies' of 'ongeveer hier'.")]
    [InlineData("hoe precies", "ongeveer hier", "Bij 'ongeveer hier' horen geen coördinaten. Laat die leeg, of schrijf 'precies'.")]
    [InlineData("breedtegraad", "noord", "Vul bij de breedtegraad een getal in, zoals 52,51.")]
    [InlineData("breedtegraad", "", "Vul bij de breedtegraad een getal in, zoals 52,51.")]
    [InlineData("buurt", "Nergenshuizen", "Wij kennen geen buurt 'Nergenshuizen'.")]
    [InlineData("wijk van de plek", "Berkum|Assendorp", "Een plek ligt in één wijk.")]
    [InlineData("bron", "geen adres", "Vul een heel webadres in, dat begint met https://.")]
    [InlineData("titel bron", "", "Vul de titel van de bron in.")]
    [InlineData("van wie is de bron", "", "Vul in van wie de bron is.")]
    [InlineData("datum bron", "laatst", "'laatst' begrijpen wij niet. Schrijf bijvoorbeeld 2027, voorjaar 2027, eerste kwartaal van 2027, mei 2027, 12-5-2027, of 2026 tot en met 2030.")]
    [InlineData("nakijken op", "snel", "'snel' is geen datum. Schrijf de datum zo: 4-12-2026.")]
    public async Task Try_OneMistake_NamesRowAndColumn(string column, string value, string message)
    {
        var row = Right(TestData.Word());
        row[column] = value;
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([$"Regel 2, {column}: {message}"], await RefusedAsync(client, Table(row)));
    }

    [Fact]
    public async Task Try_TooLong_NamesEveryColumn()
    {
        var row = Right(TestData.Word());
        (row["titel"], row["samenvatting"], row["tekst"], row["team"]) = (new string('t', 121), new string('s', 301), new string('b', 20_001), new string('t', 61));
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(4, (await RefusedAsync(client, Table(row))).Count);
    }

    [Fact]
    public async Task Import_ThousandRowsWithThirtyFaults_NamesThemAllAndOnceMendedMakesThemTogether()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        using var client = await own.StaffClientAsync();
        var faulty = Enumerable.Range(0, 30).Select(i => 12 + (i * 33)).ToHashSet();
        string Rows(bool isMended) => "titel;fase;wijken;plek;begin\n" + string.Concat(Enumerable.Range(2, ManyRows).Select(number =>
            $"Plan nummer {number};{(faulty.Contains(number) && !isMended ? "morgen" : "klaar")};Berkum|Assendorp;Plek {number % 50};2027\n"));
        var before = await CountAsync(own);
        using var trial = await UploadAsync(client, Rows(isMended: false));
        Assert.Equal(HttpStatusCode.BadRequest, trial.StatusCode);
        var page = await Html.ParseAsync(trial);
        Assert.Equal(faulty.Order().Select(number => $"Regel {number}, fase: 'morgen' kennen wij niet. Schrijf verkenning, voorbereiding, besluitvorming, uitvoering, klaar, gestopt of onbekend."), page.Problems());
        Assert.Null(page.FindByRole("button", "Maak 970 concepten"));
        Assert.Equal(before, await CountAsync(own));

        using var right = await UploadAsync(client, Rows(isMended: true));
        using var made = await client.SubmitAsync(await Html.ParseAsync(right), "Maak 1.000 concepten");

        Assert.Equal(PlanImportLinks.Page + "?gedaan=1000", made.Headers.Location?.OriginalString);
        Assert.Equal((before.Plans + ManyRows, before.Places + 50, before.Revisions + ManyRows), await CountAsync(own));
        var moments = await own.WithContextAsync(context => context.Revisions.Select(r => new { r.SavedAt, r.State }).Distinct().ToListAsync());
        Assert.Equal(RevisionState.Draft, Assert.Single(moments).State);
    }

    [Fact]
    public async Task Run_MoreRows_AsksNoMoreQuestions()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var asked = new List<int>();
        foreach (var rows in new[] { 10, 200 })
        {
            var word = TestData.Word();
            var page = await TryAsync(client, "titel;wijken;plek;buurt\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"Plan {word} {i};Berkum|Assendorp;Plek {word} {i};\n")));
            portal.Portal.Commands.Reset();
            using var made = await client.SubmitAsync(page, $"Maak {rows} concepten");
            Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
            asked.Add(portal.Portal.Commands.Commands.Count(command => !command.Contains("INSERT INTO", StringComparison.Ordinal)));
        }

        Assert.Equal(asked[0], asked[1]);
        Assert.InRange(asked[0], 1, 60);
    }

    [Fact]
    public async Task Run_SomethingFailsHalfway_MakesNothing()
    {
        var word = TestData.Word();
        using var client = await portal.Portal.StaffClientAsync();
        var page = await TryAsync(client, $"titel;wijken;plek\nPlan {word};Berkum;Plek {word}\n");
        await portal.Data.PlanAsync(p => p.Title = $"Plan {word}", "berkum");

        using var made = await client.SubmitAsync(page, "Maak 1 concept");

        Assert.Equal(HttpStatusCode.Conflict, made.StatusCode);
        Assert.Contains("Er is iets veranderd", (await Html.ParseAsync(made)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await portal.Portal.WithContextAsync(context => context.Locations.AnyAsync(l => l.Name == $"Plek {word}")));
    }

    [Fact]
    public async Task Import_Twice_SaysThatItIsThere()
    {
        var word = TestData.Word();
        var withdrawn = await portal.Data.PlanAsync(p => (p.WithdrawnAt, p.WithdrawnReason) = (portal.Data.UtcNow, "Klopt niet."), "berkum");
        using var client = await portal.Portal.StaffClientAsync();
        var text = $"titel;wijken\nPlan {word};Berkum\n";
        await ImportAsync(client, text, 1);
        var page = await TryAsync(client, text + $"{withdrawn.Title};Berkum\nPlan {word};Assendorp\nPLAN {word};WK019331 | Assendorp\n");
        Assert.Equal(["4 regels gelezen.", "2 nieuwe concepten.", "2 regels staan er al: die slaan wij over."], page.ListItemsUnder("Dit komt ervan"));
        Assert.Equal(ContentLinks.Edit(ContentKind.Plan, withdrawn.Id), page.QuerySelector("#regel-3 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Import_PlaceThatIsKnown_IsUsedAndANewOneIsMadeOnce()
    {
        var word = TestData.Word();
        var known = await PlaceAsync(new Location { Name = $"Plein {word}", Address = "Dorpsstraat 1", Precision = LocationPrecision.Point, Longitude = 6.14, Latitude = 52.53 });
        await PlaceAsync(new Location { Name = $"Weg {word}", Precision = LocationPrecision.Approximate, WithdrawnAt = portal.Data.UtcNow });
        var area = await PlaceAsync(new Location { Name = $"Veld {word}", Precision = LocationPrecision.Drawn });
        using var client = await portal.Portal.StaffClientAsync();
        (string Name, string Address, string Precision)[] rows =
        [
            ("Plein", "", ""), ("Plein", "Dorpsstraat 1", ""), ("Plein", "Elders 2", ""), ("Plein", "Elders 2", "ongeveer hier"), ("Plein", "", "ongeveer hier"), ("Weg", "", ""), ("Veld", "", "gebied"), ("Park", "", "gebied"),
        ];
        await ImportAsync(client, "titel;wijken;plek;adres plek;hoe precies\n" + string.Concat(rows.Select((row, i) => $"Plan {word} {i};Berkum;{row.Name} {word};{row.Address};{row.Precision}\n")), rows.Length);

        var places = new List<Location>();
        foreach (var number in Enumerable.Range(0, rows.Length))
        {
            var form = await client.OpenAsync(ContentLinks.Edit(ContentKind.Plan, await PlanIdAsync($"Plan {word} {number}")));
            var id = int.Parse(form.ValueOf("Location"), CultureInfo.InvariantCulture);
            places.Add(await portal.Portal.WithContextAsync(context => context.Locations.AsNoTracking().SingleAsync(l => l.Id == id)));
        }

        Assert.Equal([known, known], places.Take(2).Select(place => place.Id));
        Assert.Equal((places[3].Id, "Elders 2"), (places[2].Id, places[2].Address));
        Assert.NotEqual(known, places[4].Id);
        Assert.Null(places[5].WithdrawnAt);
        Assert.Equal(area, places[6].Id);
        Assert.Equal(LocationPrecision.Approximate, places[7].Precision);
        Assert.Equal(6, places.Select(place => place.Id).Distinct().Count());
    }

    [Fact]
    public async Task Try_Wijkteam_OnlyItsOwnWijken()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        Assert.Equal(
            ["Regel 3, wijken: Noem alleen wijken van uw eigen wijkteam, en ten minste één.", "Regel 4, wijken: Noem alleen wijken van uw eigen wijkteam, en ten minste één.", "Regel 5, wijken: Noem alleen wijken van uw eigen wijkteam, en ten minste één.", "Regel 6, plek: Deze plek ligt niet in een wijk van uw eigen wijkteam."],
            await RefusedAsync(client, "titel;wijken;plek;wijk van de plek\nA;Assendorp;;\nB;Berkum;;\nC;hele stad;;\nD;;;\nE;Assendorp;Ergens;Berkum\n"));
    }

    private static Dictionary<string, string> Right(string word) => new(StringComparer.Ordinal)
    {
        ["titel"] = $"Plan {word}",
        ["samenvatting"] = "Kort.",
        ["tekst"] = "Lang.",
        ["wijken"] = "Berkum",
        ["onderwerpen"] = "Wonen",
        ["fase"] = "klaar",
        ["stand van"] = "2026",
        ["begin"] = "2026",
        ["einde"] = "2027",
        ["zeggenschap"] = "onbekend",
        ["plek"] = $"Plek {word}",
        ["hoe precies"] = "precies",
        ["breedtegraad"] = "52,53",
        ["lengtegraad"] = "6,14",
        ["buurt"] = "",
        ["wijk van de plek"] = "",
        ["bron"] = "https://www.zwolle.nl/",
        ["titel bron"] = "Brief",
        ["van wie is de bron"] = "Gemeente",
        ["datum bron"] = "2025",
        ["team"] = "Ruimte",
        ["nakijken op"] = "1-2-2027",
    };

    private static string Table(Dictionary<string, string> row) => $"{string.Join(';', row.Keys)}\n{string.Join(';', row.Values)}\n";

    private Task<int> PlanIdAsync(string title) => portal.Portal.WithContextAsync(context => context.Plans.IgnoreQueryFilters().Where(p => p.Title == title).Select(p => p.Id).SingleAsync());

    private Task<int> PlaceAsync(Location place) => portal.Portal.WithContextAsync(async context =>
    {
        context.Add(place);
        await context.SaveChangesAsync();
        return place.Id;
    });

    private static Task<(int Plans, int Places, int Revisions)> CountAsync(PortalFactory portal) => portal.WithContextAsync(async context =>
        (await context.Plans.IgnoreQueryFilters().CountAsync(), await context.Locations.CountAsync(), await context.Revisions.CountAsync()));

    private static async Task<IHtmlDocument> TryAsync(HttpClient client, string text)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(PlanImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Assert.Fail(string.Join('\n', (await Html.ParseAsync(response)).Problems()));
        }

        return await Html.ParseAsync(response);
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(HttpClient client, string text)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(PlanImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (await Html.ParseAsync(response)).Problems();
    }

    private static async Task ImportAsync(HttpClient client, string text, int drafts)
    {
        using var made = await client.SubmitAsync(await TryAsync(client, text), drafts == 1 ? "Maak 1 concept" : $"Maak {drafts} concepten");
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string text)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await client.OpenAsync(PlanImportLinks.Page)).Token()), "_token" },
            { new StringContent(""), "Tekst" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Bestand", "plannen.csv" },
        };
        return await client.PostAsync(PlanImportLinks.Page, content);
    }
}
