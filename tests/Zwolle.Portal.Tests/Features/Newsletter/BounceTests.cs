using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>Mail that comes back: while sending, and as a report in the folder.</summary>
public sealed class BounceTests : IAsyncLifetime
{
    private readonly StubSmtpServer _server = StubSmtpServer.Start();
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;

    private string Folder => Path.Combine(_portal.Database.Folder, "bounces");

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded, _server.Settings);
        _client = _portal.NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("550 5.1.1 unknown", true, 0)]
    [InlineData("550 5.2.1 mailbox closed", true, 0)]
    [InlineData("550 no such user here", false, 1)]
    [InlineData("550 relay not permitted", false, 1)]
    [InlineData("550 5.1.8 sender rejected", false, 0)]
    [InlineData("550 5.7.1 we take nothing from you", false, 0)]
    [InlineData("552 5.2.2 mailbox full", false, 1)]
    public async Task Send_RecipientRefused_EndsItOnlyWhenThereIsNoSuchMailbox(string answer, bool ends, int bounces)
    {
        var subscriber = await _portal.SubscribeAsync(_client, NewsletterForms.NewAddress(), ("wijk", ["assendorp"]));
        await _portal.WriteAndSendAsync();
        _server.Refuse = _ => answer;
        await _portal.AddMailingAsync("a", items: NewsletterForms.Item("Stad"));
        for (var attempt = 0; attempt < OutboxSender.MostAttempts; attempt++)
        {
            await SendAsync();
            _portal.Clock.Now += TimeSpan.FromHours(6);
        }

        Assert.True(await _portal.WithContextAsync(context => context.Outbox.AllAsync(m => m.SentAt != null || m.GivenUpAt != null)));
        Assert.Equal(ends ? null : bounces, (await _portal.SubscriberAsync(subscriber.Email))?.Bounces);
        Assert.Equal(ends ? [SuppressionReason.HardBounce] : [], await ReasonsAsync());
        Assert.False(await _portal.RunJobAsync<BounceJob>()); // Dealt with.
        if (ends)
        {
            Assert.Empty(await _portal.MailsAsync(subscriber.Email));
        }
    }

    /// <summary>A relay that knows nobody any more: almost certainly its own fault, or ours.</summary>
    [Fact]
    public async Task Send_ManyOfANewsletterRefused_DeletesNobodyPausesAndTellsIt()
    {
        await _portal.AddSubscribersAsync(60);
        _server.Refuse = recipient => $"550 5.1.1 <{recipient}> unknown";
        var id = await _portal.AddMailingAsync("a", items: NewsletterForms.Item("Stad"));
        await SendAsync();

        Assert.Equal(60, await _portal.WithContextAsync(context => context.Subscribers.CountAsync()));
        Assert.Empty(await ReasonsAsync());
        Assert.False(await _portal.RunJobAsync<BounceJob>()); // Told once.
        using var staff = await _portal.StaffClientAsync(StaffRole.Administrator);
        var page = (await staff.OpenAsync(MailLinks.Page)).VisibleText();
        Assert.Contains("Versturen staat stil.", page, StringComparison.Ordinal);
        Assert.Contains("Van de nieuwsbrief Uw wijk in november zouden 60 adressen niet bestaan", page, StringComparison.Ordinal);

        // Mended: all of it is tried again, and reaches everybody.
        _server.Refuse = _ => null;
        using var retried = await staff.SubmitAsync(await staff.OpenAsync(NewsletterAdminLinks.Details(id)), "Probeer alle mail van deze nieuwsbrief opnieuw");
        Assert.Equal(HttpStatusCode.SeeOther, retried.StatusCode);
        using var resumed = await staff.SubmitAsync(await staff.OpenAsync(MailLinks.Page), "Weer versturen");
        await SendAsync();
        Assert.Equal(60, _server.Taken.Select(taken => taken.Recipient).Distinct().Count());
        Assert.DoesNotContain("zouden 60 adressen", (await staff.OpenAsync(MailLinks.Page)).VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_SomeOfANewsletterRefused_EndsThose()
    {
        var subscribers = await _portal.AddSubscribersAsync(100);
        var wrong = subscribers.Take(25).Select(s => s.Email).ToHashSet();
        _server.Refuse = recipient => wrong.Contains(recipient) ? "550 5.1.1 unknown" : null;
        await _portal.AddMailingAsync("a", items: NewsletterForms.Item("Stad"));
        await SendAsync();
        Assert.Equal(75, await _portal.WithContextAsync(context => context.Subscribers.CountAsync()));
    }

    [Fact]
    public async Task Report_ManyOfANewsletterCameBack_DeletesNobodyAnyMore()
    {
        await _portal.AddSubscribersAsync(30);
        var id = await _portal.AddMailingAsync("a", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        foreach (var (number, mail) in (await _portal.WithContextAsync(context => context.Outbox.Where(m => m.MailingId == id).AsNoTracking().ToListAsync())).Index())
        {
            Put($"{number}.eml", Report(mail, "failed", "5.1.1"));
        }

        Assert.True(await _portal.RunJobAsync<BounceJob>());
        Assert.InRange(await _portal.WithContextAsync(context => context.Subscribers.CountAsync()), 9, 10);
        Assert.Empty(Directory.GetFiles(Folder));
        Assert.True(await _portal.WithContextAsync(context => context.JobLeases.Where(l => l.Name == OutboxJob.Key).WherePaused().AnyAsync()));
    }

    [Fact]
    public async Task Send_ForNowInThreeWeeksOfAMonth_EndsIt()
    {
        var subscriber = await _portal.SubscribeAsync(_client, NewsletterForms.NewAddress());
        await _portal.WriteAndSendAsync();
        _server.Refuse = _ => "552 5.2.2 mailbox full";
        foreach (var (key, days) in new[] { ("a", 0), ("b", 8), ("c", 40), ("d", 1), ("e", 3), ("f", 4), ("g", 7) })
        {
            Assert.NotNull(await _portal.SubscriberAsync(subscriber.Email));
            _portal.Clock.Now += TimeSpan.FromDays(days);
            await _portal.AddMailingAsync(key, items: NewsletterForms.Item("Stad"));
            await SendAsync();
        }

        Assert.Null(await _portal.SubscriberAsync(subscriber.Email));
        Assert.Equal([SuppressionReason.SoftBounces], await ReasonsAsync());
    }

    [Fact]
    public async Task Report_NoSuchMailbox_EndsItAndIsDeleted()
    {
        var (subscriber, mail) = await SentAsync();
        Put("a.eml", Report(mail, "failed", "5.1.1"));
        Put(".b.eml", Report(mail, "failed", "5.1.1")); // Not finished.
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        Assert.Null(await _portal.SubscriberAsync(subscriber.Email));
        Assert.Equal([SuppressionReason.HardBounce], await ReasonsAsync());
        Assert.Equal([".b.eml"], Directory.GetFiles(Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("delayed", "4.4.1", null)]
    [InlineData("delivered", "2.0.0", null)]
    [InlineData("failed", "5.2.2", 1)]
    [InlineData("failed", "4.4.7", 1)]
    [InlineData("failed", "5.0.0", 1)]
    [InlineData("failed", "5.7.1", null)]
    [InlineData("failed", "5.1.8", null)]
    [InlineData("failed", "4.7.1", null)]
    public async Task Report_Other_EndsNothing(string action, string status, int? bounces)
    {
        var (subscriber, mail) = await SentAsync();
        Put("a.eml", Report(mail, action, status));
        Put("b.eml", Report(mail, action, status)); // Of the same mail: counts once.
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        Assert.Equal(bounces ?? 0, (await _portal.SubscriberAsync(subscriber.Email))!.Bounces);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    /// <summary>Anybody can mail us a report that names somebody's address; only who got the mail knows its number.</summary>
    [Fact]
    public async Task Report_OfAMailThatWeDidNotSend_EndsNothing()
    {
        var (subscriber, mail) = await SentAsync();
        Put("a.eml", Report(mail, "failed", "5.1.1", messageId: $"{Guid.NewGuid():N}@voorbeeld.test"));
        Put("b.eml", Report(mail, "failed", "5.1.1", messageId: null));
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        Assert.NotNull(await _portal.SubscriberAsync(subscriber.Email));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Report_NoReport_IsPutAsideForAMonth()
    {
        Put("a.eml", "From: iemand@voorbeeld.test\r\nSubject: Vraag\r\n\r\nWanneer komt de nieuwsbrief?\r\n");
        Put("b.eml", "");
        Put("c", new string('x', 1_100_000));
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        var aside = Directory.GetFiles(Path.Combine(Folder, "apart"));
        Assert.Equal(3, aside.Length);
        foreach (var file in aside)
        {
            File.SetLastWriteTimeUtc(file, _portal.Clock.Now.UtcDateTime.AddDays(-31));
        }

        Put("d.eml", "");
        _portal.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        Assert.InRange(Directory.GetFiles(Path.Combine(Folder, "apart")).Length, 0, 1);
    }

    /// <summary>Who is suppressed gets nothing, until they sign up anew and press the button; typing the address is not enough.</summary>
    [Fact]
    public async Task Suppressed_SignsUpAnewAndConfirms_GetsItAgain()
    {
        var (subscriber, mail) = await SentAsync();
        Put("a.eml", Report(mail, "failed", "5.1.1"));
        Assert.True(await _portal.RunJobAsync<BounceJob>());
        for (var i = 0; i < 3; i++)
        {
            using var sent = await _portal.SignUpAsync(_client, subscriber.Email);
        }

        var asked = Assert.Single(await _portal.MailsAsync(subscriber.Email), m => m.Text.Length > 0);
        Assert.NotEmpty(await ReasonsAsync());
        await _portal.AddMailingAsync("b", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        Assert.Equal(1, _server.Taken.Count(taken => taken.MessageId == $"<{asked.PublicId:N}@localhost>"));
        Assert.Equal(3, _server.Taken.Count(taken => taken.Recipient == subscriber.Email));

        var link = SentMail.Of(_server.Mails.Last()).Link("http://localhost:5080/nieuwsbrief/bevestigen/");
        using var confirmed = await _client.PostAsync(new Uri(link).AbsolutePath, null);
        Assert.Empty(await ReasonsAsync());
        await _portal.AddMailingAsync("c", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        Assert.Equal(4, _server.Taken.Count(taken => taken.Recipient == subscriber.Email));
    }

    private async Task<(Subscriber Subscriber, OutboxMessage Mail)> SentAsync()
    {
        var subscriber = await _portal.SubscribeAsync(_client, NewsletterForms.NewAddress());
        var id = await _portal.AddMailingAsync("a", items: NewsletterForms.Item("Stad"));
        await _portal.WriteAndSendAsync();
        return (subscriber, await _portal.WithContextAsync(context => context.Outbox.AsNoTracking().SingleAsync(m => m.MailingId == id)));
    }

    private async Task SendAsync()
    {
        await _portal.WriteAndSendAsync();
        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        await _portal.RunJobAsync<BounceJob>();
    }

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), text, Encoding.Latin1);
    }

    private static string Report(OutboxMessage mail, string action, string status, string? messageId = "") =>
        DeliveryReports.Make(mail.Recipient, action, status, messageId is "" ? $"{mail.PublicId:N}@localhost" : messageId);

    private Task<List<SuppressionReason>> ReasonsAsync() => _portal.WithContextAsync(context => context.SuppressedAddresses.Select(s => s.Reason).ToListAsync());
}
