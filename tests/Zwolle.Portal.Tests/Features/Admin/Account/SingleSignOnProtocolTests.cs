using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Zwolle.Portal.Data.Audit;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Start;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

/// <summary>What the identity provider may answer, and what others may send in its name.</summary>
public sealed class SingleSignOnProtocolTests(SingleSignOnPortal site) : IClassFixture<SingleSignOnPortal>, IDisposable
{
    private PortalFactory Portal => site.Portal;

    private StubIdentityProvider Provider => site.Provider;

    public void Dispose() => (Provider.TokenFault, Provider.Fault, Provider.Error, Provider.FaultPath) = (StubTokenFault.None, StubFault.None, null, "/");

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Token_ThatLies_LetsNobodyIn(StubTokenFault fault)
    {
        var person = NewPerson();
        Provider.TokenFault = fault;

        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.WorkAccountAsync();

        await RefusedAsync(client, response, HttpStatusCode.BadRequest, "Inloggen is niet gelukt");
        Assert.False(await Portal.WithContextAsync(context => context.StaffMembers.AnyAsync(m => m.Email == person.Email)));
        var line = await Portal.WithContextAsync(context => context.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal((AuditActions.SignInFailed, 0), (line.Action, line.ItemId));
        Assert.Contains(nameof(SingleSignOnRefusal.Untrusted), line.Details, StringComparison.Ordinal);
    }

    public static TheoryData<StubTokenFault> Lies => [.. Enum.GetValues<StubTokenFault>().Where(fault => fault != StubTokenFault.None)];

    [Fact]
    public async Task Return_ASecondTime_LetsNobodyIn()
    {
        NewPerson();
        using var client = Portal.NewClient(StaffClients.Address);
        var address = await client.ReturnFromProviderAsync();
        using var first = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        using var signedOut = await client.PressAsync(await client.PageAsync(StartLinks.Page), "Log uit");

        using var second = await client.GetAsync(address);

        await RefusedAsync(client, second, HttpStatusCode.BadRequest, "Log opnieuw in");
    }

    /// <summary>Even with the cookies of the first time: the provider takes a code once.</summary>
    [Fact]
    public async Task Return_ASecondTimeWithTheSameCookies_LetsNobodyIn()
    {
        NewPerson();
        using var client = Portal.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false, BaseAddress = new Uri(StaffClients.Address) });
        using var start = await client.GetAsync(AccountLinks.WorkAccount);
        client.DefaultRequestHeaders.Add("Cookie", start.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var back = await browser.GetAsync(start.Headers.Location);
        using var first = await client.GetAsync(back.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var second = await client.GetAsync(back.Headers.Location!.PathAndQuery);

        await RefusedAsync(client, second, HttpStatusCode.BadRequest, "Log opnieuw in");
    }

    /// <summary>A code that somebody else got: the verifier of this browser does not fit it.</summary>
    [Fact]
    public async Task Return_CodeOfAnotherSignIn_LetsNobodyIn()
    {
        NewPerson();
        using var client = Portal.NewClient(StaffClients.Address);
        using var other = Portal.NewClient(StaffClients.Address);
        var (address, theirs) = (await client.ReturnFromProviderAsync(), CodeOf(await other.ReturnFromProviderAsync()));

        using var response = await client.GetAsync(address.Replace(CodeOf(address), theirs, StringComparison.Ordinal));

        await RefusedAsync(client, response, HttpStatusCode.BadRequest, "Log opnieuw in");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=abc")]
    [InlineData("?code=abc&state=onzin")]
    [InlineData("?error=access_denied")]
    [InlineData("?id_token=abc&state=onzin")]
    public async Task Return_WithoutAStateOfOurs_LetsNobodyIn(string query)
    {
        var before = await LinesAsync();
        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(AccountLinks.WorkAccountReturn + query);

        await RefusedAsync(client, response, HttpStatusCode.BadRequest, "Log opnieuw in");
        Assert.Equal(before, await LinesAsync());
    }

    /// <summary>Somebody sends their own way back to a colleague, who would then work in their account.</summary>
    [Fact]
    public async Task Return_InAnotherBrowser_LetsNobodyIn()
    {
        NewPerson();
        using var attacker = Portal.NewClient(StaffClients.Address);
        var address = await attacker.ReturnFromProviderAsync();
        using var client = Portal.NewClient(StaffClients.Address);

        using var response = await client.GetAsync(address);

        await RefusedAsync(client, response, HttpStatusCode.BadRequest, "Log opnieuw in");
    }

    [Fact]
    public async Task Return_ByPost_IsNotTaken()
    {
        NewPerson();
        using var client = Portal.NewClient(StaffClients.Address);
        var address = await client.ReturnFromProviderAsync();
        using var content = new FormUrlEncodedContent(QueryHelpers.ParseQuery(address.Split('?')[1]).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));

        using var response = await client.PostAsync(AccountLinks.WorkAccountReturn, content);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        using var start = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
    }

    [Theory]
    [InlineData("access_denied", HttpStatusCode.Forbidden, "U bent niet ingelogd")]
    [InlineData("login_required", HttpStatusCode.Forbidden, "U bent niet ingelogd")]
    [InlineData("temporarily_unavailable", HttpStatusCode.ServiceUnavailable, "Uw werkaccount antwoordt niet")]
    [InlineData("invalid_scope", HttpStatusCode.BadRequest, "Inloggen is niet gelukt")]
    public async Task Return_WithAnError_SaysSoInDutch(string error, HttpStatusCode status, string title)
    {
        Provider.Error = error;
        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.WorkAccountAsync();

        await RefusedAsync(client, response, status, title);
    }

    [Fact]
    public async Task Keys_Changed_AreFetchedOnceAndTheSameSignInSucceeds()
    {
        await using var provider = await StubIdentityProvider.StartAsync();
        await using var own = await PortalFactory.CreateAsync(Content.Empty, provider.Settings());
        await SignsInAsync(own);
        provider.Rotate();

        await SignsInAsync(own);
        await SignsInAsync(own);

        Assert.Equal(2, provider.KeysFetched);
    }

    [Theory]
    [InlineData(StubFault.ServerError)]
    [InlineData(StubFault.Slow)]
    [InlineData(StubFault.Html)]
    [InlineData(StubFault.OtherJson)]
    [InlineData(StubFault.Broken)]
    public async Task Provider_FailsBeforeTheFirstSignIn_SaysSoAndRecovers(StubFault fault)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, Provider.Settings(("SingleSignOn:TimeLimit", "00:00:02")));
        using var client = own.NewClient(StaffClients.Address);
        (Provider.Fault, Provider.FaultPath) = (fault, "/.well-known");

