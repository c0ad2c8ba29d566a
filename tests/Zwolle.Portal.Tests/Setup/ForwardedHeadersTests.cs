using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>Only a proxy that the configuration names is believed about who the visitor is and how he came.</summary>
public sealed class ForwardedHeadersTests
{
    private const string Proxy = "10.0.0.7";
    private const string Stranger = "203.0.113.9";

    [Theory]
    [InlineData(null, null)]
    [InlineData("Proxy:Known", "")] // as an empty list in appsettings.json or an empty environment variable
    [InlineData("Proxy:Known:0", Proxy)]
    public async Task Get_FromSomeoneElse_BelievesNothing(string? key, string? value)
    {
        await using var portal = await CreateAsync(key, value);
        using var client = portal.FromAnyAddress().NewClient("http://portal.example");

        using var overHttps = await GetAsync(client, "/wijken", Stranger, "192.0.2.1");
        Assert.Equal(HttpStatusCode.OK, overHttps.StatusCode);
        Assert.False(overHttps.Headers.Contains("Strict-Transport-Security"));

        using var first = await GetAsync(client, "/wijk-zoeken?q=atlantis", Stranger, "192.0.2.1");
        using var second = await GetAsync(client, "/wijk-zoeken?q=atlantis", Stranger, "192.0.2.2");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    [Fact]
    public async Task Get_FromTheKnownProxy_BelievesIt()
    {
        await using var portal = await CreateAsync("Proxy:Known:0", Proxy);
        using var client = portal.FromAnyAddress().NewClient("http://portal.example");

        using var overHttps = await GetAsync(client, "/wijken", Proxy, "192.0.2.1");
        Assert.True(overHttps.Headers.Contains("Strict-Transport-Security"));

        using var first = await GetAsync(client, "/wijk-zoeken?q=atlantis", Proxy, "192.0.2.1");
        using var other = await GetAsync(client, "/wijk-zoeken?q=atlantis", Proxy, "192.0.2.2");
        using var again = await GetAsync(client, "/wijk-zoeken?q=atlantis", Proxy, "192.0.2.1");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
    }

    /// <summary>What the visitor himself put before the proxy's entry counts for nothing.</summary>
    [Fact]
    public async Task Get_ForgedEntryBeforeTheProxys_IsNotBelieved()
    {
        await using var portal = await CreateAsync("Proxy:Known:0", Proxy);
        using var client = portal.FromAnyAddress().NewClient("http://portal.example");

        using var first = await GetAsync(client, "/wijk-zoeken?q=atlantis", Proxy, "192.0.2.50, 192.0.2.1");
        using var second = await GetAsync(client, "/wijk-zoeken?q=atlantis", Proxy, "192.0.2.51, 192.0.2.1");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    private static Task<PortalFactory> CreateAsync(string? key, string? value) => key is null
        ? PortalFactory.CreateAsync(Content.Empty, ("RateLimits:FinderPerMinute", "1"))
        : PortalFactory.CreateAsync(Content.Empty, ("RateLimits:FinderPerMinute", "1"), (key, value));

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string from, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(TestMiddleware.AddressHeader, from);
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await client.SendAsync(request);
    }
}
