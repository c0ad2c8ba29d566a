using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Decisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Decisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Features.Decisions;

namespace Zwolle.Portal.Tests.Features.Admin.Decisions;

/// <summary>The inbox of what residents miss: who reads it, who deals with it, and how long it is kept.</summary>
public sealed class MissingDocumentInboxTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Empty_SaysThatNothingWaits()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await empty.StaffClientAsync(StaffRole.Reader);
        Assert.Contains("Er wacht nu geen vraag.", (await client.OpenAsync(MissingDocumentInboxLinks.List)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_List_ShowsTheLongestWaitingFirstAndFindsWords()
    {
        var word = TestData.Word();
        var now = portal.Data.UtcNow;
        var first = await portal.Portal.MissingDocumentAsync($"Ik mis de NOTA {word} over bruggen", about: "/besluiten/x");
        var second = await portal.Portal.MissingDocumentAsync($"Ik mis het verslag {word}");
        var old = await portal.Portal.MissingDocumentAsync($"Ik miste het {word}", handled: now.AddDays(-2));
        var done = await portal.Portal.MissingDocumentAsync($"Ik miste het ook {word}", handled: now.AddDays(-1));
        await portal.Portal.MissingDocumentAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);

        Assert.Equal([Path(first), Path(second)], Listed(await client.OpenAsync($"{MissingDocumentInboxLinks.List}?q={word}")));
        Assert.Equal([Path(first)], Listed(await client.OpenAsync($"{MissingDocumentInboxLinks.List}?q=nota+{word}")));
        Assert.Equal([Path(done), Path(old)], Listed(await client.OpenAsync($"{MissingDocumentInboxLinks.List}?afgehandeld=ja&q={word}")));
        Assert.Equal([Path(first), Path(second), Path(done), Path(old)], Listed(await client.OpenAsync($"{MissingDocumentInboxLinks.List}?afgehandeld=alles&q={word}")));
        Assert.Empty(Listed(await client.OpenAsync($"{MissingDocumentInboxLinks.List}?q={word}100%25")));
    }

    [Fact]
    public async Task Get_More_IsOnTheNextPage()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        for (var i = 0; i <= AdminMissingDocumentQueries.PageSize; i++)
        {
            await own.MissingDocumentAsync();
        }

        using var client = await own.StaffClientAsync(StaffRole.Reader);
        Assert.Equal(AdminMissingDocumentQueries.PageSize, Listed(await client.OpenAsync(MissingDocumentInboxLinks.List)).Count);
        Assert.Single(Listed(await client.OpenAsync(MissingDocumentInboxLinks.List + "?pagina=2")));
    }

    [Theory]
    [InlineData("afgehandeld=ooit")]
    [InlineData("pagina=99")]
    [InlineData("pagina=x")]
    public async Task Get_FilterThatMeansNothing_SaysSo(string query)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.GetAsync($"{MissingDocumentInboxLinks.List}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await Html.ParseAsync(response)).Problems());
    }

    [Theory]
    [InlineData(StaffRole.Reader, false)]
    [InlineData(StaffRole.NeighbourhoodTeam, true)]
    [InlineData(StaffRole.Clerk, true)]
    public async Task Get_Question_IsReadByAllAndDealtWithByWriters(StaffRole role, bool mayChange)
    {
        var question = await portal.Portal.MissingDocumentAsync(about: "/besluiten/voorbereiding-ijsselhallen-2020");
        using var client = await portal.Portal.StaffClientAsync(role, role == StaffRole.NeighbourhoodTeam ? ["berkum"] : []);
        var page = await client.OpenAsync(Path(question));
        Assert.Contains(question.Text, page.SectionUnder("De vraag").TextContent, StringComparison.Ordinal);
        Assert.Equal(question.About, page.Link(question.About!).GetAttribute("href"));
        Assert.Equal(mayChange, page.FindByRole("button", "Handel af") is not null);
        using var sent = await client.PostAsync(Path(question), await client.OpenAsync("/beheer/account"), ("Actie", ["sluit"]), ("Version", ["1"]), ("Answer", ["Gedaan."]));
        Assert.Equal(mayChange ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, sent.StatusCode);
    }

    [Fact]
    public async Task Get_Unknown_ReturnsNotFound()
    {
        using var client = await portal.Portal.StaffClientAsync();
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(MissingDocumentInboxLinks.Details(999_999)));
    }

    [Fact]
    public async Task Close_WithAnAnswer_KeepsItForColleagues()
    {
        var question = await portal.Portal.MissingDocumentAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Clerk);
        Assert.Equal(["Vul in wat u ermee deed."], await client.RefusedAsync(Path(question), "Handel af"));
        using var closed = await client.SubmitAsync(await client.OpenAsync(Path(question)), "Handel af", ("Answer", ["Het verslag staat er nu bij."]));
        Assert.Equal(MissingDocumentInboxLinks.List + "?gedaan=sluit", closed.Headers.Location!.OriginalString);
        Assert.Contains("De vraag is afgehandeld.", (await client.OpenAsync(closed.Headers.Location.OriginalString)).Body!.TextContent, StringComparison.Ordinal);

        var handled = (await RowAsync(question.Id))!.HandledAt;
        Assert.Equal("Het verslag staat er nu bij.", (await client.OpenAsync(Path(question))).Definition("Wat ermee is gedaan"));
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        using var changed = await client.SubmitAsync(await client.OpenAsync(Path(question)), "Bewaar", ("Answer", ["Het staat er al langer bij."]));
        var row = (await RowAsync(question.Id))!;
        Assert.Equal((handled, "Het staat er al langer bij."), (row.HandledAt, row.Answer));
    }

    [Fact]
    public async Task Close_AfterAColleague_ShowsBothAndSavesNothing()
    {
        var question = await portal.Portal.MissingDocumentAsync();
        using var client = await portal.Portal.StaffClientAsync();
        var (mine, theirs) = (await client.OpenAsync(Path(question)), await client.OpenAsync(Path(question)));
        using var first = await client.SubmitAsync(theirs, "Handel af", ("Answer", ["Eerste antwoord."]));
        using var second = await client.SubmitAsync(mine, "Handel af", ("Answer", ["Tweede antwoord."]));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = await Html.ParseAsync(second);
        Assert.Equal("Eerste antwoord.", page.Definition("Wat ermee is gedaan"));
        Assert.Equal("Tweede antwoord.", page.Field("Wat hebt u ermee gedaan?").TextContent.Trim());
        using var again = await client.SubmitAsync(page, "Bewaar");
        Assert.Equal("Tweede antwoord.", (await RowAsync(question.Id))!.Answer);
    }

    [Fact]
    public async Task Erase_WithATick_LeavesOneLineWithoutContent()
    {
        var question = await portal.Portal.MissingDocumentAsync();
        using var client = await portal.Portal.StaffClientAsync();
        using var closed = await client.SubmitAsync(await client.OpenAsync(Path(question)), "Handel af", ("Answer", ["Gedaan."]));
        Assert.Equal(["Zet een vinkje als u het zeker weet. Dit kan niet terug."], await client.RefusedAsync(Path(question), "Wis deze vraag"));
        using var erased = await client.SubmitAsync(await client.OpenAsync(Path(question)), "Wis deze vraag", ("Sure", ["true"]));

        Assert.Equal(HttpStatusCode.SeeOther, erased.StatusCode);
        Assert.Null(await RowAsync(question.Id));
        var lines = await portal.Portal.AuditAsync(nameof(MissingDocument), question.Id);
        Assert.Equal([AuditActions.Changed, AuditActions.Erased], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Null(line.Details));
    }

    [Fact]
    public async Task Get_StartPageAndList_LeadToTheInbox()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        await own.MissingDocumentAsync();
        await own.MissingDocumentAsync();
        await own.MissingDocumentAsync(handled: own.Clock.Now.UtcDateTime);
        using var clerk = await own.StaffClientAsync(StaffRole.Clerk);
        using var other = await own.StaffClientAsync(StaffRole.Communications);

        Assert.Equal(2, Listed(await clerk.OpenAsync((await clerk.OpenAsync(StartLinks.Page)).Link("2 vragen om een stuk").GetAttribute("href")!)).Count);
        Assert.DoesNotContain("om een stuk", (await other.OpenAsync(StartLinks.Page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MissingDocumentInboxLinks.List, (await other.OpenAsync(ContentLinks.Decisions)).Link("Vragen om een stuk").GetAttribute("href"));
    }

    [Fact]
    public async Task Retention_DeletesAYearAfterHandlingAndTwoYearsAfterReceipt()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var now = own.Clock.Now.UtcDateTime;
        var gone = new[]
        {
            await own.MissingDocumentAsync(received: now.AddYears(-1).AddDays(-9), handled: now.AddYears(-1)),
            await own.MissingDocumentAsync(received: now.AddYears(-2)),
            await own.MissingDocumentAsync(received: now.AddYears(-2).AddDays(-1), handled: now.AddDays(-1)),
        };
        var kept = new[]
        {
            await own.MissingDocumentAsync(received: now.AddYears(-1).AddDays(-9), handled: now.AddYears(-1).AddHours(12)),
            await own.MissingDocumentAsync(received: now.AddYears(-2).AddHours(12)),
            await own.MissingDocumentAsync(),
        };

        Assert.True(await own.RunJobAsync<MissingDocumentRetentionJob>());
        Assert.Equal(kept.Select(row => row.Id), await own.WithContextAsync(context => context.MissingDocuments.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync()));
        Assert.Equal("{\"Number\":3}", Assert.Single(await own.AuditAsync(nameof(MissingDocument), 0)).Details);
        Assert.Equal(3, gone.Length);
    }

    private Task<MissingDocument?> RowAsync(int id) => portal.Portal.WithContextAsync(context => context.MissingDocuments.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id));

    private static string Path(MissingDocument question) => MissingDocumentInboxLinks.Details(question.Id);

    private static List<string> Listed(IHtmlDocument page) => [.. page.QuerySelectorAll(".zp-log__what a").Select(a => a.GetAttribute("href")!)];
}
