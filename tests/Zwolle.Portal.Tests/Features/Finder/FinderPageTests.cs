using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Finder;

public sealed class FinderPageTests(SeededPortal portal, EmptyPortal empty) : IClassFixture<SeededPortal>, IClassFixture<EmptyPortal>
{
    [Theory]
    [InlineData("Assendorp", "assendorp")]
    [InlineData("  ASSENDORP ", "assendorp")]
    [InlineData("Berkum", "berkum")]
    [InlineData("Aa-landen", "aa-landen")]
    [InlineData("aa landen", "aa-landen")]
    [InlineData("aalanden", "aa-landen")]
    [InlineData("Pierik", "assendorp")]
    [InlineData("Windesheim", "soestweteringlanden")]
    [InlineData("Centrum", "binnenstad")]
    [InlineData("zalne", "marsweteringlanden")]
    [InlineData("ZALNÉ", "marsweteringlanden")]
    [InlineData("park de wezenlanden", "assendorp")]
    [InlineData("stads", "stadshagen")]
    [InlineData("ooster", "berkum")]
    [InlineData("asendorp", "assendorp")]
    [InlineData("holtenbroke", "holtenbroek")]
    [InlineData("itersum", "ittersum")]
    [InlineData("engelse-werk", "schelle")]
    [InlineData("pier", "assendorp")]
    [InlineData("veeralle", "kamperpoort-veerallee")]
    public async Task Get_NameOfOneWijk_LeadsToItsPage(string typed, string wijk)
    {
        using var response = await GetAsync(typed);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/wijken/{wijk}", response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Zwolle-Zuid", "ittersum schelle")]
    [InlineData("zwolle zuid", "ittersum schelle")]
    [InlineData("Marslanden", "assendorp marsweteringlanden")]
    [InlineData("Zwolle-Midden", "assendorp binnenstad kamperpoort-veerallee")]
    public async Task Get_NameOfSeveralWijken_AsksWhichOne(string typed, string wijken)
    {
        using var response = await GetAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var links = page.Region("Welke wijk bedoelt u?").AllByRole("link").ToList();
        Assert.Equal(wijken.Split(' ').Select(wijk => $"/wijken/{wijk}"), links.Select(link => link.GetAttribute("href")));
        Assert.All(links, link => Assert.Contains("hier ligt ", link.VisibleText(), StringComparison.Ordinal));
        Assert.Null(page.FindByRole("region", "Alle wijken"));
    }

    [Theory]
    [InlineData("Amsterdam")]
    [InlineData("assndrp")]
    [InlineData("--")]
    [InlineData("<b>Assen</b>")]
    public async Task Get_UnknownName_SaysSoAndShowsEveryWijk(string typed)
    {
        using var response = await GetAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"U zocht op {typed}.", page.Region("Wij vinden geen wijk met die naam").VisibleText(), StringComparison.Ordinal);
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
        Assert.Equal(typed, page.Textbox("Uw wijk, straat of postcode").GetAttribute("value"));
    }

    [Theory]
    [InlineData(" a ", "Vul uw wijk, straat of postcode in. Gebruik minstens twee letters.")]
    [InlineData("8011", "Dit is geen hele postcode. Vul ook de twee letters in, bijvoorbeeld 8011 PK.")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Dit is te lang. Gebruik niet meer dan 80 letters.")]
    public async Task Get_NoName_SaysWhatToDoKeepsItAndShowsEveryWijk(string typed, string problem)
    {
        using var response = await GetAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(typed.Trim(), page.Textbox("Uw wijk, straat of postcode").GetAttribute("value"));
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
    }

    [Theory]
    [InlineData("/wijk-zoeken")]
    [InlineData("/wijk-zoeken?q=")]
    [InlineData("/wijk-zoeken?q=+&anders=1")]
    public async Task Get_WithoutQuestion_ShowsTheEmptyFormAndEveryWijk(string address)
    {
        using var response = await portal.Client.GetAsync(address);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", page.Textbox("Uw wijk, straat of postcode").GetAttribute("value"));
        Assert.Equal(["Kies op de kaart", "Alle wijken"], page.AllByRole("region").Select(region => region.AccessibleName()));
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
    }

    [Fact]
    public async Task Get_Anything_IsKeptByNobody()
    {
        using var response = await GetAsync("Zwolle-Zuid");

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex", (await Html.ParseAsync(response)).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Get_Empty_SaysThatNoWijkIsKnown()
    {
        var page = await empty.PageAsync("/wijk-zoeken?q=Assendorp");

        page.Heading("Wij vinden geen wijk met die naam");
        Assert.Contains("Bij ons zijn nog geen wijken bekend", page.Region("Alle wijken").VisibleText(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string typed) => portal.Client.GetAsync($"/wijk-zoeken?q={Uri.EscapeDataString(typed)}");
}
