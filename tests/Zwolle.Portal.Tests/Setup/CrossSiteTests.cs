using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>A page of another site cannot send anything in the name of a visitor.</summary>
public sealed class CrossSiteTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", null, false)]
    [InlineData("Same-Origin", null, false)]
    [InlineData("same-origin, cross-site", null, false)]
    [InlineData("same-origin", "https://elders.example", true)] // the browser knows better than the name
    [InlineData("cross-site", "http://localhost", false)]
    [InlineData(null, "http://localhost", true)]
    [InlineData(null, "http://LOCALHOST", true)]
    [InlineData(null, "http://localhost:80", true)]
    [InlineData(null, "http://localhost:8080", false)]
    [InlineData(null, "https://localhost", true)] // our own scheme may be hidden behind a proxy
    [InlineData(null, "https://elders.example", false)]
    [InlineData(null, "http://localhost.elders.example", false)]
    [InlineData(null, "http://localhost@elders.example", false)]
    [InlineData(null, "ftp://localhost:80", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "localhost", false)]
    public async Task Post_FromAnySite_PassesOnlyFromOurOwn(string? fetchSite, string? origin, bool passes)
    {
        using var response = await SendAsync(HttpMethod.Post, fetchSite, origin);

        Assert.Equal(passes ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, response.StatusCode);
        if (!passes)
        {
            var page = await Html.ParseAsync(response);
            page.Heading("Dit komt van een andere site", level: 1);
            page.Textbox("Uw wijk, straat of postcode");
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl?.NoStore);
        }
    }

    /// <summary>Behind a proxy that ends TLS the portal may take itself for HTTP.</summary>
    [Theory]
    [InlineData("https://wijken.example", true)]
    [InlineData("https://wijken.example:443", true)]
    [InlineData("https://wijken.example:8443", false)]
    [InlineData("https://www.wijken.example", false)]
    public async Task Post_OverHttpsBehindAProxy_ComparesTheHost(string origin, bool passes)
    {
        using var response = await SendAsync(HttpMethod.Post, null, origin, host: "wijken.example");

        Assert.Equal(passes ? HttpStatusCode.SeeOther : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.OK)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("PUT", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", HttpStatusCode.Forbidden)]
    [InlineData("PATCH", HttpStatusCode.Forbidden)]
    [InlineData("ANDERS", HttpStatusCode.Forbidden)]
    public async Task Ask_FromAnotherSite_OnlyReads(string method, HttpStatusCode expected)
    {
        using var response = await SendAsync(new HttpMethod(method), "cross-site", "https://elders.example");

        Assert.Equal(expected, response.StatusCode);
    }

    /// <summary>The guard stands before everything that answers: even an address that does not exist.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/plannen")]
    [InlineData("/bestaat-niet")]
    [InlineData("/icon.svg")]
    public async Task Post_FromAnotherSiteToAnyAddress_IsRefused(string path)
    {
        using var response = await SendAsync(HttpMethod.Post, "cross-site", null, path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? fetchSite, string? origin, string path = "/wijk-zoeken", string? host = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = method == HttpMethod.Get || method == HttpMethod.Head ? null : new FormUrlEncodedContent([new("q", "Assendorp")]);
        request.Headers.Host = host;
        if (fetchSite is not null)
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", fetchSite);
        }

        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin);
        }

        return await portal.Client.SendAsync(request);
    }
}
