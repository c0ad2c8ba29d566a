using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Zwolle.Portal.Data;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Infrastructure.Database;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>From a newsletter to the mails of its subscribers.</summary>
public sealed class MailingTests : IAsyncLifetime
{
    private readonly StubSmtpServer _server = StubSmtpServer.Start();
    private PortalFactory _portal = null!;

    // Two seconds are not enough for each of many mails on a busy machine; what took longer would be tried again after a minute.
    private (string Key, string? Value)[] Settings => [.. _server.Settings.Where(setting => setting.Key != "Smtp:TimeLimit"), ("Mail:Workers", "4"), ("Mail:Ahead", "100")];

    public async ValueTask InitializeAsync() => _portal = await PortalFactory.CreateAsync(Content.Seeded, Settings);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Send_StoppedAndStartedInTheMiddle_ServesAllOnce()
    {
        const int number = 200;
        var subscribers = await _portal.AddSubscribersAsync(number);
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        var stops = 0;
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        while (_server.Taken.Count < number && stops < 100)
        {
            using var stopping = new CancellationTokenSource();
            var enough = _server.Taken.Count + 60;
            _server.Refuse = _ =>
            {
                if (_server.Taken.Count >= enough)
                {
                    stopping.Cancel();
                }

                return null;
            };
            try
            {
                await _portal.RunJobAsync<MailingJob>(stopping.Token);
                await _portal.RunJobAsync<OutboxJob>(stopping.Token);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }

            _portal.Clock.Now += TimeSpan.FromSeconds(10);
        }

        // One that was stopped just as it was claimed is nobody's until the claim ends.
        _server.Refuse = _ => null;
        _portal.Clock.Now += OutboxSender.Lease + TimeSpan.FromSeconds(1);
        await _portal.WriteAndSendAsync();
        Assert.InRange(stops, 2, 20);
        Assert.Equal(subscribers.Select(s => s.Email).Order(), _server.Taken.Select(mail => mail.Recipient).Distinct().Order());

        // At most what was on its way at a stop, and recognisable as the same mail.
        Assert.InRange(_server.Taken.Count, number, number + (stops * 4));
        Assert.Equal(number, _server.Taken.Select(mail => mail.MessageId).Distinct().Count());
        var mailing = await _portal.WithContextAsync(context => context.Mailings.AsNoTracking().SingleAsync());
        Assert.NotNull(mailing.WrittenAt);
    }

    /// <summary>Two portals on one database, both at it all the time.</summary>
    [Fact]
    public async Task Send_TwoPortalsOnOneDatabase_ServeAllAndNobodyTwice()
    {
        const int number = 120;
        var subscribers = await _portal.AddSubscribersAsync(number);
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        await using var other = new PortalFactory(_portal.Database, Settings).With(services => services.Replace(ServiceDescriptor.Singleton<IDatabaseStart, AlreadyStarted>()));
        async Task WorkAsync(PortalFactory portal)
        {
            for (var i = 0; i < 200 && _server.Taken.Count < number; i++)
            {
                await using var scope = portal.Services.CreateAsyncScope();
                try
                {
                    // Without the lease of the job, which would let one of them work: the claims alone must do.
                    await scope.ServiceProvider.GetRequiredService<MailingWriter>().RunAsync(() => Task.FromResult(true), CancellationToken.None);
                }
                catch (DbUpdateException)
                {
                    // The other wrote the same part, and this one nothing.
                }

                await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(() => Task.FromResult(true), CancellationToken.None);
            }
        }

        await Task.WhenAll(Task.Run(() => WorkAsync(_portal)), Task.Run(() => WorkAsync(other)));
        Assert.Equal(subscribers.Select(s => s.Email).Order(), _server.Taken.Select(mail => mail.Recipient).Order());
    }

