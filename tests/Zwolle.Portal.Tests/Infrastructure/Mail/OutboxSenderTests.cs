using System.Collections.Concurrent;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

/// <summary>Sending, with a mail server that fails in every way.</summary>
public sealed class OutboxSenderTests : IAsyncLifetime
{
    private readonly StubSmtpServer _server = StubSmtpServer.Start();
    private readonly LogLines _log = new();
    private readonly FakeTransport _transport = new();
    private bool _fakesTransport;
    private PortalFactory? _made;

    private PortalFactory Portal => _made!;

    public async ValueTask InitializeAsync() => _made = new PortalFactory(await TestDatabase.CreateAsync(Content.Empty), [.. _server.Settings, ("Mail:Workers", "1")]).With(services =>
    {
        services.AddSingleton<ILoggerProvider>(_log);
        services.AddSingleton(_transport);
        services.Replace(ServiceDescriptor.Singleton<IMailTransport>(inner => _fakesTransport ? _transport : new SmtpTransport(inner.GetRequiredService<SmtpOptions>())));
    });

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await _server.DisposeAsync();
        _log.Dispose();

        // Whatever went wrong.
        Assert.DoesNotContain(_log.Lines, line => line.Contains("voorbeeld.test", StringComparison.Ordinal) && line.Contains("jan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_ServerTakesIt_SendsOnce()
    {
        await AddAsync("a");
        Assert.True(await Portal.RunJobAsync<OutboxJob>());
        Assert.False(await Portal.RunJobAsync<OutboxJob>());

        var row = await RowAsync("a");
        Assert.Equal((Portal.Clock.Now.UtcDateTime, 1, null), (row.SentAt, row.Attempts, row.LeasedBy));
        Assert.Contains($"Message-ID: <{row.PublicId:N}@", Assert.Single(_server.Mails), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_NotYet_Waits()
    {
        await AddAsync("a", mail => mail with { NotBefore = Portal.Clock.Now.UtcDateTime.AddHours(1) });
        Assert.False(await Portal.RunJobAsync<OutboxJob>());
        Portal.Clock.Now += TimeSpan.FromHours(1);
        Assert.True(await Portal.RunJobAsync<OutboxJob>());
        Assert.Single(_server.Mails);
    }

    [Theory]
    [InlineData(SmtpFault.TryLater, "451 ")]
    [InlineData(SmtpFault.SignIn, "535 ")]
    [InlineData(SmtpFault.SenderRefused, "550 ")]
    [InlineData(SmtpFault.TextRefused, "554 ")]
    [InlineData(SmtpFault.Close, "")]
    [InlineData(SmtpFault.CloseAfterText, "")]
    [InlineData(SmtpFault.Hang, "The mail server did not answer in time.")]
    public async Task Run_ServerFailsForNow_TriesAgainAfterAMinute(SmtpFault fault, string reason)
    {
        _server.Fault = fault;
        await AddAsync("a");
        Assert.True(await Portal.RunJobAsync<OutboxJob>());

        var row = await RowAsync("a");
        Assert.StartsWith(reason, row.LastError, StringComparison.Ordinal);
        Assert.Equal((null, null, 1, Portal.Clock.Now.UtcDateTime.AddMinutes(1)), (row.SentAt, row.GivenUpAt, row.Attempts, row.NotBefore));

        _server.Fault = SmtpFault.None;
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Portal.RunJobAsync<OutboxJob>();
        Assert.NotNull((await RowAsync("a")).SentAt);
        Assert.Single(_server.Mails.Select(MessageId).Distinct());
    }

    /// <summary>What is said of us, not of the recipient, is mended by somebody: the relay, the sender, the text.</summary>
    [Theory]
    [InlineData("550 relay not permitted", false)]
    [InlineData("550 5.1.8 sender rejected", false)]
    [InlineData("550 5.7.1 blocked", false)]
    [InlineData("554 5.7.1 blocked", false)]
    [InlineData("550 5.1.1 unknown", true)]
    [InlineData("552 5.2.2 mailbox full", true)]
    public async Task Run_RecipientRefused_IsFinalOnlyForWhatIsSaidOfIt(string answer, bool isFinal)
    {
        _server.Refuse = _ => answer;
        await AddAsync("a");
        await Portal.RunJobAsync<OutboxJob>();
        Assert.Equal(isFinal, (await RowAsync("a")).GivenUpAt is not null);

        _server.Refuse = _ => null;
        Portal.Clock.Now += TimeSpan.FromMinutes(1);
        await Portal.RunJobAsync<OutboxJob>();
        Assert.Equal(!isFinal, (await RowAsync("a")).SentAt is not null);
    }

    [Fact]
    public async Task Run_NoSuchMailbox_GivesUpAtOnce()
    {
        const string reason = "550 ";
        _server.Fault = SmtpFault.UnknownRecipient;
        await AddAsync("a");
        await Portal.RunJobAsync<OutboxJob>();

        var row = await RowAsync("a");
        Assert.StartsWith(reason, row.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain('@', row.LastError!);
        Assert.Equal((Portal.Clock.Now.UtcDateTime, 1), (row.GivenUpAt, row.Attempts));
        Portal.Clock.Now += TimeSpan.FromDays(1);
        Assert.False(await Portal.RunJobAsync<OutboxJob>());
    }

    /// <summary>The stub offers no STARTTLS, as somebody in between would have it.</summary>
    [Fact]
    public async Task Send_ServerWithoutEncryption_IsRefusedByUs()
    {
        var options = new SmtpOptions { Host = "127.0.0.1", Port = _server.Port, From = "wijkportaal@voorbeeld.test" };
        using var message = new MailMessage("wijkportaal@voorbeeld.test", "jan@voorbeeld.test", "Uitnodiging", "Welkom.");
        var exception = await Assert.ThrowsAsync<MailException>(() => new SmtpTransport(options).SendAsync(message, Guid.NewGuid(), CancellationToken.None));

        Assert.False(exception.IsPermanent);
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task Run_ServerFailsForDays_GivesUpAfterEightAttempts()
    {
        _server.Fault = SmtpFault.TryLater;
        await AddAsync("a");
        var waits = new List<double>();
        while (await Portal.RunJobAsync<OutboxJob>() && await RowAsync("a") is { GivenUpAt: null } row)
        {
            waits.Add((row.NotBefore - Portal.Clock.Now.UtcDateTime).TotalMinutes);
            Portal.Clock.Now = new DateTimeOffset(row.NotBefore);
        }

        Assert.Equal([1, 5, 25, 125, 360, 360, 360], waits);
        Assert.Equal(OutboxSender.MostAttempts, (await RowAsync("a")).Attempts);
        Assert.Contains(_log.Lines, line => line.Contains("is given up at attempt 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OneIsRefused_SendsTheOthers()
    {
        _fakesTransport = true;
        for (var i = 0; i < 45; i++)
        {
            await AddAsync($"a{i}");
        }

        _transport.Refused = (await RowAsync("a3")).PublicId;
        await Portal.RunJobAsync<OutboxJob>();

        Assert.Equal(44, _transport.Sent.Count);
        Assert.NotNull((await RowAsync("a3")).GivenUpAt);
    }

    [Fact]
    public async Task Send_ManyWorkersAtOnce_SendEachMailOnce()
    {
        _fakesTransport = true;
        for (var i = 0; i < 30; i++)
        {
            await AddAsync($"a{i}");
        }

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var scope = Portal.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(() => Task.FromResult(true), CancellationToken.None);
        })));

        Assert.Equal(30, sent.Sum());
        Assert.Equal(30, _transport.Sent.Count);
        Assert.Distinct(_transport.Sent);
    }

    [Fact]
    public async Task Send_CrashBetweenSendingAndMarking_SendsAgainWithTheSameMessageId()
    {
        _fakesTransport = true;
        _transport.Crashes = true;
        await AddAsync("a");
        await Assert.ThrowsAsync<NotSupportedException>(() => Portal.RunJobAsync<OutboxJob>());

        _transport.Crashes = false;
        Assert.False(await Portal.RunJobAsync<OutboxJob>()); // In the hands of the one that died.
        Portal.Clock.Now += OutboxSender.Lease;
        Assert.True(await Portal.RunJobAsync<OutboxJob>());

        Assert.Equal(2, _transport.Sent.Count);
        Assert.Single(_transport.Sent.Distinct());
        Assert.Equal(2, (await RowAsync("a")).Attempts);
    }

    [Fact]
    public async Task Send_CrashEveryTime_IsGivenUpToo()
    {
        _fakesTransport = true;
        _transport.Crashes = true;
        await AddAsync("a");
        for (var i = 0; i < OutboxSender.MostAttempts; i++)
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => Portal.RunJobAsync<OutboxJob>());
            Portal.Clock.Now += OutboxSender.Lease;
        }

        await Portal.RunJobAsync<OutboxJob>();
        Assert.Equal((OutboxSender.MostAttempts, "Sending it was cut off every time."), (_transport.Sent.Count, (await RowAsync("a")).LastError));
    }

    [Fact]
    public async Task Run_Paused_SendsNothingUntilResumed()
    {
        await AddAsync("a");
        await PauseAsync();
        Assert.False(await Portal.RunJobAsync<OutboxJob>());
        Portal.Clock.Now += TimeSpan.FromDays(400);
        Assert.False(await Portal.RunJobAsync<OutboxJob>());

        await Portal.WithContextAsync(async context =>
        {
            await context.ResumeJobAsync(OutboxJob.Key);
            return true;
        });
        Assert.True(await Portal.RunJobAsync<OutboxJob>());
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task Run_PausedHalfWay_StopsBeforeTheNextMail()
    {
        _fakesTransport = true;
        await AddAsync("a");
        await AddAsync("b");
        _transport.Sending = PauseAsync;
        await Portal.RunJobAsync<OutboxJob>();

        Assert.Single(_transport.Sent);
        Assert.Null((await RowAsync("b")).SentAt);
    }

    [Fact]
    public async Task Run_StoppedWhileSending_LeavesItToTheNext()
    {
        _server.Fault = SmtpFault.Hang;
        await AddAsync("a");
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Portal.RunJobAsync<OutboxJob>(stopping.Token));

        _server.Fault = SmtpFault.None;
        Assert.True(await Portal.RunJobAsync<OutboxJob>());
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task Retention_AfterThirtyDays_ErasesAddressAndText()
    {
        await AddAsync("sent");
        await Portal.RunJobAsync<OutboxJob>();
        _server.Fault = SmtpFault.UnknownRecipient;
        await AddAsync("refused");
        Portal.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.True(await Portal.RunJobAsync<OutboxJob>());
        await AddAsync("waiting", mail => mail with { NotBefore = Portal.Clock.Now.UtcDateTime.AddDays(90) });

        Portal.Clock.Now += TimeSpan.FromDays(29);
        Assert.True(await Portal.RunJobAsync<MailRetentionJob>());
        Assert.Equal(("jan@voorbeeld.test", "", null), (await RowAsync("sent")) switch { var row => (row.Recipient, row.Text, row.Html) });
        Portal.Clock.Now += TimeSpan.FromDays(2);
        Assert.True(await Portal.RunJobAsync<MailRetentionJob>());

        Assert.All([await RowAsync("sent"), await RowAsync("refused")], row => Assert.Equal(("", "", "", null), (row.Recipient, row.Subject, row.Text, row.Html)));
        Assert.NotEqual("", (await RowAsync("waiting")).Recipient);
        Assert.False(await AddAsync("sent"));
    }

    private Task<bool> AddAsync(string key, Func<NewMail, NewMail>? change = null) => Portal.WithContextAsync(async context =>
    {
        var mail = new NewMail(key, "jan@voorbeeld.test", "Uitnodiging", "Welkom.") { Html = "<p>Welkom.</p>" };
        var isNew = await new Outbox(context, new(Portal.Clock)).AddAsync(change?.Invoke(mail) ?? mail);
        await context.SaveChangesAsync();
        return isNew;
    });

    private Task<bool> PauseAsync() => Portal.WithContextAsync(async context =>
    {
        await context.PauseJobAsync(OutboxJob.Key);
        return true;
    });

    private Task<OutboxMessage> RowAsync(string key) => Portal.WithContextAsync(context => context.Outbox.AsNoTracking().SingleAsync(m => m.DeduplicationKey == key));

    private static string MessageId(string mail) => mail.Split("\r\n").Single(line => line.StartsWith("message-id:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes every mail, and can die after taking it.</summary>
    private sealed class FakeTransport : IMailTransport
    {
        public ConcurrentQueue<string> Sent { get; } = [];

        public bool Crashes { get; set; }

        public Guid Refused { get; set; }

        public Func<Task>? Sending { get; set; }

        public async Task SendAsync(MailMessage message, Guid id, CancellationToken stopping)
        {
            if (id == Refused)
            {
                throw new MailException("550 no", isPermanent: true);
            }

            Sent.Enqueue(message.Headers["Message-ID"]!);
            await Task.Yield();
            if (Sending is { } sending)
            {
                await sending();
            }

            if (Crashes)
            {
                throw new NotSupportedException("As a kill would.");
            }
        }
    }
}
