using System.Diagnostics;
using System.Net;
using Zwolle.Portal.Infrastructure.Geocoder;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Finder;

/// <summary>A geocoder that is slow, gone or talks rubbish: the page stays whole and useful. Each test has a portal of its own.</summary>
public sealed class GeocoderFaultTests : IAsyncLifetime
{
    private const string Address = "8011 PK 15";

    private StubGeocoder _geocoder = null!;
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;

    public GeocoderFaultTests() =>
        Assert.SkipUnless(TestDatabase.Provider == DatabaseProvider.Sqlite, "The same on every run; the run on SQLite shows it.");

    public async ValueTask InitializeAsync()
    {
        _geocoder = await StubGeocoder.StartAsync();
        _portal = await PortalFactory.CreateAsync(Content.Seeded, ("Geocoder:BaseUrl", _geocoder.BaseUrl), ("Geocoder:TimeLimit", "00:00:03"));
        _client = _portal.NewClient();

        // What a first request takes (views, the first connection) says nothing of the time limit.
        using var first = await _client.FindAsync("8012 EA 12");
        Assert.Equal("/wijken/assendorp", first.Headers.Location?.OriginalString);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
        await _geocoder.DisposeAsync();
    }

    [Theory]
    [InlineData(StubFault.ServerError, 2)]
    [InlineData(StubFault.Broken, 2)]
    [InlineData(StubFault.TooManyRequests, 1)]
    [InlineData(StubFault.Redirect, 1)]
    [InlineData(StubFault.Html, 1)]
    [InlineData(StubFault.HtmlNamedJson, 1)]
    [InlineData(StubFault.CutOff, 1)]
    [InlineData(StubFault.OtherJson, 1)]
    [InlineData(StubFault.DocsOfText, 1)]
    [InlineData(StubFault.Huge, 1)]
    [InlineData(StubFault.Slow, 1)]
    public async Task Post_GeocoderFails_ShowsMapAndListAndIsNotRemembered(StubFault fault, int tries)
    {
        _geocoder.Fault = fault;
        var asked = _geocoder.Queries.Count;
        var start = Stopwatch.GetTimestamp();

        await AssertUnavailableAsync(Address);

        Assert.Equal(asked + tries, _geocoder.Queries.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, fault == StubFault.Slow ? 2.5 : 0, 15);

        _geocoder.Fault = StubFault.None;
        using var again = await _client.FindAsync(Address);
        Assert.Equal("/wijken/binnenstad", again.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(StubFault.ServerError)]
    [InlineData(StubFault.Broken)]
    public async Task Post_OneFault_IsAskedAgainAndNotNoticed(StubFault fault)
    {
        (_geocoder.Fault, _geocoder.FaultsLeft) = (fault, 1);
        var asked = _geocoder.Queries.Count;

        using var response = await _client.FindAsync(Address);

        Assert.Equal("/wijken/binnenstad", response.Headers.Location?.OriginalString);
        Assert.Equal(asked + 2, _geocoder.Queries.Count);
    }

    [Fact]
    public async Task Post_SameAddressTwice_AsksOnceForAWeek()
    {
        var asked = _geocoder.Queries.Count;
        foreach (var typed in new[] { Address, "8011pk 15 a", "8011PK15" })
        {
            using var response = await _client.FindAsync(typed);
            Assert.Equal("/wijken/binnenstad", response.Headers.Location?.OriginalString);
        }

        using var several = await _client.FindAsync("8013 XA");
        using var severalAgain = await _client.FindAsync("8013xa");
        Assert.Equal(await Choices(several), await Choices(severalAgain));
        Assert.Equal(asked + 2, _geocoder.Queries.Count);

        using var unknown = await _client.FindAsync("8011 PK 999");
        using var unknownAgain = await _client.FindAsync("8011 PK 999");
        Assert.Equal(asked + 4, _geocoder.Queries.Count);

        _portal.Clock.Now += AddressMemory.Age;
        using var later = await _client.FindAsync(Address);
        Assert.Equal("/wijken/binnenstad", later.Headers.Location?.OriginalString);
        Assert.Equal(asked + 5, _geocoder.Queries.Count);

        static async Task<int> Choices(HttpResponseMessage response) =>
            (await Html.ParseAsync(response)).Region("Deze postcode ligt in meer wijken").AllByRole("link").Count();
    }

    [Fact]
    public async Task Post_GeocoderKeepsFailing_IsLeftAloneForHalfAMinute()
    {
        _geocoder.Fault = StubFault.Html;
        for (var i = 0; i < GeocoderGuard.FewestQuestions; i++)
        {
            await AssertUnavailableAsync($"Grote Markt {100 + i}");
        }

        var asked = _geocoder.Queries.Count;
        _geocoder.Fault = StubFault.None;
        await AssertUnavailableAsync(Address);
        await AssertUnavailableAsync("Grote Markt");
        Assert.Equal(asked, _geocoder.Queries.Count);

        // What needs no geocoder goes on: names, and what is remembered.
        using var name = await _client.FindAsync("Berkum");
        using var known = await _client.FindAsync("8012EA 12");
        Assert.Equal("/wijken/berkum", name.Headers.Location?.OriginalString);
        Assert.Equal("/wijken/assendorp", known.Headers.Location?.OriginalString);

        _portal.Clock.Now += GeocoderGuard.Rest - TimeSpan.FromSeconds(1);
        await AssertUnavailableAsync(Address);
        Assert.Equal(asked, _geocoder.Queries.Count);

        _portal.Clock.Now += TimeSpan.FromSeconds(2);
        using var response = await _client.FindAsync(Address);
        Assert.Equal("/wijken/binnenstad", response.Headers.Location?.OriginalString);
    }

    /// <summary>Slowness counts as failing, or everybody would wait the whole time limit again and again.</summary>
    [Fact]
    public async Task Post_GeocoderStaysSlow_IsLeftAlone()
    {
        _geocoder.Fault = StubFault.Slow;
        await Task.WhenAll(Enumerable.Range(0, GeocoderGuard.FewestQuestions).Select(i => AssertUnavailableAsync($"Grote Markt {100 + i}")));
        var asked = _geocoder.Queries.Count;
        var start = Stopwatch.GetTimestamp();

        await AssertUnavailableAsync(Address);

        Assert.Equal(asked, _geocoder.Queries.Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2.5);
    }

    [Fact]
    public async Task Post_GeocoderGone_ShowsMapAndList()
    {
        await _geocoder.DisposeAsync();

        await AssertUnavailableAsync(Address);
    }

    [Theory]
    [InlineData("8011 PK 15")]
    [InlineData("Assendorperstraat")]
    public async Task Post_NoGeocoderConfigured_ShowsMapAndList(string typed)
    {
        await using var without = await PortalFactory.CreateAsync(Content.Seeded);
        using var client = without.NewClient();

        await AssertUnavailableAsync(typed, client);
        using var name = await client.FindAsync("Berkum");
        Assert.Equal("/wijken/berkum", name.Headers.Location?.OriginalString);
    }

    private async Task AssertUnavailableAsync(string typed, HttpClient? client = null)
    {
        using var response = await (client ?? _client).FindAsync(typed);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(
            "Zoeken op adres lukt nu niet Kies uw wijk op de kaart of in de lijst.", page.Region("Zoeken op adres lukt nu niet").VisibleText(), StringComparison.Ordinal);
        Assert.Equal(16, page.ListItemsUnder("Alle wijken").Count);
        Assert.Equal(16, page.ByRole("group", "Kaart van de wijken").AllByRole("link").Count());
        Assert.Equal(typed, page.Textbox("Uw wijk, straat of postcode").GetAttribute("value"));
    }
}
