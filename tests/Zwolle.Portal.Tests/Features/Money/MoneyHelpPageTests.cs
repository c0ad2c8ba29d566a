using System.Net;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Data.Money;
using Zwolle.Portal.Features.Money;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Money;

public sealed class MoneyHelpPageTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Get_WithoutAnswers_AsksAndJudgesNothing()
    {
        var page = await portal.PageAsync(MoneyLinks.Helper + "?wijk=berkum");

        page.Heading("Welk geld past bij mijn idee?", 1);
        Assert.Equal("berkum", ((IHtmlSelectElement)page.Field("In welke wijk?")).Value);
        Assert.Null(page.FindByRole("heading", "Doe dit eerst"));
    }

    [Fact]
    public async Task Get_Answers_SayWhatFitsWhatNearlyDoesAndWhy()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(own);
        var fits = await data.SchemeAsync(s => Open(s, "buren", 1_000, 100));
        var unknown = await data.SchemeAsync(s => (s.Name, s.Who) = ("Weet niet", FundingScheme.Everyone));
        var small = await data.SchemeAsync(s => Open(s, "buren", 100, 100));
        var other = await data.SchemeAsync(s => Open(s, "organisatie", 1_000, 100));
        var no = await data.SchemeAsync(s => Open(s, "organisatie", 100, 100));
        var over = await data.SchemeAsync(s => s.State = SchemeState.Past);
        using var client = own.NewClient();

        var page = await Html.ParseAsync(await client.GetAsync(MoneyLinks.Helper + "?met=buren&wat=groen&kosten=1.200&zelf=%E2%82%AC%20200&eerder=nee"));

        page.Heading("Dit past bij uw idee", 1);
        Assert.Contains("U zoekt nog 1.000 euro.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([fits.Name], Names("Past bij u"));
        Assert.Equal([unknown.Name], Names("Past misschien: vraag dit na"));
        Assert.Equal([small.Name, other.Name], Names("Past bijna"));
        Assert.DoesNotContain(no.Name, page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(over.Name, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("U zoekt 1.000 euro. Dit betaalt daarvan ten hoogste 100 euro.", page.Link(small.Name).Closest("li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vraag na: voor welke plannen het is, hoeveel u kunt krijgen, of u zelf moet meebetalen en of en wanneer u het nu kunt aanvragen.", page.Link(unknown.Name).Closest("li")!.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Dit is voor: een plan met een organisatie.", page.Link(other.Name).Closest("li")!.TextContent, StringComparison.Ordinal);

        IEnumerable<string> Names(string heading) => page.SectionUnder(heading).QuerySelectorAll("h3").Select(h => h.TextContent);

        static void Open(FundingScheme scheme, string who, int max, int share) =>
            (scheme.Who, scheme.Themes, scheme.MaxAmount, scheme.SharePercent, scheme.IsAllYear) = (who, FundingScheme.Everyone, max, share, true);
    }

    [Fact]
    public async Task Get_MoreThanOneGives_NamesWhatMayBeEnoughTogether()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(own);
        var large = await data.SchemeAsync(s => s.MaxAmount = 800);
        var small = await data.SchemeAsync(s => s.MaxAmount = 300);
        var tiny = await data.SchemeAsync(s => s.MaxAmount = 10);
        using var client = own.NewClient();

        var together = (await Html.ParseAsync(await client.GetAsync(MoneyLinks.Helper + "?kosten=1000"))).SectionUnder("Samen misschien genoeg").VisibleText();
        Assert.Contains($"{large.Name} (tot 800 euro) en {small.Name} (tot 300 euro) samen misschien wel.", together, StringComparison.Ordinal);
        Assert.DoesNotContain(tiny.Name, together, StringComparison.Ordinal);
        Assert.Null((await Html.ParseAsync(await client.GetAsync(MoneyLinks.Helper + "?kosten=1111"))).FindByRole("heading", "Samen misschien genoeg"));
        Assert.Null((await Html.ParseAsync(await client.GetAsync(MoneyLinks.Helper + "?kosten=800"))).FindByRole("heading", "Samen misschien genoeg"));
    }

    [Theory]
    [InlineData("?kosten=veel", "Vul een bedrag in hele euro's in, zoals 1500.")]
    [InlineData("?kosten=-5", "Vul een bedrag in hele euro's in, zoals 1500.")]
    [InlineData("?kosten=99999999999999999999", "Vul een bedrag in hele euro's in, zoals 1500.")]
    [InlineData("?kosten=100&zelf=101", "U kunt zelf niet meer betalen dan het kost. Verander een van de twee bedragen.")]
    [InlineData("?wat=goud", "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst.")]
    [InlineData("?eerder=misschien", "Dit antwoord kennen wij niet. Kies een antwoord uit de lijst.")]
    [InlineData("?wat=groen&wijk=atlantis", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    public async Task Get_WrongAnswer_SaysSoAndKeepsTheRest(string query, string problem)
    {
        using var response = await portal.Client.GetAsync(MoneyLinks.Helper + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal([problem], page.Problems());
        page.Button("Zoek wat past");
    }

    [Fact]
    public async Task Get_OnlyWrongAnswers_JudgesNothing()
    {
        using var response = await portal.Client.GetAsync(MoneyLinks.Helper + "?wat=goud&kosten=veel");

        Assert.Null((await Html.ParseAsync(response)).FindByRole("heading", "Doe dit eerst"));
    }

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("1.500", 1500)]
    [InlineData("€ 1.500,00", 1500)]
    [InlineData("1500,10", 1501)]
    [InlineData(" 0 ", 0)]
    [InlineData("1500 euro", 1500)]
    public async Task Get_Amount_IsReadAsPeopleWriteIt(string typed, int euros) =>
        Assert.Contains($"U zoekt nog {MoneyWords.Euros(euros)}.", (await portal.PageAsync(MoneyLinks.Helper + "?kosten=" + Uri.EscapeDataString(typed))).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Get_Help_IsKeptByNobody()
    {
        using var response = await portal.Client.GetAsync(MoneyLinks.Helper + "?wat=groen&kosten=500");

        Assert.Null(response.Headers.Age);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(MoneyLinks.Helper, await portal.Client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }
}
