using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.BrowserTests.Staff;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Testing;

[assembly: AssemblyFixture(typeof(StaffServer))]

namespace Zwolle.Portal.BrowserTests.Staff;

/// <summary>
/// A portal over HTTPS, as staff sign in over nothing else, with a certificate of this run. Its texts are its own: what
/// colleagues publish would move what the tests for residents look at.
/// </summary>
public sealed class StaffServer : IAsyncLifetime
{
    private readonly X509Certificate2 _certificate = NewCertificate();

    public PortalFactory Portal { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>What the pages of staff are about.</summary>
    public StaffContent Content { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.CreateAsync(Testing.Content.Seeded);
        Address = Listen(Portal);
        await Pages.AddMissingAsync(Portal);
        Content = await StaffContent.AddAsync(Portal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        _certificate.Dispose();
    }

    /// <summary>Starts a portal on a port of its own.</summary>
    /// <param name="portal">Which.</param>
    /// <param name="port">0: any that is free.</param>
    public Uri Listen(PortalFactory portal, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(portal);
        portal.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(_certificate)));
        portal.StartServer();
        return new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>A new colleague, with a password that nobody knows; one of a wijkteam has a wijk.</summary>
    public async Task<StaffMember> MemberAsync(StaffRole role)
    {
        var member = await Portal.StaffMemberAsync(role, role == StaffRole.NeighbourhoodTeam ? ["assendorp"] : []);
        await Portal.WithContextAsync(context => context.StaffMembers
            .Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.PasswordHash, "-").SetProperty(m => m.TwoFactorEnabled, true)));
        return member;
    }

    /// <summary>A client that takes the certificate of this run and no other.</summary>
    public HttpClient NewClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { _certificate }, RevocationMode = X509RevocationMode.NoCheck } },
        };
        return new HttpClient(handler) { BaseAddress = Address };
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
}
