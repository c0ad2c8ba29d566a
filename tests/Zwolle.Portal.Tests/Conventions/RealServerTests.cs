using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// The portal behind its real server, asked things that no page links to. Requests are written by hand, byte for
/// byte: HttpClient would tidy the worst of them up.
/// </summary>
public sealed class RealServerTests(RealServerTests.KestrelSite site) : IClassFixture<RealServerTests.KestrelSite>
{
    private static readonly string[] OddValues =
    [
        "",
        new string('a', 2_000),
        "<script>alert(1)</script>",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "'\"`",
        "%27%20OR%201=1--",
        "%00",
        "a%00b",
        "%0d%0aSet-Cookie:%20a=b",
        "%E2%80%AE%F0%9F%8F%98%EF%B8%8F%CC%81",
        "%ED%A0%80",
        "%EF%BF%BE",
        "%C0%AF",
        "%",
        "%zz",
        "-1",
        "0",
        "2147483648",
        "-9223372036854775809",
        "1e309",
        "NaN",
        "1.5",
        "%C2%B2",
        "%D9%A1",
        "true",
        "2026-02-30",
        "../../etc/passwd",
        "%25",
        "%5F%25%5B%5D",
    ];

    private static readonly string[] OddPaths =
    [
        "/%2e%2e/",
        "/%2e%2e%2f%2e%2e%2fappsettings.json",
        "/../../etc/passwd",
        "/appsettings.json",
        "//",
        "//example.org/",
        "/\\example.org",
        "/%5c",
        "/%00",
        "/a%00b",
        "/%",
        "/%zz",
        "/%0d%0aSet-Cookie:a=b",
        "/<script>",
        "/?",
        "/?&&==&",
        "/.",
        "/%E2%80%AE",
        "/%ED%A0%80",
        "*",
        "plannen",
        "http://example.org/",
    ];

    private static readonly string[] OddSegments =
    [
        "%2e%2e", "..", "%2f", "%5c", "%00", "%", "'", "%22%3E%3Cscript%3E", "%E2%80%AE", "%ED%A0%80", "-1", "99999999999", new('a', 2_000), new('a', 7_000),
    ];

    [Fact]
    public async Task Get_OddQueryValues_NeverFails() => await NeverFailsAsync(
        from path in site.Paths
        from value in OddValues
        from name in site.NamesAt(path)
        select $"{path}?{name}={value}");

    [Fact]
    public async Task Get_OddQueryShapes_NeverFails() => await NeverFailsAsync(
        from path in site.Paths
        from name in site.NamesAt(path)
        from query in new[]
        {
            name, $"{name}=a&{name}=b&{name}=", $"{name}[]=a&{name}[]=b", $"{name}[0]=a", $"{name}[0].x=a", $"{name}.x=a", $"{name}%5B%5D=a",
            $"{name.ToUpperInvariant()}=a", $"%00{name}=a", $"{name}=a;{name}=b", $"filter.{name}=a", $"{name}={name}={name}",
        }
        select $"{path}?{query}");

    [Fact]
    public async Task Get_OddQueryThatMeansNothing_NeverFails() => await NeverFailsAsync(
        from path in site.Paths
        from values in OddValues.Chunk(10)
        select $"{path}?{string.Join('&', values.Index().Select(value => $"n{value.Index}={value.Item}"))}");

    [Fact]
    public async Task Get_OddPaths_NeverFails() => await NeverFailsAsync(
    [
        .. OddPaths,
        .. OddSegments.Select(segment => "/" + segment),
        .. from path in site.PathsWithSlug from segment in OddSegments select path[..(path.LastIndexOf('/') + 1)] + segment,
        .. from path in site.PathsWithSlug from segment in OddSegments select $"{path}/{segment}",
        .. from path in site.Paths from odd in new[] { path + "/", path + "//", "/" + path, path.ToUpperInvariant(), path + "%20", path + "%00" } select odd,
    ]);

    [Fact]
    public async Task Get_TooLongAddress_IsRefusedAndNotFailed()
    {
        Assert.Equal(414, await site.StatusOfAsync("/plannen?q=" + new string('a', 9_000)));
        Assert.Equal(200, await site.StatusOfAsync("/plannen?q=a"));
    }

    private async Task NeverFailsAsync(IEnumerable<string> addresses)
    {
        var failed = new List<string>();
        var asked = addresses.Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(asked);
        foreach (var address in asked)
        {
            var status = await site.StatusOfAsync(address);
            if (status is < 200 or >= 500)
            {
                failed.Add($"{(address.Length > 200 ? address[..200] + "..." : address)} answers {status}");
            }
        }

        Rule.Holds(failed);
    }

    public sealed class KestrelSite : IAsyncLifetime
    {
        private PortalFactory _portal = null!;
        private Uri _server = null!;
        private IReadOnlyDictionary<string, IReadOnlyList<string>> _names = new Dictionary<string, IReadOnlyList<string>>();

        /// <summary>One address of each endpoint, without its query.</summary>
        internal IReadOnlyList<string> Paths => [.. _names.Keys];

        internal IReadOnlyList<string> PathsWithSlug { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            _portal = await PortalFactory.CreateAsync(Content.Seeded);
            _portal.UseKestrel(0);
            _portal.StartServer();
            using var client = _portal.NewClient();
            _server = client.BaseAddress!;

            var metadata = _portal.Services.GetRequiredService<IModelMetadataProvider>();
            var crawl = await Crawl.OfAsync(_portal, perShape: 1);
            string PathOf(RouteEndpoint endpoint) => crawl.Of(endpoint).First().Address.Split('?')[0];
            _names = crawl.Endpoints.ToDictionary(PathOf, endpoint => QueryNames.Of(endpoint, metadata));
            PathsWithSlug = [.. crawl.Endpoints.Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0).Select(PathOf)];
        }

        internal IReadOnlyList<string> NamesAt(string path) => _names[path];

        /// <summary>The status that is answered to exactly this request target; 0 when the connection breaks off.</summary>
        internal async Task<int> StatusOfAsync(string target)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(_server.Host, _server.Port);
            var stream = connection.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
            using var answer = new MemoryStream();
            await stream.CopyToAsync(answer);
            var line = Encoding.ASCII.GetString(answer.GetBuffer(), 0, (int)Math.Min(answer.Length, 12));
            return line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(line[9..], CultureInfo.InvariantCulture) : 0;
        }

        public ValueTask DisposeAsync() => _portal.DisposeAsync();
    }
}
