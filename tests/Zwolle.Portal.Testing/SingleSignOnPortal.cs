using Zwolle.Portal.Features.Admin.Account;

namespace Zwolle.Portal.Testing;

/// <summary>The real facts, with an identity provider beside the portal.</summary>
public sealed class SingleSignOnPortal : Xunit.IAsyncLifetime
{
    public StubIdentityProvider Provider { get; private set; } = null!;

    public PortalFactory Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await StubIdentityProvider.StartAsync();
        Portal = await PortalFactory.CreateAsync(Content.Seeded, Provider.Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>What a browser does when somebody signs in with the work account.</summary>
public static class SingleSignOnClient
{
    /// <summary>To the provider and back; the answer of the portal to what the provider sends along.</summary>
    public static async Task<HttpResponseMessage> WorkAccountAsync(this HttpClient client, string path = AccountLinks.WorkAccount) =>
        await client.GetAsync(await client.ReturnFromProviderAsync(path));

    /// <summary>The address to which the provider sends people back, without going there.</summary>
    public static async Task<string> ReturnFromProviderAsync(this HttpClient client, string path = AccountLinks.WorkAccount)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var toProvider = await client.GetAsync(path);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var back = await browser.GetAsync(toProvider.Headers.Location);
        return back.Headers.Location!.PathAndQuery;
    }
}
