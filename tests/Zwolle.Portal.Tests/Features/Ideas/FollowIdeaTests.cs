using System.Net;
using Zwolle.Portal.Data.Ideas;
using Zwolle.Portal.Features.Ideas;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Ideas;

/// <summary>What the sender sees with the code.</summary>
public sealed class FollowIdeaTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_New_ShowsStateTeamAndDayButNoContact()
    {
        var code = IdeaCode.New();
        var idea = await portal.Data.IdeaAsync(neighbourhood: "berkum", code: code);
        var other = await portal.Data.IdeaAsync();
        using var response = await portal.Client.GetAsync(IdeaLinks.Of(code));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        var page = await Html.ParseAsync(response);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var text = page.Body!.TextContent;
        Assert.Contains("Ontvangen", text, StringComparison.Ordinal);
        Assert.Contains("Team: Wijkservicepunt.", text, StringComparison.Ordinal);
        Assert.Contains($"U krijgt uiterlijk {DutchText.Date(idea.AnswerBy)} antwoord.", text, StringComparison.Ordinal);
        Assert.Contains(idea.Text, page.SectionUnder("Dit vertelde u").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(idea.Contact!.Email!, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(idea.Contact.Name!, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Late_SaysWhomToCall()
    {
        var code = IdeaCode.New();
        await portal.Data.IdeaAsync(code: code, answerBy: portal.Clock.Today.AddDays(-1));
        var text = (await portal.PageAsync(IdeaLinks.Of(code))).Body!.TextContent;
        Assert.Contains("Ontvangen: antwoord is te laat", text, StringComparison.Ordinal);
        Assert.Contains("Bel 14 038 en vraag naar team Wijkservicepunt.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OnThePromisedDay_IsNotLate()
    {
        var code = IdeaCode.New();
        await portal.Data.IdeaAsync(code: code, answerBy: portal.Clock.Today);
        Assert.DoesNotContain("te laat", (await portal.PageAsync(IdeaLinks.Of(code))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Answered_ShowsTheAnswerAndTheCourse()
    {
        var code = IdeaCode.New();
        await portal.Data.IdeaAsync(
            idea =>
            {
                (idea.State, idea.Answer, idea.AnsweredOn) = (IdeaState.Answered, "Dit kan.\nWij bellen u.", portal.Clock.Today);
                idea.Events.Add(new IdeaEvent { At = portal.Data.UtcNow.AddHours(1), State = IdeaState.Answered, Team = "Groen", Note = "U bent gebeld." });
            },
            code: code,
            answerBy: portal.Clock.Today.AddDays(-5));
        var page = await portal.PageAsync(IdeaLinks.Of(code));

        Assert.Contains("Dit kan.", page.SectionUnder("Het antwoord").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ontvangen", "Beantwoord"], page.SectionUnder("Wat is er gebeurd?").QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Contains("Team Groen: U bent gebeld.", page.SectionUnder("Wat is er gebeurd?").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CodeAsTyped_LeadsToTheIdea()
    {
        await portal.Data.IdeaAsync(code: "7K3M-9QRT-20011");
        var form = await portal.PageAsync(IdeaLinks.Form);
        using var response = await portal.Client.SubmitAsync(form, "Bekijk mijn idee", ("code", ["7k3m 9qrt 2ooil"]));
        Assert.Equal((HttpStatusCode.SeeOther, IdeaLinks.Of("7K3M-9QRT-20011")), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync(response.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData("", "Vul uw code in.")]
    [InlineData("7k3m", "Een code heeft 13 letters en cijfers. Kijk of u er geen vergat.")]
    public async Task Post_NoCode_SaysWhatIsWrong(string typed, string problem)
    {
        using var response = await portal.Client.SubmitAsync(await portal.PageAsync(IdeaLinks.Form), "Bekijk mijn idee", ("code", [typed]));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(typed, page.Field("Uw code").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("/initiatieven/idee/0000-0000-00000")]
    [InlineData("/initiatieven/idee/geen-code")]
    [InlineData("/initiatieven/idee/%C3%A9%20%3Cb%3E")]
    public async Task Get_UnknownCode_IsNotFoundWithTheForm(string path)
    {
        using var response = await portal.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await Html.ParseAsync(response);
        page.Heading("Wij kennen deze code niet", level: 1);
        Assert.NotNull(page.Field("Uw code"));
    }
}
