using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.DateChanges;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Plans;

public sealed class PlanFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.Plan;
    private const string New = ContentLinks.Plans + "/nieuw";

    [Fact]
    public async Task Get_New_AsksTheQuestionsOfAResidentInTheirOrder()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.OpenAsync(New);

        page.Heading("Nieuw plan", 1);
        var labels = page.QuerySelectorAll("label.utrecht-form-label, legend.utrecht-form-label").Select(label => label.FirstChild!.TextContent.Trim()).ToList();
        string[] order =
        [
            "Titel", "Samenvatting", "Welke wijken?", "Waar gaat het over?", "Hoe ver is het?", "Van welk jaar is de bron die dat zegt?", "De tekst van de pagina",
            "Waar precies?", "Wie beslist?", "Hoeveel hebben bewoners te zeggen?", "Wat kan nog veranderen?", "Wat staat vast?", "Wie doen mee?", "Waar staat meer?",
            "Welke momenten horen bij dit plan?", "Wat is er gedaan met wat mensen zeiden?", "Welk team houdt dit bij?",
        ];
        Assert.Equal(order, labels.Where(order.Contains));
    }

    [Fact]
    public async Task Post_PublishNew_StandsOnSiteListMapAndFeedAtOnce()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);

        var edit = await client.OpenAsync(ContentLinks.Edit(Kind, id) + "?gedaan=gepubliceerd");
        Assert.Equal($"/plannen/nieuwe-brug-{word}", edit.Link("Bekijk het op de site").GetAttribute("href"));
        var page = await portal.PageAsync($"/plannen/nieuwe-brug-{word}");
        page.Heading($"Nieuwe brug {word}", 1);
        page.Heading("Daarna", 3);
        Assert.Contains("Ongeveer voorjaar 2027", page.SectionUnder("Wanneer?").TextContent, StringComparison.Ordinal);
        Assert.Contains($"Nieuwe brug {word}", (await portal.PageAsync("/wijken/assendorp")).CardTitles());
        Assert.DoesNotContain($"Nieuwe brug {word}", (await portal.PageAsync("/wijken/berkum")).CardTitles());
        Assert.Contains($"Nieuwe brug {word}", (await portal.PageAsync($"/plannen?q={word}")).CardTitles());
        Assert.Contains($"nieuwe-brug-{word}", await portal.Client.GetStringAsync("/plannen/feed.atom"), StringComparison.Ordinal);
        Assert.Contains($"nieuwe-brug-{word}", await portal.Client.GetStringAsync($"/kaart/plannen.geojson?plan=nieuwe-brug-{word}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PublishNew_IsToldInAuditLog()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        var id = await PublishAsync(client, TestData.Word());

        var lines = await portal.Portal.AuditAsync(nameof(Plan), id);
        Assert.Equal([AuditActions.Created, AuditActions.Published], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Equal(member.Id, line.ActorId));
    }

    [Fact]
    public async Task Post_SameTitleTwice_HaveAddressesOfTheirOwn()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        await PublishAsync(client, word);
        await PublishAsync(client, word);

        (await portal.PageAsync($"/plannen/nieuwe-brug-{word}")).Heading($"Nieuwe brug {word}", 1);
        (await portal.PageAsync($"/plannen/nieuwe-brug-{word}-2")).Heading($"Nieuwe brug {word}", 1);
    }

    [Fact]
    public async Task Post_KeepHalfWritten_IsSeenByNoResidentAndComesBackAsTyped()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await client.SaveAsync(New, "Bewaar als concept", ("Title", [$"Half {word}"]), ("PhaseYear", ["ooit"]), ("Start.Day", ["31-2-2027"]), ("Body", ["  Een begin"]), ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("assendorp")]));

        var edit = await client.OpenAsync(ContentLinks.Edit(Kind, id));
        edit.Heading($"Half {word}", 1);
        Assert.Equal(("ooit", "31-2-2027", "  Een begin"), (edit.ValueOf("PhaseYear"), edit.ValueOf("Start.Day"), edit.ValueOf("Body")));
        Assert.DoesNotContain($"Half {word}", (await portal.PageAsync("/wijken/assendorp")).CardTitles());
        Assert.DoesNotContain($"Half {word}", (await portal.PageAsync($"/plannen?q={word}")).CardTitles());
        Assert.Null(await RowAsync(id, p => p.PublishedAt));
    }

    [Fact]
    public async Task Post_KeepWithAnotherTitle_RenamesTheDraft()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await client.SaveAsync(New, "Bewaar als concept", ("Title", ["B"]));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Title", [$"Brug {word}"]), ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("berkum")]));

        (await client.OpenAsync(ContentLinks.Edit(Kind, id))).Heading($"Brug {word}", 1);
        Assert.Equal("berkum", await RowAsync(id, p => p.Neighbourhoods.Single().Slug));
    }

    [Fact]
    public async Task Post_PublishNothing_SaysPerFieldWhatIsMissing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await client.OpenAsync(New);
        using var response = await client.SubmitAsync(page, "Publiceer", ("Body", ["Blijft staan"]), ("PhaseYear", [""]), ("ReviewOn", [""]), ("OwnerTeam", [""]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = await Html.ParseAsync(response);
        Assert.Equal(
            [
                "Vul een titel in.", "Vul een samenvatting in.", "Kies een wijk, of zeg dat het voor de hele stad is.", "Kies hoe ver het plan is.",
                "Vul het jaar in van de bron die dit zegt, ten hoogste 2026. Of zet een vinkje bij 'De bron noemt geen jaar'.",
                "Kies hoeveel bewoners te zeggen hebben.", "Vul het team dat deze tekst bijhoudt in.", "Vul in wanneer u deze tekst weer bekijkt.",
            ],
            answer.Problems());
        Assert.Equal("Blijft staan", ((IHtmlTextAreaElement)answer.Field("De tekst van de pagina")).Value);
        Assert.StartsWith("Fout: ", answer.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Body", "", "Vul in wat er gaat gebeuren.")]
    [InlineData("Phase", "42", "Kies hoe ver het plan is.")]
    [InlineData("PhaseYear", "2027", "Vul het jaar in van de bron die dit zegt, ten hoogste 2026. Of zet een vinkje bij 'De bron noemt geen jaar'.")]
    [InlineData("Level", "Inform", "Bewoners krijgen alleen informatie. Schrijf waarom zij niet kunnen meedoen.")]
    [InlineData("Start.Year", "20270", "Vul een jaar in, zoals 2027.")]
    [InlineData("End.Year", "2026", "Vul een einde in dat niet voor het begin ligt.")]
    [InlineData("Area", "dorp", "Kies waar in de stad het is.")]
    [InlineData("Moments", "999999", "Een van de momenten bestaat niet meer. Kies opnieuw.")]
    [InlineData("ReviewOn", "binnenkort", "Vul bij de dag waarop u de tekst weer bekijkt een datum in, zoals 4-12-2026.")]
    public async Task Post_PublishWithOneMistake_SaysWhichAndMakesNothing(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var fields = (await portal.Portal.PlanFieldsAsync(word)).Where(f => f.Name != field).Append((field, [value]));

        Assert.Equal([problem], await client.RefusedAsync(New, "Publiceer", [.. fields]));
        Assert.False(await portal.Portal.WithContextAsync(context => context.Plans.IgnoreQueryFilters().AnyAsync(p => p.Title == $"Nieuwe brug {word}")));
    }

    [Fact]
    public async Task Post_TooLong_SaysHowMuchIsTooMuch()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var fields = (await portal.Portal.PlanFieldsAsync(TestData.Word())).Where(f => f.Name is not ("Body" or "Summary"));

        Assert.Equal(
            ["Maak een samenvatting korter: nu 301 tekens, ten hoogste 300.", "Vertel korter wat er gaat gebeuren: nu 20.001 tekens, ten hoogste 20.000."],
            await client.RefusedAsync(New, "Publiceer", [.. fields, ("Summary", [new string('a', 301)]), ("Body", [new string('a', 20_001)])]));
    }

    [Fact]
    public async Task Post_MoreThanCanBeKept_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.SubmitAsync(await client.OpenAsync(New), "Bewaar als concept", ("Body", [new string('a', Revision.FormMaxLength)]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Alles bij elkaar is te lang om te bewaren. Maak de teksten korter."], (await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task Post_InformingOnlyWithReason_TellsItToResidents()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var fields = (await portal.Portal.PlanFieldsAsync(word)).Where(f => f.Name is not ("Level" or "PhaseYear"));
        await client.SaveAsync(New, "Publiceer", [.. fields, ("Level", ["Inform"]), ("LevelReason", ["Het rijk beslist."]), ("IsPhaseYearUnknown", ["true"]), ("PhaseYear", [""])]);

        var page = await portal.PageAsync($"/plannen/nieuwe-brug-{word}");
        Assert.Contains("Over dit plan krijgt u alleen informatie. Het rijk beslist.", page.SectionUnder("Hoe kunt u meedoen?").TextContent, StringComparison.Ordinal);
        Assert.Contains("datum onbekend", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoveDates_AsksReasonAndTellsResidents()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        (string, string[])[] later = [("Start.Year", ["2028"]), ("Start.Part", ["dag"]), ("Start.Day", ["1-6-2028"]), ("End.Year", [""])];
        Assert.Equal(["U verandert een datum die bewoners al kennen. Schrijf waarom."], await client.RefusedAsync(ContentLinks.Edit(Kind, id), "Publiceer", later));

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", [.. later, ("DateReason", ["Het geld komt later."])]);

        var timeline = (await portal.PageAsync($"/plannen/nieuwe-brug-{word}")).SectionUnder("Wanneer?").TextContent;
        Assert.Contains("Start van het werk: was voorjaar 2027, wordt 1 juni 2028", timeline, StringComparison.Ordinal);
        Assert.Contains("Einde van het werk: was 2028, wordt onbekend", timeline, StringComparison.Ordinal);
        Assert.Contains("Het geld komt later.", timeline, StringComparison.Ordinal);
        Assert.Equal(
            [ChangedDate.PlanStart, ChangedDate.PlanEnd],
            await portal.Portal.WithContextAsync(context => context.DateChanges.Where(c => c.PlanId == id).OrderBy(c => c.Which).Select(c => c.Which).ToListAsync()));
    }

    [Fact]
    public async Task Post_NewDateThatWasUnknown_AsksNoReason()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer", ("Start.Year", ["2030"]));

        Assert.Contains("Ongeveer 2030", (await portal.PageAsync($"/plannen/{plan.Slug}")).SectionUnder("Wanneer?").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PublishUntouched_ChangesNothingOnThePage()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plans = await portal.Portal.WithContextAsync(context => context.Plans.Where(p => p.PhaseYear > 0).OrderBy(p => p.Id).Select(p => new { p.Id, p.Slug }).ToListAsync());
        foreach (var plan in plans.Where((_, number) => number % 9 == 0))
        {
            var before = await portal.Client.GetStringAsync($"/plannen/{plan.Slug}");
            await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer");
            Assert.Equal(before, await portal.Client.GetStringAsync($"/plannen/{plan.Slug}"));
        }
    }

    [Fact]
    public async Task Post_MomentLinkedMeanwhile_StaysAndUntickedOneGoes()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var first = await portal.Data.MomentAsync(plan);
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        var meanwhile = await portal.Data.MomentAsync(plan);
        var other = await portal.Data.MomentAsync();
        using (var response = await client.SubmitAsync(page, "Publiceer", ("Moments", [$"{other.Id}"])))
        {
            await AdminForms.SavedAsync(response);
        }

        var linked = await portal.Portal.WithContextAsync(context => context.PlanMoments.Where(l => l.PlanId == plan.Id).Select(l => l.MomentId).Order().ToListAsync());
        Assert.Equal([meanwhile.Id, other.Id], linked);
        Assert.DoesNotContain(first.Id, linked);
        Assert.Contains(other.Title, (await portal.PageAsync($"/plannen/{plan.Slug}")).CardTitles());
    }

    [Fact]
    public async Task Post_LinksAndPlace_ComeAndGoWithTheForm()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        using (var added = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id)), "Nog een link", ("NewPlace", ["Park de Test"])))
        {
            var page = await Html.ParseAsync(added);
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
            using var wrong = await client.SubmitAsync(page, "Publiceer", ("Links[0].Url", ["javascript:alert(1)"]), ("Links[0].Title", ["Brief"]), ("Links[0].Publisher", ["Gemeente"]));
            Assert.Equal(["Vul een heel webadres in, dat begint met https://."], (await Html.ParseAsync(wrong)).Problems());
            using var right = await client.SubmitAsync(page, "Publiceer", ("Links[0].Url", ["https://voorbeeld.test/brief"]), ("Links[0].Title", ["Brief"]), ("Links[0].Publisher", ["Gemeente"]));
            await AdminForms.SavedAsync(right);
        }

        var shown = await portal.PageAsync($"/plannen/{plan.Slug}");
        Assert.Contains("Overgenomen op 1 december 2026, niet nagekeken door de gemeente.", shown.SectionUnder("Bronnen").TextContent, StringComparison.Ordinal);
        Assert.Contains("Park de Test", shown.Definition("Waar?"), StringComparison.Ordinal);

        await client.SaveAsync(ContentLinks.Edit(Kind, plan.Id), "Publiceer", ("Links[0].Url", [""]), ("Links[0].Title", [""]), ("Location", [""]));
        Assert.Null(await RowAsync(plan.Id, p => p.LocationId));
        Assert.False(await portal.Portal.WithContextAsync(context => context.Links.AnyAsync(l => l.Url == "https://voorbeeld.test/brief")));
    }

    [Fact]
    public async Task Get_Copy_IsAnotherPlanWithoutDatesMomentsAndOutcome()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(p => (p.Start, p.InputOutcome) = (Portal.Data.Dates.ApproximateDate.OfYear(2027), "Gedaan."), "assendorp");
        await portal.Data.MomentAsync(plan);
        var page = await client.OpenAsync(ContentLinks.Copy(Kind, plan.Id));

        page.Heading("Nieuw plan", 1);
        Assert.Equal((plan.Title, plan.Body, "", ""), (page.ValueOf("Title"), page.ValueOf("Body"), page.ValueOf("Start.Year"), page.ValueOf("InputOutcome")));
        Assert.Empty(page.QuerySelectorAll("input[name=Moments][checked], input[name=KnownMoments]"));
        using var response = await client.SubmitAsync(page, "Publiceer");
        var id = await AdminForms.SavedAsync(response);
        Assert.NotEqual(plan.Id, id);
        Assert.NotEqual(plan.Slug, await RowAsync(id, p => p.Slug));
    }

    [Fact]
    public async Task Post_OtherWijk_IsRefusedToWijkteam()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var foreign = await portal.Data.PlanAsync(null, "berkum");
        var city = await portal.Data.PlanAsync();
        var own = await client.OpenAsync(New);

        Assert.Equal(1, own.QuerySelectorAll("input[name=Neighbourhoods]").Length);
        string[] refused = ["Kies alleen wijken van uw eigen wijkteam, en ten minste één."];
        Assert.Equal(refused, await client.RefusedAsync(New, "Bewaar als concept", ("Title", ["X"]), ("Neighbourhoods", [await portal.Portal.NeighbourhoodIdAsync("berkum")])));
        Assert.Equal(refused, await client.RefusedAsync(New, "Bewaar als concept", ("Title", ["X"]), ("Area", ["stad"])));
        foreach (var plan in new[] { foreign, city })
        {
            using var response = await client.PostAsync(ContentLinks.Edit(Kind, plan.Id), own, [.. await portal.Portal.PlanFieldsAsync("x"), ("Actie", ["publiceer"])]);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        await client.SaveAsync(New, "Publiceer", await portal.Portal.PlanFieldsAsync(TestData.Word()));
    }

    [Fact]
    public async Task Post_AsReader_IsForbidden()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var plan = await portal.Data.PlanAsync();
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id));

        Assert.Null(page.FindByRole("button", "Publiceer"));
        Assert.True(page.QuerySelector("fieldset.zp-edit__body")!.HasAttribute("disabled"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(New));
        foreach (var path in new[] { New, ContentLinks.Edit(Kind, plan.Id) })
        {
            using var response = await client.PostAsync(path, page, ("Title", ["X"]), ("Actie", ["bewaar"]));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await client.PostWithoutTokenAsync(New));
    }

    [Fact]
    public async Task Post_FieldsThatAreNotInTheForm_ChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, plan.Id), page,
        [
            .. await portal.Portal.PlanFieldsAsync(TestData.Word()), ("Token", [page.ValueOf("Token")]), ("Actie", ["publiceer"]),
            ("Slug", ["gekaapt"]), ("IsExample", ["true"]), ("Version", ["99"]), ("PublishedAt", ["2020-01-01"]), ("WithdrawnAt", ["2020-01-01"]), ("Id", ["1"]), ("PublicId", [Guid.Empty.ToString()]), ("SearchText", ["x"]),
        ]);

        await AdminForms.SavedAsync(response);
        var row = await portal.Portal.WithContextAsync(context => context.Plans.AsNoTracking().SingleAsync(p => p.Id == plan.Id));
        Assert.Equal((plan.Slug, false, plan.PublicId, plan.PublishedAt, null), (row.Slug, row.IsExample, row.PublicId, row.PublishedAt, row.WithdrawnAt));
        Assert.Equal(plan.Version + 1, row.Version);
        Assert.Contains("nieuwe brug", row.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StrayCharacters_AreLeftOut()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var fields = (await portal.Portal.PlanFieldsAsync(word)).Where(f => f.Name != "Summary");
        var id = await client.SaveAsync(New, "Publiceer", [.. fields, ("Summary", ["Een\u0001 brug\u0007."])]);

        Assert.Equal("Een brug.", await RowAsync(id, p => p.Summary));
    }

    [Fact]
    public async Task Post_RestoredAfterSigningIn_IsShownAndNotSaved()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var plan = await portal.Data.PlanAsync(null, "assendorp");
        var page = await client.OpenAsync(ContentLinks.Edit(Kind, plan.Id));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, plan.Id), page, [.. await portal.Portal.PlanFieldsAsync("x"), ("Actie", ["publiceer"]), ("_herstel", ["1"])]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Nieuwe brug x", (await Html.ParseAsync(response)).ValueOf("Title"));
        Assert.Equal(plan.Title, await RowAsync(plan.Id, p => p.Title));
    }

    [Fact]
    public async Task Get_Unknown_IsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Edit(Kind, 999_999)));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.History(Kind, 999_999)));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(ContentLinks.Preview(Kind, 999_999)));
    }

    private async Task<int> PublishAsync(HttpClient client, string word) => await client.SaveAsync(New, "Publiceer", await portal.Portal.PlanFieldsAsync(word));

    private Task<T> RowAsync<T>(int id, System.Linq.Expressions.Expression<Func<Plan, T>> column) =>
        portal.Portal.WithContextAsync(context => context.Plans.IgnoreQueryFilters().Where(p => p.Id == id).Select(column).SingleAsync());
}
