using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Moments;

public sealed class MomentListPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task Get_Seeded_ShowsWhereToTakePartAndTheFilters()
    {
        var page = await portal.PageAsync("/meedoen");

        page.Heading("Meedoen in Zwolle", level: 1);
        Assert.Matches(@"^\d+ momenten gevonden$", page.Status());
        Assert.Equal(17, page.Options("Wijk").Count);
        Assert.Equal(10, page.Options("Soort").Count);
        Assert.Equal(5, page.Options("Wanneer").Count);
        Assert.Contains("Meedoen kan tot en met", page.VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wijk=bestaat-niet", "Wij kennen deze wijk niet. Kies een wijk uit de lijst.")]
    [InlineData("soort=bestaat-niet", "Deze soort kennen wij niet. Kies een soort uit de lijst.")]
    [InlineData("periode=bestaat-niet", "Deze periode kennen wij niet. Kies een periode uit de lijst.")]
    [InlineData("pagina=0", "Deze pagina is er niet.")]
    [InlineData("pagina=49", "Deze pagina is er niet.")]
    [InlineData("pagina=51", "Deze pagina is er niet.")]
    public async Task Get_UnknownValue_SaysWhatIsWrongAndStillShowsTheList(string query, string problem)
    {
        using var response = await portal.Client.GetAsync($"/meedoen?{query}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(problem, Assert.Single(page.Problems()), StringComparison.Ordinal);
        Assert.NotEmpty(page.CardTitles());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Get_OneRightAndOneWrongValue_KeepsTheRightOne()
    {
        var page = await portal.PageAsync("/meedoen?wijk=berkum&soort=bestaat-niet");

        page.Heading("Meedoen in Berkum", level: 1);
        Assert.Single(page.Problems());
        Assert.StartsWith("Berkum (", page.Field("Wijk").QuerySelector("option[selected]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Empty_SaysSoAndWhomToCall()
    {
        var page = await empty.PageAsync("/meedoen");

        Assert.Equal("0 momenten gevonden", page.Status());
        Assert.Contains("Bij ons is nu niets bekend dat hierbij past.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Null(page.FindByRole("navigation", "Pagina's"));
        Assert.Contains("Bij ons is niets bekend dat hierbij past.", (await empty.PageAsync("/meedoen?periode=afgelast")).VisibleText(), StringComparison.Ordinal);
    }
}
