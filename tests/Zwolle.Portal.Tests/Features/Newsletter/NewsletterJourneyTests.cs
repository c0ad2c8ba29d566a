using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Newsletter;

/// <summary>From signing up to stopping, against a mail server.</summary>
public sealed class NewsletterJourneyTests : IAsyncLifetime
{
    private const string Site = "https://wijken.voorbeeld.test";
    private const string Assendorp = "WK019313";

    private readonly StubSmtpServer _server = StubSmtpServer.Start();
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded, [.. _server.Settings, ("Portal:BaseUrl", Site)]);
        _client = _portal.NewClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Journey_SubscribeConfirmReceiveChangeUnsubscribe()
    {
        var berkum = await CodeAsync("berkum");
        using var sent = await _portal.SignUpAsync(_client, "anna@voorbeeld.test", ("wijk", ["assendorp"]));
        Assert.Equal((HttpStatusCode.SeeOther, NewsletterLinks.Sent), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        await _portal.WriteAndSendAsync();
        var asked = LastTo("anna@voorbeeld.test");
        Assert.Equal(["text/plain"], asked.Parts.Select(part => part.Type));
        Assert.DoesNotContain(asked.Fields, field => field.Key.StartsWith("List-", StringComparison.OrdinalIgnoreCase));

        // Programs that guard mailboxes open the link; that confirms nothing.
        var link = asked.Link($"{Site}/nieuwsbrief/bevestigen/")[Site.Length..];
        Assert.NotNull((await _client.OpenAsync(link)).Button(NewsletterForms.Confirm));
        await _portal.AddMailingAsync("before", items: NewsletterForms.Item("Te vroeg"));
        await _portal.WriteAndSendAsync();
        Assert.Single(_server.Mails);
        using var confirmed = await _client.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);

        // The address that one changes is the one that the page after the button gives.
        var preferences = (await Html.ParseAsync(confirmed)).Link("Kies wat u ontvangt").GetAttribute("href")!;
        var first = await ReceiveAsync(berkum, preferences);

        // Another wijk from now on.
        var page = await _client.OpenAsync(preferences);
        Assert.Contains("anna@voorbeeld.test", page.VisibleText(), StringComparison.Ordinal);
        using var saved = await _client.SubmitAsync(page, NewsletterForms.Save, ("wijk", ["berkum"]));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("Bewaard.", (await _client.OpenAsync(saved.Headers.Location!.OriginalString)).VisibleText(), StringComparison.Ordinal);
        await _portal.AddMailingAsync("december", items: [NewsletterForms.Item("Straat twee", wijken: [Assendorp]), NewsletterForms.Item("Nu hier", wijken: [berkum])]);
        await _portal.WriteAndSendAsync();
        var second = LastTo("anna@voorbeeld.test");
        Assert.Contains("Nu hier", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Straat twee", second.Text, StringComparison.Ordinal);
        Assert.NotEqual(first.Field("Message-ID"), second.Field("Message-ID"));

        await StopAsync(second.Field("List-Unsubscribe").Trim('<', '>')[Site.Length..], preferences);
    }

    /// <summary>Each gets a mail of their own, with links of their own, and nothing of the other.</summary>
    [Fact]
    public async Task TwoSubscribers_NothingOfTheOneReachesTheOther()
    {
        var anna = await _portal.SubscribeAsync(_client, "anna@voorbeeld.test", ("wijk", ["assendorp"]));
        var bert = await _portal.SubscribeAsync(_client, "bert@voorbeeld.test", ("wijk", ["berkum"]));
        await _portal.WriteAndSendAsync();
        await _portal.AddMailingAsync("november", items: [NewsletterForms.Item("Stad")]);
        await _portal.WriteAndSendAsync();
        foreach (var (mine, other, name) in new[] { (anna, bert, "bert"), (bert, anna, "anna") })
        {
            var mail = LastTo(mine.Email);
            Assert.Equal(mine.Email, mail.Recipient);
            var all = mail.Raw + mail.Text + mail.Html;
            Assert.DoesNotContain(name, all, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(_portal.PreferencesOf(other), all, StringComparison.Ordinal);
            Assert.DoesNotContain(_portal.UnsubscribeOf(other), all, StringComparison.Ordinal);
            Assert.Contains(_portal.PreferencesOf(mine), mail.Text, StringComparison.Ordinal);
            Assert.Contains(_portal.UnsubscribeOf(mine), mail.Text, StringComparison.Ordinal);
        }

        // A link for one purpose is none for the other.
        var signed = _portal.UnsubscribeOf(anna).Split('/')[^1];
        await _client.OpenAsync(NewsletterLinks.PreferencesOf(signed), HttpStatusCode.NotFound);
        using var stop = await _client.PostAsync(NewsletterLinks.UnsubscribeOf(_portal.PreferencesOf(anna).Split('/')[^1]), null);
        Assert.Equal(HttpStatusCode.NotFound, stop.StatusCode);
        Assert.NotNull(await _portal.SubscriberAsync(anna.Email));
    }

    [Fact]
    public async Task Trial_WithTheSameRelay_OnlyWritesTheFolder()
    {
        await using var trial = await PortalFactory.CreateAsync(Content.Seeded, [.. _server.Settings.Where(s => s.Key != "Portal:Official"), ("Portal:BaseUrl", Site)]);
        using var client = trial.NewClient();
        await trial.SubscribeAsync(client, "anna@voorbeeld.test");
        await trial.AddMailingAsync("november", items: [NewsletterForms.Item("Stad")]);
        await trial.WriteAndSendAsync();

        Assert.Empty(_server.Mails);
        var files = Directory.GetFiles(Path.Combine(trial.Database.Folder, "mail"), "*.eml").Select(file => SentMail.Of(File.ReadAllText(file))).ToList();
        Assert.Equal(2, files.Count);
        Assert.All(files, mail => Assert.Contains(TrialNotice.Text, mail.Text, StringComparison.Ordinal));
        Assert.Contains("Proefversie", files.Single(mail => mail.Parts.Count == 2).Html, StringComparison.Ordinal);
    }

    /// <summary>A newsletter of which one item lies elsewhere, checked in both its forms.</summary>
    private async Task<SentMail> ReceiveAsync(string elsewhere, string preferences)
    {
        await _portal.AddMailingAsync(
            "november",
            items: [NewsletterForms.Item("Stad"), NewsletterForms.Item("Straat", wijken: [Assendorp]), NewsletterForms.Item("Elders", wijken: [elsewhere])]);
        await _portal.WriteAndSendAsync();
        var first = LastTo("anna@voorbeeld.test");
        CheckHeaders(first);
        Assert.Equal(["text/plain", "text/html"], first.Parts.Select(part => part.Type));
        foreach (var (_, text) in first.Parts)
        {
            Assert.Contains($"{Site}/plannen/straat", text, StringComparison.Ordinal);
            Assert.Contains("Assendorp", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Elders", text, StringComparison.Ordinal);
            Assert.True(text.IndexOf("plannen/straat", StringComparison.Ordinal) < text.IndexOf("plannen/stad", StringComparison.Ordinal), "What is near stands first.");
            Assert.Contains(preferences, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Proefversie", text, StringComparison.Ordinal);
        }

        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(first.Html);
        Assert.Equal(("nl", "Uw wijk in november"), (html.DocumentElement.GetAttribute("lang"), html.QuerySelector("h1")!.TextContent));
        Assert.Equal(["In de wijken", "Voor heel Zwolle"], html.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Empty(html.QuerySelectorAll("img, style, script, [style], [src], link"));
        Assert.All(html.QuerySelectorAll("a[href]"), a => Assert.StartsWith(Site, a.GetAttribute("href"), StringComparison.Ordinal));
        return first;
    }

    /// <summary>As a mail program stops it: no page, no cookie, and even from another site.</summary>
    private async Task StopAsync(string stop, string preferences)
    {
        Assert.NotNull((await _client.OpenAsync(stop)).Button("Stop de nieuwsbrief"));
        Assert.NotNull(await _portal.SubscriberAsync("anna@voorbeeld.test"));
        using var request = new HttpRequestMessage(HttpMethod.Post, stop) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        request.Headers.Add("Origin", "https://mail.voorbeeld.test");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var stopped = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Null(await _portal.SubscriberAsync("anna@voorbeeld.test"));
        Assert.Empty(await _portal.MailsAsync("anna@voorbeeld.test"));

        var before = _server.Mails.Count;
        await _portal.AddMailingAsync("januari", items: NewsletterForms.Item("Niet meer"));
        await _portal.WriteAndSendAsync();
        Assert.Equal(before, _server.Mails.Count);
        Assert.Contains("Deze link werkt niet", (await _client.OpenAsync(preferences, HttpStatusCode.NotFound)).VisibleText(), StringComparison.Ordinal);
    }

    private static void CheckHeaders(SentMail mail)
    {
        Assert.All(mail.Raw, letter => Assert.InRange(letter, '\n', '~'));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.EndsWith("<wijkportaal@voorbeeld.test>", mail.Field("From"), StringComparison.Ordinal);
        Assert.Matches(@"^<[0-9a-f]{32}@wijken\.voorbeeld\.test>$", mail.Field("Message-ID"));
        Assert.True(DateTimeOffset.TryParse(mail.Field("Date"), System.Globalization.CultureInfo.InvariantCulture, out _), mail.Field("Date"));
        Assert.Equal("Nieuwsbrief <nieuwsbrief.wijken.voorbeeld.test>", mail.Field("List-Id"));
        Assert.Matches($"^<{Site}/nieuwsbrief/afmelden/[A-Za-z0-9_-]{{43}}>$", mail.Field("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", mail.Field("List-Unsubscribe-Post"));
        Assert.Equal(("bulk", "auto-generated"), (mail.Field("Precedence"), mail.Field("Auto-Submitted")));
        Assert.StartsWith("multipart/alternative", mail.Field("Content-Type"), StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Fields, field => field.Key is "Bcc" or "Cc" or "Sender" or "Reply-To");
    }

    private SentMail LastTo(string email) => _server.Mails.Select(SentMail.Of).Last(mail => mail.Recipient == email);

    private Task<string> CodeAsync(string slug) => _portal.WithContextAsync(context => context.Neighbourhoods.Where(n => n.Slug == slug).Select(n => n.Code).SingleAsync());
}
