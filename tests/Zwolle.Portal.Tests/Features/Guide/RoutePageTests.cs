using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Features.Guide;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Guide;

public sealed class RoutePageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_WithoutAnswers_AsksSixQuestionsAndShowsNoSteps()
    {
        var page = await portal.PageAsync(GuideLinks.MyRoute);

        page.Heading("Maak mijn route", 1);
        Assert.Equal(RouteAnswers.Questions.Select(question => question.Text), page.QuerySelectorAll("legend").Select(legend => legend.TextContent.Trim()));
        Assert.Equal(16, page.Field("In welke wijk?").QuerySelectorAll("option[value]:not([value=''])").Length);
        Assert.Null(page.FindByRole("button", "Zet de vinkjes in de link"));
        Assert.Contains("er gaat niets naar de gemeente", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FromAWijk_HasItChosenAndStillAsks()
    {
        var wijk = await portal.PageAsync("/wijken/berkum");
        var page = await portal.PageAsync(wijk.Link("Maak een route voor uw idee").GetAttribute("href")!);

        page.Heading("Maak mijn route", 1);
        Assert.Equal("berkum", ((IHtmlSelectElement)page.Field("In welke wijk?")).Value);
    }

    [Fact]
    public async Task Get_SmallOnOwnGround_LeavesOutWhatIsNotNeeded()
    {
        var all = await TasksAsync("?wat=groen");
        var small = await TasksAsync("?wat=groen&groot=klein&grond=eigen&duur=tijdelijk&met=buren");
        var large = await TasksAsync("?wat=groen&groot=groot&grond=gemeente&duur=blijvend&met=organisatie");

        Assert.Contains(all, task => task.StartsWith("Vraag om een adoptieovereenkomst", StringComparison.Ordinal));
        Assert.Contains(large, task => task.StartsWith("Vraag om een adoptieovereenkomst", StringComparison.Ordinal));
        Assert.DoesNotContain(small, task => task.StartsWith("Vraag om een adoptieovereenkomst", StringComparison.Ordinal));
        Assert.DoesNotContain(small, task => task.Contains("griffie", StringComparison.Ordinal));
        Assert.Contains(large, task => task.Contains("griffie", StringComparison.Ordinal));
        Assert.True(small.Count < large.Count);

        async Task<List<string>> TasksAsync(string query) =>
            [.. (await portal.PageAsync(GuideLinks.MyRoute + query)).QuerySelectorAll("input[name=klaar][type=checkbox]").Select(box => box.ParentElement!.TextContent.Trim())];
    }

    [Fact]
    public async Task Get_FromIdeaToContact_TakesAtMostEightPagesWithoutScript()
    {
        // Home, guide, questions, own route, a step, money, whom to call: each by a link or form on the page before.
        var home = await portal.PageAsync("/");
        var guide = await FollowAsync(home, "het stappenplan");
        var questions = await FollowAsync(guide, "Maak mijn route");
        var route = await portal.PageAsync(Submit(questions, "Toon mijn stappen", ("wat", "groen"), ("wijk", "holtenbroek"), ("met", "buren"), ("groot", "middel"), ("grond", "gemeente"), ("duur", "blijvend")));
        var money = await FollowAsync(route, "Zoek geld en hulp");
        Assert.Contains("Premie op Actie", money.Body!.TextContent, StringComparison.Ordinal);
        var contact = await FollowAsync(money, "Bekijk wie u kunt bellen of bezoeken");
        Assert.Contains("14 038", contact.Body!.TextContent, StringComparison.Ordinal);

        // The wijk itself is one link from the route.
        (await FollowAsync(route, "Bekijk wat er speelt in Holtenbroek, en wie u daar kunt bellen")).Heading("Holtenbroek", 1);

        async Task<IHtmlDocument> FollowAsync(IHtmlDocument page, string link) => await portal.PageAsync(page.Link(link).GetAttribute("href")!);
    }

    [Fact]
    public async Task Get_Done_StaysTickedInTheLinkAndThePage()
    {
        var page = await portal.PageAsync(GuideLinks.MyRoute + "?wat=spelen&wijk=berkum&groot=klein");
        var boxes = page.QuerySelectorAll<IHtmlInputElement>("input[name=klaar][type=checkbox]").ToList();
        var address = Submit(page, "Zet de vinkjes in de link", ("klaar", boxes[0].Value), ("klaar", boxes[2].Value));

        var again = await portal.PageAsync(address);

        Assert.Equal([boxes[0].Value, boxes[2].Value], again.QuerySelectorAll<IHtmlInputElement>("input[name=klaar][type=checkbox]").Where(box => box.IsChecked).Select(box => box.Value));
        Assert.StartsWith("2 van de", again.Status(), StringComparison.Ordinal);
        var link = again.QuerySelector("code.zp-address")!.TextContent;
        Assert.Contains(GuideLinks.MyRoute + "?wat=spelen&", link, StringComparison.Ordinal);
        Assert.EndsWith($"&klaar={boxes[0].Value}&klaar={boxes[2].Value}", link, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(link), again.Link("Mail het adres naar uzelf").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(again.AllByRole("img"), image => image.GetAttribute("aria-label")!.StartsWith("QR-code van dit adres", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?wat=goud", "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst.")]
    [InlineData("?wijk=atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("?duur=%3Cscript%3E", "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst.")]
    public async Task Get_WrongAnswer_SaysSoAndShowsTheQuestions(string query, string problem)
    {
        using var response = await portal.Client.GetAsync(GuideLinks.MyRoute + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        page.Button("Toon mijn stappen");
    }

    [Fact]
    public async Task Get_RubbishInDone_ChangesNothing()
    {
        var query = "?wat=groen" + string.Concat(Enumerable.Repeat("&klaar=x.y", 300)) + "&klaar=" + new string('a', 500) + "&klaar=%00&klaar=";

        var page = await portal.PageAsync(GuideLinks.MyRoute + query);

        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]"), box => box.IsChecked);
        Assert.DoesNotContain(new string('a', 500), page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Route_IsKeptByNobody()
    {
        using var response = await portal.Client.GetAsync(GuideLinks.MyRoute + "?wat=groen&wijk=assendorp");

        Assert.Null(response.Headers.Age);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.NotNull((await Html.ParseAsync(response)).QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain(GuideLinks.MyRoute, await portal.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    /// <summary>The address that a browser would ask for when this button is pressed after these are chosen.</summary>
    private static string Submit(IHtmlDocument page, string button, params (string Name, string Value)[] chosen)
    {
        var form = (IHtmlFormElement)page.Button(button).Closest("form")!;
        Assert.All(chosen, field => Assert.NotNull(form.QuerySelector($"[name={field.Name}]")));
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
        return form.GetAttribute("action") + "?" + string.Join('&', hidden.Concat(chosen).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));
    }
}
