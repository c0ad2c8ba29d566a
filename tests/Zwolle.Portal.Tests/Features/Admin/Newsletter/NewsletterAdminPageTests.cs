using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Newsletter;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Newsletter;
using Zwolle.Portal.Features.Newsletter;
using Zwolle.Portal.Infrastructure.Jobs;
using Zwolle.Portal.Infrastructure.Mail;
using Zwolle.Portal.Testing;
using Zwolle.Portal.Tests.Features.Newsletter;

namespace Zwolle.Portal.Tests.Features.Admin.Newsletter;

public sealed class NewsletterAdminPageTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync(Content.Seeded);
        _client = await _portal.StaffClientAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Get_Nothing_SaysSo()
    {
        var page = await _client.OpenAsync(NewsletterAdminLinks.Page);
        Assert.Equal("0", page.Definition("Krijgen de nieuwsbrief"));
        Assert.Contains("Er is nog geen nieuwsbrief gemaakt.", page.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SubscribersAndMailings_GivesNumbersAndNoAddress()
    {
        var berkum = await _portal.WithContextAsync(context => context.Neighbourhoods.SingleAsync(n => n.Slug == "berkum"));
        await _portal.AddSubscribersAsync(3, (s, i) =>
        {
            s.WantsOpenings = i == 0;
            if (i < 2)
            {
                s.Neighbourhoods.Add(new SubscriberNeighbourhood { NeighbourhoodId = berkum.Id });
            }
        });
        await _portal.AddSubscribersAsync(1, (s, _) => s.State = SubscriberState.Pending);
        var id = await _portal.AddMailingAsync("november", items: [NewsletterForms.Item("In Berkum", wijken: [berkum.Code])]);
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.True(await _portal.RunJobAsync<MailingJob>());
        await _portal.WithContextAsync(async context =>
        {
            await context.PauseJobAsync(OutboxJob.Key);
            return true;
        });

        var page = await _client.OpenAsync(NewsletterAdminLinks.Page);
        Assert.Equal(("3", "1", "1"), (page.Definition("Krijgen de nieuwsbrief"), page.Definition("Moeten nog bevestigen"), page.Definition("Ook zodra iets opengaat")));
        Assert.Contains("Wacht: 3. Verstuurd: 0. Niet gelukt: 0. Niets voor hen: 0.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Contains("Versturen staat stil.", page.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Berkum", StringComparison.Ordinal)).QuerySelector("td")!.TextContent);
        Assert.DoesNotContain("@voorbeeld.test", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var details = await _client.OpenAsync(NewsletterAdminLinks.Details(id));
        Assert.Contains("In Berkum (Berkum): Wat er staat over In Berkum.", details.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("3", details.Definition("Wacht"));
        using var missing = await _client.GetAsync(NewsletterAdminLinks.Details(id + 1));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Trial_GoesToTheColleagueAlone()
    {
        await _portal.AddSubscribersAsync(2);
        var id = await _portal.AddMailingAsync("november", items: [NewsletterForms.Item("Stad")]);
        using var sent = await _client.SubmitAsync(await _client.OpenAsync(NewsletterAdminLinks.Details(id)), "Mail mij een proef");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains("De proefmail wacht", (await _client.OpenAsync(sent.Headers.Location!.OriginalString)).VisibleText(), StringComparison.Ordinal);
        var mail = await _portal.WithContextAsync(context => context.Outbox.AsNoTracking().SingleAsync());
        var me = await _portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Email == mail.Recipient).CountAsync());
        Assert.Equal((1, "Proef: Uw wijk in november", null), (me, mail.Subject, mail.UnsubscribeUrl));
        Assert.Contains("Dit is een proefmail.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/afmelden/", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suppress_Subscriber_IsGoneAndTheLogNamesNobody()
    {
        var subscriber = (await _portal.AddSubscribersAsync(1))[0];
        using var wrong = await _client.SubmitAsync(await _client.OpenAsync(NewsletterAdminLinks.Page), "Stuur geen nieuwsbrief meer", ("mail", ["jan"]));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var done = await _client.SubmitAsync(await _client.OpenAsync(NewsletterAdminLinks.Page), "Stuur geen nieuwsbrief meer", ("mail", [subscriber.Email]), ("reden", ["verzoek"]));
        Assert.Contains("Naar dit adres gaat geen nieuwsbrief meer.", (await _client.OpenAsync(done.Headers.Location!.OriginalString)).VisibleText(), StringComparison.Ordinal);
        Assert.Null(await _portal.SubscriberAsync(subscriber.Email));
        var suppressed = await _portal.WithContextAsync(context => context.SuppressedAddresses.AsNoTracking().SingleAsync());
        Assert.Equal((subscriber.EmailDigest, SuppressionReason.Staff), (suppressed.EmailDigest, suppressed.Reason));
        var line = await _portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).LastAsync());
        Assert.Equal((AuditActions.Deleted, nameof(Subscriber), """{"Reason":"Staff"}"""), (line.Action, line.Kind, line.Details));
    }

    /// <summary>After a fault that gave up a whole newsletter.</summary>
    [Fact]
    public async Task Retry_Administrator_TriesAllThatWasGivenUp()
    {
        await _portal.AddSubscribersAsync(3);
        var id = await _portal.AddMailingAsync("november", items: [NewsletterForms.Item("Stad")]);
        _portal.Clock.Now += TimeSpan.FromSeconds(10);
        Assert.True(await _portal.RunJobAsync<MailingJob>());
        await _portal.WithContextAsync(context => context.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.GivenUpAt, _portal.Clock.Now.UtcDateTime).SetProperty(m => m.Attempts, 8)));
        const string button = "Probeer alle mail van deze nieuwsbrief opnieuw";
        Assert.Null((await _client.OpenAsync(NewsletterAdminLinks.Details(id))).FindByRole("button", button));
        using var administrator = await _portal.StaffClientAsync(StaffRole.Administrator);
        var page = await administrator.OpenAsync(NewsletterAdminLinks.Details(id));
        Assert.Contains("De mailserver nam 3 mails niet aan.", page.VisibleText(), StringComparison.Ordinal);
        using var done = await administrator.SubmitAsync(page, button);
        var after = await administrator.OpenAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Wat niet lukte, wordt opnieuw geprobeerd.", after.VisibleText(), StringComparison.Ordinal);
        Assert.Equal(("3", "0"), (after.Definition("Wacht"), after.Definition("Niet gelukt")));
        var line = await _portal.WithContextAsync(context => context.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).LastAsync());
        Assert.Equal((AuditActions.Retried, nameof(Mailing), id, """{"Mails":3}"""), (line.Action, line.Kind, line.ItemId, line.Details));
        await _portal.WriteAndSendAsync();
        Assert.Equal("3", (await administrator.OpenAsync(NewsletterAdminLinks.Details(id))).Definition("Verstuurd"));
        Assert.Null((await administrator.OpenAsync(NewsletterAdminLinks.Details(id))).FindByRole("button", button));
    }

    [Fact]
    public async Task Get_Reader_ReadsAndSendsNothing()
    {
        using var reader = await _portal.StaffClientAsync(StaffRole.Reader);
        var page = await reader.OpenAsync(NewsletterAdminLinks.Page);
        Assert.Null(page.FindByRole("button", "Stuur geen nieuwsbrief meer"));
        using var post = await reader.PostAsync(NewsletterAdminLinks.Suppress, null);
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
    }
}
