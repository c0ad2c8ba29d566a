using System.Net;
using Zwolle.Portal.Data.Slugs;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>The headers that protect a visitor stand on every answer, whatever it is.</summary>
public sealed class SecurityHeaderTests(SecurityHeaderTests.FailingPortal failing) : IClassFixture<SecurityHeaderTests.FailingPortal>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/sitemap.xml", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/healthz/live", HttpStatusCode.OK)]
    [InlineData("/wijk-zoeken?q=assendorp", HttpStatusCode.Found)]
    [InlineData("/plannen?wijk=atlantis", HttpStatusCode.BadRequest)]
    [InlineData("/plannen/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/geen-pagina", HttpStatusCode.NotFound)]
    [InlineData(FailingPortal.Path, HttpStatusCode.InternalServerError)]
    public async Task Get_AnyAnswer_HasEveryHeader(string path, HttpStatusCode status)
    {
        using var response = await failing.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Get_MovedOrWithdrawn_HasEveryHeader()
    {
        var moved = await failing.Data.PlanAsync();
        var old = $"oud-{TestData.Word()}";
        var withdrawn = await failing.Data.PlanAsync(p => p.WithdrawnAt = failing.Data.UtcNow);
        await failing.Portal.WithContextAsync(context =>
        {
            context.Add(new Slug { Kind = SlugKind.Plan, Text = old, ItemId = moved.Id, IsCurrent = false });
            return context.SaveChangesAsync();
        });

        using var permanent = await failing.Client.GetAsync($"/plannen/{old}");
        using var gone = await failing.Client.GetAsync($"/plannen/{withdrawn.Slug}");

        Assert.Equal(HttpStatusCode.MovedPermanently, permanent.StatusCode);
        AssertHeaders(permanent);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        AssertHeaders(gone);
    }

    [Fact]
    public async Task Post_NotAllowed_HasEveryHeader()
    {
        using var response = await failing.Client.PostAsync("/", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Get_TooOften_HasEveryHeader()
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:FinderPerMinute", "1"));
        using var client = portal.NewClient();
        using var first = await client.GetAsync("/wijk-zoeken?q=ergens");

        using var second = await client.GetAsync("/wijk-zoeken?q=ergens");

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        AssertHeaders(second);
    }

    [Fact]
    public async Task Get_Failure_TellsNothingOfTheInside()
    {
        using var response = await failing.Client.GetAsync(FailingPortal.Path);
        var page = await Html.ParseAsync(response);

        page.Heading("Er ging iets mis bij ons", level: 1);
        Assert.DoesNotContain("geheim-van-binnen", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_AllowsOnlyThisHostAndNothingInline()
    {
        using var response = await failing.Client.GetAsync("/");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"))
            .Split("; ").ToDictionary(part => part.Split(' ')[0], part => part.Split(' ')[1..]);
        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["script-src"]);
        Assert.Equal(["'self'"], policy["style-src"]);
        Assert.Equal(["'self'"], policy["form-action"]);
        Assert.Equal(["'none'"], policy["base-uri"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'none'"], policy["object-src"]);
        Assert.All(policy.Values.SelectMany(sources => sources), source => Assert.True(source is "'none'" or "'self'" or "data:", source));
        Assert.Equal(["img-src"], policy.Where(directive => directive.Value.Contains("data:")).Select(directive => directive.Key));
    }

    [Theory]
    [InlineData("https://portal.example", "Testing", true)]
    [InlineData("http://portal.example", "Testing", false)]
    [InlineData("https://portal.example", "Development", false)]
    public async Task StrictTransport_OnlyOverHttpsOutsideDevelopment(string address, string environment, bool expected)
    {
        await using var portal = await PortalFactory.CreateAsync(Content.Seeded, ("environment", environment));
        using var client = portal.NewClient(address);

        using var response = await client.GetAsync("/healthz/live");

        Assert.Equal(expected, response.Headers.TryGetValues("Strict-Transport-Security", out var values));
        if (expected)
        {
            Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(values!));
        }
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        Assert.StartsWith("default-src 'none'; ", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));

        string Header(string name) => response.Headers.TryGetValues(name, out var values)
            ? Assert.Single(values)
            : throw new Xunit.Sdk.XunitException($"{(int)response.StatusCode} has no {name}.");
    }

    /// <summary>The portal with one page that fails.</summary>
    public sealed class FailingPortal : IAsyncLifetime
    {
        public const string Path = "/test/faalt";

        public PortalFactory Portal { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public TestData Data { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Portal = (await PortalFactory.CreateAsync(Content.Seeded)).WithEndpoint(Path, _ => throw new InvalidOperationException("geheim-van-binnen"));
            Client = Portal.NewClient();
            Data = new TestData(Portal);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Portal.DisposeAsync();
        }
    }
}
