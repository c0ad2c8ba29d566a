using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Revisions;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Data.SupportPoints;
using Zwolle.Portal.Features.Admin.Revisions;
using Zwolle.Portal.Features.SupportPoints;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Features.Admin;

namespace Zwolle.Portal.Tests.Features.SupportPoints;

/// <summary>The mail that asks an organisation whether our data are right, and the link in it.</summary>
public sealed partial class ConfirmationTests : IAsyncLifetime
{
    private const string Mailbox = "zaal@voorbeeld.test";

    private PortalFactory _portal = null!;
    private TestData _data = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Empty, ("Portal:BaseUrl", "https://portaal.voorbeeld.test"));
        _data = new TestData(_portal);
        _client = _portal.NewClient();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _portal.DisposeAsync();
    }

    [Fact]
    public async Task Run_OpenPointWithAMailbox_IsMailedWhatResidentsRead()
    {
        var point = await PointAsync(p => (p.Address, p.HasRoom, p.Costs) = ("Dorpsstraat 1", true, null));
        await _data.SupportPointAsync();
        await PointAsync(p => p.Status = SupportPointStatus.Closed);
        await PointAsync(p => p.Status = SupportPointStatus.Planned);
        await PointAsync(p => p.PublishedAt = null);
        await PointAsync(p => p.WithdrawnAt = _data.UtcNow);
        await PointAsync(p => p.Email = "geen adres");

        Assert.True(await _portal.RunJobAsync<ConfirmationJob>());

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal((Mailbox, $"support-point:{point.Id}:2026-2"), (mail.Recipient, mail.DeduplicationKey));
        Assert.Equal($"Klopt dit nog? {point.Name} op Wijkportaal Zwolle (proef)", mail.Subject);
        Assert.Contains($"- Wat: {point.What}\n- Waar: Dorpsstraat 1\n- Telefoon: niet bekend\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("- Ruimte: er is een ruimte om samen te komen\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("De link werkt één keer, tot en met 29 januari 2027.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Bel 14 038", mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Html);
        var token = Token(mail);
        Assert.Equal(32, token.Length);
        Assert.Contains($"https://portaal.voorbeeld.test/ontmoeten/bevestigen/{token}\n", mail.Text, StringComparison.Ordinal);

        // Only its digest is kept.
        var request = await _portal.WithContextAsync(context => context.ConfirmationRequests.SingleAsync());
        Assert.Equal((point.Id, ConfirmationAsker.Digest(token)), (request.SupportPointId, request.Digest));
        Assert.DoesNotContain(token, request.Digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Again_AsksOncePerHalfYear()
    {
        var point = await PointAsync();
        async Task<int> AfterAsync(DateOnly day)
        {
            _portal.Clock.Now = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
            await _portal.RunJobAsync<ConfirmationJob>();
            return (await MailsAsync()).Count;
        }

        Assert.Equal(1, await AfterAsync(new DateOnly(2026, 12, 1)));
        Assert.Equal(1, await AfterAsync(new DateOnly(2026, 12, 2)));

        // The next half of the year has begun, and it was asked a month ago.
        Assert.Equal(1, await AfterAsync(new DateOnly(2027, 1, 4)));
        Assert.Equal(2, await AfterAsync(new DateOnly(2027, 3, 3)));
        Assert.Equal(2, await AfterAsync(new DateOnly(2027, 6, 30)));
        Assert.Equal(3, await AfterAsync(new DateOnly(2027, 7, 1)));
        var prefix = string.Create(CultureInfo.InvariantCulture, $"support-point:{point.Id}:");
        Assert.Equal([prefix + "2026-2", prefix + "2027-1", prefix + "2027-2"], (await MailsAsync()).Select(mail => mail.DeduplicationKey));

        // A newer mail takes the place of the older one.
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Token((await MailsAsync())[0])));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Token((await MailsAsync())[2])));
    }

    [Fact]
    public async Task Get_Link_ShowsTheDataAndChangesNothing()
    {
        var point = await PointAsync(p => p.Costs = "Gratis.");
        var token = await AskAsync();

        using var response = await _client.GetAsync(SupportPointLinks.Confirm(token));
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        page.Heading($"Klopt dit nog? {point.Name}", 1);
        Assert.Equal("Gratis.", page.Definition("Kosten"));
        page.Button("Ja, dit klopt");
        Assert.Contains("Bel 14 038 en zeg wat er anders moet.", page.Body!.VisibleText(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null((await StoredAsync(point)).ConfirmedOn);
    }

    [Fact]
    public async Task Post_Link_ConfirmsOnceAndSaysSoEverywhere()
    {
        var point = await PointAsync();
        var token = await AskAsync();
        var opened = await _portal.PageAsync(SupportPointLinks.Confirm(token));

        using (var response = await SubmitAsync(token, opened))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains($"Bij {point.Name} staat nu: bevestigd op 1 december 2026.", (await Html.ParseAsync(response)).Body!.VisibleText(), StringComparison.Ordinal);
        }

        var stored = await StoredAsync(point);
        Assert.Equal((SupportPointStatus.Confirmed, _data.Today), (stored.Status, stored.ConfirmedOn));
        Assert.Contains("Bevestigd op 1 december 2026.", (await _portal.PageAsync(SupportPointLinks.List)).GetElementById(SupportPointLinks.Anchor(point.Id))!.TextContent, StringComparison.Ordinal);
        var line = Assert.Single(await _portal.AuditAsync(nameof(SupportPoint), point.Id));
        Assert.Equal((AuditActions.Confirmed, null, null), (line.Action, line.ActorId, line.Details));

        using var again = await SubmitAsync(token, opened);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        (await Html.ParseAsync(again)).Heading("U hebt deze link al gebruikt", 1);
        Assert.Single(await _portal.AuditAsync(nameof(SupportPoint), point.Id));
    }

    [Theory]
    [InlineData("bestaat-niet")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Get_UnknownToken_SaysSo(string token)
    {
        await PointAsync();
        await AskAsync();

        using var response = await _client.GetAsync(SupportPointLinks.Confirm(token));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Deze link werkt niet", 1);
        using var content = new FormUrlEncodedContent([new("versie", "1")]);
        using var post = await _client.PostAsync(SupportPointLinks.Confirm(token), content);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
    }

    [Fact]
    public async Task Post_AfterSixtyDays_IsTooOld()
    {
        var point = await PointAsync();
        var token = await AskAsync();
        var opened = await _portal.PageAsync(SupportPointLinks.Confirm(token));
        _portal.Clock.Now += ConfirmationAsker.TokenLife - TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));
        _portal.Clock.Now += TimeSpan.FromSeconds(1);

        using var response = await SubmitAsync(token, opened);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Deze link is te oud", 1);
        Assert.Null((await StoredAsync(point)).ConfirmedOn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_NoLongerOffered_ConfirmsNothing(bool isWithdrawn)
    {
        var point = await PointAsync();
        var token = await AskAsync();
        var opened = await _portal.PageAsync(SupportPointLinks.Confirm(token));
        await ChangeAsync(point, p => (p.WithdrawnAt, p.Status) = (isWithdrawn ? _data.UtcNow : null, isWithdrawn ? p.Status : SupportPointStatus.Closed));

        using var response = await SubmitAsync(token, opened);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.DoesNotContain(point.Name, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await StoredAsync(point)).ConfirmedOn);
    }

    [Fact]
    public async Task Post_DataChangedSinceTheyWereRead_AsksToLookAgain()
    {
        var point = await PointAsync();
        var token = await AskAsync();
        var opened = await _portal.PageAsync(SupportPointLinks.Confirm(token));
        await ChangeAsync(point, p => p.Costs = "Tien euro.");

        using var response = await SubmitAsync(token, opened);
        var page = await Html.ParseAsync(response);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("Tien euro.", page.Definition("Kosten"));
        Assert.Null((await StoredAsync(point)).ConfirmedOn);
        using var now = await SubmitAsync(token, page);
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
    }

    [Fact]
    public async Task Post_WithADraftWaiting_IsNotUndoneByPublishingIt()
    {
        using var staff = await _portal.StaffClientAsync(StaffRole.Administrator);
        var point = await PointAsync();
        var edit = ContentLinks.Edit(ContentKind.SupportPoint, point.Id);
        await staff.SaveAsync(edit, "Bewaar als concept", ("What", ["Thee."]));
        var token = await AskAsync();
        using (var response = await SubmitAsync(token, await _portal.PageAsync(SupportPointLinks.Confirm(token))))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await staff.SaveAsync(edit, "Publiceer");

        var stored = await StoredAsync(point);
        Assert.Equal(("Thee.", SupportPointStatus.Confirmed, (DateOnly?)_data.Today), (stored.What, stored.Status, stored.ConfirmedOn));
    }

    [Fact]
    public async Task Post_WithAClosingWaiting_DoesNotUndoIt()
    {
        using var staff = await _portal.StaffClientAsync(StaffRole.Administrator);
        var point = await PointAsync();
        var edit = ContentLinks.Edit(ContentKind.SupportPoint, point.Id);
        await staff.SaveAsync(edit, "Bewaar als concept", ("Status", [nameof(SupportPointStatus.Closed)]));
        var token = await AskAsync();
        using (var response = await SubmitAsync(token, await _portal.PageAsync(SupportPointLinks.Confirm(token))))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await staff.SaveAsync(edit, "Publiceer");

        Assert.Equal(SupportPointStatus.Closed, (await StoredAsync(point)).Status);
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsForbidden()
    {
        var point = await PointAsync();
        var token = await AskAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, SupportPointLinks.Confirm(token)) { Content = new FormUrlEncodedContent([new("versie", "1")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null((await StoredAsync(point)).ConfirmedOn);
    }

    [Fact]
    public async Task Post_TooOften_HasToWait()
    {
        await using var limited = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:ConfirmationsPerMinute", "2"));
        using var client = limited.NewClient();
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 3; time++)
        {
            using var content = new FormUrlEncodedContent([new("versie", "1")]);
            using var response = await client.PostAsync(SupportPointLinks.Confirm("0123456789abcdef0123456789abcdef"), content);
            answers.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Staff_List_SaysWhenItWasAskedAndConfirmed()
    {
        using var staff = await _portal.StaffClientAsync();
        var point = await PointAsync();
        var other = await _data.SupportPointAsync();
        var token = await AskAsync();

        var row = (await staff.OpenAsync(ContentLinks.SupportPoints)).Link(point.Name).Closest("tr")!.TextContent;
        Assert.Contains("Nog te controleren. Bevestiging gevraagd op 1 december 2026.", row, StringComparison.Ordinal);
        Assert.DoesNotContain("gevraagd", (await staff.OpenAsync(ContentLinks.SupportPoints)).Link(other.Name).Closest("tr")!.TextContent, StringComparison.Ordinal);
        using (await SubmitAsync(token, await _portal.PageAsync(SupportPointLinks.Confirm(token))))
        {
            Assert.Contains("Bevestigd op 1 december 2026.", (await staff.OpenAsync(ContentLinks.SupportPoints)).Link(point.Name).Closest("tr")!.TextContent, StringComparison.Ordinal);
        }
    }

    private Task<SupportPoint> PointAsync(Action<SupportPoint>? change = null) => _data.SupportPointAsync(p =>
    {
        p.Email = Mailbox;
        change?.Invoke(p);
    });

    /// <summary>Runs the job, and gives the token of the last mail.</summary>
    private async Task<string> AskAsync()
    {
        await _portal.RunJobAsync<ConfirmationJob>();
        return Token((await MailsAsync())[^1]);
    }

    private async Task<HttpResponseMessage> SubmitAsync(string token, IHtmlDocument page)
    {
        using var content = new FormUrlEncodedContent([new("versie", page.QuerySelector("input[name=versie]")!.GetAttribute("value")!)]);
        return await _client.PostAsync(SupportPointLinks.Confirm(token), content);
    }

    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var response = await _client.GetAsync(SupportPointLinks.Confirm(token));
        return response.StatusCode;
    }

    private Task<SupportPoint> StoredAsync(SupportPoint point) =>
        _portal.WithContextAsync(context => context.SupportPoints.IgnoreQueryFilters().AsNoTracking().SingleAsync(p => p.Id == point.Id));

    private Task<int> ChangeAsync(SupportPoint point, Action<SupportPoint> change) => _portal.WithContextAsync(async context =>
    {
        change(await context.SupportPoints.SingleAsync(p => p.Id == point.Id));
        return await context.SaveChangesAsync();
    });

    private Task<List<OutboxMessage>> MailsAsync() => _portal.WithContextAsync(context => context.Outbox.OrderBy(m => m.Id).AsNoTracking().ToListAsync());

    private static string Token(OutboxMessage mail) => Link().Match(mail.Text).Groups["token"].Value;

    [GeneratedRegex("/bevestigen/(?<token>[0-9a-f]+)\n", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();
}
