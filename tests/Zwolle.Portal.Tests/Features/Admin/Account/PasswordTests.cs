using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Mail;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Shared;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class PasswordTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string Other = "groene olifant bakt brood";

    [Fact]
    public async Task Forgotten_KnownOrNot_AnswersTheSame()
    {
        var account = await portal.Portal.StaffAccountAsync();
        var disabled = await portal.Portal.StaffAccountAsync(change: member => member.DisabledAt = portal.Data.UtcNow);
        var invited = await portal.Portal.StaffAccountAsync(change: member => member.ActivatedAt = null);

        var known = await AskAsync(account.Email);

        Assert.Equal(await AskAsync($"{TestData.Word()}@voorbeeld.test"), known);
        Assert.Equal(await AskAsync(disabled.Email), known);
        Assert.Equal(await AskAsync(invited.Email), known);
        Assert.Single(await MailsAsync(account));
        Assert.Empty(await MailsAsync(disabled));
        Assert.Empty(await MailsAsync(invited));
    }

    [Fact]
    public async Task Forgotten_AskedAgainAtOnce_SendsOneMail()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await AskAsync(account.Email);
        await AskAsync(account.Email);
        Assert.Single(await MailsAsync(account));

        portal.Clock.Now += TimeSpan.FromMinutes(10);
        await AskAsync(account.Email);
        Assert.Equal(2, (await MailsAsync(account)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    [InlineData("a@voorbeeld.test, b@voorbeeld.test")]
    [InlineData("\"Naam\" <a@voorbeeld.test>")]
    [InlineData("a@localhost")]
    [InlineData("a@[127.0.0.1]")]
    public async Task Forgotten_NoAddress_SaysSo(string typed)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.ForgottenPassword), "Stuur de link", ("E-mailadres", typed));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single((await Html.ParseAsync(response)).Problems());
    }

    [Fact]
    public async Task Mail_SaysThatItIsATrialAndHoldsTheLink()
    {
        var account = await portal.Portal.StaffAccountAsync();
        await AskAsync(account.Email);

        var mail = Assert.Single(await MailsAsync(account));
        Assert.Contains(TrialNotice.Text, mail.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/beheer/wachtwoord/", mail.Text, StringComparison.Ordinal);
        var token = LinkIn(mail).Split('/')[^1];
        Assert.DoesNotContain(token, mail.DeduplicationKey, StringComparison.Ordinal);
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.StaffTokens.CountAsync(t => t.Digest == StaffTokens.Digest(token))));
    }

    [Fact]
    public async Task Reset_NewPassword_SignsNobodyInAndEndsAllSessions()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var signedIn = await portal.Portal.SignedInAsync(account.Member);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        await AskAsync(account.Email);
        var path = LinkIn(Assert.Single(await MailsAsync(account)));

        var page = await ResetAsync(client, path, Other);

        Assert.Equal("Uw wachtwoord is gewijzigd. Log in met uw nieuwe wachtwoord.", page.Status());
        await LeadsToSigningInAsync(client);
        await LeadsToSigningInAsync(signedIn);
        using var old = await client.PressAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);

        // The code of the same phone is still needed, and still right.
        var code = await client.NextAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", Other));
        using var last = await client.PressAsync(code, "Log in", ("Code", account.Code));
        Assert.Equal(HttpStatusCode.SeeOther, last.StatusCode);
        using var again = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("Uw wachtwoord is gewijzigd", (await MailsAsync(account))[^1].Subject);
    }

    [Fact]
    public async Task Reset_WhileWaiting_ForgetsTheFailures()
    {
        var account = await portal.Portal.StaffAccountAsync(change: member => (member.AccessFailedCount, member.LockoutEnd) = (9, portal.Clock.Now.AddMinutes(15)));
        using var client = portal.Portal.NewClient(StaffClients.Address);
        await AskAsync(account.Email);

        var page = await ResetAsync(client, LinkIn(Assert.Single(await MailsAsync(account))), Other);

        (await client.NextAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", Other))).Heading("Vul uw code in");
    }

    [Fact]
    public async Task Reset_NoSecondFactor_StillGivesNoWayIn()
    {
        var account = await portal.Portal.StaffAccountAsync(change: member => member.TwoFactorEnabled = false);
        using var client = portal.Portal.NewClient(StaffClients.Address);
        await AskAsync(account.Email);
        var page = await ResetAsync(client, LinkIn(Assert.Single(await MailsAsync(account))), Other);

        (await client.NextAsync(page, "Verder", ("E-mailadres", account.Email), ("Wachtwoord", Other))).Heading("Koppel eerst uw telefoon");
        await LeadsToSigningInAsync(client);
    }

    /// <summary>A token that was made while the account worked must not open it after it stopped.</summary>
    [Theory]
    [InlineData("disabled")]
    [InlineData("not activated")]
    [InlineData("expired")]
    public async Task Reset_AccountOrLinkDoesNotWork_ChangesNothing(string reason)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var account = await own.StaffAccountAsync();
        var path = AccountLinks.OfToken(AccountLinks.PasswordReset, await own.StaffTokenAsync(account.Member, StaffTokenPurpose.PasswordReset));
        using var client = own.NewClient(StaffClients.Address);
        var form = await client.PageAsync(path);
        await own.WithContextAsync(context => reason switch
        {
            "disabled" => context.StaffMembers.ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, own.Clock.Now.UtcDateTime)),
            "not activated" => context.StaffMembers.ExecuteUpdateAsync(set => set.SetProperty(m => m.ActivatedAt, (DateTime?)null)),
            _ => Task.FromResult(0),
        });
        own.Clock.Now += reason == "expired" ? TimeSpan.FromHours(1) : TimeSpan.Zero;

        using var response = await client.PressAsync(form, "Bewaar dit wachtwoord", ("Nieuw wachtwoord", Other), ("Nog een keer uw nieuwe wachtwoord", Other));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var stored = await own.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync());
        Assert.Equal(account.Member.PasswordHash, stored.PasswordHash);
        Assert.Equal(reason == "not activated", stored.ActivatedAt is null);
    }

    [Fact]
    public async Task Reset_SentTenTimesAtOnce_OneWins()
    {
        var account = await portal.Portal.StaffAccountAsync();
        var path = AccountLinks.OfToken(AccountLinks.PasswordReset, await portal.Portal.StaffTokenAsync(account.Member, StaffTokenPurpose.PasswordReset));
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var form = await client.PageAsync(path);
        var requests = Enumerable.Range(0, 10).Select(_ => form.Posting("Bewaar dit wachtwoord", ("Nieuw wachtwoord", Other), ("Nog een keer uw nieuwe wachtwoord", Other))).ToList();

        var responses = await Task.WhenAll(requests.Select(request => client.SendAsync(request)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.SeeOther);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ResetAsync(HttpClient client, string path, string password) =>
        await client.NextAsync(await client.PageAsync(path), "Bewaar dit wachtwoord", ("Nieuw wachtwoord", password), ("Nog een keer uw nieuwe wachtwoord", password));

    private async Task<string> AskAsync(string email)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.ForgottenPassword), "Stuur de link", ("E-mailadres", email));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<List<OutboxMessage>> MailsAsync(StaffAccount account) =>
        portal.Portal.WithContextAsync(context => context.Outbox.AsNoTracking().Where(m => m.Recipient == account.Email).OrderBy(m => m.Id).ToListAsync());

    private static string LinkIn(OutboxMessage mail) => new Uri(mail.Text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;

    private static async Task LeadsToSigningInAsync(HttpClient client)
    {
        using var response = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
