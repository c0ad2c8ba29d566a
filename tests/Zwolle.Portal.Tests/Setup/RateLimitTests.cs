using System.Globalization;
using System.Net;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>One visitor cannot keep the finder from the others. Each test has addresses of its own.</summary>
public sealed class RateLimitTests(RateLimitTests.LimitedPortal portal) : IClassFixture<RateLimitTests.LimitedPortal>
{
    private const string Finder = "/wijk-zoeken?q=atlantis";

    [Fact]
    public async Task Get_FinderTooOften_Returns429WithDutchPage()
    {
        for (var i = 0; i < LimitedPortal.Permits; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync("198.51.100.1"));
        }

        using var response = await portal.GetAsync(Finder, "198.51.100.1");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        var wait = int.Parse(Assert.Single(response.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture);
        Assert.InRange(wait, 1, 60);
        (await Html.ParseAsync(response)).Heading("Er wordt nu te vaak gezocht", level: 1);
    }

    /// <summary>Asking by form and by link is one and the same: the limit counts both.</summary>
    [Fact]
    public async Task Post_FinderTooOften_Returns429()
    {
        await ExhaustAsync("198.51.100.6");

        using var response = await portal.PostAsync("/wijk-zoeken", "198.51.100.6");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Er wordt nu te vaak gezocht", level: 1);
    }

    [Fact]
    public async Task Get_OtherPages_GoOn()
    {
        await ExhaustAsync("198.51.100.2");

        using var response = await portal.GetAsync("/wijken", "198.51.100.2");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_OtherVisitor_GoesOn()
    {
        await ExhaustAsync("198.51.100.3");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("198.51.100.4"));
    }

    /// <summary>A home has a /64 of addresses; taking another of them is no new visitor.</summary>
    [Fact]
    public async Task Get_OtherAddressInTheSameIPv6Network_IsTheSameVisitor()
    {
        await ExhaustAsync("2001:db8:1:2::1");

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("2001:db8:1:2:ffff::9"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Get_IPv4WrittenAsIPv6_IsTheSameVisitor()
    {
        await ExhaustAsync("198.51.100.5");

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("::ffff:198.51.100.5"));
    }

    private async Task ExhaustAsync(string address)
    {
        for (var i = 0; i < LimitedPortal.Permits; i++)
        {
            await StatusAsync(address);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(address));
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await portal.GetAsync(Finder, address);
        return response.StatusCode;
    }

    public sealed class LimitedPortal : IAsyncLifetime
    {
        public const int Permits = 3;

        private PortalFactory? _portal;
        private HttpClient? _client;

        public Task<HttpResponseMessage> GetAsync(string path, string address) => SendAsync(HttpMethod.Get, path, address);

        public Task<HttpResponseMessage> PostAsync(string path, string address) => SendAsync(HttpMethod.Post, path, address);

        private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string address)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add(TestMiddleware.AddressHeader, address);
            return await _client!.SendAsync(request);
        }

        public async ValueTask InitializeAsync()
        {
            _portal = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:FinderPerMinute", "3"));
            _client = _portal.FromAnyAddress().NewClient();
        }

        public async ValueTask DisposeAsync()
        {
            _client?.Dispose();
            await _portal!.DisposeAsync();
        }
    }
}
