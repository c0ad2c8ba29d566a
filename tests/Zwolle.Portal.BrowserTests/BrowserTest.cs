using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Zwolle.Portal.BrowserTests;

/// <summary>
/// A test in a browser context of its own, as a resident in Zwolle has it. Asking anything of another host than the
/// portal fails the test, whatever else it is about.
/// </summary>
public abstract class BrowserTest(PortalServer server) : IAsyncLifetime
{
    /// <summary>The narrowest phone that WCAG counts with; also a screen of 1280 px at 400%.</summary>
    protected const int Phone = 320;
    protected const int Desktop = 1280;

    /// <summary>Milliseconds to wait for what should come; only a fault takes so long, or a very busy machine.</summary>
    private const int Patience = 15_000;

    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _requests = [];

    protected PortalServer Server => server;

    /// <summary>Where the pages of these tests are.</summary>
    protected virtual Uri Address => server.Address;

    /// <summary>Where these tests go besides, on this machine.</summary>
    protected virtual IReadOnlyCollection<Uri> OtherAddresses => [];

    /// <summary>Addresses of all that the pages of this test asked for.</summary>
    protected IReadOnlyCollection<string> Requests => _requests;

    protected IEnumerable<string> ScriptRequests => _requests.Where(IsScript);

    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        GC.SuppressFinalize(this);
        Assert.DoesNotContain(_requests, address => !OtherAddresses.Append(Address).Any(known => known.IsBaseOf(new Uri(address))));
    }

    protected async Task<IPage> NewPageAsync(int width = Desktop, bool dark = false, bool javaScript = true, bool blockScripts = false, bool calm = false, bool touch = false)
    {
        var context = await server.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            IgnoreHTTPSErrors = true,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = SizeFor(width),
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = javaScript,
            ReducedMotion = calm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            HasTouch = touch,
            IsMobile = touch,
        });
        _contexts.Add(context);
        context.SetDefaultTimeout(Patience);
        context.Request += (_, request) => _requests.Enqueue(request.Url);
        if (blockScripts)
        {
            await context.RouteAsync(IsScript, route => route.AbortAsync());
        }

        return await context.NewPageAsync();
    }

    protected async Task<IPage> OpenAsync(PortalPage portalPage, int width = Desktop, bool dark = false, bool blockScripts = false)
    {
        var page = await NewPageAsync(width, dark, blockScripts: blockScripts);
        await page.OpenAsync(portalPage);
        return page;
    }

    /// <summary>Like Assert.Empty, but shows every problem whole.</summary>
    protected static void AssertNone(IReadOnlyCollection<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));

    protected static ViewportSize SizeFor(int width) => new() { Width = width, Height = width == Phone ? 640 : 800 };

    private static bool IsScript(string address) => Path.GetExtension(new Uri(address).AbsolutePath) is ".js" or ".mjs";
}
