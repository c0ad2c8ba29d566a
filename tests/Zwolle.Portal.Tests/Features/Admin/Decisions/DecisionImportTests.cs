using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Dates;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Decisions;

/// <summary>A list of decisions becomes drafts: first a trial, then all of it or nothing.</summary>
public sealed class DecisionImportTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const string Header = "datum;orgaan;titel;samenvatting;uitkomst;soort stuk;nummer;wijken;onderwerpen;adres;plannen\n";
    private const string Document = "https://zwolle.bestuurlijkeinformatie.nl/Document/View/";
    private const string Agenda = "https://zwolle.bestuurlijkeinformatie.nl/Agenda/Index/e700a3b6-8af6-4111-92b9-be8d3b320995";

    [Fact]
    public async Task Get_Page_NamesAllColumnsAndHasAnExample()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Clerk);
        var page = await client.OpenAsync((await client.OpenAsync(ContentLinks.Decisions)).Link("Lees een besluitenlijst in").GetAttribute("href")!);
        Assert.Equal(Header.Trim().Split(';'), page.QuerySelectorAll("dt").Select(term => term.TextContent));
        using var example = await client.GetAsync(page.Link("Haal een voorbeeld op (CSV)").GetAttribute("href"));
        Assert.Equal("text/csv; charset=utf-8", example.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("\uFEFFdatum;orgaan;titel", Encoding.UTF8.GetString(await example.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

        using var reader = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        Assert.Null((await reader.OpenAsync(ContentLinks.Decisions)).FindByRole("link", "Lees een besluitenlijst in"));
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(DecisionImportLinks.Page));
    }

    [Fact]
    public async Task Import_TheExample_MakesDraftsThatNobodySees()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var member = await own.StaffMemberAsync(StaffRole.Clerk);
        using var client = await own.SignedInAsync(member);
        var example = await client.GetByteArrayAsync(DecisionImportLinks.Example);
        using var trial = await UploadAsync(client, example);
        Assert.Equal(HttpStatusCode.OK, trial.StatusCode);
        var page = await Html.ParseAsync(trial);
        Assert.Equal(["3 regels gelezen.", "3 nieuwe concepten."], page.ListItemsUnder("Dit komt ervan"));
        Assert.Contains("Besproken, uitkomst niet bekend", page.QuerySelector("#regel-4")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("(Assendorp en Wipstrik|Wipstrik en Assendorp) · raadsvoorstel · nummer VB-2026-001", page.QuerySelector("#regel-2")!.TextContent);
        Assert.Equal(0, await own.WithContextAsync(context => context.Revisions.CountAsync()));

        using var made = await client.SubmitAsync(page, "Maak 3 concepten");
        Assert.Equal(DecisionImportLinks.Page + "?gedaan=3", made.Headers.Location?.OriginalString);
        var done = await client.OpenAsync(made.Headers.Location!.OriginalString);
        Assert.Contains("Er zijn 3 concepten gemaakt. Bewoners zien nog niets.", done.Body!.TextContent, StringComparison.Ordinal);
        var drafts = await client.OpenAsync(done.Link("Bekijk de concepten").GetAttribute("href")!);
        Assert.Equal(3, drafts.RowTitles().Count(title => title.StartsWith("Voorbeeld: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("een nieuw plein in de wijk", (await own.PageAsync("/besluiten?q=plein")).Body!.TextContent, StringComparison.Ordinal);

        var revisions = await own.WithContextAsync(context => context.Revisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync());
        Assert.All(revisions, revision => Assert.Equal((ContentKind.Decision, RevisionState.Draft, 1, (int?)member.Id), (revision.Kind, revision.State, revision.Number, revision.AuthorId)));
        Assert.Equal(3, await own.WithContextAsync(context => context.Decisions.IgnoreQueryFilters().CountAsync(d => d.PublishedAt == null)));
        var line = Assert.Single(await own.AuditAsync(nameof(Decision), 0));
        Assert.Equal((AuditActions.Imported, "{\"Number\":3}", (int?)member.Id), (line.Action, line.Details, line.ActorId));
        Assert.Equal(AuditActions.Created, (await own.AuditAsync(nameof(Decision), revisions[0].ItemId))[0].Action);
    }

    [Fact]
    public async Task Import_Row_BecomesTheFormOfADraftThatCanBePublished()
    {
        var word = TestData.Word();
        var plan = await portal.Data.PlanAsync();
        var other = await portal.Data.PlanAsync(p => p.Title = $"Plan: het groene {TestData.Word()}");
        using var client = await portal.Portal.StaffClientAsync();
        await ImportAsync(
            client,
            "Plannen,Titel,Datum,Soort_stuk,orgaan,uitkomst,NUMMER,wijken,onderwerpen,adres,samenvatting,Behandelaar\n"
                + $"{plan.Slug}|{other.Title},Besluit {word},4 november 2026,raadsvoorstel,raad,Aangehouden,N-{word},Berkum|WK019331,Wonen,{Document}{Guid.NewGuid()}?x=1,\"Het komt later, met \"\"bomen\"\".\",Piet\n",
            1);

        var id = await portal.Portal.WithContextAsync(context => context.Decisions.IgnoreQueryFilters().Where(d => d.Title == $"Besluit {word}").Select(d => d.Id).SingleAsync());
        var form = await client.OpenAsync(ContentLinks.Edit(ContentKind.Decision, id));
        Assert.Equal("2026-11-04", form.ValueOf("Date.Day"));
        Assert.Equal("Het komt later, met \"bomen\".", form.ValueOf("Summary").Trim());
        using var published = await client.SubmitAsync(form, "Publiceer");
        await AdminForms.SavedAsync(published);

        var row = await portal.Portal.WithContextAsync(context => context.Decisions.Include(d => d.Links).Include(d => d.Plans).Include(d => d.Neighbourhoods).Include(d => d.Themes).AsNoTracking().AsSplitQuery().SingleAsync(d => d.Id == id));
        Assert.Equal((DecisionBody.Council, DecisionOutcome.Deferred, "raadsvoorstel", $"N-{word}"), (row.DecidingBody, row.Outcome, row.DocumentKind, row.Reference));
        Assert.Equal(ApproximateDate.OfDay(new DateOnly(2026, 11, 4)), row.Date);
        Assert.Equal(new[] { plan.Id, other.Id }.Order(), row.Plans.Select(p => p.Id).Order());
        Assert.Equal(2, row.Neighbourhoods.Count);
        Assert.Equal("Wonen", Assert.Single(row.Themes).Name);
        Assert.Equal((LinkKind.Official, true), (Assert.Single(row.Links).Kind, row.Links.First().Url.StartsWith(Document, StringComparison.Ordinal) && !row.Links.First().Url.Contains('?', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Try_ThousandRowsWithThirtyFaults_NamesThemAllAndMakesNothing()
    {
        var word = TestData.Word();
        var faulty = Enumerable.Range(0, 30).Select(i => 12 + (i * 33)).ToList();
        var text = Header + string.Concat(Enumerable.Range(2, DecisionImport.MostRows).Select(number =>
            Row($"Besluit {word} {number}", date: faulty.Contains(number) && number % 2 == 0 ? "31-2-2026" : "2-11-2026", body: faulty.Contains(number) && number % 2 != 0 ? "koning" : "raad", reference: $"{word}-{number}")));
        using var client = await portal.Portal.StaffClientAsync();
        var before = await CountAsync();
        using var trial = await UploadAsync(client, Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.BadRequest, trial.StatusCode);
        var page = await Html.ParseAsync(trial);
        Assert.Equal(
            faulty.Select(number => number % 2 == 0
                ? $"Regel {number}, datum: '31-2-2026' is geen datum. Schrijf de datum zo: 4-12-2026."
                : $"Regel {number}, orgaan: 'koning' kennen wij niet. Schrijf gemeenteraad, college of gemeente."),
            page.Problems());
        Assert.Equal(["1.000 regels gelezen.", "970 nieuwe concepten.", "30 regels zijn fout. Zolang er een fout in staat, maken wij niets."], page.ListItemsUnder("Dit komt ervan"));
        Assert.Equal(1_000, page.QuerySelectorAll("li[id^=regel-]").Length);
        Assert.All(faulty, number => Assert.NotNull(page.QuerySelector($"#regel-{number.ToString(CultureInfo.InvariantCulture)} .zp-status--overdue")));
        Assert.Null(page.FindByRole("button", "Maak 970 concepten"));

        using var forced = await client.PostAsync(DecisionImportLinks.Run, page, ("Tekst", [text]), ("Aantal", ["970"]));
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("datum", "", "Vul de datum in.")]
    [InlineData("datum", "gisteren", "'gisteren' is geen datum. Schrijf de datum zo: 4-12-2026.")]
    [InlineData("datum", "4-12-0026", "'4-12-0026' is geen datum. Schrijf de datum zo: 4-12-2026.")]
    [InlineData("datum", "1-3-2027", "Deze datum moet nog komen. Schrijf dan bij uitkomst 'aangekondigd'.")]
    [InlineData("orgaan", "", "Vul in wie het besloot: gemeenteraad, college of gemeente.")]
    [InlineData("titel", "", "Vul de titel in.")]
    [InlineData("uitkomst", "hamerstuk", "'hamerstuk' kennen wij niet. Schrijf aangenomen, afgewezen, uitgesteld, besproken, meegedeeld, aangekondigd en onbekend.")]
    [InlineData("wijken", "Atlantis", "Wij kennen geen wijk 'Atlantis'. Zet een | tussen de namen.")]
    [InlineData("wijken", "hele stad|Berkum", "Wij kennen geen wijk 'hele stad'. Zet een | tussen de namen.")]
    [InlineData("onderwerpen", "Wonen|Ruimtevaart", "Wij kennen geen onderwerp 'Ruimtevaart'. Zet een | tussen de namen.")]
    [InlineData("adres", "https://voorbeeld.test/stuk", "Dit adres herkennen wij niet: 'https://voorbeeld.test/stuk'. Neem een adres van zwolle.bestuurlijkeinformatie.nl, officielebekendmakingen.nl of lokaleregelgeving.overheid.nl.")]
    [InlineData("plannen", "bestaat-niet", "Wij kennen geen plan 'bestaat-niet'. Zet een | tussen de namen.")]
    public async Task Try_OneFault_NamesRowAndColumn(string column, string value, string message)
    {
        var fields = Header.Trim().Split(';').Select(name => name == column ? value : name switch { "datum" => "2-11-2026", "orgaan" => "college", "titel" => $"Besluit {TestData.Word()}", _ => "" });
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([$"Regel 2, {column}: {message}"], await RefusedAsync(client, Header + string.Join(';', fields)));
    }

    [Fact]
    public async Task Try_SeveralFaultsInARow_NamesEach()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var problems = await RefusedAsync(client, Header + Row(new string('a', 121), date: "x", body: "y", outcome: "z"));
        Assert.Equal(["titel", "orgaan", "uitkomst", "datum"], problems.Select(problem => problem.Split(':')[0]["Regel 2, ".Length..]));
        Assert.Contains("Maak de titel korter: nu 121 tekens, ten hoogste 120.", problems[0], StringComparison.Ordinal);
        Assert.StartsWith("Regel 2, hele regel: Deze regel heeft 12 vakjes en de eerste regel 11.", (await RefusedAsync(client, Header + "2-11-2026;raad;A;b;;;;;;;;c"))[0], StringComparison.Ordinal);
        Assert.StartsWith("Regel 2, hele regel: De dubbele aanhalingstekens (\") kloppen niet", (await RefusedAsync(client, Header + "2-11-2026;raad;De \"brug\";b"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Kies een bestand, of plak de tekst.")]
    [InlineData("datum;titel\n2-11-2026;A\n", "Wij vinden geen kolom 'orgaan'. Zet de namen van de kolommen op de eerste regel, met een puntkomma of komma ertussen.")]
    [InlineData("datum;orgaan;titel;Titel\n2-11-2026;raad;A;B\n", "De kolom 'titel' staat er twee keer in.")]
    [InlineData("datum;orgaan;titel\n;;\n", "Onder de namen van de kolommen staat niets. Zet elk besluit op een eigen regel.")]
    [InlineData("zomaar een zin", "Wij vinden geen kolom 'datum', 'orgaan' en 'titel'. Zet de namen van de kolommen op de eerste regel, met een puntkomma of komma ertussen.")]
    public async Task Try_BadFile_SaysWhy(string text, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal([problem], await RefusedAsync(client, text));
    }

    [Fact]
    public async Task Try_TooMuch_SaysHowMuchMayBe()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var many = Header + string.Concat(Enumerable.Range(0, DecisionImport.MostRows + 1).Select(i => Row($"Besluit {i}")));
        Assert.Equal(["Er staan 1.001 besluiten in. Ten hoogste 1.000 tegelijk kan. Deel het op in meer bestanden."], await RefusedAsync(client, many));
        foreach (var bytes in new[] { DecisionImport.MostBytes + 1, 5_000_000 })
        {
            using var large = await UploadAsync(client, Encoding.UTF8.GetBytes(Header.PadRight(bytes, 'a')));
            Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
            Assert.Equal(["Dit bestand is te groot: ten hoogste 1 MB. Deel het op in kleinere bestanden."], (await Html.ParseAsync(large)).Problems());
        }
    }

    [Fact]
    public async Task Try_Windows1252_SaysHowToSaveIt()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var refused = await UploadAsync(client, Encoding.Latin1.GetBytes(Header + Row("Eén besluit")));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Kies in Excel 'Opslaan als' en dan 'CSV UTF-8'", Assert.Single((await Html.ParseAsync(refused)).Problems()), StringComparison.Ordinal);
        using var both = await UploadAsync(client, Encoding.UTF8.GetBytes(Header + Row("A")), Header);
        Assert.Equal(["Kies een bestand of plak de tekst, niet allebei."], (await Html.ParseAsync(both)).Problems());
        using var empty = await UploadAsync(client, []);
        Assert.Equal(["Dit bestand is leeg."], (await Html.ParseAsync(empty)).Problems());
    }

    [Fact]
    public async Task Try_WhatIsThereAlready_IsRecognisedAndSkipped()
    {
        var (word, day) = (TestData.Word(), new DateOnly(2026, 11, 2));
        var document = $"{Document}{Guid.NewGuid()}";
        var published = await portal.Data.DecisionAsync(d => (d.Date, d.Reference) = (ApproximateDate.OfDay(day), $"N-{word}"));
        var withdrawn = await portal.Data.DecisionAsync(d => (d.Date, d.WithdrawnAt, d.WithdrawnReason) = (ApproximateDate.OfDay(day), portal.Data.UtcNow, "Dubbel"));
        var linked = await portal.Data.DecisionAsync(d => d.Links.Add(new ExternalLink { Url = document, Title = "Stuk", Publisher = "Gemeente", Kind = LinkKind.Official, TakenOverOn = day }));
        using var client = await portal.Portal.StaffClientAsync();
        await ImportAsync(client, Header + Row($"Concept {word}", reference: $"C-{word}"), 1);
        var text = Header
            + Row("Ander woord 1", reference: $"n-{word}")
            + Row(withdrawn.Title.ToUpperInvariant())
            + Row("Ander woord 2", address: document + "?a=1")
            + Row("Ander woord 3", reference: $"C-{word}")
            + Row($"Nieuw {word}", address: Agenda)
            + Row($"Nieuw: {word}!")
            + Row($"Ook nieuw {word}", address: Agenda)
            + Row($"Nieuw {word}", date: "3-11-2026", reference: $"N-{word}");
        var page = await TryAsync(client, text);

        Assert.Equal(["8 regels gelezen.", "3 nieuwe concepten.", "5 regels staan er al: die slaan wij over."], page.ListItemsUnder("Dit komt ervan"));
        Assert.Equal(
            [$"Zelfde datum en nummer als {published.Title}.", $"Zelfde datum en titel als {withdrawn.Title}.", $"Zelfde adres als {linked.Title}.", $"Zelfde datum en nummer als Concept {word}.", "Zelfde datum en titel als regel 6."],
            page.QuerySelectorAll("li[id^=regel-] .zp-status--closed + p").Select(told => told.VisibleText()));
        using var made = await client.SubmitAsync(page, "Maak 3 concepten");
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        Assert.Contains("Er is niets te maken.", (await TryAsync(client, text)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SentTwiceOrAtOnce_MakesEachDraftOnce()
    {
        var word = TestData.Word();
        using var client = await portal.Portal.StaffClientAsync();
        var page = await TryAsync(client, Header + Row($"Een {word}") + Row($"Twee {word}"));
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.SubmitAsync(page, "Maak 2 concepten")));
        Assert.Single(sent, response => response.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(2, sent.Count(response => response.StatusCode == HttpStatusCode.Conflict));
        Array.ForEach(sent, response => response.Dispose());
        Assert.Equal(2, await portal.Portal.WithContextAsync(context => context.Decisions.IgnoreQueryFilters().CountAsync(d => d.Title.EndsWith(word))));

        using var again = await client.SubmitAsync(page, "Maak 2 concepten");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        (await Html.ParseAsync(again)).Heading("Er is iets veranderd");
    }

    /// <summary>What the browser sends back is judged anew: another text, another number, or what came in meanwhile.</summary>
    [Fact]
    public async Task Run_OtherThanTheTrialTold_MakesNothing()
    {
        var word = TestData.Word();
        using var client = await portal.Portal.StaffClientAsync();
        var page = await TryAsync(client, Header + Row($"Een {word}") + Row($"Twee {word}"));
        var before = await CountAsync();
        using var faulty = await client.SubmitAsync(page, "Maak 2 concepten", ("Tekst", [Header + Row("", date: "x") + Row($"Twee {word}")]));
        Assert.Equal(HttpStatusCode.BadRequest, faulty.StatusCode);
        using var more = await client.SubmitAsync(page, "Maak 2 concepten", ("Tekst", [Header + Row($"Een {word}") + Row($"Twee {word}") + Row($"Drie {word}")]));
        Assert.Equal(HttpStatusCode.Conflict, more.StatusCode);
        using var none = await client.SubmitAsync(page, "Maak 2 concepten", ("Tekst", [""]));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using var number = await client.SubmitAsync(page, "Maak 2 concepten", ("Aantal", ["geen"]));
        Assert.Equal(HttpStatusCode.Conflict, number.StatusCode);
        await portal.Data.DecisionAsync(d => (d.Title, d.Date) = ($"Een {word}", ApproximateDate.OfDay(new DateOnly(2026, 11, 2))));
        using var meanwhile = await client.SubmitAsync(page, "Maak 2 concepten");
        Assert.Equal(HttpStatusCode.Conflict, meanwhile.StatusCode);
        Assert.Equal((before.Decisions + 1, before.Revisions, before.Lines), await CountAsync());

        using var now = await client.SubmitAsync(await Html.ParseAsync(meanwhile), "Maak 1 concept");
        Assert.Equal(HttpStatusCode.SeeOther, now.StatusCode);
    }

    [Fact]
    public async Task Try_Wijkteam_OnlyForItsOwnWijken()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        foreach (var wijken in new[] { "Assendorp", "Berkum|Assendorp", "hele stad", "" })
        {
            Assert.Equal(["Regel 2, wijken: Noem alleen wijken van uw eigen wijkteam, en ten minste één."], await RefusedAsync(client, Header + Row($"Besluit {TestData.Word()}", neighbourhoods: wijken)));
        }

        await ImportAsync(client, Header + Row($"Besluit {TestData.Word()}", neighbourhoods: "Berkum"), 1);
    }

    [Fact]
    public async Task Run_MoreRows_AsksNoMoreQuestions()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var asked = new List<int>();
        foreach (var rows in new[] { 10, 200 })
        {
            var word = TestData.Word();
            var text = Header + string.Concat(Enumerable.Range(0, rows).Select(i => Row($"Besluit {word} {i}", neighbourhoods: "Berkum|Assendorp", reference: $"{word}-{i}")));
            var page = await TryAsync(client, text);
            portal.Portal.Commands.Reset();
            using var made = await client.SubmitAsync(page, $"Maak {rows} concepten");
            Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
            asked.Add(portal.Portal.Commands.Commands.Count(command => !command.Contains("INSERT INTO", StringComparison.Ordinal)));
        }

        Assert.Equal(asked[0], asked[1]);
        Assert.InRange(asked[0], 1, 45);
    }

    private static string Row(string title, string date = "2-11-2026", string body = "gemeenteraad", string outcome = "", string reference = "", string neighbourhoods = "", string address = "") =>
        $"{date};{body};{title};;{outcome};;{reference};{neighbourhoods};;{address};\n";

    private Task<(int Decisions, int Revisions, int Lines)> CountAsync() => portal.Portal.WithContextAsync(async context =>
        (await context.Decisions.IgnoreQueryFilters().CountAsync(), await context.Revisions.CountAsync(), await context.AuditEntries.CountAsync(e => e.Action == AuditActions.Imported)));

    private static async Task<IHtmlDocument> TryAsync(HttpClient client, string text)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(DecisionImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Assert.Fail(string.Join('\n', (await Html.ParseAsync(response)).Problems()));
        }

        return await Html.ParseAsync(response);
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync(HttpClient client, string text)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(DecisionImportLinks.Page), "Doe een proef", ("Tekst", [text]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (await Html.ParseAsync(response)).Problems();
    }

    private static async Task ImportAsync(HttpClient client, string text, int drafts)
    {
        using var made = await client.SubmitAsync(await TryAsync(client, text), drafts == 1 ? "Maak 1 concept" : $"Maak {drafts} concepten");
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] file, string text = "")
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent((await client.OpenAsync(DecisionImportLinks.Page)).Token()), "_token" },
            { new StringContent(text), "Tekst" },
            { new ByteArrayContent(file), "Bestand", "besluitenlijst.csv" },
        };
        return await client.PostAsync(DecisionImportLinks.Page, content);
    }
}
