using Microsoft.Playwright;
using Zwolle.Portal.BrowserTests;
using Zwolle.Portal.Testing;

[assembly: AssemblyFixture(typeof(PortalServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCaseOrderer(typeof(TestOrder))]

namespace Zwolle.Portal.BrowserTests;

/// <summary>One portal on a port of its own and one browser, for all tests of this project.</summary>
public sealed class PortalServer : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private StubGeocoder _geocoder = null!;

    public PortalFactory Portal { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // What is watched for changes is sent as it is; as in production, files are sent as the build compressed them.
        _geocoder = await StubGeocoder.StartAsync();
        Portal = await PortalFactory.CreateAsync(Content.Seeded, ("ReloadStaticAssetsAtRuntime", "false"), ("Geocoder:BaseUrl", _geocoder.BaseUrl));
        Portal.UseKestrel(0);
        Portal.StartServer();
        Address = Portal.ClientOptions.BaseAddress;
        await Pages.AddMissingAsync(Portal);

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Debian's browser where it is installed, and else the one that Playwright fetched.
            ExecutablePath = InPath("chromium-headless-shell"),
            Args =
            [
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
        await _geocoder.DisposeAsync();
    }

    private static string? InPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
