using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>Tests of budgets, one after the other on the same sites.</summary>
[CollectionDefinition]
public sealed class OnBudgetSites : ICollectionFixture<BudgetSites>;

/// <summary>The site with 10 plans, and with 2,000 beside the seed: a few addresses of every shape.</summary>
public sealed class BudgetSites : IAsyncLifetime
{
    private const int PerShape = 4;
    private const int Few = 10;
    private const int Many = 2_000;

    internal BudgetSite Small { get; private set; } = null!;

    internal BudgetSite Large { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var small = await PortalFactory.CreateAsync(Content.Empty);
        var data = new TestData(small);
        for (var i = 0; i < Few; i++)
        {
            await data.NeighbourhoodAsync();
            await data.ThemeAsync();
        }

        await data.ManyPlansAsync(Few);
        Small = new BudgetSite(small, await Crawl.OfAsync(small, PerShape));

        var large = await PortalFactory.CreateAsync(Content.Seeded);
        await new TestData(large).ManyPlansAsync(Many);
        Large = new BudgetSite(large, await Crawl.OfAsync(large, PerShape));
    }

    public async ValueTask DisposeAsync()
    {
        await Small.Portal.DisposeAsync();
        await Large.Portal.DisposeAsync();
    }
}

internal sealed record BudgetSite(PortalFactory Portal, Crawl Crawl);
