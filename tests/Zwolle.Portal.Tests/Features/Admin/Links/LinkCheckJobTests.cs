using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Links;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Features.Admin.Links;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Links;

/// <summary>The nightly check from the links in the database to what is noted of them.</summary>
public sealed class LinkCheckJobTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private StubSite _site = null!;
    private PortalFactory _portal = null!;
    private TestData _data = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await StubSite.StartAsync();
        _portal = await PortalAsync();
        _data = new TestData(_portal);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Run_PageThatGoes_IsToldAfterEnoughNightsAndClearedWhenItIsBack()
    {
        var (slug, id) = await LinkAsync(_site.Address("/pagina"));
        await LinkAsync(_site.Address("/200/andere"));

        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await SourcesAsync(slug), StringComparison.Ordinal);

        _site.Becomes("/pagina", "/500");
        await NightAsync();
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await SourcesAsync(slug), StringComparison.Ordinal);
        await NightAsync();
        Assert.Contains("Niet meer te vinden (sinds 2 december 2026).", await SourcesAsync(slug), StringComparison.Ordinal);
        Assert.Contains(_site.Address("/pagina"), (await _portal.PageAsync(slug)).SectionUnder("Bronnen").InnerHtml, StringComparison.Ordinal);
        var line = Assert.Single(await _portal.AuditAsync(nameof(ExternalLink), id));
        Assert.Equal((AuditActions.Changed, null), (line.Action, line.ActorId));

        _site.Becomes("/pagina", "/200");
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await SourcesAsync(slug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PageThatIsSaidToBeGone_IsToldAfterTwoNights()
    {
        var (slug, _) = await LinkAsync(_site.Address("/404"));
        await NightAsync();
        Assert.DoesNotContain("Niet meer te vinden", await SourcesAsync(slug), StringComparison.Ordinal);
        await NightAsync();
        Assert.Contains("Niet meer te vinden (sinds 1 december 2026).", await SourcesAsync(slug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwiceInANight_AsksAndCountsOnce()
    {
        await LinkAsync(_site.Address("/404"));
        Assert.True(await _portal.RunJobAsync<LinkCheckJob>());
        _site.Forget();
        Assert.False(await _portal.RunJobAsync<LinkCheckJob>());

        // As after a crash, when the night is not noted as done.
        await _portal.WithContextAsync(context => context.JobLeases.ExecuteUpdateAsync(set => set.SetProperty(l => l.DoneFor, (string?)null)));
        Assert.True(await _portal.RunJobAsync<LinkCheckJob>());
        Assert.Empty(_site.Questions);
        Assert.Equal(1, (await ChecksAsync()).Single().FailedNights);
    }

    [Fact]
    public async Task Run_OneAddressInManyTexts_IsAskedOnceAndMarkedEverywhere()
    {
        var address = _site.Address("/410");
        var (one, _) = await LinkAsync(address);
        var (other, _) = await LinkAsync(address);
        await _data.SupportPointAsync(p => p.Url = address);
        await NightAsync();
        await NightAsync();

        Assert.Equal(["HEAD /410", "GET /410", "HEAD /410", "GET /410"], _site.Lines);
        Assert.Single(await ChecksAsync());
        Assert.All([await SourcesAsync(one), await SourcesAsync(other)], text => Assert.Contains("Niet meer te vinden", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhatNoResidentCanReach_IsNotAsked()
    {
        await LinkAsync(_site.Address("/200/openbaar"));
        await LinkAsync(_site.Address("/200/concept"), isPublic: false);
        await LinkAsync(_site.Address("/200/elders").Replace("127.0.0.1", "127.0.0.2", StringComparison.Ordinal));
        await LinkAsync("mailto:iemand@voorbeeld.test");
        await LinkAsync("geen adres");
        await _data.SupportPointAsync(p => p.Url = _site.Address("/200/plek"));
        await _data.SupportPointAsync(p => (p.Url, p.PublishedAt) = (_site.Address("/200/geen-plek"), null));
        await NightAsync();
        Assert.Equal(["HEAD /200/openbaar", "HEAD /200/plek"], _site.Lines.Order());
    }

    [Fact]
    public async Task Run_AddressThatIsReplaced_IsForgottenAndItsMarkGoes()
    {
        var (slug, id) = await LinkAsync(_site.Address("/404"));
        await NightAsync();
        await NightAsync();
        await _portal.WithContextAsync(async context =>
        {
            (await context.Links.SingleAsync(l => l.Id == id)).Url = _site.Address("/200/nieuw");
            return await context.SaveChangesAsync();
        });
        await NightAsync();

        Assert.Equal(_site.Address("/200/nieuw"), (await ChecksAsync()).Single().Address);
        Assert.DoesNotContain("Niet meer te vinden", await SourcesAsync(slug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MoreThanANight_BeginsWithWhatFailsAndThenTheOldest()
    {
        await using var own = await PortalAsync(("Links:PerNight", "2"));
        var data = new TestData(own);
        _site.Becomes("/b", "/500");
        foreach (var path in new[] { "/c", "/b", "/a" })
        {
            await LinkAsync(_site.Address(path), own, data);
        }

        await NightAsync(own);
        Assert.Equal(["/a", "/b"], Asked());
        await NightAsync(own);
        Assert.Equal(["/b", "/c"], Asked());
        await NightAsync(own);
        Assert.Equal(["/a", "/b"], Asked());

        // It is known to be gone by now, and takes its turn like the others.
        await NightAsync(own);
        Assert.Equal(["/a", "/c"], Asked());
    }

    [Fact]
    public async Task Run_HostThatIsDown_IsAskedThreeTimesAndAllOfItCounts()
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            await LinkAsync(_site.OtherHost($"/abort/{number}"));
        }

        await LinkAsync(_site.Address("/200"));
        await NightAsync();

        Assert.Equal(3, _site.Lines.Where(line => line.Contains("abort", StringComparison.Ordinal)).Distinct().Count(line => line.StartsWith("HEAD", StringComparison.Ordinal)));
        Assert.Equal(6, (await ChecksAsync()).Count(check => check is { Answer: LinkAnswer.Silent, FailedNights: 1 }));
    }

    [Fact]
    public async Task Run_NobodyAnswers_CountsNothingAndSaysSo()
    {
        await LinkAsync(_site.Address("/pagina"));
        await NightAsync();
        _site.Becomes("/pagina", "/abort");
        for (var night = 0; night < 4; night++)
        {
            await NightAsync();
        }

        Assert.Equal(0, (await ChecksAsync()).Single().FailedNights);
        Assert.Equal(4, _log.Lines.Count(line => line.StartsWith("Warning None of 1 addresses of others answers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_HostThatSaysTooOften_IsLeftAloneThatNight()
    {
        await LinkAsync(_site.Address("/429/a"));
        await LinkAsync(_site.Address("/z"));
        await NightAsync();
        Assert.Equal(["HEAD /429/a"], _site.Lines);
        await NightAsync();
        Assert.Contains("HEAD /z", _site.Lines);
    }

    [Fact]
    public async Task Run_Log_NamesNoAddress()
    {
        await LinkAsync(_site.Address("/404/geheim-woord"));
        await LinkAsync(_site.Address("/away/geheim-woord"));
        await NightAsync();
        Assert.Contains("Information Of 2 addresses of others 0 can't be found, 1 fail for now, 1 lead to another host, 0 refuse us ", _log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("geheim-woord", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_SwitchedOff_AsksNothing()
    {
        await using var own = await PortalAsync(("Links:Check", "false"));
        await LinkAsync(_site.Address("/200"), own, new TestData(own));
        Assert.False(await own.RunJobAsync<LinkCheckJob>());
        Assert.Empty(_site.Questions);
    }

    [Fact]
    public async Task Save_OtherAddressInTheForm_TakesTheMarkAway()
    {
        var (_, id) = await LinkAsync(_site.Address("/404"));
        await NightAsync();
        await NightAsync();
        using var client = await _portal.StaffClientAsync();
        var form = ContentLinks.Edit(ContentKind.ExternalLink, id);

        await client.SaveAsync(form, "Publiceer", ("Link.Title", ["Zelfde adres"]));
        Assert.NotNull((await LinkAsync(id)).GoneSince);
        await client.SaveAsync(form, "Publiceer", ("Link.Url", [_site.Address("/200")]));
        Assert.Null((await LinkAsync(id)).GoneSince);
    }

    private async Task<PortalFactory> PortalAsync(params (string Key, string? Value)[] settings) => (await PortalFactory.CreateAsync(
            Content.Empty,
            [("Links:Check", "true"), ("Links:Hosts", "127.0.0.1;localhost"), ("Links:AllowPrivateAddresses", "true"), ("Links:Pause", "00:00:00"), ("Links:TimeLimit", "00:00:02"), .. settings]))
        .With(services => services.AddSingleton<ILoggerProvider>(_log));

    private List<string> Asked()
    {
        var asked = _site.Lines.Select(line => line.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal).ToList();
        _site.Forget();
        return asked;
    }

    private Task NightAsync() => NightAsync(_portal);

    private static async Task NightAsync(PortalFactory portal)
    {
        Assert.True(await portal.RunJobAsync<LinkCheckJob>());
        portal.Clock.Now += TimeSpan.FromDays(1);
    }

    private Task<(string Page, int Id)> LinkAsync(string address, bool isPublic = true) => LinkAsync(address, _portal, _data, isPublic);

    private static async Task<(string Page, int Id)> LinkAsync(string address, PortalFactory portal, TestData data, bool isPublic = true)
    {
        var link = new ExternalLink { Url = address, Title = "Brief over het plan", Publisher = "Gemeente Zwolle" };
        var plan = await data.PlanAsync(p =>
        {
            p.Links.Add(link);
            p.PublishedAt = isPublic ? p.PublishedAt : null;
        });
        return ($"/plannen/{plan.Slug}", await portal.WithContextAsync(context => context.Links.Where(l => l.PlanId == plan.Id).Select(l => l.Id).SingleAsync()));
    }

    private Task<ExternalLink> LinkAsync(int id) => _portal.WithContextAsync(context => context.Links.AsNoTracking().SingleAsync(l => l.Id == id));

    private async Task<string> SourcesAsync(string page) => (await _portal.PageAsync(page)).SectionUnder("Bronnen").VisibleText();

    private Task<List<LinkCheck>> ChecksAsync() => _portal.WithContextAsync(context => context.LinkChecks.AsNoTracking().ToListAsync());
}
