using System.Net;
using System.Text;
using Zwolle.Portal.Features.Admin.Account;
using Zwolle.Portal.Features.Admin.Shared.Identity;
using Zwolle.Portal.Testing;

namespace Zwolle.Portal.Tests.Features.Admin.Account;

public sealed class OneTimeCodeTests(EmptyPortal portal) : IClassFixture<EmptyPortal>
{
    /// <summary>The test values of RFC 6238, appendix B, for SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Of_TimesOfTheStandard_GivesItsCodes(long seconds, string expected) =>
        Assert.Equal(expected, OneTimeCode.Of(Encoding.ASCII.GetBytes("12345678901234567890"), OneTimeCode.StepAt(DateTime.UnixEpoch.AddSeconds(seconds)), digits: 8));

    /// <summary>The test values of RFC 4648, 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("fo", "mzxq")]
    [InlineData("foo", "mzxw6")]
    [InlineData("foob", "mzxw6yq")]
    [InlineData("fooba", "mzxw6ytb")]
    [InlineData("foobar", "mzxw6ytboi")]
    public void Base32_TextsOfTheStandard_GoThereAndBack(string text, string expected)
    {
        Assert.Equal(expected, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Decode(expected.ToUpperInvariant() + "==")!));
    }

    [Fact]
    public void Base32_OtherCharacters_IsNothing() => Assert.Null(Base32.Decode("abc1"));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void FindStep_ClockOfThePhoneDiffers_TakesOneStep(int seconds, bool expected)
    {
        var key = OneTimeCode.NewKey();
        var now = TestClock.Start.UtcDateTime;
        var step = OneTimeCode.StepAt(now.AddSeconds(seconds));

        Assert.Equal(expected ? step : null, OneTimeCode.FindStep(key, OneTimeCode.Of(Base32.Decode(key)!, step), now));
    }

    [Fact]
    public async Task Post_CodeThatWasUsed_IsRefused()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var first = await client.SignInAsync(account);
        using var second = await client.SignInAsync(account);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Post_EarlierCodeThanTheLast_IsRefused()
    {
        var account = await portal.Portal.StaffAccountAsync();
        var earlier = account.Code;
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var first = await client.SignInAsync(account, account.NextCode);
        using var second = await client.SignInAsync(account, earlier);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_SameCodeTwentyTimesAtOnce_OneWins(bool isRecoveryCode)
    {
        var account = await portal.Portal.StaffAccountAsync();
        var code = isRecoveryCode ? account.RecoveryCodes[3] : account.Code;
        var clients = Enumerable.Range(0, 20).Select(_ => portal.Portal.NewClient(StaffClients.Address)).ToList();
        var requests = new List<HttpRequestMessage>();
        foreach (var client in clients)
        {
            // On a device that is known the tries of the others do not make one wait.
            client.DefaultRequestHeaders.Add("Cookie", await DeviceAsync(account));
            var page = await client.NextAsync(await client.PageAsync(AccountLinks.SignIn), "Verder", ("E-mailadres", account.Email), ("Wachtwoord", StaffAccount.Password));
            requests.Add(page.Posting("Log in", ("Code", code)));
        }

        var responses = await Task.WhenAll(clients.Zip(requests, (client, request) => client.SendAsync(request)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.SeeOther);
        Assert.All(responses, response => Assert.Contains(response.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.BadRequest }));
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Post_RecoveryCode_WorksOnceInAnySpelling()
    {
        var account = await portal.Portal.StaffAccountAsync();
        using var client = portal.Portal.NewClient(StaffClients.Address);
        using var first = await client.SignInAsync(account, account.RecoveryCodes[0].ToUpperInvariant().Replace('-', ' '));
        using var again = await client.SignInAsync(account, account.RecoveryCodes[0]);
        using var other = await client.SignInAsync(account, account.RecoveryCodes[1]);

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.SeeOther], new[] { first, again, other }.Select(r => r.StatusCode));
    }

    private async Task<string> DeviceAsync(StaffAccount account)
    {
        var cookie = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(portal.Portal.Services);
        var devices = (KnownDevices)scope.ServiceProvider.GetService(typeof(KnownDevices))!;
        devices.Remember(cookie, account.Member);
        return cookie.Response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
