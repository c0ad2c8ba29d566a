using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Search;
using Zwolle.Portal.Features.Plans;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Features.Shared.Map;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Conventions;

/// <summary>
/// Every read of the site runs here twice: on the database of the tests, for what it does; and on a stand-in for SQL
/// Server, for what it would send there. That text is kept in Snapshots/SqlServer and read in reviews.
/// </summary>
public sealed class QueryCatalogueTests(SeededPortal portal) : IClassFixture<SeededPortal>
{
    public static TheoryData<string> Names => [.. QueryCatalogue.Calls.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_OnTheTestDatabase_SendsNoCommandTwice(string name)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var index = scope.ServiceProvider.GetRequiredService<PortalIndex>();
        await index.GetAsync();
        await index.PlacesAsync();
        await index.TermsAsync();
        portal.Portal.Commands.Reset();
        var call = Call(name);

        await call.RunAsync(scope.ServiceProvider.GetRequiredService(call.Type));

        Assert.Distinct(portal.Portal.Commands.Commands);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_OnSqlServer_SendsTheReviewedCommands(string name)
    {
        await using var scope = portal.Portal.Services.CreateAsyncScope();
        var index = scope.ServiceProvider.GetRequiredService<PortalIndex>();
        var server = new FakeSqlServer();
        await using var context = Contexts.SqlServer(server, ServerSideOnly.Instance);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        cache.Set(nameof(PortalSnapshot), await index.GetAsync());
        cache.Set(nameof(MapPlaces), await index.PlacesAsync());
        cache.Set(nameof(KnownTerms), await index.TermsAsync());
        var call = Call(name);

        await call.RunAsync(ActivatorUtilities.CreateInstance(new OnContext(scope.ServiceProvider, context, cache), call.Type));

        Snapshot.Matches(Snapshot.SqlServer, call.Name + ".sql", server.Script);
    }

    [Fact]
    public void Snapshots_OfReadsThatAreGone_AreRemoved()
    {
        var known = QueryCatalogue.Calls.Select(call => call.Name + ".sql").Append("migrations.sql").ToHashSet(StringComparer.Ordinal);

        Rule.Holds(Directory.GetFiles(Snapshot.Folder(Snapshot.SqlServer)).Where(file => !known.Contains(Path.GetFileName(file))).Select(file => $"{file}: no read has this name"));
    }

    [Fact]
    public async Task ServerSideOnly_WhatRunsInOurProcess_IsRefused()
    {
        await using var context = Contexts.SqlServer(new FakeSqlServer(), ServerSideOnly.Instance);

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Plans.Select(p => PlanLinks.Details(p.Slug)).ToListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Plans.Select(p => p.Title.PadLeft(3)).ToListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.Moments.Select(m => m.Period).ToListAsync());
        Assert.Single(await context.Plans.Select(p => p.Title).ToListAsync());
    }

    private static QueryCall Call(string name) => QueryCatalogue.Calls.Single(call => call.Name == name);

    /// <summary>The portal's services, with another context, nothing in memory but the snapshot, the borders and the terms, and all that uses them made anew.</summary>
    private sealed class OnContext(IServiceProvider portal, PortalDbContext context, IMemoryCache cache) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(PortalDbContext) ? context
            : serviceType == typeof(IMemoryCache) ? cache
            : UsesContext(serviceType) ? ActivatorUtilities.CreateInstance(this, serviceType)
            : portal.GetService(serviceType);

        private static bool UsesContext(Type type) =>
            type.Assembly == typeof(PortalDbContext).Assembly
            && type.GetConstructors().Any(constructor => constructor.GetParameters().Any(p => p.ParameterType == typeof(PortalDbContext) || UsesContext(p.ParameterType)));
    }
}
