using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Features.Admin.Users;
using Zwolle.Portal.Setup;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>The work account as the only way in, and who can still come in when the provider is down.</summary>
public sealed class SingleSignOnOnlyTests : IAsyncLifetime
{
    private StubIdentityProvider _provider = null!;
    private PortalFactory _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await StubIdentityProvider.StartAsync();
        _portal = await PortalFactory.CreateAsync(Content.Empty, _provider.Settings(("SingleSignOn:Only", "true"), ("SingleSignOn:Help", "Bel de helpdesk van de proef.")));
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Password_FirstAdministratorAlone_ComesIn()
    {
        var colleague = await _portal.StaffAccountAsync();
        var first = await _portal.StaffAccountAsync(StaffRole.Administrator);
        var second = await _portal.StaffAccountAsync(StaffRole.Administrator);

        Assert.Equal(HttpStatusCode.BadRequest, await PasswordAsync(colleague));
        Assert.Equal(HttpStatusCode.BadRequest, await PasswordAsync(second));
        using var client = _portal.NewClient(StaffClients.Address);
        using var response = await client.SignInAsync(first);
        Assert.Equal(StartLinks.Page, response.Headers.Location?.OriginalString);
    }

    /// <summary>The password was right before the setting changed: the second step asks again.</summary>
    [Fact]
    public async Task Code_AfterAPasswordThatIsNoWayInAnyMore_OpensNothing()
    {
        var account = await _portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = _portal.NewClient(StaffClients.Address);
        var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        await _portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == account.Member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, StaffRole.Reader)));

        using var response = await client.PressAsync(page, "Log in", ("Code", account.Code));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Passkeys_OpenNothingAndAreNotMade()
    {
        using var client = _portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);
        Assert.Null(page.QuerySelector("form[data-passkey]"));
        var token = page.QuerySelector("input[name=_token]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("_token", token), new("Credential", "{}"), new("State", "x")]);
        using var response = await client.PostAsync(AccountLinks.PasskeySignIn, content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);

        using var colleague = await _portal.StaffClientAsync();
        Assert.DoesNotContain("Passkeys", (await colleague.PageAsync(AccountLinks.Account)).Body!.TextContent, StringComparison.Ordinal);
        using var made = await colleague.GetAsync(AccountLinks.NewPasskey);
        Assert.Equal(AccountLinks.Account, made.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Page_ShowsTheWorkAccountFirst()
    {
        using var client = _portal.NewClient(StaffClients.Address);
        var page = await client.PageAsync(AccountLinks.SignIn);

        page.Link("Inloggen met uw werkaccount");
        Assert.Contains("Alleen de eerste beheerder", page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.False(page.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Invitation_LeadsToTheWorkAccountAndItsLinkMakesNoPassword()
    {
        var administrator = await _portal.StaffAccountAsync(StaffRole.Administrator);
        using var client = await _portal.SignedInAsync(administrator.Member);
        var email = $"{TestData.Word()}@voorbeeld.test";
        using var invited = await client.PressAsync(await client.PageAsync(UserLinks.Invite), "Stuur de uitnodiging", ("Naam", "Nieuwe Collega"), ("E-mailadres", email), ("Communicatie: schrijft voor de hele stad", "on"), ("Team", "Communicatie"));
        Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);

        var (text, member) = await _portal.WithContextAsync(async context =>
            (await context.Outbox.Where(m => m.Recipient == email).Select(m => m.Text).SingleAsync(), await context.StaffMembers.SingleAsync(m => m.Email == email)));
        Assert.Contains("log in met uw werkaccount", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/beheer/uitnodiging/", text, StringComparison.Ordinal);
        var token = await _portal.StaffTokenAsync(member, StaffTokenPurpose.Invitation);
        using var anonymous = _portal.NewClient(StaffClients.Address);
        using var link = await anonymous.GetAsync(AccountLinks.OfToken(AccountLinks.Invitation, token));
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);
    }

    [Fact]
    public async Task SignIn_LastAdministratorWithAPassword_KeepsTheRole()
    {
        var administrator = await _portal.StaffAccountAsync(StaffRole.Administrator);
        _provider.Person = new StubPerson(TestData.Word(), administrator.Email, "lezers");
        using var client = _portal.NewClient(StaffClients.Address);

        using var response = await client.WorkAccountAsync();

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var text = (await Html.ParseAsync(response)).Body!.TextContent;
        Assert.Contains("u bent de enige met een wachtwoord", text, StringComparison.Ordinal);
        Assert.Contains("Bel de helpdesk van de proef.", text, StringComparison.Ordinal);
        Assert.Equal(StaffRole.Administrator, await _portal.WithContextAsync(context => context.StaffMembers.Where(m => m.Id == administrator.Member.Id).Select(m => m.Role).SingleAsync()));
    }

    [Fact]
    public async Task SignIn_NobodyIsMade_WhereTheSettingSaysSo()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, _provider.Settings(("SingleSignOn:Provision", "false")));
        using var client = own.NewClient(StaffClients.Address);

        using var response = await client.WorkAccountAsync();

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Een beheerder moet u eerst uitnodigen", (await Html.ParseAsync(response)).Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await own.WithContextAsync(context => context.StaffMembers.AnyAsync()));
    }

    [Theory]
    [InlineData(nameof(SingleSignOnOptions.Authority), "http://voorbeeld.test", "begins with https")]
    [InlineData(nameof(SingleSignOnOptions.Authority), "", "SingleSignOn:Only needs")]
    [InlineData(nameof(SingleSignOnOptions.ClientSecret), "", "are both needed")]
    [InlineData(nameof(SingleSignOnOptions.Scopes), "profile", "lacks openid")]
    [InlineData("Baas", "", "is no role: Baas")]
    [InlineData("Nobody", "", "nobody could sign in")]
    [InlineData("", "", null)]
    public void Settings_AreJudgedAtTheStart(string what, string value, string? words)
    {
        var options = new SingleSignOnOptions { Authority = "https://voorbeeld.test", ClientId = "a", ClientSecret = "b", Only = true };
        options.Groups["redactie"] = what == "Baas" ? what : "communicatie";
        typeof(SingleSignOnOptions).GetProperty(what)?.SetValue(options, value);
        if (what == "Nobody")
        {
            options.Groups.Clear();
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);

        Assert.Equal(words is null ? 0 : 1, results.Count);
        Assert.All(results, result => Assert.Contains(words!, result.ErrorMessage, StringComparison.Ordinal));
    }

    private async Task<HttpStatusCode> PasswordAsync(StaffAccount account)
    {
        using var client = _portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        return response.StatusCode;
    }
}