        using var response = await client.GetAsync(AccountLinks.WorkAccount);

        await RefusedAsync(client, response, HttpStatusCode.ServiceUnavailable, "Uw werkaccount antwoordt niet");
        (await client.PageAsync(AccountLinks.SignIn)).Button("Verder");
        Provider.Fault = StubFault.None;
        for (var i = 0; i < 50; i++)
        {
            // The library waits a little longer after each failure.
            using var again = await client.GetAsync(AccountLinks.WorkAccount);
            if (again.StatusCode == HttpStatusCode.Redirect)
            {
                return;
            }

            await Task.Delay(200);
        }

        Assert.Fail("It does not recover.");
    }

    [Theory]
    [InlineData(StubFault.ServerError, HttpStatusCode.BadRequest)]
    [InlineData(StubFault.Slow, HttpStatusCode.ServiceUnavailable)]
    [InlineData(StubFault.Html, HttpStatusCode.BadRequest)]
    [InlineData(StubFault.OtherJson, HttpStatusCode.BadRequest)]
    [InlineData(StubFault.Broken, HttpStatusCode.ServiceUnavailable)]
    public async Task Provider_FailsAtTheCode_SaysSo(StubFault fault, HttpStatusCode status)
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, Provider.Settings(("SingleSignOn:TimeLimit", fault == StubFault.Slow ? "00:00:05" : "00:01:00")));
        using var client = own.NewClient(StaffClients.Address);
        (Provider.Fault, Provider.FaultPath) = (fault, "/token");

        using var response = await client.WorkAccountAsync();

        await RefusedAsync(client, response, status, status == HttpStatusCode.ServiceUnavailable ? "Uw werkaccount antwoordt niet" : "Inloggen is niet gelukt");
    }

    [Fact]
    public async Task Question_HoldsWhatTheStandardAsks()
    {
        NewPerson();
        using var client = Portal.NewClient(StaffClients.Address);
        await client.ReturnFromProviderAsync();

        var asked = Provider.LastQuestion;
        Assert.Equal("openid profile email", asked["scope"]);
        Assert.InRange(asked["nonce"].ToString().Length, 43, 500);
        Assert.Equal(43, asked["code_challenge"].ToString().Length);
        Assert.False(asked.ContainsKey("client_secret"));
        Assert.False(asked.ContainsKey("prompt"));
    }

    [Fact]
    public async Task Cookies_OfTheWay_AreForTheReturnOnlyAndNoScript()
    {
        using var client = Portal.NewClient(StaffClients.Address);
        using var response = await client.GetAsync(AccountLinks.WorkAccount);

        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Matches($"^__Secure-staff-sso[.-].*; path={AccountLinks.WorkAccountReturn}; secure; samesite=lax; httponly$", cookie));
    }

    [Fact]
    public async Task Client_SecretInTheForm_WhereTheSettingSaysSo()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, Provider.Settings(("SingleSignOn:ClientAuthentication", "Post")));

        await SignsInAsync(own);
    }

    [Fact]
    public async Task Start_TooOftenFromOnePlace_HasToWait()
    {
        await using var own = await PortalFactory.CreateAsync(Content.Empty, Provider.Settings(("RateLimits:SignInPerMinute", "2")));
        using var client = own.NewClient(StaffClients.Address);
        foreach (var path in new[] { AccountLinks.WorkAccount, AccountLinks.WorkAccountReturn })
        {
            using var allowed = await client.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, allowed.StatusCode);
        }

        foreach (var path in new[] { AccountLinks.WorkAccount, AccountLinks.WorkAccountReturn })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        }
    }

    private StubPerson NewPerson()
    {
        var word = TestData.Word();
        return Provider.Person = new StubPerson(word, $"{word}@voorbeeld.test", "redactie");
    }

    private static string CodeOf(string address) => QueryHelpers.ParseQuery(address.Split('?')[1])["code"].ToString();

    private static async Task SignsInAsync(PortalFactory portal)
    {
        using var client = portal.NewClient(StaffClients.Address);
        using var response = await client.WorkAccountAsync();
        Assert.Equal((HttpStatusCode.SeeOther, StartLinks.Page), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    private static async Task RefusedAsync(HttpClient client, HttpResponseMessage response, HttpStatusCode status, string title)
    {
        Assert.Equal(status, response.StatusCode);
        (await Html.ParseAsync(response)).Heading(title, level: 1);
        using var start = await client.GetAsync(StartLinks.Page);
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
    }

    private Task<int> LinesAsync() => Portal.WithContextAsync(context => context.AuditEntries.CountAsync());
}
