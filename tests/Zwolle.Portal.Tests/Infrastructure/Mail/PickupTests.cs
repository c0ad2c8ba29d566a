using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Parsers;

namespace Zwolle.Portal.Tests.Infrastructure.Mail;

/// <summary>What stands in a mail, as the pickup folder gets it; a trial mails nobody, whatever Smtp says.</summary>
public sealed class PickupTests : IAsyncLifetime
{
    private readonly StubSmtpServer _server = StubSmtpServer.Start();
    private PortalFactory _portal = null!;

    private string Folder => Path.Combine(_portal.Database.Folder, Portal.Setup.Mail.FolderName);

    public async ValueTask InitializeAsync() => _portal = new PortalFactory(
        await TestDatabase.CreateAsync(Content.Empty), [.. _server.Settings, ("Portal:Official", "false"), ("Portal:BaseUrl", "https://wijken.voorbeeld.test")]);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Run_Trial_WritesFileWithNoticeAndMailsNobody()
    {
        await SendAsync(new NewMail("a", "jan@voorbeeld.test", "Reünie in café ‘Zwolle’ — 1 december", "Hallo,\n\nTot ziens in Zwolle €.\n.\nEinde"));

        var mail = await OnlyAsync();
        Assert.Equal("Wijkportaal Zwolle (proef) <wijkportaal@voorbeeld.test>", mail.From.Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal(["jan@voorbeeld.test"], mail.To);
        Assert.Equal("Reünie in café ‘Zwolle’ — 1 december", mail.Subject);
        Assert.Equal("auto-generated", mail.AutoSubmitted);
        Assert.EndsWith("@wijken.voorbeeld.test>", mail.MessageId, StringComparison.Ordinal);
        Assert.DoesNotContain("bcc", mail.Names);
        var part = Assert.Single(mail.Parts);
        Assert.Equal(("text/plain", "utf-8"), (part.Type, part.Charset));
        Assert.Equal($"{TrialNotice.Text}\n\nHallo,\n\nTot ziens in Zwolle €.\n.\nEinde", part.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal(0, _server.Connections);
    }

    [Fact]
    public async Task Retention_FilesOlderThanThirtyDays_AreDeleted()
    {
        await SendAsync(new NewMail("old", "jan@voorbeeld.test", "Oud", "Welkom."));
        var old = Directory.GetFiles(Folder, "*.eml").Single();
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        await SendAsync(new NewMail("new", "jan@voorbeeld.test", "Nieuw", "Welkom."));
        var recent = Directory.GetFiles(Folder, "*.eml").Single(file => file != old);
        _portal.Clock.Now += TimeSpan.FromDays(1);
        File.SetLastWriteTimeUtc(old, _portal.Clock.Now.UtcDateTime.AddDays(-31));
        File.SetLastWriteTimeUtc(recent, _portal.Clock.Now.UtcDateTime.AddDays(-29));

        Assert.True(await _portal.RunJobAsync<MailRetentionJob>());

        Assert.Equal([recent], Directory.GetFiles(Folder, "*.eml"));
    }

    [Fact]
    public async Task Run_WithHtml_OffersBoth()
    {
        await SendAsync(new NewMail("a", "jan@voorbeeld.test", "Kort & goed", "Hallo é") { Html = "<p>Hallo <em>é</em></p>" });

        var mail = await OnlyAsync();
        Assert.Equal("multipart/alternative", mail.Type);
        Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type));
        Assert.All(mail.Parts, part => Assert.Contains(TrialNotice.Text, part.Text, StringComparison.Ordinal));
        Assert.Contains("<p>Hallo <em>é</em></p>", mail.Parts[1].Text, StringComparison.Ordinal);
        Assert.Contains("<title>Kort &amp; goed</title>", mail.Parts[1].Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", mail.Parts[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_FolderThatCantBeWritten_IsTriedAgain()
    {
        await File.WriteAllTextAsync(Folder, "Geen map.");
        await SendAsync(new NewMail("a", "jan@voorbeeld.test", "Uitnodiging", "Welkom."));
        File.Delete(Folder);
        _portal.Clock.Now += TimeSpan.FromMinutes(1);
        await _portal.RunJobAsync<OutboxJob>();

        Assert.Equal("Uitnodiging", (await OnlyAsync()).Subject);
    }

    private async Task SendAsync(NewMail mail)
    {
        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Outbox>().AddAsync(mail);
            await scope.ServiceProvider.GetRequiredService<Portal.Data.PortalDbContext>().SaveChangesAsync();
        }

        Assert.True(await _portal.RunJobAsync<OutboxJob>());
    }

    /// <summary>The one file, and nothing half-written beside it.</summary>
    private async Task<ParsedMail> OnlyAsync()
    {
        var file = Assert.Single(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        return await Parser.MailAsync(await File.ReadAllBytesAsync(file));
    }
}
