namespace Zwolle.Portal.BrowserTests;

/// <summary>The content security policy holds in a real browser, and a page stays light.</summary>
public sealed class SecurityTests(PortalServer server) : BrowserTest(server)
{
    private const int MaxRequests = 6;
    private const double MaxBytes = 80_000;
    private const int MaxRequestsOfMap = 10;
    private const double MaxBytesOfMap = 180_000;

    [Theory]
    [MemberData(nameof(Pages.Every), MemberType = typeof(Pages))]
    public async Task EveryPage_FirstView_BreaksNoPolicyAndIsLight(PortalPage portalPage)
    {
        var page = await NewPageAsync();
        var problems = await page.WatchAsync(portalPage);
        var bytes = 0.0;
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await page.OpenAsync(portalPage);
        Assert.InRange(Requests.Count, 1, MaxRequestsOfMap);
        var hasMap = await page.ShowMapAsync();

        AssertNone(await problems());
        Assert.InRange(Requests.Count, 1, hasMap ? MaxRequestsOfMap : MaxRequests);
        Assert.InRange(bytes, 1, hasMap ? MaxBytesOfMap : MaxBytes);

        // Only the map, the form that finds a wijk, the one that asks a point, a letter to copy and what can be read aloud have
        // scripts. A fingerprint stands between the name and its ending.
        var scripts = ScriptRequests.Select(address => Path.GetFileName(new Uri(address).AbsolutePath).Split('.')[0]).ToList();
        List<string> expected =
        [
            .. await page.Locator("#voorlezen").CountAsync() > 0 ? ["read-aloud"] : Array.Empty<string>(),
            .. await page.Locator("[data-copy]").CountAsync() > 0 ? ["copy"] : Array.Empty<string>(),
            .. hasMap ? ["map", "map-parts", "leaflet"]
                : await page.Locator("#locatie").CountAsync() > 0 ? ["locate"]
                : await page.Locator("#punt").CountAsync() > 0 ? ["pick", "map-parts"]
                : Array.Empty<string>(),
        ];
        Assert.Equal(expected, scripts);
    }

    [Fact]
    public async Task Policy_InlineScriptOrStyle_IsBlocked()
    {
        var page = await OpenAsync(Pages.Contact);
        await page.EvaluateAsync("""
            () => {
              window.violations = [];
              addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              const style = document.createElement('style');
              style.textContent = 'body { color: red }';
              document.head.append(script, style);
            }
            """);

        await page.WaitForFunctionAsync("violations.length >= 2");

        Assert.Equal(["script-src-elem", "style-src-elem"], (await page.EvaluateAsync<string[]>("violations")).Order(StringComparer.Ordinal));
        Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
    }
}
