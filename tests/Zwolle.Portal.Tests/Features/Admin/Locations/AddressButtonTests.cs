using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Locations;

/// <summary>The button that looks an address up, with a geocoder that answers.</summary>
public sealed class AddressButtonTests(LocatingPortal portal) : IClassFixture<LocatingPortal>
{
    private const string Button = "Zoek het adres op";
    private const string New = ContentLinks.Locations + "/nieuw";

    [Theory]
    [InlineData("Grote Markt 15", "Grote Markt 15", "6.0917", "52.5124")]
    [InlineData("grote markt 15A, Zwolle", "Grote Markt 15", "6.0917", "52.5124")]
    [InlineData("8012 EA 12", "Assendorperstraat 12", "6.10222", "52.50524")]
    [InlineData("Dubbele Dreef 9, 8017 XB Zwolle", "Dubbele Dreef 9", "6.0837", "52.48841")]
    public async Task Press_KnownAddress_FillsInThePointAndSavesNothing(string typed, string found, string longitude, string latitude)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var name = $"Plek {TestData.Word()}";
        var (status, page) = await PressAsync(client, New, ("Name", [name]), ("Address", [typed]), ("Accessibility", ["Zonder drempel."]));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Point", longitude, latitude), (Precision(page, "Precision"), page.ValueOf("Longitude"), page.ValueOf("Latitude")));
        Assert.Equal((name, typed, "Zonder drempel."), (page.ValueOf("Name"), page.ValueOf("Address"), page.ValueOf("Accessibility")));
        Assert.Contains(page.AllByRole("status"), element => element.TextContent == $"Gevonden: {found}. Kijk of het punt goed staat, en bewaar.");
        Assert.False(await portal.Portal.WithContextAsync(context => context.Locations.AnyAsync(l => l.Name == name)));

        using var response = await client.SubmitAsync(page, "Publiceer");
        await AdminForms.SavedAsync(response);
        Assert.Equal(double.Parse(longitude, System.Globalization.CultureInfo.InvariantCulture), await portal.Portal.WithContextAsync(context => context.Locations.Where(l => l.Name == name).Select(l => l.Longitude).SingleAsync()));
    }

    [Theory]
    [InlineData("", "Vul eerst een adres in.")]
    [InlineData("Grote Markt", "Vul een straat met een huisnummer in, of een postcode met een huisnummer.")]
    [InlineData("8011 PK", "Vul een straat met een huisnummer in, of een postcode met een huisnummer.")]
    [InlineData("--", "Vul een straat met een huisnummer in, of een postcode met een huisnummer.")]
    [InlineData("Grote Mark 15", "Wij vinden dit adres niet. Kijk de straat en het nummer na, of zet zelf een punt op de kaart.")]
    [InlineData("Grote Markt 99", "Wij vinden dit adres niet. Kijk de straat en het nummer na, of zet zelf een punt op de kaart.")]
    [InlineData("Verdeelde Hof 4", "Wij vinden dit adres niet. Kijk de straat en het nummer na, of zet zelf een punt op de kaart.")] // its point lies outside
    [InlineData("Verdeelde Hof 5", "Wij vinden dit adres niet. Kijk de straat en het nummer na, of zet zelf een punt op de kaart.")] // it has no point
    [InlineData("7411 BR 1", "Dit adres ligt niet in Zwolle.")]
    [InlineData("Dubbele Dreef 9", "Er zijn meer plekken met dit adres. Vul ook de postcode in.")]
    public async Task Press_NoSuchAddress_SaysSoAtTheFieldAndKeepsTheForm(string typed, string problem)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (status, page) = await PressAsync(client, New, ("Name", ["Plek"]), ("Address", [typed]), ("Precision", ["Line"]), ("Points", ["6.1 52.5"]));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal([problem], page.Problems());
        Assert.Equal(problem, page.GetElementById("Address-fout")!.TextContent);
        Assert.Equal(("Plek", typed, "Line", "6.1 52.5"), (page.ValueOf("Name"), page.ValueOf("Address"), Precision(page, "Precision"), page.ValueOf("Points")));
    }

    [Theory]
    [InlineData(ContentKind.Plan)]
    [InlineData(ContentKind.ParticipationMoment)]
    [InlineData(ContentKind.Initiative)]
    public async Task Press_NewPlaceInAnotherForm_FillsInThePoint(ContentKind kind)
    {
        using var client = await portal.Portal.StaffClientAsync();
        var (status, page) = await PressAsync(client, ContentLinks.New(kind), ("Title", ["Titel"]), ("NewPlace", ["Plein"]), ("NewPlaceAddress", ["Grote Markt 15"]));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Point", "6.0917", "52.5124"), (Precision(page, "NewPlaceShape.Precision"), page.ValueOf("NewPlaceShape.Longitude"), page.ValueOf("NewPlaceShape.Latitude")));
        Assert.Equal(("Titel", "Plein"), (page.ValueOf("Title"), page.ValueOf("NewPlace")));
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> PressAsync(HttpClient client, string path, params (string Name, string[] Values)[] fields)
    {
        using var response = await client.SubmitAsync(await client.OpenAsync(path), Button, fields);
        return (response.StatusCode, await Html.ParseAsync(response));
    }

    private static string? Precision(IHtmlDocument page, string name) => page.QuerySelector($"input[name='{name}'][checked]")?.GetAttribute("value");
}

/// <summary>The same button when nobody answers.</summary>
public sealed class AddressButtonFaultTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Fact]
    public async Task Press_NoGeocoder_SaysSoAndKeepsTheForm()
    {
        using var client = await portal.Portal.StaffClientAsync();

        Assert.Equal(
            ["Adressen opzoeken staat uit. Zet zelf een punt op de kaart, of vul de coördinaten in."],
            await client.RefusedAsync(ContentLinks.Locations + "/nieuw", "Zoek het adres op", ("Address", ["Grote Markt 15"])));
    }

    [Theory]
    [InlineData(StubFault.ServerError)]
    [InlineData(StubFault.Html)]
    public async Task Press_GeocoderFails_SaysSoAndKeepsTheFormAndTheSecret(StubFault fault)
    {
        using var log = new LogLines();
        await using var geocoder = await StubGeocoder.StartAsync();
        await using var own = (await PortalFactory.CreateAsync(Content.Seeded, ("Geocoder:BaseUrl", geocoder.BaseUrl))).With(services => services.AddSingleton<ILoggerProvider>(log));
        using var client = await own.StaffClientAsync();
        geocoder.Fault = fault;

        using var response = await client.SubmitAsync(await client.OpenAsync(ContentLinks.Locations + "/nieuw"), "Zoek het adres op", ("Name", ["Plek"]), ("Address", ["Assendorperstraat 12"]));
        var page = await Html.ParseAsync(response);
        Assert.Equal(["Adressen opzoeken lukt nu niet. Probeer het later, of zet zelf een punt op de kaart."], page.Problems());
        Assert.Equal(("Plek", "Assendorperstraat 12"), (page.ValueOf("Name"), page.ValueOf("Address")));
        Assert.Contains(log.Lines, line => line.Contains("The geocoder gave no answer", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Assendorperstraat", StringComparison.OrdinalIgnoreCase));
    }
}
