using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Moments;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Moments;

public sealed class MomentFormTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    private const ContentKind Kind = ContentKind.ParticipationMoment;

    private static readonly string[] Tokens = ["_token", "Token"];

    [Fact]
    public async Task Get_New_AsksTheQuestionsOfAResidentInTheirOrder()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await PageAsync(client, ContentLinks.New(Kind));

        page.Heading("Nieuw participatiemoment", 1);
        var labels = page.QuerySelectorAll("label.utrecht-form-label, legend.utrecht-form-label").Select(label => label.FirstChild!.TextContent.Trim()).ToList();
        string[] order = ["Titel", "Waar gaat het over?", "Wat kan nog veranderen?", "Wat staat vast?", "Wie beslist?", "Hoe doen bewoners mee?", "Hoe doen mensen mee zonder internet?", "De dag, of de laatste dag", "Wanneer krijgen bewoners uiterlijk antwoord?"];
        Assert.Equal(order, labels.Where(order.Contains));
    }

    [Fact]
    public async Task Post_PublishNew_StandsOnSiteCalendarAndFeedAtOnce()
    {
        // Later than the seed: a feed holds the newest only, and the whole seed is of one moment.
        portal.Portal.Clock.Now += TimeSpan.FromSeconds(1);
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);

        var edit = await PageAsync(client, ContentLinks.Edit(Kind, id) + "?gedaan=gepubliceerd");
        Assert.StartsWith("Gepubliceerd.", edit.AllByRole("status").First().TextContent.Trim(), StringComparison.Ordinal);
        var address = edit.Link("Bekijk het op de site").GetAttribute("href")!;
        Assert.Equal($"/meedoen/inloopavond-{word}", address);
        var page = await portal.PageAsync(address);
        page.Heading($"Inloopavond {word}", 1);
        Assert.Contains($"Inloopavond {word}", (await portal.PageAsync("/wijken/assendorp")).CardTitles());
        Assert.DoesNotContain($"Inloopavond {word}", (await portal.PageAsync("/wijken/berkum")).CardTitles());
        Assert.Contains($"SUMMARY:Inloopavond {word}", await portal.Client.GetStringAsync("/wijken/assendorp/agenda.ics"), StringComparison.Ordinal);
        Assert.Contains($"Inloopavond {word}", await portal.Client.GetStringAsync("/wijken/assendorp/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PublishNew_IsToldInAuditLog()
    {
        var member = await portal.Portal.StaffMemberAsync();
        using var client = await portal.Portal.SignedInAsync(member);
        var id = await PublishAsync(client, TestData.Word());

        var actions = await portal.Portal.WithContextAsync(context => context.AuditEntries
            .Where(e => e.Kind == nameof(ParticipationMoment) && e.ItemId == id && e.ActorId == member.Id)
            .OrderBy(e => e.Sequence)
            .Select(e => e.Action)
            .ToListAsync());
        Assert.Equal([AuditActions.Created, AuditActions.Published], actions);
    }

    [Fact]
    public async Task Post_KeepHalfWritten_IsSeenByNoResidentAndComesBackAsTyped()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var page = await PageAsync(client, ContentLinks.New(Kind));
        using var response = await client.SubmitAsync(page, "Bewaar als concept", ("Title", [$"Half {word}"]), ("LastDay", ["31-2-2027"]), ("Neighbourhoods", [await IdAsync("assendorp")]));

        var id = IdIn(response);
        var edit = await PageAsync(client, ContentLinks.Edit(Kind, id));
        Assert.Equal("31-2-2027", edit.Field("De dag, of de laatste dag").GetAttribute("value"));
        Assert.DoesNotContain($"Half {word}", (await portal.PageAsync("/wijken/assendorp")).CardTitles());
        Assert.Null(await portal.Portal.WithContextAsync(context => context.Moments.IgnoreQueryFilters().Where(m => m.Id == id).Select(m => m.PublishedAt).SingleAsync()));
    }

    [Fact]
    public async Task Post_PublishNothing_SaysPerFieldWhatIsMissing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var page = await PageAsync(client, ContentLinks.New(Kind));
        using var response = await client.SubmitAsync(page, "Publiceer", ("Summary", ["Blijft staan"]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var answer = await Html.ParseAsync(response);
        var problems = answer.Problems();
        Assert.Contains("Vul een titel in.", problems);
        Assert.Contains("Kies een wijk, of zeg dat het voor de hele stad is.", problems);
        Assert.Contains("Vul in hoe mensen zonder internet meedoen.", problems);
        Assert.Contains("Vul in wanneer bewoners uiterlijk antwoord krijgen.", problems);
        Assert.Equal("Blijft staan", ((IHtmlTextAreaElement)answer.Field("Samenvatting")).Value);
        Assert.StartsWith("Fout: ", answer.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FirstDay", "2026-12-20", "Vul een laatste dag in die niet voor de eerste dag ligt.")]
    [InlineData("LastDay", "31-02-2027", "Vul bij de laatste dag een datum in, zoals 4-12-2026.")]
    [InlineData("EndTime", "19.00", "Vul een eindtijd in die na de begintijd ligt.")]
    [InlineData("StartTime", "half acht", "Vul bij het begin een tijd in, zoals 19.30.")]
    [InlineData("Offline", "", "Vul in hoe mensen zonder internet meedoen.")]
    [InlineData("AnswerBy", "", "Vul in wanneer bewoners uiterlijk antwoord krijgen.")]
    [InlineData("AnswerBy", "2026-12-14", "Het antwoord kan niet komen voordat het meedoen voorbij is. Vul een latere datum in.")]
    [InlineData("Kind", "99", "Kies op welke manier bewoners kunnen meedoen.")]
    [InlineData("Plans", "999999", "Een van de plannen bestaat niet meer. Kies opnieuw.")]
    [InlineData("OwnerTeam", "", "Vul het team dat deze tekst bijhoudt in.")]
    public async Task Post_PublishWithOneMistake_SaysWhichAndMakesNothing(string field, string value, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var page = await PageAsync(client, ContentLinks.New(Kind));
        var fields = (await FieldsAsync(word)).Where(f => f.Name != field).Append((field, [value]));
        using var response = await client.SubmitAsync(page, "Publiceer", [.. fields]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], (await Html.ParseAsync(response)).Problems());
        Assert.False(await portal.Portal.WithContextAsync(context => context.Moments.IgnoreQueryFilters().AnyAsync(m => m.Title == $"Inloopavond {word}")));
    }

    [Fact]
    public async Task Post_MoveDate_AsksReasonAndTellsResidentsAndCalendars()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var before = await portal.Client.GetStringAsync($"/meedoen/inloopavond-{word}.ics");

        var page = await PageAsync(client, ContentLinks.Edit(Kind, id));
        using (var refused = await client.SubmitAsync(page, "Publiceer", ("LastDay", ["2026-12-17"])))
        {
            Assert.Equal(["U verandert een datum die bewoners al kennen. Schrijf waarom."], (await Html.ParseAsync(refused)).Problems());
        }

        using var response = await client.SubmitAsync(page, "Publiceer", ("LastDay", ["2026-12-17"]), ("DateReason", ["De zaal was bezet."]));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var moment = await portal.PageAsync($"/meedoen/inloopavond-{word}");
        Assert.Contains("De zaal was bezet.", moment.SectionUnder("De datum is veranderd").TextContent, StringComparison.Ordinal);
        var after = await portal.Client.GetStringAsync($"/meedoen/inloopavond-{word}.ics");
        Assert.Equal(Line(before, "UID:"), Line(after, "UID:"));
        Assert.True(Sequence(after) > Sequence(before));
        Assert.Contains("20261217", Line(after, "DTSTART"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Cancel_AsksReasonAndCalendarsSayCancelled()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var word = TestData.Word();
        var id = await PublishAsync(client, word);
        var page = await PageAsync(client, ContentLinks.Edit(Kind, id) + "/afgelasten");
        using (var refused = await client.SubmitAsync(page, "Gelast af"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(["Vul de reden in."], (await Html.ParseAsync(refused)).Problems());
        }

        using var response = await client.SubmitAsync(page, "Gelast af", ("reason", ["Te weinig aanmeldingen."]));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Contains("STATUS:CANCELLED", await portal.Client.GetStringAsync($"/meedoen/inloopavond-{word}.ics"), StringComparison.Ordinal);
        Assert.Contains("Te weinig aanmeldingen.", (await portal.PageAsync($"/meedoen/inloopavond-{word}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(AuditActions.Cancelled, (await portal.Portal.AuditAsync(nameof(ParticipationMoment), id))[^1].Action);
    }

    [Fact]
    public async Task Post_CloseWithoutAnswerDate_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var moment = await portal.Data.MomentAsync();
        var page = await PageAsync(client, ContentLinks.Edit(Kind, moment.Id) + "/sluiten");
        using (var refused = await client.SubmitAsync(page, "Sluit"))
        {
            Assert.Equal(["Een moment sluit niet zonder antwoord. Vul in wanneer bewoners uiterlijk antwoord krijgen."], (await Html.ParseAsync(refused)).Problems());
        }

        using var response = await client.SubmitAsync(page, "Sluit", ("reason", ["2027-01-15"]));
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var row = await portal.Portal.WithContextAsync(context => context.Moments.AsNoTracking().SingleAsync(m => m.Id == moment.Id));
        Assert.Equal((portal.Clock.Today, new DateOnly(2027, 1, 15)), (row.ClosedOn, row.AnswerBy));
        Assert.Equal(AuditActions.Closed, (await portal.Portal.AuditAsync(nameof(ParticipationMoment), moment.Id))[^1].Action);
    }

    [Fact]
    public async Task Post_PlanLinkedMeanwhile_StaysAndUntickedOneGoes()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (first, meanwhile, other) = (await portal.Data.PlanAsync(), await portal.Data.PlanAsync(), await portal.Data.PlanAsync());
        var id = await PublishAsync(client, TestData.Word());
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer", ("Plans", [$"{first.Id}"]));
        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Bewaar als concept", ("Plans", [$"{other.Id}"]));
        await portal.Portal.WithContextAsync(async context =>
        {
            context.Add(new PlanMoment { PlanId = meanwhile.Id, MomentId = id });
            return await context.SaveChangesAsync();
        });

        await client.SaveAsync(ContentLinks.Edit(Kind, id), "Publiceer");

        Assert.Equal([meanwhile.Id, other.Id], await portal.Portal.WithContextAsync(context => context.PlanMoments.Where(l => l.MomentId == id).Select(l => l.PlanId).Order().ToListAsync()));
        Assert.Empty((await client.OpenAsync(ContentLinks.Copy(Kind, id))).QuerySelectorAll("input[name=KnownPlans]"));
    }

    [Fact]
    public async Task Get_NewOnBusyDay_WarnsOfNeighboursMeetingAndHoliday()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var other = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "holtenbroek"), m => m.Period = Portal.Data.Dates.ApproximateDate.OfDay(new DateOnly(2026, 12, 24)));
        var page = await PageAsync(client, ContentLinks.New(Kind));
        using var response = await client.SubmitAsync(page, "Bewaar als concept", ("Title", ["Kerst"]), ("LastDay", ["2026-12-25"]), ("Neighbourhoods", [await IdAsync("holtenbroek")]));

        var edit = await PageAsync(client, ContentLinks.Edit(Kind, IdIn(response)));
        var warnings = edit.ListItemsUnder("Let op de datum");
        Assert.Contains($"Op donderdag 24 december 2026 is ook '{other.Title}', in dezelfde wijk.", warnings);
        Assert.Contains("Vrijdag 25 december 2026 is eerste kerstdag.", warnings);
    }

    [Fact]
    public async Task Post_OtherWijk_IsRefusedToWijkteam()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "assendorp");
        var foreign = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "berkum"));

        var own = await PageAsync(client, ContentLinks.New(Kind));
        Assert.Equal(1, own.QuerySelectorAll("input[name=Neighbourhoods]").Length);
        using var smuggled = await client.SubmitAsync(own, "Bewaar als concept", ("Title", ["X"]), ("Neighbourhoods", [await IdAsync("berkum")]));
        Assert.Equal(HttpStatusCode.BadRequest, smuggled.StatusCode);
        using var city = await client.SubmitAsync(own, "Bewaar als concept", ("Title", ["X"]), ("Area", ["stad"]));
        Assert.Equal(HttpStatusCode.BadRequest, city.StatusCode);

        var fields = (await FieldsAsync(TestData.Word())).SelectMany(field => field.Values.Select(value => KeyValuePair.Create(field.Name, value)))
            .Append(KeyValuePair.Create("_token", own.QuerySelector("input[name=_token]")!.GetAttribute("value")!))
            .Append(KeyValuePair.Create("Actie", "publiceer"));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, foreign.Id), content);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Get_AsReader_ShowsFormThatCannotBeSent()
    {
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);
        var moment = await portal.Data.MomentAsync();
        var page = await PageAsync(client, ContentLinks.Edit(Kind, moment.Id));

        Assert.Null(page.FindByRole("button", "Publiceer"));
        Assert.True(page.QuerySelector("fieldset.zp-edit__body")!.HasAttribute("disabled"));
        using var fresh = await client.GetAsync(ContentLinks.New(Kind));
        Assert.Equal(HttpStatusCode.Forbidden, fresh.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Title", "X"), KeyValuePair.Create("Actie", "bewaar")]);
        using var response = await client.PostAsync(ContentLinks.New(Kind), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_FieldsThatAreNotInTheForm_ChangeNothing()
    {
        using var client = await portal.Portal.StaffClientAsync();
        var moment = await portal.Data.MomentAsync(await portal.Data.PlanAsync(null, "assendorp"));
        var page = await PageAsync(client, ContentLinks.Edit(Kind, moment.Id));
        var form = page.Button("Bewaar als concept").Closest("form")!;
        var fields = (await FieldsAsync(TestData.Word())).SelectMany(field => field.Values.Select(value => KeyValuePair.Create(field.Name, value)))
            .Concat(Tokens.Select(name => KeyValuePair.Create(name, form.QuerySelector($"[name={name}]")!.GetAttribute("value")!)))
            .Concat([new("Actie", "publiceer"), new("When", "dag"), new("Slug", "gekaapt"), new("IsExample", "true"), new("Version", "99"), new("PublishedAt", "2020-01-01"), new("CancelReason", "x"), new("Id", "1"), new("PublicId", Guid.Empty.ToString())]);
        using var content = new FormUrlEncodedContent(fields.Append(new("DateReason", "x")));
        using var response = await client.PostAsync(ContentLinks.Edit(Kind, moment.Id), content);

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var row = await portal.Portal.WithContextAsync(context => context.Moments.AsNoTracking().SingleAsync(m => m.Id == moment.Id));
        Assert.Equal((moment.Slug, false, moment.PublicId, moment.PublishedAt, null), (row.Slug, row.IsExample, row.PublicId, row.PublishedAt, row.CancelReason));
    }

    [Fact]
    public async Task Get_Unknown_IsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.GetAsync(ContentLinks.Edit(Kind, 999_999));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    private async Task<int> PublishAsync(HttpClient client, string word)
    {
        var page = await PageAsync(client, ContentLinks.New(Kind));
        using var response = await client.SubmitAsync(page, "Publiceer", await FieldsAsync(word));
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            Assert.Empty((await Html.ParseAsync(response)).Problems());
        }

        return IdIn(response);
    }

    private static int IdIn(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return int.Parse(response.Headers.Location!.OriginalString.Split('/', '?')[3], CultureInfo.InvariantCulture);
    }

    private async Task<(string Name, string[] Values)[]> FieldsAsync(string word) =>
    [
        ("Title", [$"Inloopavond {word}"]),
        ("Summary", ["Kom praten over de straat."]),
        ("Kind", [nameof(MomentKind.DropIn)]),
        ("Neighbourhoods", [await IdAsync("assendorp")]),
        ("About", ["De nieuwe straat."]),
        ("CanChange", ["De bomen\nDe bankjes"]),
        ("Fixed", ["Het riool"]),
        ("Decides", ["Het college."]),
        ("How", ["Loop binnen."]),
        ("Offline", ["Bel 14 038."]),
        ("LastDay", ["2026-12-15"]),
        ("StartTime", ["19:30"]),
        ("EndTime", ["21:00"]),
        ("AnswerBy", ["2027-02-01"]),
        ("OwnerTeam", ["Communicatie"]),
        ("ReviewOn", ["2027-01-15"]),
    ];

    private Task<string> IdAsync(string slug) => portal.Portal.WithContextAsync(async context =>
        (await context.Neighbourhoods.Where(n => n.Slug == slug).Select(n => n.Id).SingleAsync()).ToString(CultureInfo.InvariantCulture));

    private static string Line(string calendar, string name) => calendar.Split("\r\n").Last(line => line.StartsWith(name, StringComparison.Ordinal));

    private static int Sequence(string calendar) => int.Parse(Line(calendar, "SEQUENCE:")["SEQUENCE:".Length..], CultureInfo.InvariantCulture);
}
