using AngleSharp.Html.Dom;
using Xunit;

namespace Zwolle.Portal.Testing;

/// <summary>One portal for all tests of a class, on a database that only this class uses.</summary>
public abstract class PortalFixture(Content content) : IAsyncLifetime
{
    public PortalFactory Portal { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public TestData Data { get; private set; } = null!;

    public TestClock Clock => Portal.Clock;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.CreateAsync(content);
        Client = Portal.NewClient();
        Data = new TestData(Portal);
    }

    public Task<IHtmlDocument> PageAsync(string path) => Portal.PageAsync(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>On the real facts and the examples.</summary>
public sealed class SeededPortal() : PortalFixture(Content.Seeded);

/// <summary>On empty tables.</summary>
public sealed class EmptyPortal() : PortalFixture(Content.Empty);
