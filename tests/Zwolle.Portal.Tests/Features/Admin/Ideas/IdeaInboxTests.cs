using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Ideas;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Ideas;

/// <summary>The list of ideas and who sees what of it.</summary>
public sealed class IdeaInboxTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_Empty_SaysThatNothingWaits()
    {
        await using var empty = await PortalFactory.CreateAsync(Content.Empty);
        using var client = await empty.StaffClientAsync(StaffRole.Reader);
        var page = await client.OpenAsync(IdeaInboxLinks.List);
        Assert.Contains("Er wacht nu geen idee op antwoord.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.FindByRole("link", "Idee aan de balie"));
    }

    [Fact]
    public async Task Get_List_ShowsTheLongestWaitingFirstAndSaysWhatIsLate()
    {
        var team = TestData.Word();
        var soon = await AddAsync(team, portal.Clock.Today.AddDays(1));
        var late = await AddAsync(team, portal.Clock.Today.AddDays(-2));
        var answered = await AddAsync(team, portal.Clock.Today.AddDays(-9), IdeaState.Answered);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);

        var page = await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}");
        Assert.Equal([Path(late), Path(soon)], Listed(page));
        Assert.Contains("Ontvangen: antwoord was beloofd voor", page.QuerySelector(".zp-log__line")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([Path(late)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&behandeling=te-laat")));
        Assert.Equal([Path(answered)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&behandeling=beantwoord")));
        Assert.Equal([Path(late), Path(soon), Path(answered)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&behandeling=alles")));
    }

    [Fact]
    public async Task Get_ByWijk_ShowsThoseOfThatWijk()
    {
        var team = TestData.Word();
        var here = await AddAsync(team, portal.Clock.Today, neighbourhood: "berkum");
        var nowhere = await AddAsync(team, portal.Clock.Today);
        await AddAsync(team, portal.Clock.Today, neighbourhood: "assendorp");
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");

        Assert.Equal([Path(here)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&wijk=berkum")));
        Assert.Equal([Path(here)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&wijk=mijn")));
        Assert.Equal([Path(nowhere)], Listed(await client.OpenAsync($"{IdeaInboxLinks.List}?team={team}&wijk=hele-stad")));
    }

    [Theory]
    [InlineData("behandeling=ooit")]
    [InlineData("wijk=atlantis")]
    [InlineData("pagina=99")]
    public async Task Get_FilterThatMeansNothing_SaysSo(string query)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.GetAsync($"{IdeaInboxLinks.List}?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await Html.ParseAsync(response)).Problems());
    }

    [Theory]
    [InlineData(StaffRole.Reader, "berkum", false)]
    [InlineData(StaffRole.NeighbourhoodTeam, "berkum", true)]
    [InlineData(StaffRole.NeighbourhoodTeam, "assendorp", false)]
    [InlineData(StaffRole.Communications, "", true)]
    [InlineData(StaffRole.Administrator, "", true)]
    public async Task Get_Idea_ShowsWhomToAnswerOnlyToWhoMayAnswer(StaffRole role, string own, bool mayAnswer)
    {
        var idea = await portal.Data.IdeaAsync(neighbourhood: "berkum");
        using var client = await portal.Portal.StaffClientAsync(role, own.Length == 0 ? [] : [own]);
        var page = await client.OpenAsync(IdeaInboxLinks.Details(idea.Id));

        Assert.Contains(idea.Text, page.SectionUnder("Het idee").TextContent, StringComparison.Ordinal);
        Assert.Equal(mayAnswer, page.DocumentElement.OuterHtml.Contains(idea.Contact!.Email!, StringComparison.Ordinal));
        Assert.Equal(mayAnswer, page.FindByRole("button", "Geef dit antwoord") is not null);
        Assert.Equal(mayAnswer ? null : "Dat ziet alleen wie antwoord mag geven.", mayAnswer ? null : page.Definition("Wie?"));
    }

    [Fact]
    public async Task Get_IdeaWithoutWijk_ShowsAWijkteamNoContact()
    {
        var idea = await portal.Data.IdeaAsync();
        using var client = await portal.Portal.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        Assert.DoesNotContain(idea.Contact!.Email!, (await client.OpenAsync(IdeaInboxLinks.Details(idea.Id))).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Doubles_ShowsTheSameTextFirst()
    {
        var (word, other) = (TestData.Word(), TestData.Word());
        var text = $"Een {word} bij de {other} voor ouderen";
        var like = await portal.Data.IdeaAsync(text: $"Zet een {other} naast een {word}");
        var same = await portal.Data.IdeaAsync(text: text.ToUpperInvariant());
        await portal.Data.IdeaAsync(text: $"Iets met {word} en verder niets");
        var plan = await portal.Data.PlanAsync(p => p.Title = $"Plan {word} {other}");
        var idea = await portal.Data.IdeaAsync(text: text);
        using var client = await portal.Portal.StaffClientAsync(StaffRole.Reader);

        var section = (await client.OpenAsync(IdeaInboxLinks.Details(idea.Id))).SectionUnder("Lijkt hierop");
        Assert.Equal([Path(same.Id), Path(like.Id), $"/plannen/{plan.Slug}"], section.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!));
        Assert.StartsWith("Dubbel: dezelfde tekst.", section.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_StartPage_CountsWhatIsLateAndNew()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Seeded);
        var data = new TestData(own);
        await data.IdeaAsync(neighbourhood: "berkum", answerBy: data.Today.AddDays(-1));
        await data.IdeaAsync(neighbourhood: "assendorp", answerBy: data.Today.AddDays(-1));
        await data.IdeaAsync(idea => idea.State = IdeaState.Answered, "berkum", answerBy: data.Today.AddDays(-1));
        using var wijkteam = await own.StaffClientAsync(StaffRole.NeighbourhoodTeam, "berkum");
        using var city = await own.StaffClientAsync();

        var start = await wijkteam.OpenAsync(StartLinks.Page);
        Assert.Single(Listed(await wijkteam.OpenAsync(start.Link("1 idee van bewoners: antwoord is te laat").GetAttribute("href")!)));
        Assert.Single(Listed(await wijkteam.OpenAsync(start.Link("1 nieuw idee van bewoners").GetAttribute("href")!)));
        Assert.Equal(2, Listed(await city.OpenAsync((await city.OpenAsync(StartLinks.Page)).Link("2 ideeën van bewoners: antwoord is te laat").GetAttribute("href")!)).Count);
    }

    private async Task<int> AddAsync(string team, DateOnly answerBy, IdeaState state = IdeaState.New, string? neighbourhood = null) =>
        (await portal.Data.IdeaAsync(idea => (idea.Team, idea.State) = (team, state), neighbourhood, answerBy: answerBy)).Id;

    private static string Path(int id) => IdeaInboxLinks.Details(id);

    private static List<string> Listed(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll(".zp-log__what a").Select(a => a.GetAttribute("href")!)];
}
