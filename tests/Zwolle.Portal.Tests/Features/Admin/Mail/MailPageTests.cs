using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Mail;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Mail;

public sealed class MailPageTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Empty);
        _client = await _portal.StaffClientAsync(StaffRole.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Theory]
    [InlineData(StaffRole.Clerk)]
    [InlineData(StaffRole.Communications)]
    [InlineData(StaffRole.Reader)]
    public async Task Get_NoAdministrator_IsForbidden(StaffRole role)
    {
        using var client = await _portal.StaffClientAsync(role);
        using var response = await client.GetAsync(MailLinks.Page);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        using var post = await client.PostAsync(MailLinks.Pause, null);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }

    [Fact]
    public async Task Get_Nothing_SaysSo()
    {
        var page = await PageAsync();
        Assert.Equal("0", page.Definition("Wacht"));
        Assert.Contains("Alles is verstuurd of wacht nog.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Mail gaat nu niet naar mensen.", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MailInEveryState_CountsAndTellsTheReason()
    {
        var now = _portal.Clock.Now.UtcDateTime;
        await AddAsync("sent", m => m.SentAt = now.AddHours(-1));
        await AddAsync("old", m => m.SentAt = now.AddHours(-25));
        await AddAsync("waiting", m => m.LastError = "451 greylisted");
        await AddAsync("refused", GivenUp);
        for (var i = 0; i < 60; i++)
        {
            await AddAsync($"later{i}", m => m.NotBefore = now.AddDays(1));
        }

        _portal.Commands.Reset();
        var page = await PageAsync();
        Assert.InRange(_portal.Commands.Commands.Count, 1, 7);
        Assert.Equal(("61", "1"), (page.Definition("Wacht"), page.Definition("Verstuurd in de laatste 24 uur")));
        var refused = page.Region("Niet gelukt").VisibleText();
        Assert.Contains("Uitnodiging aan refused@voorbeeld.test", refused, StringComparison.Ordinal);
        Assert.Contains("Reden: 550 unknown", refused, StringComparison.Ordinal);
        var waiting = page.Region("Wacht").VisibleText();
        Assert.Contains("451 greylisted", waiting, StringComparison.Ordinal);
        Assert.Contains("En nog 51.", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("@voorbeeld.test", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_GivenUp_IsSentAfterAll()
    {
        var mail = await AddAsync("refused", GivenUp);
        await PostAsync("Opnieuw proberen: refused");
        Assert.True(await _portal.RunJobAsync<OutboxJob>());

        Assert.NotNull((await RowAsync("refused"))!.SentAt);
        Assert.Equal(AuditActions.Retried, (await LineAsync()).Action);
        using var again = await SendAsync(MailLinks.Retry(mail.Id));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Delete_GivenUp_IsGone()
    {
        await AddAsync("refused", GivenUp);
        await PostAsync("Verwijderen: refused");

        Assert.Null(await RowAsync("refused"));
        var line = await LineAsync();
        Assert.Equal((AuditActions.Deleted, nameof(OutboxMessage), null), (line.Action, line.Kind, line.Details));
        Assert.NotNull(line.ActorId);
    }

    [Fact]
    public async Task Delete_Waiting_IsNotFound()
    {
        var mail = await AddAsync("waiting");
        using var response = await SendAsync(MailLinks.Delete(mail.Id));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(await RowAsync("waiting"));
    }

    [Fact]
    public async Task Get_Erased_CantBeTriedAgain()
    {
        var mail = await AddAsync("refused", GivenUp);
        await _portal.WithContextAsync(context => context.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.Recipient, "").SetProperty(m => m.Subject, "")));
        var page = await PageAsync();

        Assert.Null(page.FindByRole("button", "Opnieuw proberen: refused"));
        Assert.NotNull(page.FindByRole("button", "Verwijderen: refused"));
        using var response = await SendAsync(MailLinks.Retry(mail.Id));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Pause_AndResume_StopAndStartSending()
    {
        await AddAsync("waiting");
        await PostAsync("Zet versturen stil");
        Assert.Equal(AuditActions.Paused, (await LineAsync()).Action);
        Assert.Contains("Versturen staat stil.", (await PageAsync()).VisibleText(), StringComparison.Ordinal);
        Assert.False(await _portal.RunJobAsync<OutboxJob>());

        await PostAsync("Weer versturen");
        Assert.Equal(AuditActions.Resumed, (await LineAsync()).Action);
        Assert.True(await _portal.RunJobAsync<OutboxJob>());
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var response = await _client.PostAsync(MailLinks.Pause, null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True(await _portal.WithContextAsync(async context => !await context.JobLeases.AnyAsync()));
    }

    private static void GivenUp(OutboxMessage mail) => (mail.GivenUpAt, mail.Attempts, mail.LastError) = (mail.WrittenAt, 8, "550 unknown");

    private Task<OutboxMessage> AddAsync(string key, Action<OutboxMessage>? change = null) => _portal.WithContextAsync(async context =>
    {
        var now = _portal.Clock.Now.UtcDateTime;
        var mail = new OutboxMessage { DeduplicationKey = key, Recipient = $"{key}@voorbeeld.test", Subject = "Uitnodiging", Text = "Welkom.", WrittenAt = now, NotBefore = now };
        change?.Invoke(mail);
        context.Add(mail);
        await context.SaveChangesAsync();
        return mail;
    });

    private Task<OutboxMessage?> RowAsync(string key) => _portal.WithContextAsync(context => context.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.DeduplicationKey == key));

    private Task<AuditEntry> LineAsync() => _portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync());

    private async Task<IHtmlDocument> PageAsync()
    {
        using var response = await _client.GetAsync(MailLinks.Page);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Html.ParseAsync(response);
    }

    /// <summary>Presses a button of the page.</summary>
    private async Task PostAsync(string button)
    {
        var form = (IHtmlFormElement)(await PageAsync()).Button(button).Closest("form")!;
        using var response = await SendAsync(form.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(MailLinks.Page, response.Headers.Location!.OriginalString);
    }

    private async Task<HttpResponseMessage> SendAsync(string path)
    {
        var token = (await PageAsync()).QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("_token", token)]);
        return await _client.PostAsync(path, form);
    }
}
