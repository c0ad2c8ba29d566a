using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zwolle.Portal.Data.Plans;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Setup;

/// <summary>
/// Public pages are kept for a minute and dropped at the first change. Whether a page came from the cache shows in
/// the commands that the portal sent to its database for it.
/// </summary>
public sealed class OutputCacheTests(OutputCacheTests.CachingPortal portal) : IClassFixture<OutputCacheTests.CachingPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/plannen")]
    [InlineData("/plannen?wijk=assendorp&pagina=1")]
    [InlineData("/meedoen")]
    [InlineData("/wijken/assendorp")]
    [InlineData("/sitemap.xml")]
    [InlineData("/meedoen/agenda.ics?wijk=assendorp")]
    [InlineData("/wijken/assendorp/feed.atom")]
    public async Task Get_Again_IsTheSameWithoutDatabase(string path)
    {
        await portal.EvictAsync();
        var (first, commands) = await portal.GetAsync(path);
        Assert.NotEqual(0, commands);

        var (second, again) = await portal.GetAsync(path);

        Assert.Equal(0, again);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("/meedoen/agenda.ics")]
    [InlineData("/plannen/feed.atom")]
    public async Task Get_KeptFileWithItsTag_IsNotModifiedWithoutDatabase(string path)
    {
        using var first = await portal.Client.GetAsync(path);
        portal.Portal.Commands.Reset();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(portal.Portal.Commands.Commands);
    }

    [Fact]
    public async Task Save_ThroughThePortal_ShowsAtOnce()
    {
        var plan = await portal.Data.PlanAsync(null, "wipstrik");
        await portal.GetAsync($"/plannen/{plan.Slug}");

        await portal.Portal.WithContextAsync(async context =>
        {
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Title = "Nu heet het anders";
            return await context.SaveChangesAsync();
        });

        var (page, _) = await portal.GetAsync($"/plannen/{plan.Slug}");
        Assert.Contains("Nu heet het anders", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_InTransaction_ShowsOnlyAfterTheCommit()
    {
        var plan = await portal.Data.PlanAsync(null, "wipstrik");
        var path = $"/plannen/{plan.Slug}";
        await portal.GetAsync(path);

        await portal.Portal.WithContextAsync(context => context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Title = "Na de transactie";
            await context.SaveChangesAsync();

            // Evicting now would put the old page back in the cache for a minute.
            var (during, commands) = await portal.GetAsync(path);
            Assert.Contains(plan.Title, during, StringComparison.Ordinal);
            Assert.Equal(0, commands);

            await transaction.CommitAsync();
            return 0;
        }));

        var (after, _) = await portal.GetAsync(path);
        Assert.Contains("Na de transactie", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_RolledBack_EvictsNothing()
    {
        var plan = await portal.Data.PlanAsync(null, "wipstrik");
        var path = $"/plannen/{plan.Slug}";
        await portal.GetAsync(path);

        await portal.Portal.WithContextAsync(context => context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await context.Plans.SingleAsync(p => p.Id == plan.Id)).Title = "Toch maar niet";
            await context.SaveChangesAsync();
            await transaction.RollbackAsync();
            return 0;
        }));

        var (page, commands) = await portal.GetAsync(path);
        Assert.Equal(0, commands);
        Assert.DoesNotContain("Toch maar niet", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/plannen?q=huizen", HttpStatusCode.OK)]
    [InlineData("/plannen?Q=huizen", HttpStatusCode.OK)]
    [InlineData("/plannen?wijk=atlantis", HttpStatusCode.BadRequest)]
    [InlineData("/plannen/bestaat-niet", HttpStatusCode.NotFound)]
    public async Task Get_WordsOrErrors_IsNeverKept(string path, HttpStatusCode status)
    {
        var kept = portal.Store.Sets;
        await portal.GetAsync(path, status);

        await portal.GetAsync(path, status);

        Assert.Equal(kept, portal.Store.Sets);
    }

    [Theory]
    [InlineData("/wijk-zoeken?q=atlantis", HttpStatusCode.OK)]
    [InlineData("/wijk-zoeken?q=assendorp", HttpStatusCode.Found)]
    [InlineData("/wijk-zoeken", HttpStatusCode.OK)]
    [InlineData("/wijk-zoeken?q=8011", HttpStatusCode.BadRequest)]
    [InlineData("/healthz/ready", HttpStatusCode.OK)]
    public async Task Get_FinderOrHealth_IsNeverKept(string path, HttpStatusCode status)
    {
        var kept = portal.Store.Sets;

        using var response = await portal.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(kept, portal.Store.Sets);
        Assert.True(response.Headers.CacheControl is { NoStore: true });
    }

    [Fact]
    public async Task Get_NamesThatMeanNothing_ShareOneEntry()
    {
        var (first, _) = await portal.GetAsync("/meedoen");

        var (second, commands) = await portal.GetAsync($"/meedoen?utm_source=brief&{TestData.Word()}=1");

        Assert.Equal(0, commands);
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("wijk", "assendorp", "stadshagen")]
    [InlineData("soort", "inloop", "bijeenkomst")]
    [InlineData("periode", "voorbij", "beantwoord")]
    public async Task Get_NamesThatMeanSomething_HaveEntriesOfTheirOwn(string name, string one, string other)
    {
        await portal.EvictAsync();
        var (first, _) = await portal.GetAsync($"/meedoen?{name}={one}");

        var (second, commands) = await portal.GetAsync($"/meedoen?{name}={other}");

        Assert.NotEqual(0, commands);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Head_LikeGet_WithoutBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/wijken");
        using var head = await portal.Client.SendAsync(request);
        using var get = await portal.Client.GetAsync("/wijken");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.NotEmpty(await get.Content.ReadAsStringAsync());
        (await Html.ParseAsync(get)).Heading("Wijken van Zwolle", level: 1);
    }

    /// <summary>The clock of the cache cannot be moved from outside, so what it is told counts.</summary>
    [Fact]
    public async Task Get_Kept_ForAMinuteUnderTheOneTag()
    {
        var plan = await portal.Data.PlanAsync(p => p.Phase = PlanPhase.Completed, "wipstrik");

        await portal.GetAsync($"/plannen/{plan.Slug}");

        Assert.All(portal.Store.Kept, entry => Assert.Equal(TimeSpan.FromSeconds(60), entry.ValidFor));
        Assert.All(portal.Store.Kept, entry => Assert.Equal(["content"], entry.Tags));
        Assert.NotEmpty(portal.Store.Kept);
    }

    [Fact]
    public async Task Get_AsManyVisitorsAtOnce_IsMadeOnce()
    {
        var plan = await portal.Data.PlanAsync(null, "wipstrik");
        var (_, once) = await portal.GetAsync($"/plannen/{plan.Slug}");
        await portal.EvictAsync();
        await portal.GetAsync("/wijken"); // so that what all pages share is there again
        portal.Portal.Commands.Reset();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var response = await portal.Client.GetAsync($"/plannen/{plan.Slug}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }));

        Assert.InRange(portal.Portal.Commands.Commands.Count, 1, once);
    }

    /// <summary>The portal with its output cache on, and a store that tells what was kept.</summary>
    public sealed class CachingPortal : IAsyncLifetime
    {
        public PortalFactory Portal { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public TestData Data { get; private set; } = null!;

        public RecordingStore Store { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Portal = (await PortalFactory.CreateAsync(Content.Seeded, ("OutputCache:Enabled", "true"))).With(services =>
            {
                var ordinary = services.Single(service => service.ServiceType == typeof(IOutputCacheStore));
                services.Replace(ServiceDescriptor.Singleton<IOutputCacheStore>(inner =>
                    Store = new RecordingStore((IOutputCacheStore)ordinary.ImplementationFactory!(inner))));
            });
            Client = Portal.NewClient();
            Data = new TestData(Portal);
            await EvictAsync();
        }

        /// <summary>The page, and how many database commands it took.</summary>
        public async Task<(string Page, int Commands)> GetAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
        {
            Portal.Commands.Reset();
            using var response = await Client.GetAsync(path);
            Assert.Equal(status, response.StatusCode);
            return (await response.Content.ReadAsStringAsync(), Portal.Commands.Commands.Count);
        }

        /// <summary>A change to anything drops everything.</summary>
        public Task EvictAsync() => Data.ThemeAsync();

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Portal.DisposeAsync();
        }
    }

    public sealed class RecordingStore(IOutputCacheStore inner) : IOutputCacheStore
    {
        private readonly ConcurrentQueue<(string[] Tags, TimeSpan ValidFor)> _kept = [];

        public int Sets => _kept.Count;

        public IReadOnlyCollection<(string[] Tags, TimeSpan ValidFor)> Kept => _kept;

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => inner.EvictByTagAsync(tag, cancellationToken);

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => inner.GetAsync(key, cancellationToken);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
        {
            _kept.Enqueue((tags ?? [], validFor));
            return inner.SetAsync(key, value, tags, validFor, cancellationToken);
        }
    }
}
