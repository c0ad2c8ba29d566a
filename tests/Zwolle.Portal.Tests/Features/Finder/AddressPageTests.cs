using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Finder;

/// <summary>The form that finds a wijk, with a geocoder that answers.</summary>
public sealed class AddressPageTests(LocatingPortal portal) : IClassFixture<LocatingPortal>
{
    [Theory]
    [InlineData("8011 PK", "binnenstad")]
    [InlineData("8011pk", "binnenstad")]
    [InlineData("8011PK 15", "binnenstad")]
    [InlineData("8011pk 15 a", "binnenstad")]
    [InlineData("8011 PK 15-2", "binnenstad")]
    [InlineData("Grote Markt 15", "binnenstad")]
    [InlineData("grote markt 15A, Zwolle", "binnenstad")]
    [InlineData("Grote Markt", "binnenstad")]
    [InlineData("Grote Markt 15, 8011 PK Zwolle", "binnenstad")]
    [InlineData("Assendorperstraat", "assendorp")]
    [InlineData("assendorperstraat zwolle", "assendorp")]
    [InlineData("Assendorperstraat 12, Zwolle", "assendorp")]
    [InlineData("assendorpestraat 12", "assendorp")] // one letter is missing
    [InlineData("burg. voorbeeldsingel", "berkum")] // abbreviated
    [InlineData("Randweg 2", "wipstrik")]
    [InlineData("8013 XA 1", "assendorp")]
    [InlineData("8013 XA 2", "wipstrik")]
    [InlineData("Lange Lindeweg 7", "ittersum")]
    [InlineData("Nieuwe Laan", "stadshagen")] // nobody lives there yet
    [InlineData("8015 XA 3", "berkum")] // a code that we don't know, but a point that we do
    public async Task Post_AddressInOneWijk_LeadsToItsPage(string typed, string wijk)
    {
        using var response = await portal.Client.FindAsync(typed);

        AssertLeadsTo(wijk, response);
    }

    [Theory]
    [InlineData("Pierik", "assendorp")]
    [InlineData("Windesheim", "soestweteringlanden")]
    [InlineData("aa landen", "aa-landen")]
    [InlineData("asendorp", "assendorp")]
    [InlineData("Assendorp, Zwolle", "assendorp")]
    public async Task Post_Name_LeadsToItsPageAndAsksNobody(string typed, string wijk)
    {
        var asked = portal.Geocoder.Queries.Count;

        using var response = await portal.Client.FindAsync(typed);

        AssertLeadsTo(wijk, response);
        Assert.Equal(asked, portal.Geocoder.Queries.Count);
    }

    /// <summary>One letter from the name of a wijk: but there is no such address, so the name counts.</summary>
    [Fact]
    public async Task Post_NameWithANumberThatIsNoAddress_LeadsToTheWijk()
    {
        using var response = await portal.Client.FindAsync("Holtenbroek 2");

        AssertLeadsTo("holtenbroek", response);
    }

    [Theory]
    [InlineData("8013 XA", "Deze postcode ligt in meer wijken", "Vul ook uw huisnummer in", "assendorp wipstrik")]
    [InlineData("Lange Lindeweg", "Dit ligt in meer wijken", "Vul dan ook uw huisnummer of uw postcode in", "ittersum schelle")]
    [InlineData("Zwolle-Zuid", "Welke wijk bedoelt u?", "hier ligt", "ittersum schelle")]
    public async Task Post_InSeveralWijken_AsksWhichOneAndKeepsTheText(string typed, string title, string says, string wijken)
    {
        using var response = await portal.Client.FindAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(says, page.Region(title).VisibleText(), StringComparison.Ordinal);
        Assert.Equal(wijken.Split(' ').Select(wijk => $"/wijken/{wijk}"), page.Region(title).AllByRole("link").Select(link => link.GetAttribute("href")));
        Assert.Equal(typed, Field(page).GetAttribute("value"));
        Assert.Null(page.FindByRole("region", "Alle wijken"));
    }

