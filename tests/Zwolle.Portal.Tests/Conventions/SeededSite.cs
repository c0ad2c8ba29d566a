using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Tests that look at the same site, one after the other.</summary>
[CollectionDefinition]
public sealed class OnSeededSite : ICollectionFixture<SeededSite>;

/// <summary>The whole site on the real facts and the examples, gone over once for all tests that only look.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    internal PortalFactory Portal { get; private set; } = null!;

    internal Crawl Crawl { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.CreateAsync(Content.Seeded);
        Crawl = await Crawl.OfAsync(Portal);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