    [Fact]
    public async Task Write_NothingThatFits_MailsNothing()
    {
        var berkum = await IdAsync("berkum");
        var subscribers = await _portal.AddSubscribersAsync(2, (s, i) => s.Neighbourhoods.Add(new SubscriberNeighbourhood { NeighbourhoodId = i == 0 ? berkum : berkum + 1 }));
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Straat", wijken: [await CodeAsync(berkum)]));
        await _portal.WriteAndSendAsync();
        Assert.Equal([subscribers[0].Email], _server.Taken.Select(mail => mail.Recipient));
        Assert.Equal(1, (await _portal.WithContextAsync(context => context.Mailings.AsNoTracking().SingleAsync())).Skipped);
    }

    [Fact]
    public async Task Write_PendingSuppressedOrLater_GetsNothing()
    {
        var subscribers = await _portal.AddSubscribersAsync(3, (s, i) => s.State = i == 0 ? SubscriberState.Pending : SubscriberState.Active);
        await _portal.WithContextAsync(async context =>
        {
            context.Add(new SuppressedAddress { EmailDigest = subscribers[1].EmailDigest, Since = DateTime.UnixEpoch });
            return await context.SaveChangesAsync();
        });
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        await _portal.AddSubscribersAsync(1);
        await _portal.WriteAndSendAsync();
        Assert.Equal([subscribers[2].Email], _server.Taken.Select(mail => mail.Recipient));
    }

    [Fact]
    public async Task Send_StoppedSubscriptionWhoseMailWasWritten_IsNotSent()
    {
        var subscribers = await _portal.AddSubscribersAsync(2);
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.True(await _portal.RunJobAsync<MailingJob>());

        // Gone in the instant in which its mail was written, so that nobody took that away.
        await _portal.WithContextAsync(context => context.Subscribers.Where(s => s.Id == subscribers[0].Id).ExecuteDeleteAsync());
        await _portal.WriteAndSendAsync();
        Assert.Equal([subscribers[1].Email], _server.Taken.Select(mail => mail.Recipient));
        Assert.False(await _portal.WithContextAsync(context => context.Outbox.AnyAsync(m => m.Recipient == subscribers[0].Email)));
    }

    [Fact]
    public async Task Send_OtherMail_GoesBeforeTheNewsletter()
    {
        await _portal.AddSubscribersAsync(90);
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        await _portal.RunJobAsync<MailingJob>();
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        await _portal.WithScopeAsync(async services =>
        {
            await services.GetRequiredService<Outbox>().AddAsync(new NewMail("other", "collega@voorbeeld.test", "Wachtwoord", "Uw link."));
            return await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        });
        await _portal.RunJobAsync<OutboxJob>();
        Assert.Contains("collega@voorbeeld.test", _server.Taken.Take(4).Select(mail => mail.Recipient));
        Assert.Equal(91, _server.Taken.Count);
    }

    [Fact]
    public async Task Send_WithAPace_TakesItsTime()
    {
        await using var slow = await PortalFactory.CreateAsync(Content.Empty, [.. _server.Settings, ("Mail:PerMinute", "600")]);
        await slow.AddSubscribersAsync(11);
        await slow.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        slow.Clock.Now += TimeSpan.FromSeconds(10);
        await slow.RunJobAsync<MailingJob>();
        var start = System.Diagnostics.Stopwatch.StartNew();
        await slow.RunJobAsync<OutboxJob>();
        Assert.Equal(11, _server.Taken.Count);
        Assert.True(start.Elapsed >= TimeSpan.FromSeconds(0.95), $"Ten a second, and eleven took {start.Elapsed}.");
    }

    [Fact]
    public async Task Add_SameKey_IsThereOnce()
    {
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        Assert.False(await _portal.WithScopeAsync(services => services.GetRequiredService<MailingService>().AddAsync("november", MailingKind.Digest, "Nog eens", "", [])));
    }

    [Theory]
    [InlineData("Titel", "https://elders.test/")]
    [InlineData("Titel", "//elders.test/")]
    [InlineData("", "/plannen/a")]
    public async Task Add_WhatMayNotBeMailed_IsRefused(string title, string path) => await Assert.ThrowsAsync<ArgumentException>(() => _portal.WithScopeAsync(services =>
        services.GetRequiredService<MailingService>().AddAsync("x", MailingKind.Digest, "Onderwerp", "", [NewsletterForms.Item("A") with { Title = title, Path = path }])));