    [Theory]
    [InlineData("8011 PK 999", "Wij vinden dit niet in Zwolle")]
    [InlineData("8099 ZZ", "Wij vinden dit niet in Zwolle")]
    [InlineData("Bestaatnietstraat 3", "Wij vinden dit niet in Zwolle")]
    [InlineData("Grote Voorbeeldmarkt", "Wij vinden dit niet in Zwolle")] // the stub does give Grote Markt
    [InlineData("Markt 15", "Wij vinden dit niet in Zwolle")]
    [InlineData("8015 XA 4", "Wij vinden dit niet in Zwolle")] // says Zwolle, lies in Deventer
    [InlineData("8015 XA 5", "Wij vinden dit niet in Zwolle")] // an unknown wijk and no point
    [InlineData("Brink 1", "Wij vinden dit niet in Zwolle")]
    [InlineData("15", "Wij vinden dit niet in Zwolle")]
    [InlineData("<b>Markt</b>", "Wij vinden dit niet in Zwolle")]
    [InlineData("7411 BR", "Deze postcode is niet van de gemeente Zwolle")]
    [InlineData("7411 BR 1", "Deze postcode is niet van de gemeente Zwolle")]
    [InlineData("9711LV", "Deze postcode is niet van de gemeente Zwolle")]
    public async Task Post_NotInZwolle_SaysSoAndShowsEveryWijk(string typed, string title)
    {
        using var response = await portal.Client.FindAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"U zocht op {typed}.", page.Region(title).VisibleText(), StringComparison.Ordinal);
        AssertShowsEveryWijk(page);
        Assert.Equal(typed, Field(page).GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "Vul uw wijk, straat of postcode in. Gebruik minstens twee letters.")]
    [InlineData(" a ", "Vul uw wijk, straat of postcode in. Gebruik minstens twee letters.")]
    [InlineData("8011", "Dit is geen hele postcode. Vul ook de twee letters in, bijvoorbeeld 8011 PK.")]
    [InlineData("8011 15", "Dit is geen hele postcode. Vul ook de twee letters in, bijvoorbeeld 8011 PK.")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Dit is te lang. Gebruik niet meer dan 80 letters.")]
    public async Task Post_Unclear_SaysWhatToDoKeepsItAndShowsEveryWijk(string typed, string problem)
    {
        using var response = await portal.Client.FindAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([problem], page.Problems());
        var field = Field(page);
        Assert.Equal(typed.Trim(), field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal(problem, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])!.VisibleText());
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        AssertShowsEveryWijk(page);
    }

    [Fact]
    public async Task Post_FormOfAnotherShape_IsAProblemAndNoFault()
    {
        using var huge = await portal.Client.FindAsync(new string('a', 10_000));
        using var nothing = await portal.Client.PostAsync("/wijk-zoeken", null);
        using var json = await portal.Client.PostAsync("/wijk-zoeken", new StringContent("{\"q\":\"Assendorp\"}", null, "application/json"));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [huge.StatusCode, nothing.StatusCode, json.StatusCode]);
        Assert.Equal(["Dit is te lang. Gebruik niet meer dan 80 letters."], (await Html.ParseAsync(huge)).Problems());
        Assert.DoesNotContain(new string('a', 100), await huge.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>An address in a link would stand in histories and logs, and looking it up would make that useful.</summary>
    [Theory]
    [InlineData("8011 PK")]
    [InlineData("8011pk 15")]
    [InlineData("Grote Markt 15")]
    public async Task Get_Address_WaitsForTheButton(string typed)
    {
        var asked = portal.Geocoder.Queries.Count;

        using var response = await portal.Client.GetAsync($"/wijk-zoeken?q={Uri.EscapeDataString(typed)}");
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        page.Region("Druk nog een keer op Zoek");
        AssertShowsEveryWijk(page);
        Assert.Equal(asked, portal.Geocoder.Queries.Count);
        using var pressed = await SubmitAsync(page, Field(page).GetAttribute("value")!);
        AssertLeadsTo("binnenstad", pressed);
    }

    [Fact]
    public async Task Get_Street_IsNotAskedEither()
    {
        var asked = portal.Geocoder.Queries.Count;

        var page = await portal.Portal.PageAsync("/wijk-zoeken?q=Assendorperstraat");

        Assert.Contains("Is het een straat? Druk dan nog een keer op Zoek.", page.Region("Wij vinden geen wijk met die naam").VisibleText(), StringComparison.Ordinal);
        Assert.Equal(asked, portal.Geocoder.Queries.Count);
    }

    /// <summary>From the first page to the wijk as a browser without scripts goes: by what stands in the form.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/wijken")]
    [InlineData("/wijk-zoeken")]
    [InlineData("/bestaat-niet")]
    public async Task Journey_PostcodeInTwoWijken_HouseNumberThenWijk(string start)
    {
        var page = await portal.Portal.PageAsync(start);
        using var first = await SubmitAsync(page, "8013 XA");
        page = await Html.ParseAsync(first);
        using var second = await SubmitAsync(page, Field(page).GetAttribute("value") + " 2");

        AssertLeadsTo("wipstrik", second);
        (await portal.Portal.PageAsync(second.Headers.Location!.OriginalString)).Heading("Wipstrik", level: 1);
    }

    [Fact]
    public async Task Post_AnyAnswer_IsKeptByNobody()
    {
        using var found = await portal.Client.FindAsync("8011 PK 15");
        using var several = await portal.Client.FindAsync("8013 XA");

        Assert.True(found.Headers.CacheControl?.NoStore);
        Assert.True(several.Headers.CacheControl?.NoStore);
        Assert.Equal("noindex", (await Html.ParseAsync(several)).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.False(several.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Only a page with scripts shows the button; without them nothing of it is there to trip over.</summary>
    [Theory]
    [InlineData("/", true)]
    [InlineData("/wijken", true)]
    [InlineData("/wijk-zoeken", true)]
    [InlineData("/plannen", false)]
    [InlineData("/wijken/assendorp", false)]
    public async Task Get_Page_OffersTheLocationOnlyWithTheForm(string path, bool offers)
    {
        var page = await portal.Portal.PageAsync(path);

        Assert.Equal(offers, page.QuerySelector("#locatie[hidden][data-areas='/kaart/wijken.geojson'] button[type=button]") is not null);
        Assert.Null(page.FindByRole("button", "Gebruik mijn locatie"));
        var scripts = page.QuerySelectorAll("script[src*='locate']").Select(script => script.GetAttribute("src")!).ToList();
        Assert.Equal(offers ? 1 : 0, scripts.Count);
        if (offers)
        {
            Assert.Matches("^/js/locate\\.[a-z0-9]+\\.js$", scripts[0]);
            using var script = await portal.Client.GetAsync(scripts[0]);
            Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
            Assert.Contains("immutable", script.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.InRange((await script.Content.ReadAsByteArrayAsync()).Length, 500, 3_000);
        }
    }

    private async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string typed)
    {
        var form = (IHtmlFormElement)page.ByRole("search", "Zoek uw wijk");
        Assert.Equal("post", form.Method);
        var fields = form.QuerySelectorAll("input[name]").Select(field => field.GetAttribute("name")!).ToList();
        Assert.Equal(["q"], fields);
        using var content = new FormUrlEncodedContent([new(fields[0], typed)]);
        return await portal.Client.PostAsync(form.GetAttribute("action"), content);
    }

    private static IElement Field(IHtmlDocument page) => page.Textbox("Uw wijk, straat of postcode");

    private static void AssertShowsEveryWijk(IHtmlDocument page)
    {
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
        Assert.Equal(16, page.ByRole("group", "Kaart van de wijken").AllByRole("link").Count());
    }

    private static void AssertLeadsTo(string wijk, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal($"/wijken/{wijk}", response.Headers.Location?.OriginalString);
    }
}
