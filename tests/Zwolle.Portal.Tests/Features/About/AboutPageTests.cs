using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.About;

public sealed class AboutPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task GetContact_Seeded_ShowsTheCityFirstAndWhereEachWijkHasItsOwn()
    {
        var page = await portal.PageAsync("/contact");

        page.Heading("Contact", level: 1);
        Assert.Contains("Bel de gemeente", page.Region("Voor heel Zwolle").VisibleText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Stadkamer Stadshagen", page.VisibleText(), StringComparison.Ordinal);
        var wijken = page.Region("In uw wijk");
        Assert.Equal(16, wijken.AllByRole("link").Count());
        Assert.Equal("/wijken/stadshagen#bellen", wijken.Link("Stadshagen 4 plekken").GetAttribute("href"));
        Assert.Equal("/wijken/wipstrik#bellen", wijken.Link("Wipstrik 1 plek").GetAttribute("href"));
    }

    [Fact]
    public async Task GetContact_Empty_SaysWhomToCall()
    {
        var page = await empty.PageAsync("/contact");

        Assert.Contains("Bel de gemeente Zwolle: 14 038.", page.Region("Voor heel Zwolle").VisibleText(), StringComparison.Ordinal);
        Assert.Empty(page.Region("In uw wijk").AllByRole("link"));
    }

    [Fact]
    public async Task GetContact_Trial_SaysThatNothingReachesTheMunicipality() =>
        Assert.Contains("Deze proefsite is niet van de gemeente. Wij geven geen berichten door.", (await portal.PageAsync("/contact")).VisibleText(), StringComparison.Ordinal);

    [Fact]
    public async Task GetPrivacy_WithoutController_SaysThatThereIsNone() => Assert.Contains(
        "Er is nog geen organisatie aangewezen die verantwoordelijk is voor persoonsgegevens.",
        (await empty.PageAsync("/privacy")).SectionUnder("Wie is verantwoordelijk?").VisibleText(),
        StringComparison.Ordinal);

    [Fact]
    public async Task GetPrivacy_Finder_SaysWhoSeesAnAddressAndThatNobodyKeepsIt()
    {
        var page = await empty.PageAsync("/privacy");

        Assert.Contains("Dan bewaren wij niet wat u typt.", page.SectionUnder("Wat bewaren wij?").VisibleText(), StringComparison.Ordinal);
        Assert.Contains("niet uw naam en niet uw IP-adres", page.SectionUnder("Wie leest mee?").VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("https://service.pdok.nl/x/{z}/{x}/{y}.png", true)]
    public async Task GetPrivacy_Tiles_SaysWhoSeesThatAMapIsLookedAt(string tileUrl, bool fromPdok)
    {
        await using var configured = await PortalFactory.CreateAsync(Content.Empty, ("Map:TileUrl", tileUrl));

        var text = (await configured.PageAsync("/privacy")).SectionUnder("Wie leest mee?").VisibleText();

        Assert.Equal(fromPdok, text.Contains("PDOK krijgt dan uw IP-adres", StringComparison.Ordinal));
        Assert.Equal(!fromPdok, text.Contains("Deze site laadt geen onderdelen van andere sites.", StringComparison.Ordinal));
        Assert.Contains("niet uw naam en niet uw IP-adres", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAccessibility_WithoutStatement_ClaimsNoStatus()
    {
        var status = (await empty.PageAsync("/toegankelijkheid")).SectionUnder("Wat is de status?");

        Assert.Contains("Wij noemen daarom geen status.", status.VisibleText(), StringComparison.Ordinal);
        Assert.Empty(status.AllByRole("link"));
    }

    [Fact]
    public async Task Get_Configured_NamesTheControllerAndTheStatement()
    {
        await using var configured = await PortalFactory.CreateAsync(
            Content.Empty,
            ("Portal:Controller", "Stichting Voorbeeld is verantwoordelijk."),
            ("Portal:AccessibilityStatementUrl", "https://register.example/42"));

        Assert.Equal("Stichting Voorbeeld is verantwoordelijk.", (await configured.PageAsync("/privacy")).SectionUnder("Wie is verantwoordelijk?").VisibleText());
        Assert.Equal("https://register.example/42", (await configured.PageAsync("/toegankelijkheid")).Link("toegankelijkheidsverklaring van deze site").GetAttribute("href"));
    }
}
