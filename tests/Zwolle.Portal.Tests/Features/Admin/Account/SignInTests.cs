using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Data.Staff;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed partial class SignInTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    [Fact]
    public async Task SignIn_PasswordAndCode_LeadsToTheStartPage()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);

        using var response = await client.SignInAsync(account);

        Assert.Equal((HttpStatusCode.SeeOther, StartLinks.Page), (response.StatusCode, response.Headers.Location?.ToString()));
        var page = await client.PageAsync(StartLinks.Page);
        page.Heading($"Goedendag, {account.Member.Name}", level: 1);
        Assert.Equal([AuditActions.SignedIn], await ActionsAsync(account));
    }

    [Fact]
    public async Task SignIn_PasswordAlone_OpensNothing()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);

        var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));

        page.Heading("Vul uw code in", level: 1);
        await LeadsToSigningInAsync(client);
    }

    [Fact]
    public async Task SignIn_AccountWithoutSecondFactor_OpensNothing()
    {
        var account = await portal.Portal.StaffAccountAsync(change: member => member.TwoFactorEnabled = false);
        using var client = portal.Portal.NewClient(StaffClients.Address);

        var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));

        page.Heading("Koppel eerst uw telefoon", level: 1);
        await LeadsToSigningInAsync(client);
    }

    [Fact]
    public async Task SignIn_NothingFilledIn_SaysWhatIsMissing()
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["Vul uw e-mailadres in.", "Vul uw wachtwoord in."], (await Html.ParseAsync(response)).Problems());
    }

    /// <summary>Who guesses an address learns nothing: the same answer, and a password is hashed each time.</summary>
    [Theory]
    [InlineData("wrong password")]
    [InlineData("disabled")]
    [InlineData("not activated")]
    [InlineData("locked")]
    public async Task SignIn_Refused_AnswersAsForAnUnknownAddress(string reason)
    {
        var account = await portal.Portal.StaffAccountAsync(change: member =>
        {
            member.DisabledAt = reason == "disabled" ? portal.Data.UtcNow : null;
            member.ActivatedAt = reason == "not activated" ? null : member.ActivatedAt;
            member.PasswordHash = reason == "not activated" ? null : member.PasswordHash;
            member.LockoutEnd = reason == "locked" ? portal.Clock.Now.AddMinutes(1) : null;
        });
        var unknown = $"{TestData.Word()}@voorbeeld.test";
        var gate = portal.Portal.Services.GetRequiredService<HashingGate>();

        var before = gate.Hashed;
        var expected = await RefusedAsync(unknown, StaffAccount.Password);
        Assert.Equal(1, gate.Hashed - before);
        var actual = await RefusedAsync(account.Email, reason == "wrong password" ? "een heel ander wachtwoord" : StaffAccount.Password);

        Assert.Equal(2, gate.Hashed - before);
        Assert.Equal(expected.Replace(unknown, "", StringComparison.Ordinal), actual.Replace(account.Email, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WrongPassword_KeepsTheAddressAndNotThePassword()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", "geheime tekst van mij"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);
        Assert.Equal(account.Email, page.Field("E-mailadres").GetAttribute("value"));
        Assert.DoesNotContain("geheime tekst van mij", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal([AuditActions.SignInFailed], await ActionsAsync(account));
    }

    /// <summary>A key that somebody knew before signing in is worthless after it, and the session of before is over.</summary>
    [Fact]
    public async Task SignIn_WithASessionAlready_GetsANewKeyAndEndsTheOldOne()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var first = await client.SignInAsync(account);
        var before = CookieOf(first);

        using var second = await client.SignInAsync(account, account.NextCode);
        var after = CookieOf(second);

        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(before));
        Assert.Equal(HttpStatusCode.OK, await StatusWithAsync(after));
        Assert.Equal(1, await portal.Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == account.Member.Id)));
    }

    [Fact]
    public async Task SignIn_WithTheSessionOfAColleague_BecomesTheOther()
    {
        var (one, other) = (await portal.Portal.StaffAccountAsync(), await portal.Portal.StaffAccountAsync());
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var first = await client.SignInAsync(one);
        using var second = await client.SignInAsync(other);

        (await client.PageAsync(StartLinks.Page)).Heading($"Goedendag, {other.Member.Name}");
    }

    [Theory]
    [InlineData("/beheer/account", "/beheer/account")]
    [InlineData("/beheer/gebruikers?na=x", "/beheer/gebruikers?na=x")]
    [InlineData("https://voorbeeld.test/beheer", "/beheer")]
    [InlineData("//voorbeeld.test/beheer", "/beheer")]
    [InlineData("/beheer//voorbeeld.test", "/beheer")]
    [InlineData("/beheer\\voorbeeld.test", "/beheer")]
    [InlineData("/beheerder", "/beheer")]
    [InlineData("/beheer/../plannen", "/beheer")]
    [InlineData("/beheer\r\nX: y", "/beheer")]
    [InlineData("/plannen", "/beheer")]
    [InlineData("javascript:alert(1)", "/beheer")]
    public async Task SignIn_ReturnAddress_LeadsOnlyToPagesOfStaff(string address, string expected)
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);

        using var response = await client.SignInAsync(account, path: AccountLinks.SignInFor(address));

        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task SignIn_TenMinutesBetweenTheSteps_BeginsAgain()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty);
        var account = await own.StaffAccountAsync();
        using var client = own.NewClient(StaffClients.Address);
        var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        own.Clock.Now += TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1);

        using var response = await client.PressAsync(page, "Log in", ("Code", account.Code));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Inloggen", level: 1);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("other password")]
    public async Task SignIn_AccountChangesBetweenTheSteps_BeginsAgain(string what)
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        await portal.Portal.WithContextAsync(context => what == "disabled"
            ? context.StaffMembers.Where(m => m.Id == account.Member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.DisabledAt, portal.Data.UtcNow))
            : context.StaffMembers.Where(m => m.Id == account.Member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SecurityStamp, "other")));

        using var response = await client.PressAsync(page, "Log in", ("Code", account.Code));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await LeadsToSigningInAsync(client);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAtOnce()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var signedIn = await client.SignInAsync(account);
        var cookie = CookieOf(signedIn);

        var page = await client.NextAsync(await client.PageAsync(StartLinks.Page), "Log uit");

        Assert.Equal("U bent uitgelogd.", page.Status());
        Assert.Equal(HttpStatusCode.Redirect, await StatusWithAsync(cookie));
        Assert.Equal(0, await portal.Portal.WithContextAsync(context => context.StaffSessions.CountAsync(s => s.StaffMemberId == account.Member.Id)));
        Assert.Equal([AuditActions.SignedIn, AuditActions.SignedOut], await ActionsAsync(account));
    }

    [Theory]
    [InlineData(AccountLinks.SignIn)]
    [InlineData(AccountLinks.Code)]
    [InlineData(AccountLinks.ForgottenPassword)]
    [InlineData(AccountLinks.FirstAdministrator)]
    public async Task Post_WithoutToken_IsRefused(string path)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PostAsync(path, new FormUrlEncodedContent([new("Email", "a@voorbeeld.test"), new("Password", StaffAccount.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Deze pagina is te oud", level: 1);
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsRefused()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var request = (await client.PageAsync(AccountLinks.SignIn)).Posting("Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_TooOftenFromOnePlace_HasToWait()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, ("RateLimits:SignInPerMinute", "2"));
        using var client = own.NewClient(StaffClients.Address);
        for (var i = 0; i < 2; i++)
        {
            using var allowed = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder");
            Assert.Equal(HttpStatusCode.BadRequest, allowed.StatusCode);
        }

        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        (await Html.ParseAsync(response)).Heading("Er wordt nu te vaak geprobeerd", level: 1);
    }

    [Fact]
    public async Task Cookies_AreForThisSiteAndNoScript()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.SignInAsync(account);

        foreach (var cookie in response.Headers.GetValues("Set-Cookie"))
        {
            Assert.Matches("^__Host-[a-z-]+=.*path=/; secure; samesite=(lax|strict); httponly$", cookie);
        }
    }

    private async Task<string> RefusedAsync(string email, string password)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var response = await client.PressAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", email), ("Wachtwoord", password));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await Html.ParseAsync(response);

        // Every page asks for a passkey with a challenge of its own, and bears a token of its own.
        var question = page.GetElementById("passkey")!;
        var options = System.Text.Json.Nodes.JsonNode.Parse(question.GetAttribute("data-options")!)!;
        Assert.NotNull(options["challenge"]);
        options["challenge"] = "";
        question.SetAttribute("data-options", options.ToJsonString());
        question.QuerySelector("input[name=State]")!.SetAttribute("value", "");
        return FormToken().Replace(page.DocumentElement.OuterHtml, "");
    }

    private Task<List<string>> ActionsAsync(StaffAccount account) => portal.Portal.WithContextAsync(context => context.AuditEntries
        .Where(e => e.Kind == nameof(StaffMember) && e.ItemId == account.Member.Id).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

    private static async Task LeadsToSigningInAsync(HttpClient client)
    {
        using var response = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static string CookieOf(HttpResponseMessage response) =>
        Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-staff=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var client = portal.Portal.NewClient(StaffClients.Address);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var response = await client.GetAsync(StartLinks.Page);
        return response.StatusCode;
    }

    [GeneratedRegex("name=\"_token\" value=\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FormToken();
}
