using System.IO.Compression;
using System.Net;
using System.Text;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>Answers are as small as the browser can read them, also from the cache.</summary>
public sealed class CompressionTests(CompressionTests.CachingPortal portal) : IClassFixture<CompressionTests.CachingPortal>
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.5, BR;q=0.1", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("deflate, zstd", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Get_AnyEncoding_IsTheSamePage(string? accepted, string? encoding)
    {
        using var plain = await GetAsync("/wijken", null);
        var expected = await ReadAsync(plain, null);

        // The first may be made anew, the second comes from the cache.
        for (var time = 0; time < 2; time++)
        {
            using var response = await GetAsync("/wijken", accepted);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
            Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
            Assert.Equal(expected, await ReadAsync(response, encoding));
        }
    }

    [Fact]
    public async Task Get_Encodings_HaveThreeEntriesAtMost()
    {
        await portal.Portal.WithContextAsync(context =>
        {
            context.Add(new Portal.Data.Themes.Theme { Slug = TestData.Word(), Name = "Wis alles", Description = "" });
            return context.SaveChangesAsync();
        });
        foreach (var accepted in new[] { "br", "gzip", null })
        {
            using var made = await GetAsync("/plannen", accepted);
        }

        portal.Portal.Commands.Reset();
        foreach (var accepted in new[] { "br;q=1.0", "gzip, deflate, br", "gzip;q=0.9", "x-gzip", "compress", "*;q=0" })
        {
            using var response = await GetAsync("/plannen", accepted);
        }

        Assert.Empty(portal.Portal.Commands.Commands);
    }

    [Fact]
    public async Task Get_Page_IsMuchSmallerCompressed()
    {
        using var plain = await GetAsync("/plannen", null);
        using var small = await GetAsync("/plannen", "br");

        var plainLength = (await plain.Content.ReadAsByteArrayAsync()).Length;
        var smallLength = (await small.Content.ReadAsByteArrayAsync()).Length;
        Assert.True(smallLength * 4 < plainLength, $"{smallLength} of {plainLength} bytes");
    }

    [Fact]
    public async Task Get_StyleSheet_IsKeptForeverUnderANameOfItsContent()
    {
        using var page = await GetAsync("/wijken", null);
        var link = (await Html.ParseAsync(page)).QuerySelectorAll("link[rel=stylesheet]").Single().GetAttribute("href")!;
        Assert.Matches(@"^/css/portal\.[a-z0-9]{10}\.css$", link);

        using var response = await GetAsync(link, "br");
        using var plain = await GetAsync(link, null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal(await ReadAsync(plain, null), await ReadAsync(response, "br"));
        Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task Get_StyleSheetThatTheBrowserHas_IsNotSentAgain()
    {
        using var first = await GetAsync("/css/portal.css", null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/css/portal.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await portal.Client.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, string? encoding)
    {
        var body = await response.Content.ReadAsStreamAsync();
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public sealed class CachingPortal : IAsyncLifetime
    {
        public PortalFactory Portal { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Portal = await PortalFactory.CreateAsync(Content.Seeded, ("OutputCache:Enabled", "true"));
            Client = Portal.NewClient();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Portal.DisposeAsync();
        }
    }
}
