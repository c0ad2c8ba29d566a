using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Zwolle.Portal.BrowserTests;
using Zwolle.Portal.BrowserTests.Staff;
using Zwolle.Portal.Testing;

[assembly: AssemblyFixture(typeof(PortalServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Zwolle.Portal.BrowserTests;

/// <summary>One portal on a port of its own and one browser, for all tests of this project.</summary>
public sealed class PortalServer : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private StubGeocoder _geocoder = null!;
    private X509Certificate2 _certificate = null!;

    public PortalFactory Portal { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>The same portal over HTTPS: staff sign in over nothing else. Its certificate is of this run.</summary>
    public Uri SecureAddress { get; private set; } = null!;

    /// <summary>What the pages of staff are about.</summary>
    public StaffContent Content { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // What is watched for changes is sent as it is; as in production, files are sent as the build compressed them.
        _geocoder = await StubGeocoder.StartAsync();
        Portal = await PortalFactory.CreateAsync(Testing.Content.Seeded, ("ReloadStaticAssetsAtRuntime", "false"), ("Geocoder:BaseUrl", _geocoder.BaseUrl));
        _certificate = NewCertificate();
        (Address, SecureAddress) = Listen(Portal);
        await Pages.AddMissingAsync(Portal);
        Content = await StaffContent.AddAsync(Portal);

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
        _certificate.Dispose();
    }

    /// <summary>Starts a portal on two ports of its own: one in plain HTTP, one in HTTPS.</summary>
    public (Uri Plain, Uri Secure) Listen(PortalFactory portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        portal.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate));
        });
        portal.StartServer();
        var addresses = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        return (addresses.Single(address => address.Scheme == Uri.UriSchemeHttp), addresses.Single(address => address.Scheme == Uri.UriSchemeHttps));
    }

    /// <summary>A client that takes the certificate of this run and no other.</summary>
    public HttpClient NewSecureClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { _certificate }, RevocationMode = X509RevocationMode.NoCheck } },
        };
        return new HttpClient(handler) { BaseAddress = SecureAddress };
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static string? InPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