    [Theory]
    [InlineData("Park\tvan de straat")]
    [InlineData("Park\u2028van\u0085de  straat\n")]
    [InlineData("\u0001Park van\u00a0de straat")]
    public async Task Add_TitleOfSeveralLines_BecomesOne(string title)
    {
        Assert.True(await _portal.WithScopeAsync(async services =>
        {
            var isNew = await services.GetRequiredService<MailingService>().AddAsync("x", MailingKind.Digest, title, "", [NewsletterForms.Item("A", title) with { Title = title }]);
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return isNew;
        }));
        var mailing = await _portal.WithContextAsync(context => context.Mailings.AsNoTracking().SingleAsync());
        var item = Assert.Single(MailingService.ItemsOf(mailing));
        Assert.Equal(("Park van de straat", "Park van de straat", "Park van de straat"), (mailing.Subject, item.Title, item.Section));
        await _portal.AddSubscribersAsync(1);
        await _portal.WithContextAsync(context => context.Subscribers.ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, mailing.CreatedAt)));
        await _portal.WriteAndSendAsync();
        Assert.Single(_server.Taken);
    }

    /// <summary>Who chose one subject that is gone did not choose everything.</summary>
    [Fact]
    public async Task Write_ChosenThemeIsWithdrawn_StaysChosen()
    {
        var data = new TestData(_portal);
        var (gone, other) = (await data.ThemeAsync(), await data.ThemeAsync());
        var subscribers = await _portal.AddSubscribersAsync(2, (s, i) => s.Themes.Add(new SubscriberTheme { ThemeId = i == 0 ? gone.Id : other.Id }));
        await _portal.WithContextAsync(context => context.Themes.Where(t => t.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.WithdrawnAt, _portal.Clock.Now.UtcDateTime)));
        await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Straat", themes: [other.Slug]));
        await _portal.WriteAndSendAsync();
        Assert.Equal([subscribers[1].Email], _server.Taken.Select(mail => mail.Recipient));
    }

    [Fact]
    public async Task Retention_AfterThirtyDays_KeepsNumbersOnly()
    {
        var subscribers = await _portal.AddSubscribersAsync(3);
        _server.Refuse = recipient => recipient == subscribers[1].Email ? "552 5.2.2 full" : null;
        var id = await _portal.AddMailingAsync("november", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        _portal.Clock.Now += TimeSpan.FromDays(20);
        Assert.True(await _portal.RunJobAsync<NewsletterRetentionJob>());
        Assert.Equal(3, await _portal.WithContextAsync(context => context.Outbox.CountAsync(m => m.MailingId == id)));
        _portal.Clock.Now += TimeSpan.FromDays(11);
        Assert.True(await _portal.RunJobAsync<NewsletterRetentionJob>());
        var mailing = await _portal.WithContextAsync(context => context.Mailings.AsNoTracking().SingleAsync());
        Assert.Equal((2, 1, true), (mailing.Sent, mailing.Failed, mailing.CleanedAt is not null));
        Assert.Equal(0, await _portal.WithContextAsync(context => context.Outbox.CountAsync(m => m.MailingId == id)));

        // And nobody gets it again.
        await _portal.WriteAndSendAsync();
        Assert.Equal(2, _server.Taken.Count);
    }

    private Task<int> IdAsync(string slug) => _portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Slug == slug).Select(n => n.Id).SingleAsync());

    private Task<string> CodeAsync(int id) => _portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Id == id).Select(n => n.Code).SingleAsync());

    /// <summary>The embedded database lets one process in; the claims must hold on any database, so the second skips that door.</summary>
    private sealed class AlreadyStarted : IDatabaseStart
    {
        public Task PrepareAsync() => Task.CompletedTask;
    }
}
