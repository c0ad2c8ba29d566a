using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Plans;

public sealed class PlanListPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsPlansFiltersAndTheirNumber()
    {
        var page = await portal.PageAsync("/plannen");

        page.Heading("Plannen in Zwolle", level: 1);
        Assert.Matches(@"^\d+ plannen gevonden, bij \d+ kunt u nu meedoen$", page.Status());
        Assert.Equal(20, page.CardTitles().Count);
        Assert.Equal("Alle wijken", page.Options("Wijk")[0]);
        Assert.Equal(18, page.Options("Wijk").Count);
        Assert.Equal(9, page.Options("Onderwerp").Count);
        Assert.Contains(page.Options("Hoe ver is het?"), option => option.StartsWith("Uitvoering (", StringComparison.Ordinal));
        page.Navigation("Pagina's").Link("Volgende");
    }

    [Fact]
    public async Task Get_Plan_ShowsSummaryPhaseYearAndWijkenOnItsCard()
    {
        var plan = await portal.Data.PlanAsync(p => p.PhaseYear = 2024, "berkum", "schelle");
        var unknown = await portal.Data.PlanAsync(p => p.IsAreaUnknown = true);

        Assert.Equal($"{plan.Title} {plan.Summary} Voorbereiding, stand van 2024 · Berkum en Schelle", await CardAsync(plan.Title));
        Assert.Equal($"{unknown.Title} {unknown.Summary} Voorbereiding, stand van 2026 · Wijk niet bekend", await CardAsync(unknown.Title));

        async Task<string> CardAsync(string title) =>
            (await portal.PageAsync($"/plannen?q={Uri.EscapeDataString(title)}")).Heading(title, level: 2).Closest("li")!.VisibleText();
    }

    [Theory]
    [InlineData("wijk=bestaat-niet", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("thema=bestaat-niet", "Wij kennen dit onderwerp niet. Kies een onderwerp uit de lijst.")]
    [InlineData("fase=bestaat-niet", "Wij kennen deze fase niet. Kies een fase uit de lijst.")]
    [InlineData("meedoen=bestaat-niet", "Deze keuze kennen wij niet. Kies uit de lijst bij 'Meedoen'.")]
    [InlineData("pagina=0", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    [InlineData("pagina=-1", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    [InlineData("pagina=twee", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    [InlineData("pagina=49", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    [InlineData("pagina=51", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    [InlineData("pagina=99999999999", "Deze pagina is er niet. Kies een pagina van 1 tot en met ")]
    public async Task Get_UnknownValue_SaysWhatIsWrongAndStillShowsTheList(string query, string problem)
    {
        using var response = await portal.Client.GetAsync($"/plannen?{query}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(problem, Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.Equal(20, page.CardTitles().Count);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Get_SeveralUnknownValues_SaysAllAndKeepsWhatIsRight()
    {
        var words = new string('x', 101);
        using var response = await portal.Client.GetAsync($"/plannen?wijk=berkum&thema=bestaat-niet&fase=fout&q={words}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(3, page.Problems().Count);
        page.Heading("Plannen in Berkum", level: 1);
        Assert.StartsWith("Berkum (", page.Field("Wijk").QuerySelector("option[selected]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(words, page.Textbox("Zoek op woorden").GetAttribute("value"));
    }

    [Fact]
    public async Task Get_NoMatch_SaysWhatThatMeansAndWhomToAsk()
    {
        var page = await portal.PageAsync("/plannen?q=kabouterdorp");

        Assert.Equal("0 plannen gevonden", page.Status());
        Assert.Empty(page.CardTitles());
        Assert.Contains("Dat betekent niet dat er niets gebeurt.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("kabouterdorp", page.Textbox("Zoek op woorden").GetAttribute("value"));
    }

    [Fact]
    public async Task Get_Example_IsCalledAnExample()
    {
        var titles = (await portal.PageAsync("/plannen?q=voorbeeld+groen+nieuw-assendorp")).CardTitles();

        Assert.Contains("Voorbeeld: een straat met meer groen in Nieuw-Assendorp", titles);
    }

    [Fact]
    public async Task Get_Empty_SaysSoAndWhomToCall()
    {
        var page = await empty.PageAsync("/plannen");

        Assert.Equal("0 plannen gevonden", page.Status());
        Assert.Contains("Bij ons zijn geen plannen bekend", page.VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("navigation", "Pagina's"));
    }
}
