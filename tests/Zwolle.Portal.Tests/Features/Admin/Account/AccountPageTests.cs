using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class AccountPageTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    private const string Other = "groene olifant bakt brood";

    [Fact]
    public async Task Page_SaysWhoAndWhere()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var elsewhere = await portal.Portal.SignedInAsync(account.Member);
        using var client = await SignedInAsync(account);

        var page = await client.PageAsync(AccountLinks.Account);

        Assert.Equal(account.Email, page.Definition("E-mailadres"));
        Assert.Equal("Communicatie: schrijft voor de hele stad", page.Definition("Rol"));
        Assert.Equal(2, page.ListItemsUnder("Waar bent u ingelogd?").Count);
        Assert.Contains("U hebt nog 10 herstelcodes", page.SectionUnder("Inloggen").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_New_EndsOtherSessionsAndKeepsThisOne()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var elsewhere = await portal.Portal.SignedInAsync(account.Member);
        using var client = await SignedInAsync(account);

        var page = await client.NextAsync(await client.PageAsync(AccountLinks.Password), "Bewaar dit wachtwoord", Fill(StaffAccount.Password, Other));

        Assert.StartsWith("Uw wachtwoord is gewijzigd.", page.Status(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));
        using var old = portal.Portal.NewClient(StaffClients.Address);
        using var refused = await old.PressAsync(await old.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var taken = await old.PressAsync(await old.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", Other));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
    }

    [Fact]
    public async Task Password_CurrentOneIsWrong_ChangesNothing()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = await SignedInAsync(account);

        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.Password), "Bewaar dit wachtwoord", Fill("een heel ander wachtwoord", Other));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Dit is niet uw huidige wachtwoord."], (await Html.ParseAsync(response)).Problems());
        Assert.Equal(account.Member.PasswordHash, (await StoredAsync(account)).PasswordHash);
    }

    [Fact]
    public async Task Password_ExtraFields_ChangeNothingElse()
    {
        var account = await portal.Portal.StaffAccountAsync(StaffRole.Reader);
        using var client = await SignedInAsync(account);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await client.PageAsync(AccountLinks.Password)).Button("Bewaar dit wachtwoord").Closest("form")!;
        List<KeyValuePair<string, string>> fields =
            [.. StaffForms.FieldsOf(form, Fill(StaffAccount.Password, Other)), new("Role", "Administrator"), new("Id", "1"), new("Email", "ander@voorbeeld.test"), new("DisabledAt", "2020-01-01"), new("TwoFactorEnabled", "false")];

        using var response = await client.PostAsync(AccountLinks.Password, new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var stored = await StoredAsync(account);
        Assert.Equal((StaffRole.Reader, account.Email, null, true), (stored.Role, stored.Email, stored.DisabledAt, stored.TwoFactorEnabled));
    }

    [Fact]
    public async Task SecondFactor_New_ReplacesTheOldAndEndsOtherSessions()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var elsewhere = await portal.Portal.SignedInAsync(account.Member);
        using var client = await SignedInAsync(account);

        var setUp = await client.PageAsync(AccountLinks.OwnSecondFactor);
        var codes = await client.NextAsync(setUp, "Koppel deze telefoon", ("Code", StaffAccount.CodeOf(portal.Portal, InvitationTests.KeyOf(setUp))));

        codes.Heading("Bewaar uw herstelcodes", level: 1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));
        using var again = portal.Portal.NewClient(StaffClients.Address);
        using var old = await again.SignInAsync(account, account.NextCode);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var recovery = await again.SignInAsync(account, account.RecoveryCodes[0]);
        Assert.Equal(HttpStatusCode.BadRequest, recovery.StatusCode);
        using var renewed = await again.SignInAsync(account with { Key = InvitationTests.KeyOf(setUp) });
        Assert.Equal(HttpStatusCode.SeeOther, renewed.StatusCode);
    }

    [Fact]
    public async Task RecoveryCodes_New_ReplaceTheOld()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = await SignedInAsync(account);

        var page = await client.NextAsync(await client.PageAsync(AccountLinks.Account), "Maak nieuwe herstelcodes");

        var codes = page.ByRole("list", "Herstelcodes").QuerySelectorAll("li").Select(item => item.TextContent.Trim()).ToList();
        Assert.Equal(10, codes.Count);
        using var again = portal.Portal.NewClient(StaffClients.Address);
        using var old = await again.SignInAsync(account, account.RecoveryCodes[0]);
        using var renewed = await again.SignInAsync(account, codes[0]);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.SeeOther), (old.StatusCode, renewed.StatusCode));
    }

    /// <summary>Ten minutes after signing in the password and a code are asked once more; then the session gets a new key.</summary>
    [Fact]
    public async Task SecondFactor_TenMinutesAfterSigningIn_AsksToConfirm()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var account = await own.StaffAccountAsync();
        using var client = own.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);
        own.Clock.Now += TimeSpan.FromMinutes(10);

        using var asked = await client.GetAsync(AccountLinks.OwnSecondFactor);
        Assert.Equal(AccountLinks.ConfirmFor(AccountLinks.OwnSecondFactor), asked.Headers.Location?.ToString());
        var confirm = await client.PageAsync(asked.Headers.Location!.ToString());
        using var wrong = await client.PressAsync(confirm, "Bevestig", ("Uw wachtwoord", "een heel ander wachtwoord"), ("Code", account.Code));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var before = await own.WithContextAsync(context => context.StaffSessions.Select(s => s.KeyDigest).SingleAsync());
        var setUp = await client.NextAsync(confirm, "Bevestig", ("Uw wachtwoord", StaffAccount.Password), ("Code", account.Code));

        setUp.Heading("Koppel uw telefoon", level: 1);
        Assert.NotEqual(before, await own.WithContextAsync(context => context.StaffSessions.Select(s => s.KeyDigest).SingleAsync()));
    }

    [Fact]
    public async Task Sessions_EndOne_LeavesTheOthers()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var elsewhere = await portal.Portal.SignedInAsync(account.Member);
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        using var client = await SignedInAsync(account);
        var page = await client.PageAsync(AccountLinks.Account);
        var other = page.SectionUnder("Waar bent u ingelogd?").QuerySelectorAll("li button")[^1];

        await client.NextAsync(page, Html.AccessibleName(other));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(client), await StatusAsync(elsewhere)));
    }

    [Fact]
    public async Task Sessions_OfAColleague_AreNotFound()
    {
        var (account, colleague) = (await portal.Portal.StaffAccountAsync(), await portal.Portal.StaffAccountAsync());
        using var elsewhere = await portal.Portal.SignedInAsync(colleague.Member);
        var id = await portal.Portal.WithContextAsync(context => context.StaffSessions.Where(s => s.StaffMemberId == colleague.Member.Id).Select(s => s.Id).SingleAsync());
        using var client = await SignedInAsync(account);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await client.PageAsync(AccountLinks.Account)).Button("Log overal uit").Closest("form")!;

        using var response = await client.PostAsync(AccountLinks.EndSessionOf(id), new FormUrlEncodedContent(StaffForms.FieldsOf(form)));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(elsewhere));
    }

    [Fact]
    public async Task Sessions_EndAll_SignsOutEverywhere()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var elsewhere = await portal.Portal.SignedInAsync(account.Member);
        using var client = await SignedInAsync(account);

        await client.NextAsync(await client.PageAsync(AccountLinks.Account), "Log overal uit");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (await StatusAsync(client), await StatusAsync(elsewhere)));
    }

    [Theory]
    [InlineData(AccountLinks.SignOut)]
    [InlineData(AccountLinks.Password)]
    [InlineData(AccountLinks.OwnSecondFactor)]
    [InlineData(AccountLinks.RecoveryCodes)]
    [InlineData(AccountLinks.EndSessions)]
    [InlineData(AccountLinks.Confirm)]
    public async Task Post_WithoutToken_IsRefused(string path)
    {
        using var client = await portal.Portal.StaffClientAsync();
        using var response = await client.PostAsync(path, new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Cleanup_WhatIsOver_IsDeletedAndNothingElse()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var account = await own.StaffAccountAsync();
        await own.StaffCookieAsync(account.Member);
        await own.StaffTokenAsync(account.Member, StaffTokenPurpose.PasswordReset);
        await own.StaffTokenAsync(account.Member, StaffTokenPurpose.SecondFactor);
        own.Clock.Now += TimeSpan.FromHours(1);
        await own.StaffCookieAsync(account.Member);

        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(own.Services);
        var gone = await ((StaffCleanup)scope.ServiceProvider.GetService(typeof(StaffCleanup))!).RunAsync();

        Assert.Equal(2, gone);
        Assert.Equal(1, await own.WithContextAsync(context => context.StaffSessions.CountAsync()));
        Assert.Equal(1, await own.WithContextAsync(context => context.StaffTokens.CountAsync(t => t.Purpose == StaffTokenPurpose.SecondFactor)));
    }

    private static (string Label, string? Value)[] Fill(string current, string next) =>
        [("Uw huidige wachtwoord", current), ("Nieuw wachtwoord", next), ("Nog een keer uw nieuwe wachtwoord", next)];

    private async Task<HttpClient> SignedInAsync(StaffAccount account)
    {
        var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.SignInAsync(account);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return client;
    }

    private Task<StaffMember> StoredAsync(StaffAccount account) =>
        portal.Portal.WithContextAsync(context => context.StaffMembers.AsNoTracking().SingleAsync(m => m.Id == account.Member.Id));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var response = await client.GetAsync(StartLinks.Page);
        return response.StatusCode;
    }
}
